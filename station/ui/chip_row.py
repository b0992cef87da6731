"""The chips of the strip in one row: those in trouble get their words first where room is short."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.ui.chip import Chip

GAP_PX = 5
RANKS = ("fault", "warning", "busy", "ok")


class ChipRow(QWidget):
    """Asks for the room of the titles and takes all it is given, for the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def add(self, chip: Chip, *, before: Chip | None = None) -> None:
        """Put a chip at the end, or before another."""
        place = len(self._chips) if before is None else self._chips.index(before)
        self._chips.insert(place, chip)
        chip.setParent(self)
        chip.show()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        sizes = [chip.minimumSizeHint() for chip in self._chips]
        height = max((size.height() for size in sizes), default=0)
        return QSize(sum(size.width() for size in sizes) + self._gaps_px(), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def _gaps_px(self) -> int:
        return GAP_PX * max(0, len(self._chips) - 1)

    def event(self, event: QEvent) -> bool:
        """Follow a chip whose words changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for chip in self._chips:
            chip.settle()
        room = self.width() - self._gaps_px()
        ranks = [RANKS.index(chip.state()) for chip in self._chips]
        least = [chip.minimumSizeHint().width() for chip in self._chips]
        short = [chip.short_width() for chip in self._chips]
        whole = [chip.sizeHint().width() for chip in self._chips]
        widths = shared_out(room, shared_out(room, least, short, ranks), whole, ranks, is_all=True)
        left = room - sum(widths)
        for chip, width in zip(self._chips, widths, strict=True):
            chip.setGeometry(left, 0, width, self.height())
            left += width + GAP_PX


def shared_out(
    room: int,
    least: Sequence[int],
    wanted: Sequence[int],
    ranks: Sequence[int],
    *,
    is_all: bool = False,
) -> list[int]:
    """Return a width for each: its least, and of what is left what it wants, by rank.

    Among those of one rank, the one that wants least more comes first: so most have all they want.
    With `is_all` nobody gets a part of what it wants.
    """
    widths = list(least)
    spare = room - sum(widths)
    order = sorted(range(len(widths)), key=lambda n: (ranks[n], wanted[n] - least[n]))
    for n in order:
        more = max(0, min(spare, wanted[n] - least[n]))
        if is_all and more < wanted[n] - least[n]:
            more = 0
        widths[n] += more
        spare -= more
    return widths
