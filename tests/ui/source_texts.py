"""The texts of source files, with {} for what is put into them at run time."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

NOT_SHOWN = {"tr", "debug", "info", "warning", "error", "exception", "critical"}
"""Calls whose texts are translated by themselves, or go to the log."""
SENTENCE = re.compile(r"(?:\{\}|[A-Z]).* .*\.", re.DOTALL)


def texts_of(path: Path) -> Iterator[str]:
    """Yield every text of a file that is no docstring, no log line and not given to `tr`."""
    tree = ast.parse(path.read_text("utf-8"))
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left_out.add(id(node.value))
        elif isinstance(node, ast.Call) and _name(node.func) in NOT_SHOWN:
            left_out |= {id(part) for part in ast.walk(node)}
        elif isinstance(node, ast.JoinedStr):
            left_out |= {id(part) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def without_names(template: str) -> str:
    """Return a template with {} in place of {name}."""
    return re.sub(r"\{\w+\}", "{}", template)


def own_words(template: str) -> list[str]:
    """Return what a template says itself, between its values."""
    return [piece.strip(" .") for piece in re.split(r"\{\w*\}", template) if piece.strip(" .")]
