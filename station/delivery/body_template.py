"""The body of a request to the plant server, filled in from a template of the settings.

A text that is one placeholder and nothing else keeps the value's own type: "{sequence}" becomes 7.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from station.domain.delivery import DEVICE, Parcel
from station.record_document import payload_of

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
MAX_DEPTH = 8

Value = str | int | float | bool | None


def _of_payload(key: str) -> Callable[[Parcel, Mapping[str, Any]], Value]:
    return lambda _, payload: payload[key]


def _device_reply(parcel: Parcel, _payload: Mapping[str, Any]) -> Value:
    receipt = parcel.receipts.get(DEVICE)
    return receipt.reply if receipt else ""


def _device_reply_by(parcel: Parcel, _payload: Mapping[str, Any]) -> Value:
    receipt = parcel.receipts.get(DEVICE)
    return receipt.typed_by if receipt else ""


PLACEHOLDERS: Mapping[str, Callable[[Parcel, Mapping[str, Any]], Value]] = {
    "id": _of_payload("record_id"),
    "device_reply": _device_reply,
    "device_reply_by": _device_reply_by,
    **{
        name: _of_payload(name)
        for name in (
            "station",
            "sequence",
            "code",
            "read",
            "mapped",
            "verdict",
            "decision",
            "decision_reason",
            "operator",
            "recipe",
            "source",
            "captured_at",
            "decided_at",
            "audit_count",
            "audit_digest",
        )
    },
}
"""What may stand in braces, and where its value comes from."""


def filled_in(template: Mapping[str, Any], parcel: Parcel) -> dict[str, Any]:
    """Return the template with every placeholder replaced; the template must be `faultless`."""
    payload = payload_of(parcel.record)
    values = {name: value_of(parcel, payload) for name, value_of in PLACEHOLDERS.items()}
    return {key: _filled(item, values) for key, item in template.items()}


def _filled(item: Any, values: Mapping[str, Value]) -> Any:
    if isinstance(item, str):
        whole = _PLACEHOLDER.fullmatch(item)
        if whole:
            return values[whole[1]]
        return _PLACEHOLDER.sub(lambda match: _text(values[match[1]]), item)
    if isinstance(item, Mapping):
        return {key: _filled(inner, values) for key, inner in item.items()}
    if isinstance(item, list):
        return [_filled(inner, values) for inner in item]
    return item


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def faults_of(template: Mapping[str, Any]) -> tuple[str, ...]:
    """Return in plain words what is wrong with a template."""
    known = ", ".join(f"{{{name}}}" for name in sorted(PLACEHOLDERS))
    faults = []
    for text in _texts(template, depth=0):
        if text is None:
            faults.append(f"The body is nested deeper than {MAX_DEPTH} levels, or holds null.")
            continue
        unknown = [n for n in _PLACEHOLDER.findall(text) if n not in PLACEHOLDERS]
        faults += [f"{{{name}}} is not known; there are {known}." for name in unknown]
    return tuple(faults)


def _texts(item: Any, *, depth: int) -> Iterator[str | None]:
    """Yield every text of a template; None stands for what cannot be in one."""
    if item is None or depth > MAX_DEPTH:
        yield None
    elif isinstance(item, str):
        yield item
    elif isinstance(item, Mapping | list):
        inner_items = item.values() if isinstance(item, Mapping) else item
        for inner in inner_items:
            yield from _texts(inner, depth=depth + 1)
