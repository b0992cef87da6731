"""Which reader the demo uses: the real one wherever it can be loaded."""

from typing import Any

import pytest

from station.demo.demo_reader import DemoReader
from station.domain.errors import ModelError, StageError


class Fake:
    """A part reader of one word, which may fail to open."""

    def __init__(self, word: str, fault: Exception | None = None) -> None:
        self.word, self.fault, self.closed = word, fault, 0

    def open(self) -> str:
        if self.fault:
            raise self.fault
        return self.word

    def read(self, *_asked: Any) -> Any:
        return self.word

    def try_out(self, *_asked: Any) -> Any:
        return self.word

    def close(self) -> None:
        self.closed += 1


def test_the_real_reader_reads_where_it_is() -> None:
    demo = DemoReader(real=Fake("real"), known=Fake("known"))
    assert [demo.open(), demo.read(None, "", ""), demo.try_out(None, None)] == ["real"] * 3


def test_without_the_model_the_known_answers_read_and_both_are_closed() -> None:
    real, known = Fake("real", ModelError("missing")), Fake("known")
    demo = DemoReader(real=real, known=known)
    assert [demo.open(), demo.read(None, "", ""), demo.try_out(None, None)] == ["known"] * 3
    demo.close()
    assert (real.closed, known.closed) == (1, 1)


def test_another_fault_is_not_hidden() -> None:
    with pytest.raises(StageError):
        DemoReader(real=Fake("real", StageError("x")), known=Fake("known")).open()
