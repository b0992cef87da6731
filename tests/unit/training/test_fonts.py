"""Typefaces: something to draw with on every machine."""

from station.recognition.characters import CHARACTERS
from station.training import fonts


def test_a_machine_always_has_a_typeface() -> None:
    assert fonts.typefaces()[0].path is None


def test_the_built_in_typeface_draws_every_character() -> None:
    face = fonts.Typeface("Aileron", frozenset(), None)
    assert [c for c in CHARACTERS if not face.glyph(c).mask.any()] == []


def test_capitals_are_drawn_at_the_working_height() -> None:
    glyph = fonts.Typeface("Aileron", frozenset(), None).glyph("H")
    assert abs(glyph.mask.shape[0] - fonts.CAP_HEIGHT_PX) <= 2
    assert glyph.top_px == -glyph.mask.shape[0]


def test_a_style_that_no_typeface_has_gives_all_of_them() -> None:
    assert fonts.choice_of("no such style") == fonts.typefaces()


def test_a_style_comes_from_the_name() -> None:
    assert fonts._styles("NimbusSansNarrow-BoldOblique") >= {"narrow", "bold", "italic", "sans"}
    assert fonts._styles("DancingScript-Regular") >= {"script", "regular"}
    assert "sans" not in fonts._styles("DancingScript-Regular")


def test_rare_styles_come_only_when_they_are_asked_for() -> None:
    for face in fonts.choice_of("sans", "serif", "mono"):
        assert not face.styles & {"italic", "script", "capitals"}
