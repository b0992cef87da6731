"""The line finder splits crops into their lines and leaves out what is no text."""

import cv2
import numpy as np
import pytest

from station.domain.frame import Image
from station.imaging.line_cuts import cut_lines
from station.imaging.lines import LineBox, find_lines
from tests.unit.imaging.line_pictures import crop_of

TEXTS = ("LOT 4711A", "EXP 2027-05", "SN 0086253")


def noisy(image: Image, sigma: float) -> Image:
    noise = np.random.default_rng(5).normal(0, sigma, image.shape)
    return np.clip(image + noise, 0, 255).astype(np.uint8)


def dotted() -> Image:
    """Two lines of dots, as an inkjet places them."""
    small = crop_of(TEXTS[:2], letter_px=12, gap_px=6, margin_px=16)
    image = np.full((small.shape[0] * 6, small.shape[1] * 6), 200, np.uint8)
    for y, x in zip(*np.nonzero(small < 120), strict=True):
        cv2.circle(image, (int(x) * 6 + 3, int(y) * 6 + 3), 2, 40, -1)
    return image


def framed() -> Image:
    image = crop_of(TEXTS[:2], margin_px=80).copy()
    cv2.rectangle(image, (12, 12), (image.shape[1] - 12, image.shape[0] - 12), 30, 4)
    cv2.line(image, (30, 125), (image.shape[1] - 30, 125), 30, 3)
    return image


def speckled() -> Image:
    image = crop_of(TEXTS[:2]).copy()
    places = np.random.default_rng(2).integers(0, image.size, 60)
    image.reshape(-1)[places] = 20
    return image


def with_cut_neighbours() -> Image:
    """Two whole lines between two that the crop's edge cuts through."""
    image = crop_of(("AAB 8830", *TEXTS[:2], "KLM 9001"), margin_px=0)
    return np.pad(image[26:-26], ((0, 0), (50, 50)), constant_values=200)


@pytest.mark.parametrize(
    ("image", "count"),
    [
        pytest.param(crop_of(TEXTS[:1]), 1, id="one line"),
        pytest.param(crop_of(TEXTS[:2]), 2, id="two lines"),
        pytest.param(crop_of(TEXTS), 3, id="three lines"),
        pytest.param(crop_of(TEXTS, gap_px=6), 3, id="close lines"),
        pytest.param(crop_of(TEXTS, ink=230, ground=30), 3, id="light on dark"),
        pytest.param(crop_of(TEXTS[:2], ink=108, ground=120), 2, id="pale"),
        pytest.param(noisy(crop_of(TEXTS[:2], ink=110, ground=160), 8), 2, id="noise"),
        pytest.param(crop_of(TEXTS[:2], letter_px=10, gap_px=5, margin_px=12), 2, id="10 px"),
        pytest.param(crop_of(TEXTS[:2], letter_px=400, gap_px=160), 2, id="400 px"),
        pytest.param(np.dstack([crop_of(TEXTS[:2])] * 3), 2, id="colour"),
        pytest.param(crop_of(TEXTS[:2]).astype(np.uint16) * 257, 2, id="16 bit"),
        pytest.param(dotted(), 2, id="dots"),
        pytest.param(framed(), 2, id="frame and rule"),
        pytest.param(speckled(), 2, id="specks"),
        pytest.param(with_cut_neighbours(), 2, id="neighbours cut by the edge"),
        pytest.param(np.full((100, 300), 128, np.uint8), 0, id="plain"),
        pytest.param(np.zeros((1, 1), np.uint8), 0, id="one pixel"),
    ],
)
def test_lines_are_counted(image: Image, count: int) -> None:
    assert len(find_lines(image)) == count


def test_boxes_hold_their_line_and_no_other() -> None:
    image = crop_of(TEXTS)
    boxes = find_lines(image)
    ink = image < 120
    inside = np.zeros_like(ink)
    for box in boxes:
        assert not box.cut(inside).any()
        box.cut(inside)[:] = True
        assert 40 * 0.7 < box.bottom_px - box.top_px < 40 * 1.7
    assert not (ink & ~inside).any()
    assert [box.top_px for box in boxes] == sorted(box.top_px for box in boxes)


def test_lines_of_different_length_keep_their_own_ends() -> None:
    image = crop_of(("HD74LS83P", "4T22"))
    first, second = find_lines(image)
    assert second.right_px < first.right_px - 40


def with_emblem(height: float, width: float) -> Image:
    """Two lines, the first with an ellipse of so many letter heights before it."""
    image = np.pad(crop_of(TEXTS[:2], margin_px=60), ((0, 0), (160, 0)), constant_values=200)
    axes = round(28 * width / 2), round(28 * height / 2)
    cv2.ellipse(image, (170, 82), axes, 0, 0, 360, 40, 6)
    return image


def test_an_emblem_before_a_line_is_suspect() -> None:
    image = with_emblem(height=1.4, width=1.3)
    first, second = find_lines(image)
    ((begin, end),) = first.suspects
    assert begin < 160 < 180 < end < 220
    assert second.suspects == ()


def test_a_few_marks_far_from_their_line_are_suspect() -> None:
    first, _ = find_lines(with_emblem(height=1.0, width=0.7))
    assert len(first.suspects) == 1


@pytest.mark.parametrize("text", ["MW WM 4711", "L 4711-MX", "(Q1) 4711 /A"])
def test_wide_letters_and_words_are_not_suspect(text: str) -> None:
    (line,) = find_lines(crop_of((text,)))
    assert line.suspects == ()


def test_evenly_spaced_digits_are_not_suspect() -> None:
    (line,) = find_lines(crop_of(("4   7   1   1   9",)))
    assert line.suspects == ()


def test_a_line_keeps_its_pale_end() -> None:
    image = crop_of(("ABCDEF", "GHIJKL"), ink=60).astype(np.float32)
    image[:, 160:] = 200 + (image[:, 160:] - 200) * 0.55
    pale = image.astype(np.uint8)
    for line, full in zip(find_lines(pale), find_lines(crop_of(("ABCDEF", "GHIJKL"))), strict=True):
        assert abs(line.right_px - full.right_px) < 8


def test_a_word_that_the_edge_cuts_is_left_out() -> None:
    image = crop_of(("LOT 4711      WORD", "EXP 2027"))
    image = image[:, : image.shape[1] - 75]
    first, _ = find_lines(image)
    assert first.right_px < 300 < image.shape[1] - 80


def test_a_pale_line_beside_a_strong_one_is_found() -> None:
    image = crop_of(TEXTS[:2], ink=30, gap_px=40).astype(np.float32)
    image[:105] = 200 + (image[:105] - 200) * 0.25
    assert len(find_lines(image.astype(np.uint8))) == 2


def test_a_box_cuts_its_part() -> None:
    image = np.arange(20, dtype=np.uint8).reshape(4, 5)
    assert LineBox(1, 2, 3, 4).cut(image).tolist() == [[11, 12], [16, 17]]


def test_lines_of_random_crops_are_found() -> None:
    """200 such crops gave 199 right counts when this was written."""
    random = np.random.default_rng(11)
    right = sum(_is_counted_right(random) for _ in range(40))
    assert right >= 38


def _is_counted_right(random: np.random.Generator) -> bool:
    count, letter_px = int(random.integers(1, 6)), int(random.integers(12, 60))
    letters = list("ABCDEFGHJKLMNPRSTUVWXYZ0123456789")
    texts = ["".join(random.choice(letters, random.integers(4, 16))) for _ in range(count)]
    ground, contrast = int(random.integers(30, 230)), int(random.integers(20, 120))
    image = crop_of(
        texts,
        letter_px=letter_px,
        gap_px=int(letter_px * random.uniform(0.1, 1.0)),
        ink=ground + (contrast if ground < 120 else -contrast),
        ground=ground,
        tilt_deg=float(random.uniform(-10, 10)),
        margin_px=int(letter_px * random.uniform(0.4, 1.5)),
    )
    light = np.linspace(1, random.uniform(0.6, 1.2), image.shape[1])
    cuts = cut_lines(noisy(image * light, contrast / 25), is_several=True, is_levelled=True)
    return len(cuts.lines) == count and cuts.lines[0].image.shape != image.shape
