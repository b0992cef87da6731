"""What the operator can do, each with its key and one line of help."""

from dataclasses import dataclass, fields

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from station.ui.translated import tr


@dataclass(frozen=True, slots=True)
class RunActions:
    """The actions of the Run view."""

    capture: QAction
    confirm: QAction
    correct: QAction
    re_read: QAction
    reject: QAction
    postpone: QAction
    live: QAction
    next_stage: QAction
    previous_stage: QAction
    show_picture: QAction
    fit: QAction
    closer: QAction
    farther: QAction
    fails_first: QAction

    def all(self) -> list[QAction]:
        return [getattr(self, field.name) for field in fields(self)]


def run_actions(owner: QWidget) -> RunActions:
    """Make the actions and add them to `owner`, so that their keys work in its window."""

    def action(name: str, text: str, keys: list[str], help_text: str) -> QAction:
        made = QAction(text, owner)
        made.setObjectName(name)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setToolTip(help_text)
        made.setAutoRepeat(False)
        owner.addAction(made)
        return made

    actions = RunActions(
        capture=action(
            "capture",
            tr("CAPTURE && READ"),
            ["Space"],
            tr("Take a picture of the part and read it"),
        ),
        confirm=action(
            "confirm", tr("CONFIRM"), ["Return", "Enter"], tr("The code is right: save it")
        ),
        correct=action("correct", tr("CORRECT"), ["F2"], tr("Type over the wrong characters")),
        re_read=action("re_read", tr("RE-READ"), ["Esc"], tr("Take the picture again and read it")),
        reject=action(
            "reject", tr("REJECT"), ["F8"], tr("Save the part as rejected, without code")
        ),
        postpone=action(
            "postpone", tr("LATER"), ["F4"], tr("Put the part aside undecided, for Review")
        ),
        live=action("live", tr("Live"), ["F7"], tr("Live picture on or off")),
        next_stage=action("next_stage", tr("Next stage"), ["PgDown"], tr("Show the next stage")),
        previous_stage=action(
            "previous_stage", tr("Previous stage"), ["PgUp"], tr("Show the stage before")
        ),
        show_picture=action(
            "show_picture", tr("Show the picture"), ["Home"], tr("Back to the picture")
        ),
        fit=action("fit", tr("Fit"), ["Ctrl+0"], tr("Show the whole picture")),
        closer=action("closer", "+", ["Ctrl++", "Ctrl+="], tr("See the picture larger")),
        farther=action("farther", "−", ["Ctrl+-"], tr("See more of the picture")),
        fails_first=action(
            "fails_first",
            tr("Fails first"),
            ["F9"],
            tr("Show those of the last parts in front that were not right at once"),
        ),
    )
    actions.fails_first.setCheckable(True)
    actions.live.setCheckable(True)
    actions.live.setChecked(True)
    return actions
