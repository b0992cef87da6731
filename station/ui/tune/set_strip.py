"""The bottom of the Tune view: the labelled set, what a change does to it, and what is proposed."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.evaluation.auto_tune import Proposal, TuneProgress
from station.evaluation.example import Example
from station.evaluation.set_run import Compared, SetRun, broken_first
from station.imaging.screen_copy import ScreenCopy
from station.ui.qimage import to_pixmap
from station.ui.told import told
from station.ui.tune.set_bar import SetBar
from station.ui.tune.set_proposal import SetProposal
from station.ui.tune.set_tiles import SetTiles, Tile
from station.ui.tune.set_words import figures_words, progress_words


class SetStrip(QWidget):
    """Shows what it is told. Closed, only its line is there."""

    opened = Signal(str)  # key of an example
    open_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("set_strip")
        self.bar = SetBar(self)
        self.proposal = SetProposal(self)
        self.tiles = SetTiles(self)
        self._tiles: dict[str, Tile] = {}
        self._order: list[str] = []
        self._run: SetRun | None = None
        self._is_stale = self._is_busy = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.bar, self.proposal, self.tiles):
            layout.addWidget(widget)
        self.tiles.setVisible(False)
        self.bar.show_set.toggled.connect(self.on_show_set)
        self.tiles.opened.connect(self.opened)
        self.tiles.chosen.connect(self.on_chosen)
        self.on_chosen("")

    def is_open(self) -> bool:
        return self.bar.show_set.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the pictures."""
        self.bar.show_set.setChecked(is_open)

    def set_examples(self, examples: Sequence[Example]) -> None:
        """Show another set, or the same one with pictures more or less; results are forgotten."""
        kept = {key: tile.picture for key, tile in self._tiles.items()}
        self._tiles = {
            each.key: Tile(each.key, each.name, each.code, kept.get(each.key)) for each in examples
        }
        self._order = list(self._tiles)
        self._run = None
        self._show()

    def set_picture(self, key: str, picture: ScreenCopy) -> None:
        """Show a small picture of an example that was not read yet."""
        tile = self._tiles.get(key)
        if tile is not None and tile.compared is None:
            self._tiles[key] = replace(tile, picture=to_pixmap(picture.pixels))
            self._show_tiles()

    def show_busy(self, words: str) -> None:
        """Say what begins."""
        self._is_busy = True
        self.bar.set_busy(True)
        self.bar.say(words)

    def show_compared(self, compared: Compared) -> None:
        """Show the badge of a picture that was just read, with the line as the reader saw it."""
        key, line = compared.example.key, compared.now.line
        if key not in self._tiles:
            return
        picture = self._tiles[key].picture if line is None else to_pixmap(line.pixels)
        tile = replace(self._tiles[key], picture=picture, compared=compared, is_stale=False)
        self._tiles[key] = tile
        self._show_tiles()

    def show_progress(self, read: int, count: int) -> None:
        self.bar.set_progress(read, count)
        self.bar.say(self.tr("Reading {read} of {count} …").format(read=read, count=count))

    def show_tune_progress(self, progress: TuneProgress) -> None:
        self.bar.set_progress(min(progress.tried, progress.budget), progress.budget)
        self.bar.say(progress_words(progress))

    def show_run(self, run: SetRun) -> None:
        """Show a run that ended, broken pictures first."""
        self._is_busy = False
        self.bar.set_busy(False)
        self._run = run
        first = [each.example.key for each in broken_first(run.compared)]
        rest = [key for key in self._tiles if key not in set(first)]
        self._order = [key for key in first if key in self._tiles] + rest
        self._show()
        self.tiles.show_first()

    def show_idle(self) -> None:
        """What was under way is over, with nothing to show for it."""
        self._is_busy = False
        self.bar.set_busy(False)
        self._show()

    def show_fault(self, words: str) -> None:
        """Say why the set cannot be read or written."""
        self._is_busy = False
        self.bar.set_busy(False)
        self.bar.say(told(words), "fault")

    def show_done(self, words: str) -> None:
        """Say what was done, until something else is to be said."""
        self.bar.say(words)

    def show_proposal(self, proposal: Proposal | None) -> None:
        self.proposal.set_value(proposal)

    def set_stale(self, is_stale: bool) -> None:
        """Grey the results: the recipe is another than the one they speak of."""
        if is_stale == self._is_stale:
            return
        self._is_stale = is_stale
        if not self._is_busy:
            self._show()

    def value(self) -> str:
        """Return the key of the chosen picture."""
        return self.tiles.value()

    def _show(self) -> None:
        self._show_tiles()
        if not self._is_busy:
            self.bar.say(*self._summary())

    def _show_tiles(self) -> None:
        is_stale = self._is_stale and not self._is_busy
        shown = [self._tiles[key] for key in self._order]
        self.tiles.set_value(
            [replace(t, is_stale=is_stale and t.compared is not None) for t in shown]
        )

    def _summary(self) -> tuple[str, str]:
        """Return the words of the line and their state."""
        if not self._tiles:
            return self.tr("No labelled picture for this recipe yet."), ""
        count = len(self._tiles)
        if self._run is None or not self._run.compared:
            return self.tr("Pictures: {count}, not run yet.").format(count=count), ""
        figures = self._run.figures
        words = figures_words(figures)
        if not self._run.is_whole:
            words = self.tr("Stopped after {read} of {count}: {words}").format(
                read=figures.count, count=count, words=words
            )
        if self._is_stale:
            return self.tr("Out of date: {words}").format(words=words), ("stale")
        return words, "broken" if figures.broken else ""

    @Slot(bool)
    def on_show_set(self, is_open: bool) -> None:
        self.tiles.setVisible(is_open)
        self.open_changed.emit(is_open)

    @Slot(str)
    def on_chosen(self, key: str) -> None:
        self.bar.remove.setEnabled(bool(key))
