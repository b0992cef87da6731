"""What a person can do with a postponed part, each with its key and one line of help."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from station.ui.translated import tr


@dataclass(frozen=True, slots=True)
class ReviewActions:
    """The actions of the Review view."""

    confirm: QAction
    reject: QAction
    leave: QAction
    reset: QAction
    next_weak: QAction
    gap: QAction
    delete: QAction
    final: QAction
    next_part: QAction
    previous_part: QAction


def review_actions(owner: QWidget) -> ReviewActions:
    """Make the actions and add them to `owner`, so that their keys work while it is shown."""

    def action(name: str, text: str, keys: list[str], help_text: str) -> QAction:
        new = QAction(text, owner)
        new.setObjectName(name)
        new.setShortcuts([QKeySequence(key) for key in keys])
        new.setToolTip(help_text)
        new.setAutoRepeat(False)
        new.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        owner.addAction(new)
        return new

    made = ReviewActions(
        confirm=action(
            "confirm",
            tr("CONFIRM"),
            ["Return", "Enter"],
            tr("The code is right: save it and go on to the next part"),
        ),
        reject=action(
            "reject", tr("REJECT"), ["F8"], tr("Save the part as rejected, with a reason")
        ),
        leave=action("leave", tr("LEAVE"), ["Esc"], tr("Back to Run; the part goes on waiting")),
        reset=action("reset", tr("AS READ"), ["Ctrl+Z"], tr("Show what the machine read again")),
        next_weak=action("next_weak", tr("NEXT WEAK"), ["F3"], tr("Go to the next weak character")),
        gap=action("gap", tr("GAP"), ["Ctrl+Ins"], tr("Open an empty slot here (Insert)")),
        delete=action("delete", tr("DELETE"), ["Ctrl+Del"], tr("Take this slot away (Delete)")),
        final=action(
            "final",
            tr("Final picture"),
            ["F7"],
            tr("The line as the reader got it, behind all stages, or as cut from the picture"),
        ),
        next_part=action("next_part", tr("Next part"), ["PgDown"], tr("Look at the next part")),
        previous_part=action(
            "previous_part", tr("Previous part"), ["PgUp"], tr("Look at the part before")
        ),
    )
    made.final.setCheckable(True)
    return made
