"""The dashboard in a real browser: it fits its screen, can be read, refreshes, and runs nothing
that came with a result. Where no Chromium is installed these tests are skipped."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image

from station.domain.verdict import Outcome
from station.server.access import Access
from station.server.limits import ServerLimits
from station.server.line.app import line_app
from station.server.line.store import ResultStore
from station.server.line.wire import SentResult
from station.server.serving import Address
from station.server.tokens import TokenBook
from tests.unit.server.chromium import Chromium, installed_chromium
from tests.unit.server.clocks import SetClock
from tests.unit.server.deliveries import head_of, id_of, record, sent
from tests.unit.server.raw_client import served

PROGRAM = installed_chromium()
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium: apt-get install chromium")

SCREENS = [(1920, 1080), (1280, 800)]
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>"

CONTRASTS = """
(() => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((v) => {
      const share = v / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (colour !== "rgba(0, 0, 0, 0)") return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const found = [];
  for (const element of document.querySelectorAll("#content *")) {
    const text = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!text) continue;
    const style = getComputedStyle(element);
    const ink = element.closest("svg") ? style.fill : style.color;
    const [a, b] = [light(ink), light(ground(element.closest("section, header, li") || element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) found.push([element.className.baseVal || element.className, contrast]);
  }
  return found;
})()
"""
"""WCAG 2.2, contrast ratio, of every text against the ground it stands on."""

CLIPPED = """
[...document.querySelectorAll(".tile p, .notice, .now, .latest .code, .latest .verdict, .parts")]
  .filter((e) => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth)
  .map((e) => e.className + ": " + e.textContent)
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    assert PROGRAM is not None
    browser = Chromium(program=PROGRAM, profile=tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.close()


@pytest.fixture
def url(store: ResultStore, tokens: TokenBook, clock: SetClock) -> Iterator[str]:
    limits = ServerLimits()
    access = Access(tokens=tokens, is_local=True)
    app = line_app(store=store, access=access, clock=clock, limits=limits)
    with served(app, limits, Address("127.0.0.1", 0)) as port:
        yield f"http://127.0.0.1:{port}/"


def jpeg() -> bytes:
    picture = io.BytesIO()
    Image.new("RGB", (320, 240), "grey").save(picture, "JPEG")
    return picture.getvalue()


def file(store: ResultStore, sequence: int, station: str = "cell-1", **changes: Any) -> None:
    made = record(sequence, station=station, **changes)
    arrival = SentResult.model_validate(sent(made, thumbnail=jpeg())).arrival()
    store.file(station=station, arrivals=[arrival])


def busy_line(store: ResultStore) -> None:
    """Fill the page: all verdicts, many stations, missing results and an alarm."""
    for n in range(1, 13):
        file(store, n, station=f"a station with quite a long name {n}", number=n)
    file(store, 9, number=20, outcome=Outcome.CHECK, head=head_of(9))
    file(store, 10, number=21, outcome=Outcome.NO_READ, head=head_of(2))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_all_fits_the_screen_and_can_be_read(
    browser: Chromium, url: str, store: ResultStore, width: int, height: int, scheme: str
) -> None:
    busy_line(store)
    browser.open_page(width=width, height=height, scheme=scheme)
    browser.go_to(url)
    seen = "[document.documentElement.scrollWidth, document.getElementById('content').scrollHeight]"
    assert browser.value_of(seen) == [width, height]
    assert browser.value_of(CLIPPED) == []
    assert browser.value_of(CONTRASTS) == []
    figure = "parseFloat(getComputedStyle(document.querySelector('.value')).fontSize)"
    assert browser.value_of(figure) >= height / 20
    loaded = "[...document.images].every((i) => i.complete && i.naturalWidth === 320)"
    assert browser.value_of(loaded) is True
    assert browser.complaints() == []


def test_both_schemes_are_really_different(browser: Chromium, url: str) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        browser.open_page(width=1280, height=800, scheme=scheme)
        browser.go_to(url)
        grounds.append(browser.value_of("getComputedStyle(document.body).backgroundColor"))
    assert grounds == ["rgb(228, 230, 232)", "rgb(27, 31, 34)"]


def test_nothing_that_came_with_a_result_runs(
    browser: Chromium, url: str, store: ResultStore
) -> None:
    file(store, 1, code=HOSTILE)
    browser.open_page(width=1280, height=800, scheme="light")
    browser.go_to(url)
    assert browser.value_of("document.querySelector('.latest .code').textContent") == HOSTILE
    browser.value_of("refresh()")
    assert browser.value_of("document.querySelector('.latest .code').textContent") == HOSTILE
    assert browser.complaints() == []


def test_a_script_in_the_page_itself_would_be_refused(browser: Chromium, url: str) -> None:
    browser.open_page(width=1280, height=800, scheme="light")
    browser.go_to(url)
    browser.value_of(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.ran = true'}))"
    )
    assert browser.value_of("window.ran === undefined") is True
    assert any("Content Security Policy" in complaint for complaint in browser.complaints())


def test_the_page_shows_new_results_by_itself(
    browser: Chromium, url: str, store: ResultStore
) -> None:
    browser.open_page(width=1280, height=800, scheme="light")
    browser.go_to(url)
    file(store, 1, code="FRESH-1")
    browser.value_of("refresh()")
    assert browser.value_of("document.querySelector('.latest .code').textContent") == "FRESH-1"
    assert browser.value_of("document.getElementById('lost').hidden") is True
    assert id_of(1) in browser.value_of("document.images[0].src")


def test_a_server_that_is_gone_is_told_over_the_old_figures(
    browser: Chromium, store: ResultStore, tokens: TokenBook, clock: SetClock
) -> None:
    file(store, 1, code="OLD-1")
    limits = ServerLimits()
    access = Access(tokens=tokens, is_local=True)
    app = line_app(store=store, access=access, clock=clock, limits=limits)
    with served(app, limits, Address("127.0.0.1", 0)) as port:
        browser.open_page(width=1280, height=800, scheme="light")
        browser.go_to(f"http://127.0.0.1:{port}/")
    browser.value_of("refresh()")
    told = browser.value_of("document.getElementById('lost').textContent")
    assert told.startswith("No answer from the line server since ")
    assert browser.value_of("document.getElementById('lost').hidden") is False
    assert browser.value_of("document.querySelector('.latest .code').textContent") == "OLD-1"


def test_the_interface_page_needs_nothing_from_elsewhere(browser: Chromium, url: str) -> None:
    browser.open_page(width=1280, height=800, scheme="light")
    browser.go_to(f"{url}docs")
    own = f"performance.getEntriesByType('resource').every((r) => r.name.startsWith('{url}'))"
    assert browser.value_of(own) is True
    assert browser.value_of("document.documentElement.scrollWidth <= innerWidth") is True
    assert browser.complaints() == []
