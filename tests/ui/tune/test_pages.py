"""The pages of the right side: chosen by hand and key, and each asks for what was changed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from station.assembly import recipe_named
from station.codes.code_format import CodeFormat
from station.codes.known_formats import KNOWN_FORMATS
from station.config.recipe_edit import with_values
from station.domain.code import Code, FieldValue
from station.imaging.picture_quality import Quality
from station.ui.forms.field_ask import FieldAsk
from station.ui.forms.plain_rows import ChoiceRow, TextRow
from station.ui.tune.code_page import CodePage, rule_words
from station.ui.tune.page_choice import PageChoice
from station.ui.tune.quality_page import QualityPage
from station.ui.tune.recipe_page import RecipePage
from station.ui.tune.side_panel import SidePanel, sections_of

RING = recipe_named("ring-remark")


@pytest.fixture
def choice(qtbot: QtBot) -> PageChoice:
    made = PageChoice((("stage", "Stage"), ("code", "Code"), ("recipe", "Recipe")))
    qtbot.addWidget(made)
    return made


def asks_of(page: CodePage | SidePanel) -> list[FieldAsk]:
    asked: list[FieldAsk] = []
    page.asked.connect(asked.append)
    return asked


# --- choosing a page


def test_a_page_is_chosen_by_its_button_and_by_keys_all_around(choice: PageChoice) -> None:
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    choice.button("code").click()
    choice.next.trigger()
    choice.next.trigger()
    choice.previous.trigger()
    assert chosen == ["code", "recipe", "stage", "recipe"]
    assert choice.value() == "recipe"


def test_choosing_by_program_signals_nothing(choice: PageChoice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_value("code")
    assert choice.button("code").isChecked()


def test_a_page_with_a_fault_says_so_in_shape_and_words(choice: PageChoice) -> None:
    choice.set_faulty(["code"])
    assert choice.button("code").text() == "Code !"
    assert "mended" in choice.button("code").accessibleName()
    assert choice.button("stage").text() == "Stage"
    choice.set_faulty([])
    assert choice.button("code").text() == "Code"


# --- the code


@pytest.fixture
def page(qtbot: QtBot) -> CodePage:
    made = CodePage()
    qtbot.addWidget(made)
    made.set_look_alikes(["digits", "ring-digits"])
    made.set_formats([(each.title, each.code) for each in KNOWN_FORMATS])
    made.set_recipe(RING)
    made.show()
    return made


def test_fields_are_listed_with_rule_and_what_was_read(page: CodePage) -> None:
    code = Code("", (), (), (FieldValue("part", "F4K7P2"), FieldValue("serial", "25")), ())
    page.show_code(code)
    rows = [page.list.rows.item(row).text() for row in range(page.list.rows.count())]
    assert rows == [
        "part  F4K7P2\n6 × printable",
        "serial  25\n11 × digits, Look-alikes: ring-digits",
    ]


def test_the_chosen_fields_form_asks_for_a_change_there(page: CodePage) -> None:
    asked = asks_of(page)
    page.list.rows.setCurrentRow(1)
    row = page.field.form.row("look_alikes")
    assert isinstance(row, ChoiceRow)
    assert row.value() == "ring-digits"
    row.box.setCurrentIndex(row.box.findData("digits"))
    (ask,) = asked
    assert (ask.place, ask.values) == (("code", "fields", 1), {"look_alikes": "digits"})


def test_the_lists_own_keys_work_on_the_list(page: CodePage, qtbot: QtBot) -> None:
    rows = page.list.rows
    rows.setCurrentRow(1)
    with qtbot.waitSignal(page.list.move_asked) as moved:
        QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert moved.args == [1, 0]
    with qtbot.waitSignal(page.list.remove_asked) as removed:
        QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert removed.args == [1]
    with qtbot.waitSignal(page.list.add_asked) as added:
        QTest.keyClick(rows, Qt.Key.Key_Insert)
    assert added.args == [2]


def test_buttons_that_can_do_nothing_are_off(page: CodePage) -> None:
    page.list.rows.setCurrentRow(0)
    assert [b.isEnabled() for b in (page.list.up, page.list.down, page.list.remove)] == [0, 1, 1]
    page.set_recipe(with_values(RING, (), {"code": CodeFormat()}))
    assert not page.list.remove.isEnabled()
    assert page.field.isHidden()


def test_a_known_format_is_asked_for_and_shown_when_it_is_there(
    page: CodePage, qtbot: QtBot
) -> None:
    vin = next(i for i, each in enumerate(KNOWN_FORMATS) if "VIN" in each.title)
    assert page.known.currentText() == "Own format"
    with qtbot.waitSignal(page.format_chosen) as chosen:
        page.known.activated.emit(vin + 1)
    assert chosen.args == [KNOWN_FORMATS[vin].code]
    page.set_recipe(with_values(RING, (), {"code": KNOWN_FORMATS[vin].code}))
    assert "VIN" in page.known.currentText()


def test_what_the_check_digit_covers_is_asked_only_where_there_is_one(page: CodePage) -> None:
    covered = page.whole.form.row("check_fields")
    assert not covered.isVisible()
    page.set_recipe(with_values(RING, ("code",), {"check_rule": "mod10"}))
    assert covered.isVisible()


def test_an_anchor_is_asked_for_when_it_is_whole(page: CodePage) -> None:
    page.set_recipe(with_values(RING, ("code",), {"anchor": None}))
    asked = asks_of(page)
    page.anchor.box.click()
    assert asked == []
    assert "begins with" in page.anchor.form.fault("begins_with")
    page.set_recipe(with_values(RING, ("code",), {"anchor": None}))  # another change meanwhile
    assert page.anchor.box.isChecked()
    row = page.anchor.form.row("begins_with")
    assert isinstance(row, TextRow)
    row.line.setText("25")
    row.line.editingFinished.emit()
    assert asked[0].values == {"anchor": {"tail_length": 1, "begins_with": "25"}}
    asked[0].show("")
    assert page.anchor.form.faults() == []
    page.anchor.box.click()
    assert asked[1].values == {"anchor": None}


def test_an_anchor_that_was_only_begun_is_forgotten_and_a_real_one_stays(page: CodePage) -> None:
    page.forget_refused()
    assert page.anchor.box.isChecked()
    page.set_recipe(with_values(RING, ("code",), {"anchor": None}))
    page.anchor.box.click()
    page.forget_refused()
    assert not page.anchor.box.isChecked()
    assert page.faults() == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"literal": "LOT"}, "“LOT”"),
        ({"min_length": 1, "max_length": 3}, "1–3 × printable"),
        ({"characters": "ABCDEFGHIJKLMNOPQRST"}, "6 × ABCDEFGHIJKLMNOP…"),
    ],
    ids=["literal", "lengths", "characters"],
)
def test_a_rule_is_said_in_one_line(values: dict[str, object], words: str) -> None:
    field = with_values(RING, ("code", "fields", 0), values).code.fields[0]
    assert rule_words(field) == words


# --- focus and light, the recipe


@pytest.fixture
def quality(qtbot: QtBot) -> QualityPage:
    made = QualityPage(sections_of("quality"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_learning_is_offered_then_its_progress_and_cancel(quality: QualityPage) -> None:
    quality.learn.setFocus()
    quality.show_progress(2, 7)
    assert not quality.learn.isVisible()
    assert (quality.progress.value(), quality.progress.maximum()) == (2, 7)
    assert quality.cancel.hasFocus()
    quality.show_learned("Learned from 7 pictures.", is_good=True)
    assert quality.learn.hasFocus()
    assert quality.told.text() == "Learned from 7 pictures."
    assert not quality.cancel.isVisible()


def test_the_picture_is_measured_in_plain_words(quality: QualityPage) -> None:
    assert not quality.measured.isVisible()
    quality.show_quality(
        Quality(focus=0.21, brightness=120.4, clipped_dark=0.5, clipped_bright=0.0)
    )
    assert quality.measured.text() == (
        "This picture: focus 0.210, brightness 120, black 50.0 %, white 0.0 %."
    )


def test_what_is_wrong_among_all_recipes_stands_on_the_recipes_page(qtbot: QtBot) -> None:
    page = RecipePage(sections_of("recipe"))
    qtbot.addWidget(page)
    page.set_recipe(RING)
    page.show()
    assert "ring-remark" in page.name.text()
    assert not page.library.isVisible()
    page.show_library_faults(["A and B", "C"])
    assert page.library.text() == "A and B\nC"


# --- all of it


def test_another_recipe_forgets_what_was_refused(qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.set_recipe(RING)
    form = panel.pages["reading"].forms()[2].form
    form.show_fault("min_probability", "No.")
    panel.set_recipe(with_values(RING, (), {"description": "changed"}))
    assert panel.faults() == ["Least probability"]
    assert panel.choice.button("reading").text() == "Reading !"
    panel.show_first_fault()
    assert panel.choice.value() == "reading"
    panel.set_recipe(recipe_named("label"))
    assert panel.faults() == []


def test_every_control_of_every_page_has_a_name_and_takes_the_focus(qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.set_recipe(RING)
    for page in panel.pages.values():
        for part in page.forms():
            for name in part.form.value():
                if name not in part.form._rows:
                    continue
                control = part.form.row(name).focusProxy()
                assert control is not None, name
                is_words = control.metaObject().className() == "QLabel"
                assert is_words or control.accessibleName(), name
                assert is_words or control.focusPolicy() & Qt.FocusPolicy.TabFocus, name


def test_the_checks_say_that_they_are_judged_in_run(qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    ring = recipe_named("ring-remark")
    panel.set_recipe(ring)
    assert panel.reading.unjudged.isHidden()
    assert "judged when parts are read in Run" in " ".join(
        label.text() for label in panel.pages["checks"].findChildren(QLabel)
    )
    panel.set_recipe(with_values(ring, ("checks",), {"is_series": True}))
    assert not panel.reading.unjudged.isHidden()
