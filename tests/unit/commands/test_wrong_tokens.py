"""Wrong tokens are told, and cannot fill the log."""

import pytest

from station.commands.wrong_tokens import TOLD_EVERY_S, WrongTokens


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage().split(". ")[0] for record in caplog.records]


@pytest.mark.expects_log("wrong tokens were said")
def test_the_first_is_told_at_once_and_the_rest_each_minute(
    caplog: pytest.LogCaptureFixture,
) -> None:
    wrong = WrongTokens()
    for second in range(1000):
        wrong.note("192.0.2.7", second / 10)
    assert told(caplog) == [
        "1 wrong tokens were said to the command listener, the last by 192.0.2.7",
        "600 wrong tokens were said to the command listener, the last by 192.0.2.7",
    ]
    assert TOLD_EVERY_S == 60
