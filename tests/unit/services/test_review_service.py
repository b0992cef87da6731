"""Postponed parts through the service: roles are asked below the widgets, answers stay unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from station.config.users import Users
from station.domain.inspection import DecisionKind, Inspection
from station.domain.record import Record
from station.domain.user import Role
from station.records.database import Database
from station.records.ledger import PartPictures
from station.records.postponed import PostponedPart
from station.services.review_service import ReviewService
from station.services.session import Session
from tests.ui.window_fakes import CODE, HandClock, inspection_of, part_of, weak_inspection
from tests.unit.records.inspections import id_number
from tests.unit.records.stations import database_at

PEOPLE = (
    Users()
    .with_user("Ada", Role.ADMIN, "9999")
    .with_user("Ann", Role.OPERATOR, "1111")
    .with_user("Ben", Role.OPERATOR, "2222")
    .with_user("Eve", Role.ENGINEER, "3333")
)
PINS = {"Ann": "1111", "Ben": "2222", "Eve": "3333"}


class Desk:
    """A review service over a real database, and what it told."""

    def __init__(self, qtbot: QtBot, folder: Path, *, needs_second: bool) -> None:
        self.qtbot, self.clock = qtbot, HandClock()
        self.database: Database = database_at(folder)
        self.database.open()
        self.session = Session(users=PEOPLE, operator="", clock=self.clock, logout_after_min=10)
        self.service = ReviewService(
            postponed=self.database.postponed,
            save=self.save,
            session=self.session,
            clock=self.clock,
            format_check=lambda _recipe, text: () if len(text) == len(CODE) else ("Too short.",),
            needs_second=needs_second,
        )
        self.seen: tuple[PostponedPart, ...] = ()
        self.told: list[str] = []
        self.decided: list[Inspection] = []
        self.service.parts_changed.connect(self.on_parts)
        self.service.decided.connect(lambda inspection, _n: self.decided.append(inspection))
        for words in (self.service.refused, self.service.question, self.service.failed):
            words.connect(self.told.append)

    def save(self, inspection: Inspection, pictures: PartPictures) -> Record:
        self.pictures = pictures
        return self.database.save(inspection)

    def on_parts(self, parts: tuple[PostponedPart, ...]) -> None:
        self.seen = parts

    def log_in(self, name: str) -> "Desk":
        self.session.log_in(name, PINS[name])
        return self

    def postpone(self, number: int = 1) -> str:
        part = part_of(inspection_of(inspection_id=id_number(number)))
        with self.qtbot.waitSignal(self.service.parts_changed):
            self.service.postpone(part, reason="dirty")
        self.look(id_number(number))
        return id_number(number)

    def look(self, part_id: str) -> None:
        with self.qtbot.waitSignal(self.service.line_ready):
            self.service.ask_line(part_id)
        self.clock.pass_s(1)

    def confirm(self, part_id: str, text: str = CODE) -> None:
        with self.qtbot.waitSignal(self.service.parts_changed):
            self.service.confirm(part_id, text)

    def close(self) -> None:
        self.service.close()
        self.database.close()


@pytest.fixture
def alone(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path, needs_second=False).log_in("Ann")
    yield desk
    desk.close()


@pytest.fixture
def blind(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path, needs_second=True).log_in("Ann")
    yield desk
    desk.close()


def test_a_part_is_put_aside_with_its_picture(alone: Desk) -> None:
    part_id = alone.postpone()
    (part,) = alone.seen
    assert (part.part_id, part.operator, part.reason) == (part_id, "Ann", "dirty")
    with alone.qtbot.waitSignal(alone.service.line_ready) as line:
        alone.service.ask_line(part_id)
    assert line.args[0] == part_id
    assert line.args[1].line.startswith(b"\xff\xd8")


def test_nobody_logged_in_puts_nothing_aside(alone: Desk) -> None:
    alone.session.log_out()
    with alone.qtbot.waitSignal(alone.service.postpone_failed) as failed:
        alone.service.postpone(part_of(inspection_of(inspection_id=id_number(1))), reason="")
    assert "operator" in failed.args[0]
    assert alone.database.postponed.parts() == ()


def test_confirming_makes_a_record_and_the_list_shorter(alone: Desk) -> None:
    part_id = alone.postpone()
    alone.confirm(part_id)
    assert alone.seen == ()
    (record,) = alone.database.records()
    decision = record.inspection.decision
    assert decision is not None
    assert (record.record_id, decision.kind) == (part_id, DecisionKind.CONFIRMED)
    assert alone.decided[0] == record.inspection
    assert alone.pictures.line is not None
    assert alone.pictures.line.shape == (20, 100)


def test_nobody_logged_in_decides_nothing(alone: Desk) -> None:
    part_id = alone.postpone()
    alone.session.log_out()
    alone.service.confirm(part_id, CODE)
    alone.service.reject(part_id, "damaged")
    assert len(alone.told) == 2
    assert "operator" in alone.told[0]
    assert alone.database.records() == ()


def test_a_code_that_does_not_fit_is_asked_about_first(alone: Desk) -> None:
    part_id = alone.postpone()
    alone.service.confirm(part_id, "ABC")
    assert "Too short. Enter again" in alone.told[0]
    alone.clock.pass_s(1)
    alone.confirm(part_id, "ABC")
    (record,) = alone.database.records()
    assert record.inspection.decision is not None
    assert record.inspection.decision.reason == "not in format: Too short."


def test_an_enter_right_after_the_part_appeared_is_no_decision(alone: Desk) -> None:
    part_id = alone.postpone()
    alone.look(part_id)
    alone.service.ask_line(part_id)
    alone.service.confirm(part_id, CODE)
    alone.service.close()
    assert alone.database.records() == ()


def test_a_rejection_carries_its_reason(alone: Desk) -> None:
    part_id = alone.postpone()
    with alone.qtbot.waitSignal(alone.service.decided):
        alone.service.reject(part_id, "damaged")
    decision = alone.database.records()[0].inspection.decision
    assert decision is not None
    assert (decision.kind, decision.reason) == (DecisionKind.REJECTED, "damaged")


def test_the_second_person_sees_no_answer_and_agrees(blind: Desk) -> None:
    part_id = blind.postpone()
    blind.confirm(part_id)
    assert blind.database.records() == ()
    blind.log_in("Ben")
    assert blind.seen[0].answers == ()
    assert blind.seen[0].answered_by == ("Ann",)
    blind.confirm(part_id)
    decision = blind.database.records()[0].inspection.decision
    assert decision is not None
    assert (decision.operator, decision.reason) == ("Ben", "read alike by Ann")


def test_one_person_does_not_answer_twice(blind: Desk) -> None:
    part_id = blind.postpone()
    blind.confirm(part_id)
    blind.confirm(part_id)
    assert "Another person" in blind.told[0]
    assert blind.database.records() == ()


def test_unequal_answers_wait_for_an_engineer_who_sees_both(blind: Desk) -> None:
    part_id, other = blind.postpone(), CODE[:-1] + "3"
    blind.confirm(part_id)
    blind.log_in("Ben")
    blind.confirm(part_id, other)
    assert blind.seen[0].answers == ()
    blind.confirm(part_id, other)
    assert "engineer" in blind.told[0]
    assert blind.database.records() == ()
    blind.log_in("Eve")
    assert [answer.text for answer in blind.seen[0].answers] == [CODE, other]
    blind.confirm(part_id, other)
    decision = blind.database.records()[0].inspection.decision
    assert decision is not None
    assert decision.operator == "Eve"
    assert f"Ann read {CODE}, Ben read {other}" in decision.reason


def test_a_save_that_fails_keeps_the_part(alone: Desk) -> None:
    part_id = alone.postpone()
    alone.database.close()
    with alone.qtbot.waitSignal(alone.service.failed) as failed:
        alone.service.confirm(part_id, CODE)
    assert "not open" in failed.args[0]
    alone.database.open()
    assert [part.part_id for part in alone.database.postponed.parts()] == [part_id]


def test_a_weak_part_keeps_what_the_machine_read(alone: Desk) -> None:
    alone.service.postpone(part_of(weak_inspection()), reason="")
    with alone.qtbot.waitSignal(alone.service.parts_changed):
        pass
    assert alone.seen[0].inspection == weak_inspection()
