"""Texts of layers without Qt, said in the window's language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from station.ui.languages import install
from station.ui.told import SENTENCE_END, known_text, told, told_choice
from station.ui.told_texts import combined
from station.ui.told_texts.templates import TEMPLATES
from tests.ui.source_texts import SENTENCE, own_words, texts_of, without_names

STATION = Path(__file__).parents[2] / "station"
SPOKEN = ("capture", "codes", "delivery", "imaging", "recognition", "records", "services")
"""Layers whose messages reach the window."""
COMMAND_LINE_ONLY = {
    "recognition/fetch.py",
    "records/evidence.py",
    "records/history_speed.py",
    "records/queue_view.py",
}
PUT_TOGETHER = {
    "{} {}. It is tried again.",
    "{} {}. Check cable, power and that no other program uses it; "
    "the station tries again by itself.",
    "{} {} was left out. Compare with the mark.",
    "{} address? It is tried again.",
    "The device at {} {} within the limit. Check it.",
    'The device\'s {} is not understood ({}). It has to hold {"reply": "text"}.',
}
"""Known as a whole, in told_texts/combined.py; the last by its first sentence."""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    install(qapp, "de")
    yield
    install(qapp, "en")
    QLocale.setDefault(before)


def below_the_window() -> list[str]:
    folders = [f for f in STATION.iterdir() if f.name != "ui"]
    files = [p for f in folders for p in ([f] if f.suffix == ".py" else f.rglob("*.py"))]
    return [text for file in files for text in texts_of(file)]


def is_known(text: str) -> bool:
    """Say whether every sentence is known; a value that comes first may be sentences itself."""
    if text.startswith("{} ") and is_known(text.removeprefix("{} ")):
        return True
    ends = [len(text), *reversed([match.start() for match in SENTENCE_END.finditer(text)])]
    for end in ends:
        if known_text(text[:end].replace("{}", "X")) is not None:
            return not text[end:].strip() or is_known(text[end:].strip())
    return False


def test_every_template_is_said_somewhere() -> None:
    said = below_the_window()
    plain = [each for each in TEMPLATES if each not in combined.TEXTS]
    assert [t for t in plain if not any(without_names(t) in text for text in said)] == []
    pieces = [piece for each in combined.TEXTS for piece in own_words(each)]
    assert [piece for piece in pieces if not is_said_in_two(piece, said)] == []


def is_said_in_two(piece: str, said: list[str]) -> bool:
    """Say whether the words stand in one text, or their halves in two."""
    halves = [(piece[: m.start()], piece[m.end() :]) for m in re.finditer(" ", piece)]
    return any(
        all(any(half in text for text in said) for half in pair) for pair in [(piece, ""), *halves]
    )


def test_every_message_that_reaches_the_window_is_known() -> None:
    unknown = []
    for layer in SPOKEN:
        for file in sorted((STATION / layer).rglob("*.py")):
            if f"{layer}/{file.relative_to(STATION / layer).as_posix()}" in COMMAND_LINE_ONLY:
                continue
            for text in texts_of(file):
                if SENTENCE.fullmatch(text) and not is_known(text) and text not in PUT_TOGETHER:
                    unknown.append((file.name, text))
    assert [each for each in unknown if "SELECT" not in each[1]] == []


@pytest.mark.parametrize(
    ("english", "german_words"),
    [
        ("Character 3 is Q; it must be a digit.", "Zeichen 3 ist Q; dort muss eine Ziffer stehen."),
        (
            "Read only 1 character; at least 16 are needed.",
            "Nur 1 Zeichen gelesen; mindestens 16 sind nötig.",
        ),
        ("Character 10, 1, is only 52% sure.", "Zeichen 10, 1, ist nur zu 52 % sicher."),
        (
            "If character 10 is 7, not 1 and B stands at the end, it fits the format and "
            "its check digit is right.",
            "Wenn Zeichen 10 7 ist, nicht 1 und B am Ende steht: "
            "es passt ins Format und die Prüfziffer stimmt.",
        ),
        (
            "The picture is out of focus: 0.04, at least 0.05 is needed. "
            "Focus the camera and clean the lens.",
            "Das Bild ist unscharf: 0,04, mindestens 0,05 ist nötig. "
            "Stellen Sie die Kamera scharf und reinigen Sie das Objektiv.",
        ),
        (
            "The plant server at srv:8443 took no connection; check that it runs, and its port. "
            "It is tried again.",
            "Der Werksserver unter srv:8443 nahm keine Verbindung an; prüfen Sie, ob er läuft, "
            "und seinen Port. Es wird erneut versucht.",
        ),
        (
            "The result was not saved in station.db: the disk is full. "
            "Free some space, then try again; nothing is lost.",
            "Das Ergebnis wurde nicht gespeichert in station.db: Die Platte ist voll. "
            "Schaffen Sie Platz und versuchen Sie es neu; nichts ist verloren.",
        ),
        ("not in format: Nothing was read.", "nicht im Format: Nichts gelesen."),
        ("Camera 0", "Kamera 0"),
        ("12.5 GB free\nNothing was read.", "12,5 GB frei\nNichts gelesen."),
    ],
)
def test_a_text_is_said_in_german(german: None, english: str, german_words: str) -> None:
    assert told(english) == german_words


@pytest.mark.parametrize("text", ["", "Kim", "a {b} c", "salt and pepper", "From 3 to 4", "50%"])
def test_what_is_not_known_stays(german: None, text: str) -> None:
    assert told(text) == text


def test_an_unknown_sentence_does_not_spoil_its_neighbours(german: None) -> None:
    assert told("Nobody knows this. Nothing was read.") == "Nobody knows this. Nichts gelesen."


def test_what_is_german_already_stays_german(german: None) -> None:
    words = told("Character 3 is Q; it must be a digit.")
    assert told(words) == words


@pytest.mark.parametrize("text", ["Character 10 is no letter.", "0.3 GB free"])
def test_english_is_said_as_it_came(text: str) -> None:
    assert told(text) == text


def test_a_share_is_written_in_one_way() -> None:
    assert told("Character 10, 1, is only 52% sure.") == "Character 10, 1, is only 52 % sure."


def test_choices_have_their_own_words(german: None) -> None:
    assert told_choice("light") == "hell"
    assert told_choice("all") == "alle"
    assert told_choice("otsu") == "otsu"
