"""The code that the next part is held against: typed, scanned or sent by a controller."""


class ExpectedCode:
    """It counts for one part. One that is announced while a part is read is for the next."""

    def __init__(self) -> None:
        self.value = ""
        self._held_against = ""

    def set(self, code: str) -> bool:
        """Expect a code, empty for none; return whether it is another one than before."""
        is_other, self.value = code != self.value, code
        return is_other

    def hold(self) -> str:
        """Return what the part that is read now is held against."""
        self._held_against = self.value
        return self.value

    @property
    def is_used_up(self) -> bool:
        """Return whether the code was that of the part that is done, not of the next one."""
        return self.value == self._held_against
