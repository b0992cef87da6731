"""The frame of the window: rail of views, status strip, the view itself. It knows no services."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from station.domain.clock import Clock
from station.ui.colours import colours_of
from station.ui.full_screen import FullScreen
from station.ui.history.history_view import HistoryView
from station.ui.icons import counted_icon, icon_of
from station.ui.key_words import key_words
from station.ui.review.review_view import ReviewView
from station.ui.room_area import RoomArea
from station.ui.run.run_view import RunView
from station.ui.setup.setup_view import SetupView
from station.ui.status_strip import StatusStrip
from station.ui.theme import Sizes
from station.ui.tune.tune_view import TuneView


class MainWindow(QMainWindow):
    """`may_close` is asked on every attempt to close; it answers at once."""

    picture_dropped = Signal(Path)
    view_chosen = Signal(QWidget)

    def __init__(self, *, sizes: Sizes, clock: Clock, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self._may_close = may_close
        self._waiting, self._is_small = 0, sizes.is_small
        self.setWindowTitle(self.tr("OCR inspection station"))
        self.setWindowIcon(icon_of("station", colours_of(self.palette())))
        self.setAcceptDrops(True)
        self.strip = StatusStrip(self)
        self.run = RunView(sizes=sizes, parent=self)
        self.review = ReviewView(sizes=sizes, parent=self)
        self.tune = TuneView(self)
        self.history = HistoryView(sizes=sizes, clock=clock, parent=self)
        self.setup = SetupView(self)
        self._stack = QStackedWidget(self)
        self._rail = QToolBar(self.tr("Views"), self)
        self._views = QActionGroup(self)
        self._icons: dict[QAction, str] = {}
        self._shown_by: dict[QAction, QWidget] = {}
        self._lay_out(sizes)
        self._add_view(self.run, self.tr("Run"), "run", "Alt+1")
        self._add_view(self.review, self.tr("Review"), "review", "Alt+2")
        self._add_view(self.tune, self.tr("Tune"), "tune", "Alt+3")
        self._add_view(self.history, self.tr("History"), "history", "Alt+4")
        self._add_view(self.setup, self.tr("Setup"), "setup", "Alt+5")
        self._add_screen_keys()
        self._colour_icons()
        self._views.triggered.connect(self.on_view_chosen)

    def _lay_out(self, sizes: Sizes) -> None:
        self._rail.setObjectName("rail")
        self._rail.setMovable(False)
        if not sizes.is_small:  # else the icons alone; their tips say the names
            self._rail.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self._rail.setIconSize(QSize(2 * sizes.text_px, 2 * sizes.text_px))
        self._rail.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self._rail)
        right = QWidget(self)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(right)

    def _add_view(self, view: QWidget, text: str, icon: str, key: str) -> None:
        """Put a view on the stack and its button on the rail."""
        self._stack.addWidget(self._with_room(view))
        action = QAction(text, self._views)
        self._icons[action], self._shown_by[action] = icon, view
        action.setCheckable(True)
        action.setChecked(self._stack.count() == 1)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{text} ({key_words(key)})")
        action.setData(icon)
        self._rail.addAction(action)

    def _with_room(self, view: QWidget) -> QWidget:
        """Return the view; on a small screen in an area that scrolls where it needs more."""
        if not self._is_small:
            return view
        return RoomArea(view, self)

    def _add_screen_keys(self) -> None:
        """Put full screen at the end of the rail; there, also the close that a title bar has."""
        room = QWidget(self._rail)
        room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._rail.addWidget(room)
        close = self._key_action(self.tr("Close the station"), "close", "Ctrl+Q")
        toggle = self._key_action(self.tr("Full screen"), "full-screen", "F11")
        toggle.setIconText(self.tr("Full"))  # the rail is as narrow as its longest word
        # An action that is hidden has no key: what is hidden on the rail is another one.
        on_rail = QAction(self.tr("Close"), self)
        on_rail.setToolTip(close.toolTip())
        on_rail.triggered.connect(close.trigger)
        self._icons[on_rail] = "close"
        self._rail.addActions([on_rail, toggle])
        self.full_screen = FullScreen(self, toggle=toggle, close=close, on_rail=on_rail)

    def _colour_icons(self) -> None:
        for action in self._icons:
            self._colour_icon(action)

    def _colour_icon(self, action: QAction) -> None:
        name = self._icons[action]
        count = self._waiting if name == "review" else 0
        action.setIcon(counted_icon(name, colours_of(self.palette()), count))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Make all buttons of the rail as wide as the widest, once their looks are known."""
        super().showEvent(event)
        buttons = [self._rail.widgetForAction(action) for action in self._shown_by]
        widest_px = max(button.sizeHint().width() for button in buttons)
        for button in buttons:
            button.setMinimumWidth(widest_px)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour_icons()

    def _key_action(self, text: str, icon: str, key: str) -> QAction:
        """Return an action of the whole window."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(f"{text} ({key_words(key)})")
        self._icons[action] = icon
        self.addAction(action)
        return action

    @Slot(QAction)
    def on_view_chosen(self, action: QAction) -> None:
        self._stack.setCurrentIndex(list(self._shown_by).index(action))
        self.view_chosen.emit(self._shown_by[action])

    def allow(self, name: str, is_allowed: bool) -> None:
        """Offer a view or not; whoever looks at one that is taken away comes back to Run."""
        for action, view in self._shown_by.items():
            if action.data() == name:
                action.setVisible(is_allowed)
                action.setEnabled(is_allowed)
                if not is_allowed and self.view() is view:
                    self.rail_actions()[0].trigger()

    def set_waiting(self, count: int) -> None:
        """Show on the rail how many postponed parts wait; nothing on it moves."""
        if count == self._waiting:
            return  # drawing an icon costs milliseconds
        self._waiting = count
        for action, view in self._shown_by.items():
            if view is self.review:
                words = self.tr("Review")
                action.setText(f"{words} ({count})" if count else words)
                action.setIconText(words)
                self._colour_icon(action)

    def rail_actions(self) -> tuple[QAction, ...]:
        """Return the actions that choose a view; `data` is the view's short name."""
        return tuple(self._shown_by)

    def view(self) -> QWidget | None:
        """Return the view that is shown."""
        return list(self._shown_by.values())[self._stack.currentIndex()]

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        is_by_person = event.spontaneous()
        if (not is_by_person or self.full_screen.may_close()) and self._may_close():
            event.accept()
        else:
            event.ignore()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.picture_dropped.emit(paths[0])
