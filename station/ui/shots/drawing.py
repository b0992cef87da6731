"""Brings the window into each of its states, in one look after the other, and draws it."""

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from station.config.paths import RECIPES
from station.config.recipe_files import list_recipes
from station.domain.errors import RecordError
from station.ui.delivery.channel_words import title_of
from station.ui.delivery.delivery_shots import CHANNELS
from station.ui.languages import install
from station.ui.main_window import MainWindow
from station.ui.shots.look import DOTS_PER_MM, Look
from station.ui.shots.studio import OPERATOR, Parts, Shot, StoppedClock, Studio, let_go
from station.ui.shots.views import VIEWS
from station.ui.status_strip import RecipeChoice
from station.ui.theme import apply_theme, sizes_for

MOMENT = datetime(2026, 3, 12, 9, 41, 20)


def sample_parts() -> Parts:
    """Return the parts that all pictures show, at one moment."""
    return Parts(StoppedClock(MOMENT.astimezone()))


def draw(folder: Path, looks: Sequence[Look], parts: Parts, views: Sequence[str] = ()) -> int:
    """Write a PNG per state into `folder`, into one of each look's name where there are several.

    Returns how many; `views` chooses among VIEWS, none means all. RecordError if one cannot be
    written.
    """
    count = 0
    for look in looks:
        place = folder / look.name if len(looks) > 1 else folder
        make_folder(place)
        for shot in shots(look, parts, views):
            save(picture_of(shot.widget, look.scale), place / f"{shot.name}.png")
            count += 1
    return count


def shots(look: Look, parts: Parts, views: Sequence[str] = ()) -> Iterator[Shot]:
    """Yield one state after the other, laid out and ready to be drawn."""
    studio = open_studio(look, parts)
    try:
        for name in views or VIEWS:
            for shot in VIEWS[name](studio):
                QApplication.processEvents()
                yield shot
    finally:
        let_go(studio.window)


def open_studio(look: Look, parts: Parts) -> Studio:
    """Return the window as it is in a working station, in this look."""
    application = application_for_pictures()
    install(application, look.language)
    size = look.size
    sizes = sizes_for(dots_per_mm=DOTS_PER_MM, width_px=size.width(), height_px=size.height())
    apply_theme(application, sizes, look.colours)
    clock = parts.clock
    window = MainWindow(sizes=sizes, clock=clock, may_close=lambda: True)
    window.resize(size)
    _dress_strip(window)
    QCursor.setPos(size.width() - 1, size.height() - 1)  # else the rail looks hovered over
    window.show()
    window.activateWindow()
    return Studio(window, size, sizes, clock, parts)


def application_for_pictures() -> QApplication:
    """Return the application, without a display unless it is there already."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["shots"])


def _dress_strip(window: MainWindow) -> None:
    strip = window.strip
    recipes = [item.recipe for item in list_recipes(RECIPES) if item.recipe is not None]
    strip.set_recipes([RecipeChoice(r.name, r.title, r.short_hash) for r in recipes])
    strip.set_recipe("ring-remark")
    strip.set_recipe_follows(True)
    strip.set_operator(OPERATOR)
    strip.set_channels([(name, title_of(name)) for name in CHANNELS])


def picture_of(widget: QWidget, scale: float) -> QPixmap:
    """Return the widget as a screen with this scaling shows it."""
    pixmap = QPixmap(widget.size() * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    widget.render(pixmap)
    return pixmap


def make_folder(folder: Path) -> None:
    """Make the folder; RecordError if it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordError(
            f"The folder {folder} cannot be made: {error.strerror or error}. "
            "Name a folder that may be written."
        ) from error


def save(pixmap: QPixmap, path: Path) -> None:
    """Write a PNG; RecordError if it cannot be written."""
    if not pixmap.save(str(path)):
        raise RecordError(
            f"{path} cannot be written. Name a folder that may be written, with space left."
        )
