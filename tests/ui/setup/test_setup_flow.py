"""Settings and people in the whole window: saved with care, refused below the widgets."""

import json
import socketserver

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from station.config.settings import load_settings
from station.config.users import Users, load_users, save_users
from station.config.version import station_version
from station.domain.user import Role
from station.records.audit_chain import AuditKind
from station.services.step import Step
from station.ui.forms.number_row import NumberRow
from station.ui.forms.plain_rows import SwitchRow, TextRow
from station.ui.login_dialog import LoginDialog
from station.ui.setup.setup_view import SetupView
from tests.ui.conftest import Bench

PEOPLE = Users().with_user("Ada", Role.ADMIN, "1234").with_user("Ben", Role.OPERATOR, "9876")


def show(bench: Bench, name: str) -> None:
    next(a for a in bench.window.rail_actions() if a.data() == name).trigger()


def view_of(bench: Bench) -> SetupView:
    return bench.window.setup


@pytest.fixture
def with_people(bench: Bench) -> Bench:
    save_users(bench.tmp_path / "users.toml", PEOPLE)
    bench.start()
    return bench


def log_in(bench: Bench, name: str, pin: str) -> None:
    bench.all.session.log_in(name, pin)


def test_what_is_shown_is_what_the_settings_say(started: Bench) -> None:
    view = view_of(started)
    content = json.loads(json.dumps(view.value()))
    assert content["operator"] == "Ann"
    assert content["device"]["port"] == 9001
    assert content["plant_server"]["body"]["previous_stage_condition"] is False
    assert not view.save.isEnabled()


def test_a_changed_setting_is_written_and_noted_by_name_only(started: Bench) -> None:
    view = view_of(started)
    row = view.form("device").row("port")
    assert isinstance(row, NumberRow)
    row.spin.setValue(9100)
    view.save.click()
    assert load_settings(started.tmp_path / "settings.toml").device.port == 9100
    assert not view.save.isEnabled()
    started.until(lambda: bool(started.keeper.notes))
    assert started.keeper.notes[-1] == (
        AuditKind.SETTINGS_CHANGED,
        "Ann",
        {"changed": ["device"]},
    )


def test_settings_that_cannot_be_are_told_and_not_written(started: Bench) -> None:
    view = view_of(started)
    row = view.form("line_server").row("enabled")
    assert isinstance(row, SwitchRow)
    row.box.setChecked(True)  # without a url
    view.save.click()
    assert "its address is missing" in view.message.text()
    assert not (started.tmp_path / "settings.toml").exists()
    assert view.save.isEnabled()
    view.revert.click()
    assert row.value() is False


def test_saved_settings_count_at_once_when_no_part_is_under_way(started: Bench) -> None:
    view = view_of(started)
    assert view.apply.isHidden()
    row = view.form("device").row("port")
    assert isinstance(row, NumberRow)
    row.spin.setValue(9100)
    view.save.click()
    assert not view.apply.isHidden()
    started.capture()
    view.apply.click()
    assert "Decide the part" in view.message.text()
    assert started.begun_again == 0
    started.press(Qt.Key.Key_Return)
    started.until_state("saved")
    view.apply.click()
    assert started.begun_again == 1


def test_a_body_that_is_no_toml_is_marked_and_not_taken(started: Bench) -> None:
    show(started, "setup")
    row = view_of(started).form("plant_server").row("body")
    before = row.value()
    row.box.setPlainText("old_part_name = {code")  # type: ignore[union-attr]
    QApplication.sendEvent(row.box, QFocusEvent(QEvent.Type.FocusOut))  # type: ignore[union-attr]
    assert row.box.property("state") == "fault"  # type: ignore[union-attr]
    assert row.value() == before


def test_the_first_person_has_to_be_an_admin(started: Bench) -> None:
    users = view_of(started).users
    users.user_asked.emit("Ben", Role.OPERATOR, "9876")
    assert "nobody is admin" in view_of(started).message.text()
    users.user_asked.emit("Ada", Role.ADMIN, "1234")
    assert load_users(started.tmp_path / "users.toml").users[0].name == "Ada"
    assert started.all.session.user is None
    assert started.banner.state() == "fault"


def test_nobody_reads_without_logging_in(with_people: Bench) -> None:
    with_people.press(Qt.Key.Key_Space)
    assert with_people.reader.asked == []
    assert "Ctrl+U" in with_people.banner.reason()
    log_in(with_people, "Ben", "9876")
    with_people.capture()
    with_people.press(Qt.Key.Key_Return)
    with_people.until_state("saved")
    decision = with_people.keeper.rows[0].decision
    assert decision is not None
    assert decision.operator == "Ben"


def test_an_operator_sees_neither_tune_nor_setup(with_people: Bench) -> None:
    log_in(with_people, "Ben", "9876")
    shown = [a.data() for a in with_people.window.rail_actions() if a.isVisible()]
    assert "tune" not in shown
    assert "setup" not in shown
    log_in(with_people, "Ada", "1234")
    assert all(a.isVisible() for a in with_people.window.rail_actions())


def test_what_a_role_may_not_is_refused_below_the_widgets(with_people: Bench) -> None:
    log_in(with_people, "Ben", "9876")
    view = view_of(with_people)
    view.save_asked.emit()
    assert "needs the role admin" in view.message.text()
    with_people.window.tune.bar.save.setEnabled(True)
    with_people.window.tune.bar.save.trigger()
    assert "needs the role engineer" in with_people.window.tune.panel.fault.text()
    assert not (with_people.tmp_path / "settings.toml").exists()
    assert not (with_people.tmp_path / "recipes").exists()


def test_a_part_on_the_screen_waits_when_the_operator_is_logged_out(with_people: Bench) -> None:
    log_in(with_people, "Ben", "9876")
    with_people.capture()
    with_people.all.session.on_idle()
    with_people.press(Qt.Key.Key_Return)
    assert with_people.all.cycle.step is Step.RESULT
    assert "Nobody is logged in" in with_people.panel.hint.text()
    log_in(with_people, "Ada", "1234")
    with_people.press(Qt.Key.Key_Return)
    with_people.until_state("saved")


def test_a_wrong_pin_keeps_the_dialog_open(with_people: Bench) -> None:
    dialog = LoginDialog(["Ada"], present="Ada", parent=with_people.window)
    tried: list[tuple[str, str]] = []
    dialog.tried.connect(lambda name, pin: tried.append((name, pin)))
    dialog.pin.setText("0000")
    dialog.on_try()
    dialog.show_fault("Name or PIN is wrong. Try again.")
    assert tried == [("Ada", "0000")]
    assert dialog.pin.text() == ""
    dialog.deleteLater()


def test_the_station_name_is_checked(started: Bench) -> None:
    view = view_of(started)
    row = view.form("general").row("station")
    assert isinstance(row, TextRow)
    view.open_page("about")
    row.line.setText("cell 7!")
    row.on_finished()
    view.save.click()
    assert "Not saved" in view.message.text()
    assert "Station" in view.message.text()
    assert view.form("general").fault("station"), "it is told beneath the field, too"
    assert view.list.currentRow() == 0, "and the page with the field is open"
    row.line.setText("cell-7")
    row.on_finished()
    assert view.form("general").fault("station") == ""
    view.save.click()
    assert load_settings(started.tmp_path / "settings.toml").station == "cell-7"


@pytest.mark.parametrize("is_by_key", [True, False], ids=["key", "mouse"])
def test_what_is_being_typed_can_be_saved_at_once(started: Bench, is_by_key: bool) -> None:
    show(started, "setup")
    view = view_of(started)
    view.open_page("device")
    line = view.form("device").row("host").line  # type: ignore[union-attr]
    spin = view.form("device").row("port").spin  # type: ignore[union-attr]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "laser-7")
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "9100")
    assert view.save.isEnabled()
    if is_by_key:
        view.save.click()  # as its key does: the focus is still in the field
    else:
        QTest.mouseClick(view.save, Qt.MouseButton.LeftButton)
    device = load_settings(started.tmp_path / "settings.toml").device
    assert (device.host, device.port) == ("laser-7", 9100)
    assert not view.save.isEnabled()


def test_a_refused_value_is_forgotten_with_the_changes(started: Bench) -> None:
    view = view_of(started)
    row = view.form("general").row("station")
    assert isinstance(row, TextRow)
    row.line.setText("cell 7!")
    row.on_finished()
    view.save.click()
    view.revert.click()
    assert row.value() == "station-1"
    assert view.form("general").fault("station") == ""


def test_a_device_without_texts_is_not_asked_for_texts(started: Bench) -> None:
    show(started, "setup")
    view = view_of(started)
    view.open_page("device")
    form = view.form("device")
    assert form.row("command").isVisible()
    form.row("profile").box.setCurrentIndex(1)  # type: ignore[union-attr]
    assert not form.row("command").isVisible()
    assert form.row("host").isVisible()


def test_a_receiver_is_tried_as_its_form_stands_and_nothing_is_saved(started: Bench) -> None:
    view = view_of(started)
    bar = view.bars["plant_server"]
    bar.test.click()
    assert "address is missing" in bar.message.text()
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as free:
        port = free.server_address[1]
    row = view.form("device").row("port")
    assert isinstance(row, NumberRow)
    row.spin.setValue(port)
    bar = view.bars["device"]
    bar.test.click()
    started.until(lambda: bar.message.property("state") == "fault")
    assert str(port) in bar.message.text()
    assert not (started.tmp_path / "settings.toml").exists()


def test_what_runs_here_is_told_and_copied(started: Bench) -> None:
    about = view_of(started).about
    facts = dict(about.value())
    assert facts["Version"] == station_version() != ""
    assert facts["Settings file"] == str(started.tmp_path / "settings.toml")
    about.copy.click()
    assert facts["Version"] in QApplication.clipboard().text()


def test_findings_that_need_a_person_come_first(started: Bench) -> None:
    panel = view_of(started).self_test
    found = [
        {"name": "python", "ok": True, "found": "3.11", "advice": ""},
        {"name": "disk", "ok": False, "found": "full", "advice": "Free some space."},
    ]
    started.all.self_test.found.emit(found)
    assert panel.list.item(0).text().startswith("Disk: full")
    assert "1 to mend" in panel.state.text()
