"""Look-alike tables: which character a misread one stands for. The tables are data files."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from station.domain.errors import FileFault, FileFaultsError


class LookAlikeTable(BaseModel):
    """One table as in its file: `becomes["0"] = "Oo"` reads O and o as 0."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    description: Annotated[str, Field(max_length=200, description="When to use this table")] = ""
    becomes: Annotated[
        Mapping[str, str], Field(description="Right character to the ones mistaken for it")
    ]

    @field_validator("becomes")
    @classmethod
    def _check_becomes(cls, becomes: Mapping[str, str]) -> Mapping[str, str]:
        seen: set[str] = set()
        for right, mistaken in becomes.items():
            if len(right) != 1:
                raise ValueError(f"'{right}' must be one character")
            twice = seen.intersection(mistaken) or {c for c in mistaken if mistaken.count(c) > 1}
            if twice:
                raise ValueError(f"listed twice: {' '.join(sorted(twice))}")
            seen.update(mistaken)
        return MappingProxyType(dict(becomes))

    @property
    def replacements(self) -> Mapping[str, str]:
        """Return misread character to right character."""
        return {wrong: right for right, wrongs in self.becomes.items() for wrong in wrongs}


LookAlikeTables = Mapping[str, Mapping[str, str]]
"""All tables by name, each from misread character to right character."""


def load_look_alikes(folder: Path) -> LookAlikeTables:
    """Read every *.toml of the folder, named by file; FileFaultsError lists all faults at once."""
    tables: dict[str, Mapping[str, str]] = {}
    faults: list[FileFault] = []
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        faults.append(FileFault(folder, "", "holds no look-alike table. Restore the folder."))
    for path in paths:
        try:
            tables[path.stem] = _load(path).replacements
        except ValidationError as fault:
            faults.extend(
                FileFault(path, ".".join(map(str, error["loc"])), error["msg"])
                for error in fault.errors()
            )
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            faults.append(FileFault(path, "", f"cannot be read: {fault}"))
    if faults:
        raise FileFaultsError(tuple(faults))
    return MappingProxyType(tables)


def _load(path: Path) -> LookAlikeTable:
    return LookAlikeTable.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
