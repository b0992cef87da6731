"""Changes of a recipe are never lost without a word: not by another recipe, a logout or the end."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from station.config.kept_drafts import keep_draft, kept_draft
from station.config.recipe_edit import with_values
from station.config.users import Users
from station.domain.user import Role
from tests.ui.conftest import Bench
from tests.ui.tune.test_tune_flow import show_tune


@contextmanager
def pressing(words: str) -> Iterator[list[str]]:
    """Press a button of the next question; the list tells what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return
        asked.append(box.text())
        buttons = box.findChildren(QPushButton)
        next(each for each in buttons if each.text().replace("&", "") == words).click()

    timer = QTimer()
    timer.setInterval(20)
    timer.timeout.connect(press)
    timer.start()
    yield asked
    timer.stop()


def change_title(bench: Bench, title: str = "Brighter") -> None:
    row = bench.window.tune.panel.pages["recipe"].forms()[0].form.row("title")
    row.value_changed.emit("title", title)


@pytest.fixture
def changed(started: Bench) -> Bench:
    show_tune(started)
    change_title(started)
    return started


def test_closing_asks_and_staying_keeps_everything(changed: Bench) -> None:
    with pressing("Go on tuning") as asked:
        assert not changed.window.close()
    assert "Brighter" in asked[0]
    assert changed.window.tune.bar.save.isEnabled()


def test_closing_saves_where_that_is_wanted(changed: Bench) -> None:
    with pressing("Save"):
        assert changed.window.close()
    assert (changed.tmp_path / "recipes" / "ring-remark.toml").exists()


def test_closing_forgets_where_that_is_wanted(changed: Bench) -> None:
    with pressing("Discard"):
        assert changed.window.close()
    changed.stop()
    assert kept_draft(changed.tmp_path / "recipes") is None
    assert not (changed.tmp_path / "recipes" / "ring-remark.toml").exists()


def test_another_recipe_asks_first(changed: Bench) -> None:
    bar = changed.window.tune.bar
    with pressing("Go on tuning") as asked:
        bar.recipe_chosen.emit("chip")
    assert len(asked) == 1
    assert str(bar.recipes.currentData()) == "ring-remark"
    with pressing("Discard"):
        bar.recipe_chosen.emit("chip")
    assert str(bar.recipes.currentData()) == "chip"


def test_closing_without_changes_asks_nothing(started: Bench) -> None:
    show_tune(started)
    assert started.window.close()


def test_who_may_not_save_is_not_asked_and_nothing_is_lost(bench: Bench) -> None:
    people = Users().with_user("Ann", Role.ADMIN, "1111").with_user("Bo", Role.OPERATOR, "2222")
    bench.users = people
    bench.start()
    bench.all.session.log_in("Ann", "1111")
    show_tune(bench)
    change_title(bench)
    bench.all.session.on_idle()
    bench.all.session.log_in("Bo", "2222")
    assert bench.window.view() is not bench.window.tune
    assert bench.window.close()
    bench.stop()
    kept = kept_draft(bench.tmp_path / "recipes")
    assert kept is not None
    assert kept.title == "Brighter"


@pytest.mark.parametrize(("press", "is_taken"), [("Take them", True), ("Forget them", False)])
def test_changes_of_the_last_time_are_offered(bench: Bench, press: str, is_taken: bool) -> None:
    from station.config.paths import RECIPES
    from station.config.recipe_files import load_recipe

    recipe = with_values(load_recipe(RECIPES / "chip.toml"), (), {"title": "Chip, darker"})
    keep_draft(bench.tmp_path / "recipes", recipe)
    bench.start()
    with pressing(press) as asked:
        show_tune(bench)
        bench.until(lambda: bool(asked))
    bench.until(lambda: QApplication.activeModalWidget() is None)
    assert "Chip, darker" in asked[0]
    assert bench.window.tune.bar.save.isEnabled() is is_taken
    bench.stop()
    assert (kept_draft(bench.tmp_path / "recipes") is not None) is is_taken
