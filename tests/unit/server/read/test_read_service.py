"""The read service: the same answer as everywhere, broken pictures refused in words, one reader."""

import base64
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from station.assembly import Readers, look_alike_tables, recipe_named
from station.capture.picture_limits import PictureLimits
from station.config.paths import RECIPES, SAMPLES
from station.config.settings import Settings
from station.domain.clock import SystemClock
from station.domain.errors import ModelError, UsageError
from station.domain.frame import Image
from station.domain.reading import Character, Reading
from station.inspector import Inspector
from station.server.access import Access
from station.server.limits import READ_LIMITS, ServerLimits
from station.server.read.app import read_app
from station.server.read.inspectors import Inspectors
from station.server.read.pictures import PictureReading
from station.server.tokens import TokenBook

PLATE = SAMPLES / "plate-1.jpg"
SMALL = PictureLimits(max_bytes=5_000_000, max_pixels=3_000_000)


class PreparedReader:
    """Reads "LOT 7" everywhere, after `wait` returned."""

    name = "prepared"

    def __init__(self, wait: Callable[[], object] = lambda: None) -> None:
        self._wait = wait

    def open(self) -> None: ...

    def close(self) -> None: ...

    def read(self, images: Sequence[Image]) -> list[Reading]:
        self._wait()
        characters = tuple(Character(text, 0.99) for text in "LOT7")
        return [Reading(characters, self.name) for _ in images]


def inspector(name: str, reader: PreparedReader) -> Inspector:
    return Inspector(
        recipe=recipe_named(name or "line"),
        reader=reader,
        tables=look_alike_tables(),
        clock=SystemClock(),
    )


def client_of(
    tokens: TokenBook,
    pictures: PictureReading,
    *,
    limits: ServerLimits = READ_LIMITS,
    is_local: bool = True,
) -> TestClient:
    access = Access(tokens=tokens, is_local=is_local)
    return TestClient(read_app(pictures=pictures, access=access, limits=limits))


@pytest.fixture
def pictures() -> Iterator[PictureReading]:
    pictures = PictureReading(
        inspector_for=lambda name: inspector(name, PreparedReader()),
        clock=SystemClock(),
        limits=SMALL,
    )
    pictures.open()
    yield pictures
    pictures.close()


@pytest.fixture
def reader_client(tokens: TokenBook, pictures: PictureReading) -> Iterator[TestClient]:
    with client_of(tokens, pictures) as client:
        yield client


def as_json(picture: bytes, **more: Any) -> dict[str, Any]:
    return {"image": base64.b64encode(picture).decode(), **more}


def test_json_and_form_get_the_same_answer(reader_client: TestClient) -> None:
    data = PLATE.read_bytes()
    by_json = reader_client.post("/read", json=as_json(data, recipe="line"))
    by_form = reader_client.post("/read", files={"image": data}, data={"recipe": "line"})
    assert (by_json.status_code, by_form.status_code) == (200, 200)
    answers = [each.json() | {"total_ms": 0} for each in (by_json, by_form)]
    assert answers[0] == answers[1]
    assert answers[0]["code"] == "LOT7"
    assert len(answers[0]["cord"]) == 4
    assert answers[0]["verdict"] in ("OK", "CHECK")
    assert [c["text"] for c in answers[0]["characters"]] == list("LOT7")


def test_a_blank_picture_is_no_read_without_a_code(reader_client: TestClient) -> None:
    blank = b"BM" + _bitmap(64, 64)
    answer = reader_client.post("/read", json=as_json(blank)).json()
    assert (answer["code"], answer["verdict"]) == (None, "NO READ")
    assert answer["reasons"][0]["kind"] == "no mark"


def _bitmap(width: int, height: int) -> bytes:
    """Return a grey-less, all black bitmap of 24 bits, without its first two bytes."""
    pixels = bytes(height * (width * 3 + -width * 3 % 4))
    header = [54 + len(pixels), 0, 54, 40, width, height, 1 | 24 << 16, 0, len(pixels), 0, 0, 0, 0]
    return b"".join(value.to_bytes(4, "little") for value in header) + pixels


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        (b"", "empty"),
        (b"GIF89a" + bytes(100), "known kind"),
        (b"\xff\xd8\xff" + bytes(500), "broken"),
        (b"BM" + _bitmap(64, 64)[:500], "broken"),
        (
            b"BM" + _bitmap(1, 1)[:16] + (60_000).to_bytes(4, "little") * 2 + _bitmap(1, 1)[24:],
            "megapixels",
        ),
        (b"BM" + bytes(5_000_001), "MB"),
    ],
    ids=["empty", "GIF", "no JPEG", "cut", "too many pixels", "too many bytes"],
)
def test_a_broken_picture_is_refused_in_words(
    reader_client: TestClient, picture: bytes, words: str
) -> None:
    answer = reader_client.post("/read", files={"image": ("name.bmp", picture)})
    assert answer.status_code == 422
    assert words in answer.json()["detail"]
    assert answer.json()["faults"][0]["where"] == "body.image"


@pytest.mark.parametrize(
    ("options", "status", "where"),
    [
        ({"content": b"{"}, 422, "body"),
        ({"content": b"[]"}, 422, "body"),
        ({"json": {}}, 422, "body.image"),
        ({"json": {"image": 5}}, 422, "body.image"),
        ({"json": {"image": "!!!"}}, 422, "body.image"),
        ({"json": {"image": "ä"}}, 422, "body.image"),
        ({"json": {"image": "AAAA", "more": 1}}, 422, "body.more"),
        ({"json": {"image": "AAAA", "recipe": "../../etc/passwd"}}, 422, "body.recipe"),
        ({"json": {"image": "AAAA", "recipe": "unheard-of"}}, 422, "body.recipe"),
        ({"files": {"image": b"x"}, "data": {"recipe": "a/b"}}, 422, "body.recipe"),
        ({"files": {"image": b"x"}, "data": {"recipe": ""}}, 422, "body.recipe"),
        ({"files": {"image": b"x", "recipe": b"line"}}, 422, "body"),
        ({"files": {"picture": b"x"}}, 422, "body.picture"),
        ({"files": {"image": b"x"}, "data": {"recipe": "line", "more": "1"}}, 422, "body"),
        ({"content": b"x", "headers": {"Content-Type": "image/bmp"}}, 415, None),
        ({"content": b"x", "headers": {"Content-Type": "multipart/form-data"}}, 422, "body"),
    ],
    ids=lambda value: repr(value)[:60] if isinstance(value, dict) else None,
)
def test_a_faulty_request_is_refused_with_its_place(
    reader_client: TestClient, options: dict[str, Any], status: int, where: str | None
) -> None:
    if "content" in options:
        options = {"headers": {"Content-Type": "application/json"}, **options}
    answer = reader_client.post("/read", **options)
    assert answer.status_code == status
    faults = answer.json()["faults"]
    assert (faults[0]["where"] if faults else None) == where


@pytest.mark.parametrize("recipe", [str(RECIPES / "line.toml"), "../recipes/line", "line\n", ""])
def test_a_recipe_is_named_never_a_path(reader_client: TestClient, recipe: str) -> None:
    picture = PLATE.read_bytes()
    by_json = reader_client.post("/read", json=as_json(picture, recipe=recipe))
    by_form = reader_client.post("/read", files={"image": picture}, data={"recipe": recipe})
    for answer in (by_json, by_form):
        assert answer.status_code == 422
        assert "pattern" in answer.json()["faults"][0]["message"]


def test_a_picture_the_recipe_does_not_fit_is_refused(reader_client: TestClient) -> None:
    tiny = b"BM" + _bitmap(4, 4)
    answer = reader_client.post("/read", json=as_json(tiny, recipe="ring-remark"))
    assert answer.status_code == 422
    assert "4 x 4" in answer.json()["detail"]


def test_a_large_body_is_refused(tokens: TokenBook, pictures: PictureReading) -> None:
    limits = replace(READ_LIMITS, max_body_bytes=100)
    with client_of(tokens, pictures, limits=limits) as client:
        assert client.post("/read", json={"image": "A" * 200}).status_code == 413


def test_one_picture_is_read_at_a_time_and_too_many_are_sent_away(tokens: TokenBook) -> None:
    release, entered = threading.Event(), threading.Semaphore(0)
    inside: list[int] = []

    def wait() -> None:
        inside.append(1)
        entered.release()
        assert release.wait(20)
        inside.pop()

    pictures = PictureReading(
        inspector_for=lambda name: inspector(name, PreparedReader(wait)),
        clock=SystemClock(),
        limits=SMALL,
    )
    pictures.open()
    limits = replace(READ_LIMITS, max_in_flight=1)
    body = as_json(PLATE.read_bytes())
    with client_of(tokens, pictures, limits=limits) as client, ThreadPoolExecutor(1) as pool:
        first = pool.submit(client.post, "/read", json=body)
        assert entered.acquire(timeout=20)
        refused = client.post("/read", json=body)
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "2")
        assert client.get("/health").status_code == 200
        assert len(inside) == 1
        release.set()
        assert first.result(timeout=20).status_code == 200
    pictures.close()


def test_from_outside_a_token_for_pictures_is_needed(
    tokens: TokenBook, pictures: PictureReading
) -> None:
    right, wrong = tokens.add("cell", "pictures"), tokens.add("cell-1", "station")
    with client_of(tokens, pictures, is_local=False) as client:
        statuses = [
            client.post(
                "/read",
                files={"image": PLATE.read_bytes()},
                headers={"Authorization": f"Bearer {token}"},
            ).status_code
            for token in (right, wrong, "guess")
        ]
        assert statuses == [200, 403, 401]
        assert client.post("/read", json={}).status_code == 401


def test_a_model_that_cannot_be_loaded_is_told_at_the_start() -> None:
    def failing(name: str) -> Inspector:
        raise ModelError("no model")

    pictures = PictureReading(inspector_for=failing, clock=SystemClock(), limits=SMALL)
    with pytest.raises(ModelError):
        pictures.open()


def test_the_embedded_model_reads_a_sample_as_everywhere(tokens: TokenBook) -> None:
    readers = Readers(clock=SystemClock())
    inspectors = Inspectors(readers=readers, settings=Settings(), recipe="plate", model=None)
    pictures = PictureReading(
        inspector_for=inspectors.named, clock=SystemClock(), limits=PictureLimits()
    )
    pictures.open()
    with client_of(tokens, pictures) as client:
        answer = client.post("/read", json=as_json(PLATE.read_bytes())).json()
    pictures.close()
    assert answer["recipe"] == "plate"
    assert answer["code"] == truth(PLATE)
    readers.close()


def truth(path: Path) -> str:
    lines = (SAMPLES / "labels.csv").read_text("utf-8").splitlines()
    return next(line.split(",")[2] for line in lines if line.startswith(path.name))


def test_inspectors_are_made_once_and_unknown_recipes_told() -> None:
    made: list[str] = []

    class FakeReaders:
        def inspector(self, recipe: Any, *, model: str) -> object:
            made.append(recipe.name)
            return object()

    inspectors = Inspectors(
        readers=FakeReaders(),  # type: ignore[arg-type]
        settings=Settings(recipe="line"),
        recipe=None,
        model=None,
    )
    assert inspectors.named("") is inspectors.named("line")
    assert inspectors.named("plate") is not inspectors.named("")
    assert made == ["line", "plate"]
    with pytest.raises(UsageError, match="Known are"):
        inspectors.named("unheard-of")
