"""Every colour of the window by its role, for light and for dark surroundings.

Grey while all is well; saturated colour only for what is abnormal.
"""

from dataclasses import asdict, dataclass

from PySide6.QtGui import QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    """One look. Every value is #rrggbb; the style sheet uses them as @name."""

    ink: str
    dim: str
    faint: str
    window: str
    rail: str
    panel: str
    raised: str
    paper: str
    slot: str
    edge: str
    strong_edge: str
    pressed: str
    disabled: str
    disabled_text: str
    accent: str
    accent_soft: str
    chosen: str
    on_accent: str
    primary: str
    primary_edge: str
    on_primary: str
    focus: str
    warning: str
    warning_soft: str
    on_warning: str
    weak_slot: str
    fault: str
    fault_edge: str
    on_fault: str
    fault_soft: str
    on_fault_soft: str
    ok: str
    ok_soft: str
    on_ok: str
    check: str
    check_edge: str
    on_check: str
    saved_soft: str
    saved_edge: str
    picture: str
    on_picture: str
    frozen: str
    bar: str
    bar_ground: str

    def replaced_in(self, text: str) -> str:
        """Return the text with every @name of a colour replaced by its value."""
        named = asdict(self)
        for name in sorted(named, key=len, reverse=True):
            text = text.replace(f"@{name}", named[name])
        return text


LIGHT = Colours(
    ink="#1d2226",
    dim="#3c454c",
    faint="#4a545c",
    window="#e4e6e8",
    rail="#d3d6d9",
    panel="#dcdfe1",
    raised="#eceef0",
    paper="#f7f8f9",
    slot="#ffffff",
    edge="#b9bec3",
    strong_edge="#6a747d",
    pressed="#c3cad0",
    disabled="#dfe1e4",
    disabled_text="#757e85",
    accent="#2b5c8a",
    accent_soft="#d8e8f7",
    chosen="#eef2f6",
    on_accent="#ffffff",
    primary="#2f4456",
    primary_edge="#1b2a37",
    on_primary="#ffffff",
    focus="#0b63ce",
    warning="#8f4a00",
    warning_soft="#ffe2a6",
    on_warning="#1d2226",
    weak_slot="#ffe9b8",
    fault="#b3261e",
    fault_edge="#6d120d",
    on_fault="#ffffff",
    fault_soft="#f9d3d0",
    on_fault_soft="#5c0f0a",
    ok="#2f6b3f",
    ok_soft="#d5e5d8",
    on_ok="#17432a",
    check="#ffb300",
    check_edge="#7a4b00",
    on_check="#1d1500",
    saved_soft="#dfe5e0",
    saved_edge="#587860",
    picture="#2a2f33",
    on_picture="#ffffff",
    frozen="#3d6d99",
    bar="#77828b",
    bar_ground="#cfd4d8",
)

DARK = Colours(
    ink="#e8ecef",
    dim="#bcc5cb",
    faint="#a3adb4",
    window="#1b1f22",
    rail="#15181b",
    panel="#22272b",
    raised="#30363b",
    paper="#262b2f",
    slot="#33393e",
    edge="#464e55",
    strong_edge="#7f8a93",
    pressed="#454d54",
    disabled="#23282c",
    disabled_text="#7f8990",
    accent="#6fa8dc",
    accent_soft="#213a52",
    chosen="#2d3a46",
    on_accent="#0e1a26",
    primary="#3f678c",
    primary_edge="#8fb8dd",
    on_primary="#ffffff",
    focus="#cfe6ff",
    warning="#f0a13c",
    warning_soft="#4a3410",
    on_warning="#ffe7c2",
    weak_slot="#4f3c16",
    fault="#c4372e",
    fault_edge="#f08a83",
    on_fault="#ffffff",
    fault_soft="#4d1d1a",
    on_fault_soft="#ffd5d1",
    ok="#6fbf87",
    ok_soft="#1e3a28",
    on_ok="#c9efd4",
    check="#e09c00",
    check_edge="#ffd479",
    on_check="#1d1500",
    saved_soft="#242f28",
    saved_edge="#5d8068",
    picture="#101315",
    on_picture="#ffffff",
    frozen="#3d6d99",
    bar="#9aa5ad",
    bar_ground="#454d53",
)


def colours_of(palette: QPalette) -> Colours:
    """Return the look that a widget's palette belongs to."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT
