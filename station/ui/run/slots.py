"""What stands in each character slot, taken from an inspection. No widgets here."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from station.domain.code import CodeCharacter
from station.domain.inspection import Inspection
from station.domain.reading import Character
from station.domain.verdict import Outcome, ReasonKind


@dataclass(frozen=True, slots=True)
class Slot:
    """One character of the code. `probability` is None where nobody measured it (typed text).

    `place` is where it lies along the line that was cut from the picture, 0 to 1, if known.
    """

    text: str
    probability: float | None = None
    runner_up: str = ""
    runner_up_probability: float = 0.0
    is_weak: bool = False
    read: str = ""
    begins_field: bool = False
    place: float | None = None

    @property
    def is_changed(self) -> bool:
        return bool(self.read) and self.read != self.text


def shown_characters(inspection: Inspection) -> tuple[CodeCharacter, ...]:
    """Return the mapped code; where nothing fits, the reading as it was, which misleads nobody."""
    if inspection.verdict.outcome is not Outcome.NO_READ:
        return inspection.code.characters
    text = enumerate(inspection.reading.text)
    return tuple(CodeCharacter(text=c, read=c, read_index=i) for i, c in text if not c.isspace())


def slots_of(inspection: Inspection, places: Sequence[float | None] = ()) -> tuple[Slot, ...]:
    """Return the slots of the code as it is shown; `places` belong to the reading's characters."""
    weak = {
        reason.read_index
        for reason in inspection.verdict.reasons
        if reason.kind is ReasonKind.WEAK_CHARACTER
    }
    starts = field_starts(inspection)
    # A reader may give several letters as one character; read_index counts letters.
    letters = [c for c in inspection.reading.characters for _ in c.text]
    known = zip_longest(inspection.reading.characters, places)
    letter_places = [place for c, place in known if c is not None for _ in c.text]
    slots = []
    for place, mapped in enumerate(shown_characters(inspection)):
        seen = letters[mapped.read_index] if mapped.read_index < len(letters) else None
        runner_up = best_runner_up(seen)
        slots.append(
            Slot(
                text=mapped.text,
                probability=seen.probability if seen else None,
                runner_up=runner_up[0],
                runner_up_probability=runner_up[1],
                is_weak=mapped.read_index in weak,
                read=mapped.read,
                begins_field=place in starts,
                place=letter_places[mapped.read_index] if seen else None,
            )
        )
    return tuple(slots)


def best_runner_up(character: Character | None) -> tuple[str, float]:
    """Return the runner-up's text and probability, empty where there is none."""
    if character is None or not character.alternatives:
        return "", 0.0
    best = character.alternatives[0]
    return best.text, best.probability


def field_starts(inspection: Inspection) -> set[int]:
    """Return the slots where a new field begins, so that long codes are read in groups."""
    fields = inspection.code.fields
    if inspection.verdict.outcome is Outcome.NO_READ:
        return set()
    if sum(len(field.text) for field in fields) != len(inspection.code.characters):
        return set()
    starts, place = set(), 0
    for field in fields[:-1]:
        place += len(field.text)
        starts.add(place)
    return starts


def changes_of(inspection: Inspection) -> tuple[str, ...]:
    """Return what the format changed, once per kind of change, in the order of the code."""
    changes: dict[str, int] = {}
    for character in shown_characters(inspection):
        if character.is_changed:
            change = f"{character.read} → {character.text}"
            changes[change] = changes.get(change, 0) + 1
    return tuple(f"{change} ({n}x)" if n > 1 else change for change, n in changes.items())


def dropped_of(inspection: Inspection) -> str:
    """Return the characters that are not part of the code."""
    return "".join(dropped.read for dropped in inspection.code.dropped)
