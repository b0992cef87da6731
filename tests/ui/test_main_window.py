"""The frame of the window: keys, names, drops, chips."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from station.ui.action_button import ActionButton
from station.ui.chip import Chip
from station.ui.main_window import MainWindow
from station.ui.status_strip import RecipeChoice
from station.ui.theme import Sizes
from tests.ui.conftest import Bench
from tests.ui.window_fakes import HandClock

RECIPES = [RecipeChoice("ring", "Ring", "aaaa1111"), RecipeChoice("label", "Label", "bbbb2222")]


@pytest.fixture
def window(qtbot: QtBot, sizes: Sizes) -> MainWindow:
    made = MainWindow(sizes=sizes, clock=HandClock(), may_close=lambda: True)
    qtbot.addWidget(made)
    made.show()
    return made


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(QPoint(50, 50)), action, mime, button, none)
    # Qt hands drops only to the target of a drag under way, so the last step is made here.
    window.dropEvent(event)


def test_a_dropped_file_is_told_by_its_path(window: MainWindow, qtbot: QtBot, tmp_path) -> None:
    with qtbot.waitSignal(window.picture_dropped) as dropped:
        drop(window, tmp_path / "a.png", tmp_path / "b.png")
    assert dropped.args == [tmp_path / "a.png"]


def test_a_broken_file_dropped_on_the_window_is_explained_and_work_goes_on(
    started: Bench, tmp_path: Path
) -> None:
    broken = tmp_path / "holiday.jpg"
    broken.write_bytes(b"not a picture")
    drop(started.window, broken)
    started.until(lambda: "holiday.jpg is not a picture" in started.panel.hint.text())
    started.capture()
    assert started.banner.state() == "ok"


def test_a_dropped_picture_becomes_the_source(started: Bench) -> None:
    picture = started.tmp_path / "none.png"
    cv2.imwrite(str(picture), np.full((20, 30), 128, np.uint8))
    drop(started.window, picture)
    started.until(lambda: started.window.strip.camera.words() == "none.png")
    assert started.window.strip.recipes.isEnabled()
    started.until(lambda: started.window.run.pictures.frame.tag() == "PICTURE")


def test_nothing_inside_the_window_keeps_a_drop_for_itself(window: MainWindow) -> None:
    views = [window.run, window.tune.compare, window.tune.grid, window.strip]
    inside = [w for view in views for w in view.findChildren(QWidget)]
    assert [w for w in inside if w.acceptDrops()] == []


def test_the_chosen_recipe_reads_the_next_part(started: Bench) -> None:
    recipes = started.window.strip.recipes
    names = [recipes.itemData(row).name for row in range(recipes.count())]
    recipes.setCurrentIndex(names.index("label"))
    started.capture()
    assert started.reader.asked[0][1] == "label"


def test_a_recipe_set_from_outside_is_shown_with_its_checksum_and_told_to_nobody(
    window: MainWindow,
) -> None:
    told: list[str] = []
    window.strip.recipe_chosen.connect(told.append)
    window.strip.set_recipes(RECIPES)
    window.strip.set_recipe("label")
    assert (window.strip.recipe(), window.strip.hash.text()) == ("label", "bbbb2222")
    window.strip.set_recipe("unknown")
    assert window.strip.recipe() == "label"
    assert told == []


def test_every_action_has_a_key_and_a_tip(window: MainWindow) -> None:
    for action in window.run.actions_.all():
        assert action.shortcut().toString(), action.text()
        assert action.toolTip() != action.text(), action.text()


def test_the_rail_tells_how_many_parts_wait_and_does_not_move(window: MainWindow) -> None:
    action = next(a for a in window.rail_actions() if a.data() == "review")
    width, plain = window.run.width(), action.icon().pixmap(64, 64).toImage()
    window.set_waiting(12)
    QApplication.processEvents()
    assert action.text() == "Review (12)"
    assert action.icon().pixmap(64, 64).toImage() != plain
    assert window.run.width() == width
    window.set_waiting(0)
    assert action.icon().pixmap(64, 64).toImage() == plain


def keys_of(widgets: list[QWidget], *, of_view: bool) -> list[str]:
    """Return the keys of actions that count in their view only, or in the whole window."""
    inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
    actions = {action for widget in widgets for action in widget.actions()}
    wanted = [a for a in actions if (a.shortcutContext() is inside) == of_view]
    return [key.toString() for action in wanted for key in action.shortcuts()]


def test_keys_are_given_out_only_once(started: Bench) -> None:
    window = started.window
    inside = [w for w in window.findChildren(QWidget) if w.window() is window]
    everywhere = keys_of([window, *inside], of_view=False)  # a dialog has keys of its own
    assert len(everywhere) == len(set(everywhere)), sorted(everywhere)
    for view in (window.run, window.tune, window.history, window.setup):
        own = keys_of([view, *view.findChildren(QWidget)], of_view=True)
        assert len(own) == len(set(own)), sorted(own)
        assert not set(own) & set(everywhere)


def test_review_has_runs_keys_for_itself_while_run_is_hidden(started: Bench) -> None:
    window = started.window
    inside = [w for w in window.findChildren(QWidget) if w.window() is window]
    of_run = keys_of([window.run, *window.run.findChildren(QWidget)], of_view=False)
    others = set(keys_of([window, *inside], of_view=False)) - set(of_run)
    own = keys_of([window.review, *window.review.findChildren(QWidget)], of_view=True)
    assert own
    assert len(own) == len(set(own)), sorted(own)
    assert not set(own) & others


def test_whatever_takes_the_focus_has_a_name(window: MainWindow) -> None:
    for widget in window.findChildren(QWidget):
        is_viewport = isinstance(widget.parent(), QAbstractScrollArea)
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_focus and widget.isVisible() and not is_viewport:
            is_named = widget.accessibleName() or widget.toolTip() or hasattr(widget, "text")
            assert is_named, widget


def test_the_smallest_window_fits_a_panel_of_1280_by_800(window: MainWindow) -> None:
    least = window.minimumSizeHint()
    assert least.width() <= 1280
    assert least.height() <= 760


def test_no_text_of_a_button_is_cut_at_1280_by_800(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    QApplication.processEvents()
    for button in window.run.panel.buttons.values():
        widest = max(
            button.fontMetrics().horizontalAdvance(line) for line in button.text().split("\n")
        )
        assert widest < button.width() - 6, button.text()


def test_a_chip_says_its_fault_in_shape_and_words_and_recovers(qtbot: QtBot) -> None:
    chip = Chip("Camera")
    qtbot.addWidget(chip)
    chip.set_value("ok", "Camera 0")
    chip.set_value("fault", "Camera 0 gave no picture. Check the cable.")
    assert "Check the cable." in chip.toolTip()
    assert chip.state() == "fault"
    chip.set_well()
    assert (chip.state(), chip.words()) == ("ok", "Camera 0")


def test_the_operators_key_survives_a_new_name(started: Bench) -> None:
    started.window.strip.set_operator("Bea")
    assert started.window.strip.operator.shortcut().toString() == "Ctrl+U"


def test_a_long_hint_is_seen_whole_at_1280_by_800(window: MainWindow) -> None:
    window.resize(1280, 800)
    QApplication.processEvents()
    panel = window.run.panel
    panel.set_hint(
        "holiday-2026.jpg is broken or cut short (image file is truncated (9 bytes not processed))."
        " Copy it again from where it came, or take the picture again."
    )
    assert panel.hint.property("state") == "long"
    assert panel._hint_needs_px() <= panel.hint.height()
    panel.set_hint("Decide this part first.")
    assert panel.hint.property("state") == "shown"


def test_a_button_with_a_shorter_text_keeps_its_room(qtbot: QtBot) -> None:
    action = QAction("CONFIRM AND GO ON")
    button = ActionButton(action)
    qtbot.addWidget(button)
    before = button.minimumSizeHint().width()
    action.setText("SAVE")
    assert button.minimumSizeHint().width() == before
    action.setText("CONFIRM AND GO ON TO THE NEXT")
    assert button.minimumSizeHint().width() > before
