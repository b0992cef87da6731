"""The station's own settings as forms, its people, and its self-test."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from station.config.settings_sections import GENERAL, RECEIVERS, sections
from station.config.settings_words import ABOUT, LINE_PROFILE
from station.ui.forms.model_form import ModelForm
from station.ui.properties import set_state
from station.ui.setup.about_panel import AboutPanel
from station.ui.setup.receiver_bar import ReceiverBar
from station.ui.setup.self_test_panel import SelfTestPanel
from station.ui.setup.settings_page import SettingsPage
from station.ui.setup.source_form import SourceForm
from station.ui.setup.users_panel import UsersPanel
from station.ui.told import told


class SetupView(QWidget):
    """`value` is the whole content of the settings file, as plain values."""

    save_asked = Signal()
    revert_asked = Signal()
    apply_asked = Signal()
    wizard_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setObjectName("sections")
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self._pages = QStackedWidget(self)
        self._forms: dict[str, ModelForm] = {}
        self.bars: dict[str, ReceiverBar] = {}
        self._rows: dict[str, int] = {}
        self.source = SourceForm(self)
        self.users = UsersPanel(self)
        self.self_test, self.about = SelfTestPanel(self), AboutPanel(self)
        self.message = QLabel(self)
        self.message.setObjectName("setup_message")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.save = QPushButton(self.tr("Save settings"), self)
        self.save.setObjectName("save")
        self.save.setToolTip(self.tr("Write the settings file (Ctrl+Shift+W)"))
        self.save.setShortcut(QKeySequence("Ctrl+Shift+W"))
        self.revert = QPushButton(self.tr("Forget changes"), self)
        self.revert.setToolTip(self.tr("Show the settings as they are saved"))
        self.apply = QPushButton(self.tr("Apply now"), self)
        self.apply.setToolTip(self.tr("Build the window anew with the saved settings"))
        self.wizard = QPushButton(self.tr("Step by step …"), self)
        self.wizard.setToolTip(self.tr("Go through the first set-up again (Ctrl+Shift+F)"))
        self.wizard.setShortcut(QKeySequence("Ctrl+Shift+F"))
        self._version = 1
        self._add_pages()
        self._lay_out()
        self.list.currentRowChanged.connect(self._pages.setCurrentIndex)
        self.save.clicked.connect(self.on_save)
        self._listen_to_typing()
        self.revert.clicked.connect(self.revert_asked)
        self.apply.clicked.connect(self.apply_asked)
        self.wizard.clicked.connect(self.wizard_asked)
        self.list.setCurrentRow(0)
        self.set_modified(False)
        self.offer_apply(False)

    def _add_pages(self) -> None:
        for section in sections():
            form = ModelForm(section.fields, self, heads=section.heads(), is_explained=True)
            form.value_changed.connect(self.on_changed)
            form.value_changed.connect(partial(self._forget_fault, section.key))
            self._forms[section.key] = form
            page = self._add_page(section.key, told(section.title), told(section.about), form)
            if section.key in RECEIVERS:
                bar = self.bars[section.key] = ReceiverBar(section.key, self)
                page.put_above(bar)
            if section.key == GENERAL:
                self._add_page("source", self.tr("Camera"), told(ABOUT["source"]), self.source)
        self.source.value_changed.connect(self.on_changed)
        self.source.value_changed.connect(partial(self._forget_fault, "source"))
        self._add_page(
            "people",
            self.tr("People"),
            self.tr("Who may work here, and what they may do."),
            self.users,
        )
        self._add_page(
            "self-test",
            self.tr("Self-test"),
            self.tr("The station looks at everything it stands on, and says what to mend."),
            self.self_test,
        )
        self._add_page("about", self.tr("About"), "", self.about)

    def _add_page(self, key: str, title: str, about: str, content: QWidget) -> SettingsPage:
        fills = content in (self.users, self.self_test)
        shown = "" if content is self.about else title
        page = SettingsPage(shown, about, content, fills=fills, parent=self)
        self._rows[key] = self._pages.addWidget(page)
        item = QListWidgetItem(title)
        item.setSizeHint(QSize(0, round(2.2 * self.fontMetrics().lineSpacing())))
        self.list.addItem(item)
        return page

    def _listen_to_typing(self) -> None:
        """Offer to save at the first letter: a field tells its value only when it is left."""
        for part in (*self._forms.values(), self.source):
            for line in part.findChildren(QLineEdit):
                line.textEdited.connect(self.on_typed)
            for box in part.findChildren(QPlainTextEdit):
                box.textChanged.connect(self.on_typed)

    @Slot()
    def on_typed(self) -> None:
        self.message.clear()
        set_state(self.message, "none")
        self.set_modified(True)

    @Slot()
    def on_save(self) -> None:
        """Leave the field that is being typed in, so that its value counts; then ask."""
        if self.isVisible():
            self.save.setFocus()
        self.save_asked.emit()

    def _lay_out(self) -> None:
        self.list.setFixedWidth(self.fontMetrics().averageCharWidth() * 22)
        buttons = QHBoxLayout()
        buttons.addWidget(self.message, 1)
        buttons.addWidget(self.revert)
        buttons.addWidget(self.save)
        buttons.addWidget(self.apply)
        right = QVBoxLayout()
        right.addWidget(self._pages, 1)
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.wizard)
        layout.addLayout(left)
        layout.addLayout(right, 1)

    # --- values

    def value(self) -> dict[str, Any]:
        """Return the settings as they stand in the forms, not yet checked together."""
        content: dict[str, Any] = {"version": self._version, "source": self.source.value()}
        for key, form in self._forms.items():
            if key == GENERAL:
                content |= form.value()
            else:
                content[key] = form.value()
        return content

    def set_value(self, content: Mapping[str, Any]) -> None:
        """Show settings; nothing is signalled."""
        self._version = content["version"]
        self.source.set_value(content["source"])
        for form in (*self._forms.values(), self.source.form()):
            form.forget_refused()
        for key, form in self._forms.items():
            form.set_value(content if key == GENERAL else content[key])
        self._show_profile()
        self.set_modified(False)

    def set_modified(self, is_modified: bool) -> None:
        self.save.setEnabled(is_modified)
        self.revert.setEnabled(is_modified)

    def offer_apply(self, is_offered: bool) -> None:
        """Offer to let saved settings count at once."""
        self.apply.setVisible(is_offered)

    def show_message(self, words: str, *, is_good: bool) -> None:
        self.message.setText(told(words))
        set_state(self.message, "ok" if is_good else "fault")

    def form(self, key: str) -> ModelForm:
        """Return the form of a section, "source" for that of the kind of source chosen."""
        return self.source.form() if key == "source" else self._forms[key]

    def open_page(self, key: str) -> None:
        """Show the page of a section, or "source", "people", "self-test" or "about"."""
        self.list.setCurrentRow(self._rows[key])

    def has_field(self, key: str, field: str) -> bool:
        """Return whether a page shows a field."""
        return key in (*self._forms, "source") and field in self.form(key).value()

    def show_fault(self, key: str, field: str, words: str) -> None:
        """Open the page of a field and say beneath it why its value cannot be."""
        self.open_page(key)
        self.form(key).show_fault(field, words)

    def _forget_fault(self, key: str, field: str, _value: object) -> None:
        """What is typed anew is not refused yet."""
        if self.has_field(key, field):
            self.form(key).show_fault(field, "")

    def _show_profile(self) -> None:
        """What the device's other profile does not know is not shown."""
        form = self._forms["device"]
        is_line = form.value()["profile"] == "line"
        for name in LINE_PROFILE:
            form.show_row(name, is_shown=is_line)

    @Slot(str, object)
    def on_changed(self, field: str, _value: object) -> None:
        if field == "profile":
            self._show_profile()
        self.on_typed()
