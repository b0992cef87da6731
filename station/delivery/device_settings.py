"""How the station talks to the device on the line: address, language and limits."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from station.delivery.device_template import command_template
from station.delivery.device_text import unescaped
from station.delivery.reply_patterns import reply_pattern

SECONDS = {"unit": "s"}


def _with_escapes(text: str) -> str:
    unescaped(text)
    return text


def _template(text: str) -> str:
    command_template(text)
    return text


def _pattern(text: str) -> str:
    reply_pattern(text)
    return text


Escaped = Annotated[str, Field(max_length=400), AfterValidator(_with_escapes)]
Pattern = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_pattern)]


class DeviceSettings(BaseModel):
    r"""The device channel. Texts hold control characters as escapes: `\r\n`, `\x02`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    enabled: Annotated[bool, Field(description="Send every result to the device")] = False
    host: Annotated[
        str,
        Field(pattern=r"^[0-9A-Za-z_.:%-]{1,253}$", description="Name or address of the device"),
    ] = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65_535, description="TCP port of the device")] = 9001
    profile: Annotated[
        Literal["line", "framed"],
        Field(description="line: a command text and a reply text; framed: checked frames with ids"),
    ] = "line"
    command: Annotated[
        str,
        Field(
            min_length=1,
            max_length=1000,
            description="Line profile: the command, with {code}, {read}, {sequence}, {id}, "
            r"{recipe}; escapes \r \n \t \0 \\ \x02",
        ),
        AfterValidator(_template),
    ] = r"READ {code}\r\n"
    encoding: Annotated[
        Literal["utf-8", "ascii", "latin-1"],
        Field(
            description="Line profile: how characters become bytes, both ways; "
            "latin-1: each byte as it is"
        ),
    ] = "utf-8"
    terminator: Annotated[
        Escaped,
        Field(description="Line profile: what ends a reply; empty: silence ends it"),
    ] = r"\r\n"
    silence_s: Annotated[
        float,
        Field(
            ge=0.02,
            le=10,
            description="Line profile without terminator: this long nothing more ends a reply",
            json_schema_extra=SECONDS,
        ),
    ] = 0.3
    ack: Annotated[
        tuple[Pattern, ...],
        Field(
            max_length=16,
            description="Line profile: replies that say it arrived; * is any text, {reply} what "
            "to keep",
        ),
    ] = ("ACK {reply}", "ACK", "OK {reply}", "OK")
    nak: Annotated[
        tuple[Pattern, ...],
        Field(max_length=16, description="Line profile: replies that refuse it; looked at first"),
    ] = ("NAK*", "NOK*", "ERR*")
    data: Annotated[
        tuple[Pattern, ...],
        Field(
            max_length=16,
            description="Line profile: other replies that say it arrived and are kept, e.g. the "
            "new part name; looked at last",
        ),
    ] = ("{reply}",)
    greeting: Annotated[
        bool, Field(description="Line profile: the device says something when connected")
    ] = False
    keep_open: Annotated[
        bool,
        Field(
            description="One connection for all results; off: a new one for each, which also "
            "keeps late replies apart"
        ),
    ] = True
    connect_timeout_s: Annotated[
        float,
        Field(
            ge=0.05,
            le=60,
            description="Longest wait for a connection",
            json_schema_extra=SECONDS,
        ),
    ] = 3.0
    reply_timeout_s: Annotated[
        float,
        Field(
            ge=0.05,
            le=600,
            description="Longest wait for a whole reply; engraving may take long",
            json_schema_extra=SECONDS,
        ),
    ] = 5.0
    heartbeat_s: Annotated[
        float,
        Field(
            ge=0.1,
            le=60,
            description="Pause between heartbeats on the idle line; three without answer: dead",
            json_schema_extra=SECONDS,
        ),
    ] = 1.0
    heartbeat_command: Annotated[
        Escaped,
        Field(
            description="Line profile: a command without effect that the device answers; empty: "
            "no heartbeat"
        ),
    ] = ""
    recognises_repeats: Annotated[
        bool,
        Field(
            description="The device knows a record that comes twice: repeat what was not "
            "answered; off: a person decides"
        ),
    ] = False

    @model_validator(mode="after")
    def _check_whole(self) -> Self:
        if not (self.ack or self.data):
            raise ValueError("ack and data are both empty; no reply could say that it arrived")
        texts = (self.command, self.terminator, self.heartbeat_command)
        try:
            "".join((*texts, *self.ack, *self.nak, *self.data)).encode(self.encoding)
            "".join(unescaped(text) for text in texts).encode(self.encoding)
        except UnicodeEncodeError as error:
            raise ValueError(f"not every text can be written in {self.encoding}: {error}") from None
        return self
