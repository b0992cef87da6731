"""The code while a person goes through it: each cell knows which read character it came from."""

from dataclasses import dataclass, replace

GAP = " "
"""A cell that waits for its character."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One character of the code as it stands now. `origin` counts the slots as they were read."""

    text: str
    origin: int | None = None


@dataclass(frozen=True, slots=True)
class EditedCells:
    """`cursor` is 0 to the number of cells; at the end, typing appends."""

    cells: tuple[Cell, ...] = ()
    cursor: int = 0

    @property
    def text(self) -> str:
        """The code without gaps."""
        return "".join(cell.text for cell in self.cells if cell.text != GAP)

    @property
    def origin(self) -> int | None:
        """The slot under the cursor as it was read, if it was."""
        return self.cells[self.cursor].origin if self.cursor < len(self.cells) else None

    def put(self, character: str) -> "EditedCells":
        """Overwrite the cell under the cursor and stay there."""
        cell = Cell(character, self.origin)
        return replace(self, cells=(*self.cells[: self.cursor], cell, *self._behind(1)))

    def typed(self, character: str) -> "EditedCells":
        """Overwrite the cell under the cursor and go on."""
        return self.put(character).at(self.cursor + 1)

    def at(self, cursor: int) -> "EditedCells":
        return replace(self, cursor=max(0, min(len(self.cells), cursor)))

    def with_gap(self) -> "EditedCells":
        """Open an empty cell under the cursor."""
        return replace(self, cells=(*self.cells[: self.cursor], Cell(GAP), *self._behind(0)))

    def deleted(self) -> "EditedCells":
        """Take the cell under the cursor away."""
        return replace(self, cells=self.cells[: self.cursor] + self._behind(1))

    def backspaced(self) -> "EditedCells":
        """Take the cell before the cursor away."""
        return self.at(self.cursor - 1).deleted() if self.cursor else self

    def with_text(self, text: str) -> "EditedCells":
        """Put a whole text in; a cell keeps its origin where the length does not change."""
        known = [cell.origin for cell in self.cells] if len(text) == len(self.cells) else []
        origins = known or [None] * len(text)
        cells = tuple(Cell(c, origin) for c, origin in zip(text, origins, strict=True))
        return EditedCells(cells).at(self.cursor)

    def _behind(self, taken: int) -> tuple[Cell, ...]:
        return self.cells[self.cursor + taken :]
