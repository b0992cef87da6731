"""Commands are filled in, and nothing read can say more than itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.device_template import (
    MAX_COMMAND_LENGTH,
    UnsafeTextError,
    command_template,
)

VALUES = {"code": "AB12", "read": "AB1Z", "sequence": "7", "id": "0192-f", "recipe": "ring-remark"}


@pytest.mark.parametrize(
    ("text", "command"),
    [
        (r"READ {code}\r\n", "READ AB12\r\n"),
        (
            r"\x02{sequence};{id};{recipe};{read};{code}\x03",
            "\x027;0192-f;ring-remark;AB1Z;AB12\x03",
        ),
        (r'{{"code": "{code}"}}\n', '{"code": "AB12"}\n'),
        (r"GO\r\n", "GO\r\n"),
    ],
    ids=["default", "all fields", "braces", "no field"],
)
def test_fields_take_their_places(text: str, command: str) -> None:
    assert command_template(text).filled(VALUES) == command


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{part}", "is no field"),
        ("{}", "is no field"),
        ("{code.__class__}", "is no field"),
        ("{code!r}", "is no field"),
        ("{code:>9}", "is no field"),
        ("{code", "expected"),
        ("code}", "Single"),
        (r"{code}\q", "no escape"),
    ],
    ids=["unknown", "nameless", "attribute", "conversion", "format", "open", "shut", "escape"],
)
def test_a_template_that_cannot_be_filled_is_refused_when_it_is_loaded(
    text: str, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        command_template(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (r"READ {code}\r\n", "A\rB"),
        (r"READ {code}\r\n", "A\nB"),
        (r"READ {code}\r\n", "A\u2028B"),
        (r"READ {code}\r\n", "A\u202eB"),
        (r"READ {code}\r\n", "A\ud800B"),
        ("READ {code};", "A;STOP"),
        ("READ {code},{recipe};", "A,other"),
        ('READ "{code}";', 'A" STOP "'),
        ("READ {code} DONE", "A DONE"),
    ],
    ids=ascii,
)
def test_no_code_can_say_more_than_a_code(text: str, code: str) -> None:
    with pytest.raises(UnsafeTextError, match="the code holds"):
        command_template(text).filled({**VALUES, "code": code})


def test_a_blank_in_a_code_that_ends_the_line_does_no_harm() -> None:
    assert command_template(r"READ {code}\r\n").filled({**VALUES, "code": "LOT 5"}) == (
        "READ LOT 5\r\n"
    )


def test_a_command_has_a_longest_length() -> None:
    with pytest.raises(UnsafeTextError, match="characters long"):
        command_template("{code}").filled({**VALUES, "code": "x" * (MAX_COMMAND_LENGTH + 1)})


@given(st.text(max_size=40))
def test_a_filled_line_is_one_line_whatever_was_read(code: str) -> None:
    try:
        command = command_template(r"READ {code}\r\n").filled({**VALUES, "code": code})
    except UnsafeTextError:
        return
    assert command.splitlines() == [f"READ {code}"]
