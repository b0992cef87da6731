"""What a reply text means for the record, by the patterns of the settings. Pure."""

from dataclasses import dataclass

from station.delivery.device_profile import AnswerKind, DeviceAnswer
from station.delivery.device_settings import DeviceSettings
from station.delivery.device_text import visible
from station.delivery.reply_patterns import ReplyPattern, first_fit, reply_pattern


@dataclass(frozen=True, slots=True)
class ReplyMeaning:
    """Looks for a refusal first, then for a bare acknowledgement, then for a text to keep.

    The first pattern that fits decides. A text to keep that is empty or not printable makes the
    whole reply UNKNOWN: it must not become a part's name.
    """

    encoding: str
    nak: tuple[ReplyPattern, ...]
    ack: tuple[ReplyPattern, ...]
    data: tuple[ReplyPattern, ...]

    def answer(self, content: bytes) -> DeviceAnswer:
        """Return what the reply, without its end, means."""
        try:
            reply = content.decode(self.encoding)
        except UnicodeDecodeError:
            return DeviceAnswer(AnswerKind.UNKNOWN, visible(content))
        if first_fit(self.nak, reply) is not None:
            return DeviceAnswer(AnswerKind.REFUSED, visible(content))
        kept = self._kept(reply)
        if kept is None:
            return DeviceAnswer(AnswerKind.UNKNOWN, visible(content))
        return DeviceAnswer(AnswerKind.ACCEPTED, kept)

    def _kept(self, reply: str) -> str | None:
        fit = first_fit(self.ack, reply)
        if fit == (None,):
            return ""
        if fit is None:
            fit = first_fit(self.data, reply)
            fit = (reply.strip(),) if fit == (None,) else fit
        text = fit[0] if fit else None
        return text if text and text.isprintable() else None


def reply_meaning(settings: DeviceSettings) -> ReplyMeaning:
    """Return the meaning of replies as the settings have it."""

    def patterns(texts: tuple[str, ...]) -> tuple[ReplyPattern, ...]:
        return tuple(reply_pattern(text) for text in texts)

    return ReplyMeaning(
        encoding=settings.encoding,
        nak=patterns(settings.nak),
        ack=patterns(settings.ack),
        data=patterns(settings.data),
    )
