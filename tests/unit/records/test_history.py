"""A threshold that is only tried says what it would have done."""

import pytest

from station.records.history import BINS, Confidences, WhatIf, what_if


def counted(**places: int) -> tuple[int, ...]:
    counts = [0] * (BINS + 1)
    for place, count in places.items():
        counts[int(place[1:])] = count
    return tuple(counts)


CONFIDENCES = Confidences(
    confirmed=counted(p120=3, p198=90, p200=7), corrected=counted(p80=4, p190=2)
)


@pytest.mark.parametrize(
    ("threshold", "expected"),
    [
        (0.0, WhatIf(asked=0, needless=0, passed=6, total=106)),
        (0.8, WhatIf(asked=7, needless=3, passed=2, total=106)),
        (0.6, WhatIf(asked=4, needless=0, passed=2, total=106)),
        (1.0, WhatIf(asked=99, needless=93, passed=0, total=106)),
    ],
)
def test_a_threshold_sends_what_is_below_it_to_a_person(threshold: float, expected: WhatIf) -> None:
    assert what_if(CONFIDENCES, threshold) == expected


def test_nothing_is_asked_of_no_parts() -> None:
    none = Confidences(counted(), counted())
    assert what_if(none, 0.8) == WhatIf(asked=0, needless=0, passed=0, total=0)
