"""The window's languages: complete, in step with the sources, and switched by a call."""

import ast
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from station.codes.known_formats import KNOWN_FORMATS
from station.config.form_fields import form_fields
from station.config.recipe_sections import (
    anchor_fields,
    code_field_fields,
    recipe_sections,
    whole_code_fields,
)
from station.config.settings import Settings
from station.config.settings_sections import SOURCES, sections, source_fields
from station.config.settings_words import ABOUT
from station.imaging.catalogue import STAGE_TYPES
from station.ui import languages as languages_module
from station.ui.eliding_label import ElidingLabel
from station.ui.fitting_label import FittingLabel
from station.ui.key_words import key_words
from station.ui.languages import TRANSLATIONS, install, language_of, languages
from station.ui.main_window import MainWindow
from station.ui.theme import Sizes
from station.ui.told import OWN_NAMES
from station.ui.translated import CHOICE, tr
from tests.ui.window_fakes import HandClock

ROOT = Path(__file__).parents[2]
GERMAN = TRANSLATIONS / "station_de.ts"
TOOLS = Path(PySide6.__file__).parent
FOLDERS = ("station/ui", "station/services", "station/window")
ALIASES = "QT_TR_NOOP+=noted,QT_TRANSLATE_NOOP+=noted_in"

Entry = tuple[str, str, str, bool]


def entries(file: Path) -> list[Entry]:
    """Return context, source, translation and whether that is finished, of every entry."""
    root = ElementTree.parse(file).getroot()
    return [
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
            (message.find("translation[@type]") is None),
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def tool(name: str) -> str:
    found = shutil.which(name, path=str(TOOLS))
    assert found is not None, f"PySide6-Essentials brings no {name}"
    return found


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    install(qapp, "de")
    yield qapp
    install(qapp, "en")
    QLocale.setDefault(before)


def test_every_text_is_translated() -> None:
    missing = [
        (context, source)
        for context, source, translation, is_finished in entries(GERMAN)
        if not is_finished or not translation.strip()
    ]
    assert missing == []
    assert len(entries(GERMAN)) > 1000


def test_values_mnemonics_and_lines_are_the_same_in_both() -> None:
    def marks(text: str) -> tuple[list[str], int, int]:
        return sorted(re.findall(r"\{\w*\}", text)), text.count("&"), text.count("\n")

    wrong = [
        (source, translation)
        for _, source, translation, _ in entries(GERMAN)
        if marks(source) != marks(translation)
    ]
    assert wrong == []


def test_the_translation_has_the_texts_of_the_sources(tmp_path: Path) -> None:
    fresh = tmp_path / "station_de.ts"
    files = [str(f) for folder in FOLDERS for f in sorted((ROOT / folder).rglob("*.py"))]
    listed = tmp_path / "files.lst"
    listed.write_text("\n".join(files), "utf-8")
    call = [tool("lupdate"), f"@{listed}", "-tr-function-alias", ALIASES, "-ts", str(fresh)]
    subprocess.run(call, check=True, capture_output=True, cwd=tmp_path)
    found, known = ({entry[:2] for entry in entries(file)} for file in (fresh, GERMAN))
    assert found - known == set(), "update the .ts as docs/translating.md says"
    assert known - found == set(), "update the .ts as docs/translating.md says"


def test_the_shipped_file_is_made_of_the_translation(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    call = [tool("lrelease"), str(GERMAN), "-qm", str(fresh)]
    subprocess.run(call, check=True, capture_output=True)
    shipped = GERMAN.with_suffix(".qm")
    assert shipped.read_bytes() == fresh.read_bytes(), "run lrelease as docs/translating.md says"


def test_every_word_of_a_form_is_translated() -> None:
    known = {entry[:2] for entry in entries(GERMAN)}
    made = [section.fields for section in sections()]
    made += [form_fields(model) for model in STAGE_TYPES]
    made += [source_fields(kind) for kind in SOURCES]
    made += [part.fields for part in recipe_sections()]
    made += [whole_code_fields(), code_field_fields(), anchor_fields()]
    fields = [field for group in made for field in group if field.name != "enabled"]
    titles = [stage.title for stage in STAGE_TYPES] + [section.title for section in sections()]
    titles += [head for section in sections() for head in section.heads().values()]
    titles += [part.title for part in recipe_sections()] + [each.title for each in KNOWN_FORMATS]
    about = [(stage.__doc__ or "").partition("\n\n")[0].strip() for stage in STAGE_TYPES]
    about += [part.about for part in recipe_sections()] + list(ABOUT.values())
    words = {
        *titles,
        *about,
        *(field.label for field in fields),
        *(field.description for field in fields),
        *(field.unit for part in recipe_sections() for field in part.fields),
    }
    choices = {choice for field in fields for choice in field.choices if choice}
    choices -= set(OWN_NAMES)  # a language is called in itself
    needed = {("", word) for word in words if word} | {(CHOICE, choice) for choice in choices}
    assert needed - known == set()


def test_german_is_spoken_and_english_again(qapp: QApplication, german: QApplication) -> None:
    assert tr("CONFIRM") == "BESTÄTIGEN"
    assert QCoreApplication.translate("MainWindow", "Run") == "Betrieb"
    assert QLocale().decimalPoint() == ","
    install(qapp, "en")
    assert tr("CONFIRM") == "CONFIRM"
    assert QLocale().decimalPoint() == "."


def test_installing_again_leaves_no_second_translator(german: QApplication) -> None:
    install(german, "de")
    QCoreApplication.sendPostedEvents()
    QApplication.processEvents()
    names = [each.objectName() for each in german.findChildren(QTranslator)]
    assert sorted(names) == ["qtbase_de.qm", "station_de.qm"]


def test_no_text_stands_where_the_translators_tool_does_not_look() -> None:
    """It sees none inside another text, so that one would stay English without a word."""
    inside = [
        f"{file.name}:{call.lineno}"
        for folder in FOLDERS
        for file in (ROOT / folder).rglob("*.py")
        for text in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("tr", "self.tr")
    ]
    assert inside == []


def test_texts_stay_when_their_file_is_replaced(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "station_de.qm"
    shutil.copy(GERMAN.with_suffix(".qm"), file)
    monkeypatch.setattr(languages_module, "TRANSLATIONS", tmp_path)
    install(qapp, "de")
    try:
        file.write_bytes(b"")
        assert tr("CONFIRM") == "BESTÄTIGEN"
    finally:
        install(qapp, "en")


def test_qt_itself_speaks_german_too(german: QApplication, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [button.text() for button in box.buttons()] == ["Abbrechen"]


@pytest.mark.parametrize(
    ("wish", "desktop", "spoken"),
    [
        ("de", "en_US", "de"),
        ("en", "de_DE", "en"),
        ("system", "de_AT", "de"),
        ("system", "fr_FR", "en"),
        ("xx", "de_DE", "en"),
    ],
)
def test_the_setting_or_the_desktop_decides(wish: str, desktop: str, spoken: str) -> None:
    assert language_of(wish, system=QLocale(desktop)) == spoken


def test_the_settings_offer_what_there_is() -> None:
    offered = Settings.model_json_schema()["properties"]["language"]["enum"]
    assert set(offered) == {"system", *languages()}


def test_keys_are_called_as_on_a_german_keyboard(german: QApplication) -> None:
    assert key_words("Ctrl+Shift+S") == "Strg+Umschalt+S"
    assert key_words("Space") == "Leertaste"
    assert key_words("Ctrl++") == "Strg++"
    assert key_words("") == ""
    assert key_words("F5") == "F5"


def test_a_window_built_then_is_german_and_fits_a_laptop(
    german: QApplication, qtbot: QtBot, sizes: Sizes
) -> None:
    window = MainWindow(sizes=sizes, clock=HandClock(), may_close=lambda: True)
    qtbot.addWidget(window)
    shown = [action.text() for action in window.rail_actions()]
    assert shown == ["Betrieb", "Klären", "Abstimmen", "Verlauf", "Einrichten"]
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 800


def room_px(control: QWidget) -> int:
    """Return how wide the text of a control may be."""
    if isinstance(control, QComboBox):
        option = QStyleOptionComboBox()
        control.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        box = QStyle.ComplexControl.CC_ComboBox
        return control.style().subControlRect(box, option, field, control).width() + 4
    return control.contentsRect().width()


def cut_texts(window: QWidget) -> list[str]:
    """Return the texts of visible buttons, labels and boxes that have too little room."""
    cut = []
    for control in window.findChildren(QWidget):
        if not control.isVisible() or isinstance(control, ElidingLabel | FittingLabel):
            continue
        if isinstance(control, QLabel | QPushButton | QToolButton):
            text = control.text()
        elif isinstance(control, QComboBox):
            text = control.currentText()
        else:
            continue
        if isinstance(control, QLabel) and control.wordWrap():
            continue
        metrics = control.fontMetrics()
        lines = text.replace("&&", "+").replace("&", "").split("\n")
        if max(map(metrics.horizontalAdvance, lines)) > room_px(control):
            cut.append(text)
    return cut


def test_no_button_of_any_view_is_cut_in_german(
    german: QApplication, qtbot: QtBot, sizes: Sizes
) -> None:
    window = MainWindow(sizes=sizes, clock=HandClock(), may_close=lambda: True)
    qtbot.addWidget(window)
    window.tune.bar.set_recipes([("ring-remark", "Ring re-marking")], "ring-remark")
    window.tune.bar.set_modified(True)
    window.setup.offer_apply(True)
    window.resize(1280, 800)
    window.show()
    for action in window.rail_actions():
        action.trigger()
        QApplication.processEvents()
        assert cut_texts(window) == [], action.text()
        assert window.width() == 1280, action.text()
