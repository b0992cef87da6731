"""Where a proof's receivers listen, and how the station's channels are set for them."""

from dataclasses import dataclass
from pathlib import Path

from station.delivery.channel_set import ChannelChoice
from station.delivery.device_settings import DeviceSettings
from station.delivery.line_server_settings import LineServerSettings
from station.delivery.plant_server_settings import PlantServerSettings


@dataclass(frozen=True, slots=True)
class Receivers:
    """Where the receivers listen, on loopback; 0 is a channel that is off.

    `device_profile`, `recognises_repeats`, `limit_s` (for connecting and for a reply) and
    `line_batch` are those of the channels.
    """

    device_port: int = 0
    plant_port: int = 0
    line_port: int = 0
    device_profile: str = "line"
    recognises_repeats: bool = False
    limit_s: float = 5.0
    line_batch: int = 100

    def choice(self, folder: Path) -> ChannelChoice:
        """Return the settings of the channels."""
        server = {"connect_timeout_s": self.limit_s, "read_timeout_s": self.limit_s}
        return ChannelChoice(
            device=DeviceSettings.model_validate(
                {
                    "enabled": self.device_port > 0,
                    "port": self.device_port or 1,
                    "profile": self.device_profile,
                    "recognises_repeats": self.recognises_repeats,
                    "connect_timeout_s": self.limit_s,
                    "reply_timeout_s": self.limit_s,
                }
            ),
            plant_server=PlantServerSettings.model_validate(
                {
                    "enabled": self.plant_port > 0,
                    "url": f"http://127.0.0.1:{self.plant_port or 1}/parts",
                    **server,
                }
            ),
            line_server=LineServerSettings.model_validate(
                {
                    "enabled": self.line_port > 0,
                    "url": f"http://127.0.0.1:{self.line_port or 1}",
                    "batch": self.line_batch,
                    **server,
                }
            ),
            folder=folder,
        )
