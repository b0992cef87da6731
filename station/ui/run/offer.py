"""Which of the operator's keys make sense now, how they are called, and which one comes next."""

from station.ui.run.result_panel import ResultPanel
from station.ui.run.run_actions import RunActions
from station.ui.translated import tr


class Offer:
    """Capture is always on, so that an early press is counted and answered."""

    def __init__(self, *, actions: RunActions, panel: ResultPanel) -> None:
        self._actions = actions
        self._panel = panel

    def next_part(self) -> None:
        self._set("capture")

    def busy(self) -> None:
        """A part is on its way: it can only be cancelled."""
        self._set("", "re_read", re_read=tr("CANCEL"))

    def saving(self) -> None:
        self._set("")

    def decision(self, *, is_confirmable: bool) -> None:
        """A result waits. Confirm stays on even without a code: it then says what to press."""
        primary = "confirm" if is_confirmable else "correct"
        self._set(primary, "confirm", "correct", "re_read", "reject", "postpone")

    def save_again(self) -> None:
        """The decided part could not be saved."""
        self._set("confirm", "reject")

    def editing(self) -> None:
        self._set("confirm", "re_read", confirm=tr("SAVE"), re_read=tr("LEAVE"))

    def _set(self, primary: str, *others: str, confirm: str = "", re_read: str = "") -> None:
        actions = self._actions
        actions.confirm.setText(confirm or tr("CONFIRM"))
        actions.re_read.setText(re_read or tr("RE-READ"))
        for action in (
            actions.confirm,
            actions.correct,
            actions.re_read,
            actions.reject,
            actions.postpone,
        ):
            action.setEnabled(action.objectName() in (primary, *others))
        self._panel.set_primary(primary)
        if not self._panel.slots.hasFocus():
            self._panel.slots.setFocus()  # Enter and Space mean the operator's actions again
