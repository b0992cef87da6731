"""What forms say about the settings beyond the fields themselves: groups, and names of fields.

The names in the settings file stay as they are; here stands what people in a plant call them.
"""

from dataclasses import dataclass

from station.config.form_fields import label_of


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, in the order in which they are shown."""

    title: str
    names: tuple[str, ...]


ABOUT = {
    "general": "What belongs to this station and to no recipe.",
    "source": "Where the pictures come from.",
    "device": "A laser, a printer or another machine on the line that gets each code by TCP.",
    "plant_server": "The plant's own server, which gets each part by HTTP.",
    "line_server": "The server that collects the results of many stations and shows them.",
    "commands": "A controller (PLC) that triggers, chooses recipes and asks for results by TCP.",
    "csv": "The table of all results, for a spreadsheet.",
    "archive": "Which pictures are kept, where, and how much room they may take.",
}
GROUPS: dict[str, tuple[Group, ...]] = {
    "general": (
        Group("Station", ("station", "operator", "recipe", "model", "data_folder")),
        Group("People", ("logout_after_min", "review_second_person")),
        Group("Window", ("language", "theme")),
    ),
    "device": (
        Group("Connection", ("enabled", "host", "port", "connect_timeout_s", "keep_open")),
        Group("What is sent", ("profile", "command", "encoding", "greeting")),
        Group(
            "Replies",
            ("reply_timeout_s", "terminator", "silence_s", "ack", "nak", "data"),
        ),
        Group("Failures", ("recognises_repeats", "heartbeat_command", "heartbeat_s")),
    ),
    "plant_server": (
        Group("Connection", ("enabled", "url", "connect_timeout_s", "read_timeout_s")),
        Group("What is sent", ("method", "body", "headers", "waits_for_device", "takes_rejected")),
        Group("Failures", ("recognises_repeats",)),
        Group("Security", ("token_from", "ca_file", "cert_file", "key_file")),
    ),
    "line_server": (
        Group("Connection", ("enabled", "url", "connect_timeout_s", "read_timeout_s")),
        Group("What is sent", ("batch", "thumbnails")),
        Group("Security", ("token_from", "ca_file", "cert_file", "key_file")),
    ),
    "commands": (
        Group("Connection", ("enabled", "host", "port", "line_timeout_s")),
        Group("Security", ("token_from",)),
    ),
    "archive": (
        Group("Which pictures", ("originals", "lines", "format")),
        Group("Where, and how many", ("folder", "quota_gb", "days")),
    ),
}
LABELS: dict[tuple[str, str], str] = {
    ("general", "logout_after_min"): "Log out after",
    ("general", "review_second_person"): "Second person reviews",
    ("camera", "index"): "Number",
    ("archive", "quota_gb"): "Room for pictures",
    ("archive", "days"): "Delete after",
    ("archive", "originals"): "Whole pictures",
    ("archive", "lines"): "Pictures of the code",
    ("commands", "host"): "Listen at",
}
"""By section and field; fields of any section follow."""
COMMON_LABELS = {
    "url": "Address (URL)",
    "ack": "Reply says: arrived",
    "nak": "Reply says: refused",
    "data": "Reply is kept",
    "keep_open": "Keep the line open",
    "greeting": "Device greets first",
    "recognises_repeats": "Knows repeats",
    "takes_rejected": "Rejected parts, too",
    "waits_for_device": "Wait for the device",
    "body": "JSON body",
    "ca_file": "CA certificate",
    "cert_file": "Own certificate",
    "key_file": "Key of the certificate",
    "token_from": "Token is kept in",
    "password_from": "Password is kept in",
    "line_timeout_s": "Longest wait",
}
LINE_PROFILE = (
    *("command", "encoding", "greeting", "terminator", "silence_s", "ack", "nak", "data"),
    "heartbeat_command",
)
"""Fields of the device that mean something in its line profile only."""
PATHS = {
    **dict.fromkeys(("folder", "data_folder"), "folder"),
    **dict.fromkeys(("ca_file", "cert_file", "key_file"), "file"),
}
"""Texts that are the path of a folder or of a file."""


def label_for(section: str, field: str) -> str:
    """Return what a form calls a field of a section."""
    return LABELS.get((section, field)) or COMMON_LABELS.get(field) or label_of(field)
