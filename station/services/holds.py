"""Why no further part may be read now, by who says so; nothing stands here while all is well."""


class Holds:
    """The first reason that was given is the one that is told."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}

    @property
    def words(self) -> str:
        """Return the reason in plain words, empty while parts may be read."""
        return next(iter(self._words.values()), "")

    def set(self, name: str, words: str) -> None:
        """Hold parts up, or say it in other words."""
        self._words[name] = words

    def clear(self, name: str) -> bool:
        """Take a reason back; return whether it was there."""
        return self._words.pop(name, None) is not None
