"""The chips of the strip in one row: those in trouble get their words first where room is short."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from station.ui.chip import Chip
from station.ui.plain_tip import plain_tip

GAP_PX = 5
MOST_DIGITS = "+99"
RANKS = ("fault", "warning", "busy", "ok")


class ChipRow(QWidget):
    """Asks for the room of the titles and takes all it is given, for the words.

    Where even the titles have no room, those that are well go behind a button that counts them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self.more = QToolButton(self)
        self.more.setObjectName("more_chips")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setMenu(QMenu(self.more))
        self.more.setText(MOST_DIGITS)
        self.more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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
        """Return the room of the widest chip, and of the button for the others."""
        widths = [chip.minimumSizeHint().width() for chip in self._chips]
        least = max(widths, default=0) + GAP_PX + self._more_px()
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def _more_px(self) -> int:
        return self.more.fontMetrics().horizontalAdvance(MOST_DIGITS) + 30

    def _gaps_px(self) -> int:
        return GAP_PX * max(0, len(self._chips) - 1)

    def hidden(self) -> list[Chip]:
        """Return the chips that are behind the button."""
        return [chip for chip in self._chips if chip.isHidden()]

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
        chips = self._with_room()
        for chip in self._chips:
            chip.setVisible(chip in chips)
        room = self.width() - GAP_PX * max(0, len(chips) - 1)
        if len(chips) < len(self._chips):
            room -= self._more_px() + GAP_PX
        ranks = [RANKS.index(chip.state()) for chip in chips]
        least = [chip.minimumSizeHint().width() for chip in chips]
        short = [chip.short_width() for chip in chips]
        whole = [chip.sizeHint().width() for chip in chips]
        widths = shared_out(room, shared_out(room, least, short, ranks), whole, ranks, is_all=True)
        left = room - sum(widths)
        for chip, width in zip(chips, widths, strict=True):
            chip.setGeometry(left, 0, width, self.height())
            left += width + GAP_PX
        self._show_more(left)

    def _with_room(self) -> list[Chip]:
        """Return the chips whose titles fit: all, or those in most trouble, in their order."""
        if self.sizeHint().width() <= self.width():
            return self._chips
        room = self.width() - self._more_px() - GAP_PX
        kept: list[Chip] = []
        for chip in sorted(self._chips, key=lambda one: RANKS.index(one.state())):
            needed = chip.minimumSizeHint().width() + GAP_PX * bool(kept)
            if kept and needed > room:
                break
            room -= needed
            kept.append(chip)
        return [chip for chip in self._chips if chip in kept]

    def _show_more(self, left: int) -> None:
        """Say behind the last chip how many have no room, and how they are."""
        behind = self.hidden()
        self.more.setVisible(bool(behind))
        if not behind:
            return
        self.more.setGeometry(left, 0, self._more_px(), self.height())
        self.more.setText(f"+{len(behind)}")
        words = [chip.accessibleName().splitlines()[0] for chip in behind]
        self.more.setAccessibleName(", ".join(words))
        self.more.setToolTip(plain_tip("\n".join(words)))
        self.more.setProperty("state", min((c.state() for c in behind), key=RANKS.index))
        menu = self.more.menu()
        menu.clear()
        for chip, line in zip(behind, words, strict=True):
            menu.addAction(line).triggered.connect(chip.press)


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
