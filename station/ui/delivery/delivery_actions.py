"""What a person can do in the delivery panel, each with its key and one line of help."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from station.ui.translated import tr


@dataclass(frozen=True, slots=True)
class DeliveryActions:
    """The actions of the delivery panel."""

    send_again: QAction
    it_arrived: QAction
    set_aside: QAction
    export: QAction
    test: QAction

    def all(self) -> tuple[QAction, ...]:
        return (self.send_again, self.it_arrived, self.set_aside, self.export, self.test)


def delivery_actions(owner: QWidget) -> DeliveryActions:
    """Make the actions and add them to `owner`, so that their keys work in its window."""

    def action(name: str, text: str, key: str, help_text: str) -> QAction:
        made = QAction(text, owner)
        made.setObjectName(name)
        made.setShortcut(QKeySequence(key))
        made.setToolTip(help_text)
        made.setAutoRepeat(False)
        owner.addAction(made)
        return made

    return DeliveryActions(
        send_again=action(
            "send_again", tr("SEND AGAIN"), "F5", tr("Send the chosen results once more")
        ),
        it_arrived=action(
            "it_arrived",
            tr("IT ARRIVED"),
            "F6",
            tr("The receiver has the chosen results: do not send them again"),
        ),
        set_aside=action(
            "set_aside",
            tr("SET ASIDE"),
            "F7",
            tr("Let others go before the chosen results that wait"),
        ),
        export=action(
            "export",
            tr("EXPORT …"),
            "Ctrl+E",
            tr("Write all that is uncertain or set aside into a file"),
        ),
        test=action(
            "test", tr("SEND A TEST"), "Ctrl+T", tr("Talk to the receiver without a result")
        ),
    )
