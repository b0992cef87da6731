"""The page of the code's format: known formats, the fields, and what concerns the whole code."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from station.codes.code_format import CheckRule, CodeField, CodeFormat
from station.config.recipe import Recipe
from station.config.recipe_sections import code_field_fields, whole_code_fields
from station.domain.code import Code
from station.ui.forms.plain_rows import ChoiceRow
from station.ui.forms.ticks_row import TicksRow
from station.ui.forms.wheel_guard import WheelGuard
from station.ui.told import told, told_choice
from station.ui.tune.anchor_form import AnchorForm
from station.ui.tune.code_field_list import CodeFieldList, CodeFieldRow
from station.ui.tune.part_form import PartForm
from station.ui.tune.part_page import PartPage

SHOWN_CHARACTERS = 16


class CodePage(PartPage):
    """Every change is only asked for; the list and the forms follow the recipe."""

    format_chosen = Signal(object)  # CodeFormat

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._code = CodeFormat()
        self._read: dict[str, str] = {}
        self._formats: list[CodeFormat] = []
        self.known = QComboBox(self)
        self.list = CodeFieldList(self)
        self.field = PartForm(
            code_field_fields(), place=("code", "fields", 0), title="The chosen field"
        )
        self.whole = PartForm(whole_code_fields(), place=("code",), title="The whole code")
        self.anchor = AnchorForm(self)
        self._lay_out()
        self.list.chosen.connect(self.on_chosen)
        self.known.activated.connect(self.on_known)

    def _lay_out(self) -> None:
        self.known.setAccessibleName(self.tr("Known formats"))
        self.known.setToolTip(self.tr("Take a known format, then change it as you need"))
        self.known.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._guard = WheelGuard(self)
        self._guard.guard(self.known)
        head = QWidget(self)
        label = QLabel(self.tr("&Format"), head)
        label.setBuddy(self.known)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.known, 1)
        self.add(head)
        self.add(self.list)
        self.add_form(self.field)
        self.add_form(self.whole)
        self.add(self.anchor)
        self.anchor.asked.connect(self.asked)
        self.anchor.edit_ended.connect(self.edit_ended)

    # --- what there is to choose from

    def set_look_alikes(self, names: Sequence[str]) -> None:
        """Offer these look-alike tables."""
        row = self.field.form.row("look_alikes")
        assert isinstance(row, ChoiceRow)
        row.set_choices(("", *names))

    def set_formats(self, formats: Sequence[tuple[str, CodeFormat]]) -> None:
        """Offer (title, format) to start from; nothing is signalled."""
        self._formats = [code for _, code in formats]
        self.known.clear()
        self.known.addItem(self.tr("Own format"))
        for title, _ in formats:
            self.known.addItem(title)
        self._show_known()

    def _show_known(self) -> None:
        row = self._formats.index(self._code) + 1 if self._code in self._formats else 0
        self.known.setCurrentIndex(row)

    # --- the format

    def set_recipe(self, recipe: Recipe) -> None:
        """Show the format; the chosen field stays where it can. Nothing is signalled."""
        if recipe.code is self._code:
            return  # a stage is being dragged
        code = self._code = recipe.code
        chosen = max(0, self.list.value())
        self._show_rows(chosen)
        self._show_field()
        covered = self.whole.form.row("check_fields")
        assert isinstance(covered, TicksRow)
        covered.set_choices([field.name for field in code.fields])
        self.whole.form.show_row("check_fields", is_shown=code.check_rule is not CheckRule.NONE)
        self.whole.set_value(dict(code))
        self.anchor.set_value(None if code.anchor is None else dict(code.anchor))
        self._show_known()

    def choose(self, index: int) -> None:
        """Choose a field; nothing is signalled."""
        self._show_rows(index)
        self._show_field()

    def show_code(self, code: Code | None) -> None:
        """Show beside each field what was read there."""
        self._read = {} if code is None else {each.name: each.text for each in code.fields}
        self._show_rows(self.list.value())

    def _show_rows(self, chosen: int) -> None:
        rows = [
            CodeFieldRow(field.name, rule_words(field), self._read.get(field.name, ""))
            for field in self._code.fields
        ]
        self.list.set_value(rows, chosen)

    def _show_field(self) -> None:
        index = self.list.value()
        self.field.setVisible(index >= 0)
        if index < 0:
            return
        if self.field.place[-1] != index:
            self.field.form.forget_refused()
            self.field.place = ("code", "fields", index)
        self.field.set_value(dict(self._code.fields[index]))

    def faults(self) -> list[str]:
        return [*super().faults(), *self.anchor.form.faults()]

    def forget_refused(self) -> None:
        super().forget_refused()
        self.anchor.forget_refused()

    @Slot(int)
    def on_chosen(self, _row: int) -> None:
        self._show_field()

    @Slot(int)
    def on_known(self, row: int) -> None:
        if row >= 1:
            self.format_chosen.emit(self._formats[row - 1])
        self._show_known()


def rule_words(field: CodeField) -> str:
    """Return what may stand in a field, in one line."""
    if field.literal:
        return f"“{field.literal}”"
    least, most = field.min_length, field.max_length
    length = str(most) if least == most else f"{least}–{most}"
    what = field.characters or told_choice(field.character_class)
    if len(what) > SHOWN_CHARACTERS and field.characters:
        what = f"{what[:SHOWN_CHARACTERS]}…"
    table = f", {told('Look-alikes')}: {field.look_alikes}" if field.look_alikes else ""
    return f"{length} × {what}{table}"
