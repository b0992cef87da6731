"""TOML files in and out of typed values: every fault reported at once, saving never half done."""

import os
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import tomli_w
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from station.domain.errors import FileFault, FileFaultsError, RecordError

MAX_FILE_BYTES = 1_000_000

Content = dict[str, Any]
Upgrade = Callable[[Content], Content]
"""Turns the content of one version into that of the next; `version` itself is set for it."""

Model = TypeVar("Model", bound=BaseModel)


def load_model(
    path: Path, model: type[Model], *, version: int, upgrades: Mapping[int, Upgrade]
) -> Model:
    """Return the file's content as a `model`; FileFaultsError lists all that is wrong with it."""
    return checked(path, model, _upgraded(path, _read_toml(path), version, upgrades))


def checked(path: Path, model: type[Model], content: Content) -> Model:
    """Return plain values as a `model`; FileFaultsError lists what cannot stand in `path`."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        faults = tuple(_fault(path, fault, content) for fault in error.errors())
        raise FileFaultsError(faults) from error


def save_model(path: Path, value: BaseModel) -> None:
    """Write `value` as TOML. After any failure the old file is still whole."""
    text = tomli_w.dumps(value.model_dump(mode="json", exclude_none=True))
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_durably(part, text.encode())
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise RecordError(
            f"{path} could not be saved: {error.strerror or error}. The file is as it was. "
            "Free space or allow writing there, then save again."
        ) from error


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders; the rename itself is journalled there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read_toml(path: Path) -> Content:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise _refusal(path, f"is larger than {MAX_FILE_BYTES} bytes. Is it the right file?")
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        reason = error.strerror or str(error)
        raise _refusal(path, f"cannot be read: {reason}. Check the path.") from error
    except UnicodeDecodeError as error:
        raise _refusal(path, "is not UTF-8 text. Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise _refusal(path, f"is not valid TOML: {error}. Correct it in a text editor.") from error


def _upgraded(
    path: Path, content: Content, version: int, upgrades: Mapping[int, Upgrade]
) -> Content:
    found = content.get("version")
    if not isinstance(found, int) or isinstance(found, bool):
        raise _refusal(path, f"must be given as a whole number, now {version}.", "version")
    if found > version:
        message = f"is {found}, this program knows up to {version}. Update the program."
        raise _refusal(path, message, "version")
    while found < version:
        if found not in upgrades:
            raise _refusal(path, f"is {found}, which cannot be read any more.", "version")
        content = _upgraded_once(path, content, found, upgrades[found])
        found += 1
    return content


def _upgraded_once(path: Path, content: Content, found: int, upgrade: Upgrade) -> Content:
    try:
        return {**upgrade(content), "version": found + 1}
    except (KeyError, TypeError, ValueError) as error:
        message = f"is {found} and could not be brought to version {found + 1}: {error!r}."
        raise _refusal(path, message, "version") from error


def _refusal(path: Path, message: str, field: str = "") -> FileFaultsError:
    return FileFaultsError((FileFault(path, field, message),))


def _fault(path: Path, error: ErrorDetails, content: Content) -> FileFault:
    given = error["input"]
    if error["type"] == "missing":
        message = "is missing"
    elif error["type"] == "extra_forbidden":
        message = "is not a known field. Check the spelling, or remove it"
    else:
        message = error["msg"].removeprefix("Value error, ")
        message += f" (it is {given!r})" if isinstance(given, str | int | float) else ""
    return FileFault(path, _field(error["loc"], content), f"{message}.")


def _field(location: tuple[int | str, ...], content: Any) -> str:
    """Return the place as it stands in the file, e.g. stages[2].kernel_px."""
    field, here, kind = "", content, None
    for part in location:
        if kind is not None and part == kind:
            kind = None
            continue  # not a place but the tag by which a stage was told from others
        field += f"[{part}]" if isinstance(part, int) else f".{part}"
        here = _inside(here, part)
        kind = here.get("kind") if isinstance(here, dict) else None
    return field.removeprefix(".")


def _inside(content: Any, part: int | str) -> Any:
    try:
        return content[part]
    except (KeyError, IndexError, TypeError):
        return None
