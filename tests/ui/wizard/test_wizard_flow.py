"""The first set-up in the whole window: skipped, gone through, left, refused, saved in the end."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from station.config.paths import SAMPLES
from station.config.settings import load_settings
from station.config.users import Users, load_users, save_users
from station.domain.user import Role
from station.records.audit_chain import AuditKind
from station.services.step import Step
from station.ui.forms.number_row import NumberRow
from station.ui.forms.plain_rows import ChoiceRow, TextRow
from station.ui.wizard.receiver_box import ReceiverBox
from station.ui.wizard.wizard_dialog import WizardDialog, WizardStep
from station.window.first_start import is_first_start, mark_of
from tests.ui.conftest import Bench

PEOPLE = Users().with_user("Ada", Role.ADMIN, "1234").with_user("Ben", Role.OPERATOR, "9876")


def settings_file(bench: Bench) -> Path:
    return bench.tmp_path / "settings.toml"


def dialog_of(bench: Bench) -> WizardDialog:
    dialog = bench.all.wizard.dialog
    assert dialog is not None
    return dialog


def offered(bench: Bench) -> WizardDialog:
    bench.all.wizard.offer()
    return dialog_of(bench)


def type_into(dialog: WizardDialog, field: str, text: str) -> None:
    row = dialog.station.form.row(field)
    assert isinstance(row, TextRow)
    row.line.setText(text)


def choose(dialog: WizardDialog, field: str, word: str) -> None:
    row = dialog.station.form.row(field)
    assert isinstance(row, ChoiceRow)
    row.box.setCurrentIndex(row.box.findData(word))


def use_folder(dialog: WizardDialog, folder: Path) -> None:
    kind = dialog.source.source.kind
    kind.setCurrentIndex(kind.findData("folder"))
    form = dialog.source.source.value()
    dialog.source.source.set_value({**form, "folder": str(folder)})


def go_to(bench: Bench, step: WizardStep) -> WizardDialog:
    dialog = dialog_of(bench)
    while dialog.step < step:
        dialog.next.click()
        assert not dialog.message.isVisible(), dialog.message.text()
    return dialog


def end_self_test(bench: Bench) -> None:
    bench.all.self_test.close()


# --- leaving it


def test_esc_leaves_it_and_space_reads_the_first_part_at_once(started: Bench) -> None:
    dialog = offered(started)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert started.all.wizard.dialog is None
    assert not settings_file(started).exists()
    started.capture()
    assert started.all.cycle.step is Step.RESULT


def test_one_press_skips_it_and_it_is_not_offered_again(started: Bench) -> None:
    files = {"settings": settings_file(started), "users": started.tmp_path / "users.toml"}
    assert is_first_start(**files)
    offered(started).leave.click()
    assert not is_first_start(**files)
    assert mark_of(files["settings"]).read_bytes() == b""


def test_leaving_it_late_saves_nothing_of_what_was_entered(started: Bench) -> None:
    dialog = offered(started)
    type_into(dialog, "station", "cell-9")
    go_to(started, WizardStep.PEOPLE)
    end_self_test(started)
    dialog.people.users.user_asked.emit("Ada", Role.ADMIN, "1234")
    dialog.next.click()
    assert dialog.step is WizardStep.DONE
    dialog.leave.click()
    assert not settings_file(started).exists()
    assert not (started.tmp_path / "users.toml").exists()
    assert started.keeper.notes == []
    assert started.begun_again == 0


def test_finishing_without_a_change_saves_and_stays(started: Bench) -> None:
    offered(started)
    dialog = go_to(started, WizardStep.DONE)
    end_self_test(started)
    dialog.next.click()
    assert load_settings(settings_file(started)).operator == "Ann"
    assert started.begun_again == 0


# --- going through


def test_all_steps_are_saved_at_once_in_the_end(started: Bench, tmp_path: Path) -> None:
    dialog = offered(started)
    type_into(dialog, "station", "cell-9")
    choose(dialog, "theme", "dark")
    dialog.next.click()
    use_folder(dialog, SAMPLES)
    dialog.next.click()
    dialog.work.recipes.set_value("label")
    box = dialog.work.boxes["device"]
    box.setChecked(True)
    port = box.form.row("port")
    assert isinstance(port, NumberRow)
    port.spin.setValue(9100)
    dialog.next.click()
    end_self_test(started)
    panel = dialog.people.users
    assert panel.role.currentData() == Role.ADMIN
    panel.name.setText("Ada")
    panel.pin.setText("1234")
    panel.keep.click()
    assert panel.role.currentData() == Role.OPERATOR
    panel.name.setText("Ben")
    panel.pin.setText("9876")
    dialog.next.click()  # typed and not added: Next adds it
    assert dialog.step is WizardStep.DONE
    assert "Ctrl+U" in dialog.done_.next.text()
    assert not settings_file(started).exists()
    dialog.next.click()
    saved = load_settings(settings_file(started))
    assert (saved.station, saved.theme, saved.recipe) == ("cell-9", "dark", "label")
    assert saved.source.model_dump() == {"kind": "folder", "folder": str(SAMPLES)}
    assert (saved.device.enabled, saved.device.port) == (True, 9100)
    users = load_users(tmp_path / "users.toml")
    assert [(user.name, user.role) for user in users.users] == [
        ("Ada", Role.ADMIN),
        ("Ben", Role.OPERATOR),
    ]
    assert started.begun_again == 1
    started.until(lambda: len(started.keeper.notes) >= 2)
    kinds = [kind for kind, *_ in started.keeper.notes[:2]]
    assert kinds == [AuditKind.SETTINGS_CHANGED] * 2


def test_a_skipped_step_is_as_it_was_and_the_others_count(started: Bench) -> None:
    dialog = offered(started)
    type_into(dialog, "station", "cell-9")
    dialog.skip.click()
    assert dialog_of(started).step is WizardStep.SOURCE
    use_folder(dialog_of(started), SAMPLES)
    go_to(started, WizardStep.DONE)
    end_self_test(started)
    dialog_of(started).next.click()
    saved = load_settings(settings_file(started))
    assert saved.station == "station-1"
    assert saved.source.kind == "folder"


def test_back_shows_what_was_entered(started: Bench) -> None:
    dialog = offered(started)
    assert not dialog.back.isEnabled()
    type_into(dialog, "station", "cell-9")
    dialog.next.click()
    dialog.back.click()
    assert dialog.step is WizardStep.STATION
    assert dialog.station.value()["station"] == "cell-9"


# --- what is wrong is told at its step


def test_a_station_name_that_cannot_be_is_told_in_plain_words(started: Bench) -> None:
    dialog = offered(started)
    type_into(dialog, "station", "cell 9!")
    dialog.next.click()
    assert dialog.step is WizardStep.STATION
    assert "letters, digits" in dialog.message.text()
    assert "pattern" not in dialog.message.text()
    type_into(dialog, "station", "cell-9")
    dialog.next.click()
    assert dialog.step is WizardStep.SOURCE
    assert not dialog.message.isVisible()


def test_a_folder_that_is_not_there_or_empty_is_told(started: Bench, tmp_path: Path) -> None:
    offered(started)
    dialog = go_to(started, WizardStep.SOURCE)
    use_folder(dialog, tmp_path / "nowhere")
    dialog.next.click()
    assert "no folder" in dialog.message.text()
    (tmp_path / "empty").mkdir()
    use_folder(dialog, tmp_path / "empty")
    dialog.next.click()
    assert "holds no picture" in dialog.message.text()
    assert dialog.step is WizardStep.SOURCE


def test_a_receiver_without_an_address_is_told(started: Bench) -> None:
    offered(started)
    dialog = go_to(started, WizardStep.WORK)
    dialog.work.boxes["line_server"].setChecked(True)
    dialog.next.click()
    assert "Line server: its address is missing" in dialog.message.text()
    dialog.work.boxes["line_server"].setChecked(False)
    dialog.next.click()
    assert dialog.step is WizardStep.PEOPLE
    end_self_test(started)


def test_people_are_checked_before_the_end(started: Bench) -> None:
    offered(started)
    dialog = go_to(started, WizardStep.PEOPLE)
    end_self_test(started)
    dialog.people.users.user_asked.emit("Ben", Role.OPERATOR, "9876")
    assert "nobody is admin" in dialog.message.text()
    dialog.people.users.name.setText("Ada")
    dialog.next.click()
    assert "has no PIN yet" in dialog.message.text()
    dialog.people.users.pin.setText("12")
    dialog.next.click()
    assert "at least 4" in dialog.message.text()
    assert dialog.step is WizardStep.PEOPLE
    dialog.people.users.pin.setText("1234")
    dialog.next.click()
    assert dialog.step is WizardStep.DONE


# --- what can be tried


def test_the_test_picture_comes_from_the_source_as_it_stands(started: Bench) -> None:
    offered(started)
    dialog = go_to(started, WizardStep.SOURCE)
    started.until(lambda: dialog.source.message.property("state") == "ok")
    assert "5472" in dialog.source.message.text()
    use_folder(dialog, started.tmp_path / "nowhere")
    dialog.source.look.click()
    assert "no folder" in dialog.source.message.text()
    dialog.leave.click()


def test_a_camera_that_is_not_there_is_told(started: Bench) -> None:
    offered(started)
    dialog = go_to(started, WizardStep.SOURCE)
    started.until(lambda: dialog.source.message.property("state") == "ok")
    form = {"kind": "camera", "index": 63, "url": "", "width_px": 0, "height_px": 0}
    dialog.source.source.set_value({**form, "exposure": None, "gain": None, "password_from": ""})
    dialog.source.look.click()
    started.until(lambda: dialog.source.message.property("state") == "fault")
    assert "Camera 63" in dialog.source.message.text()
    dialog.leave.click()


def box_with_port(dialog: WizardDialog, port: int) -> ReceiverBox:
    box = dialog.work.boxes["device"]
    box.setChecked(True)
    row = box.form.row("port")
    assert isinstance(row, NumberRow)
    row.spin.setValue(port)
    return box


# --- again, from Setup


def test_it_can_be_started_again_from_setup(started: Bench) -> None:
    started.window.setup.wizard.click()
    dialog_of(started).leave.click()
    assert started.all.wizard.dialog is None


def test_only_an_admin_may_start_it_again(bench: Bench) -> None:
    save_users(bench.tmp_path / "users.toml", PEOPLE)
    bench.start()
    bench.all.session.log_in("Ben", "9876")
    bench.window.setup.wizard_asked.emit()
    assert bench.all.wizard.dialog is None
    assert "admin" in bench.window.setup.message.text()
    bench.all.session.log_in("Ada", "1234")
    bench.window.setup.wizard_asked.emit()
    assert [user.name for user in bench.all.wizard._draft.people] == ["Ada", "Ben"]
    dialog_of(bench).leave.click()


def test_with_a_part_under_way_it_is_saved_and_applied_later(started: Bench) -> None:
    started.capture()
    dialog = offered(started)
    type_into(dialog, "station", "cell-9")
    go_to(started, WizardStep.DONE)
    end_self_test(started)
    dialog.next.click()
    assert load_settings(settings_file(started)).station == "cell-9"
    assert started.begun_again == 0
    assert not started.window.setup.apply.isHidden()


@pytest.mark.parametrize("answers", [True, False])
def test_a_device_is_connected_to_and_sent_nothing(started: Bench, answers: bool) -> None:
    from station.peers.device import SimulatedDevice
    from station.peers.device_dialect import LineDialect

    device = SimulatedDevice(dialect=LineDialect())
    device.start()
    if not answers:
        device.stop()
    offered(started)
    dialog = go_to(started, WizardStep.WORK)
    box = box_with_port(dialog, device.port)
    box.test.click()
    wanted = "ok" if answers else "fault"
    started.until(lambda: box.message.property("state") == wanted)
    assert device.log.effects == ()
    device.stop()
    dialog.leave.click()
