"""Tokens from where secrets are kept: environment or keyring, never a file of ours."""

import os
from collections.abc import Mapping
from importlib import import_module

from station.domain.errors import ChannelError

ENVIRONMENT = "env"
KEYRING = "keyring"
SOURCE_PATTERN = r"^$|^env:[A-Za-z_][A-Za-z0-9_]*$|^keyring:[^/\s]+/[^/\s]+$"
HOW = 'Write "env:NAME" for an environment variable or "keyring:service/user".'


def secret_from(source: str, *, environment: Mapping[str, str] = os.environ) -> str:
    """Return the secret that `source` names, e.g. "env:LINE_TOKEN" or "keyring:station/line".

    ChannelError says what is missing; it never holds the secret itself.
    """
    kind, _, name = source.partition(":")
    if kind == ENVIRONMENT and name:
        return _checked(environment.get(name, ""), f"The environment variable {name}")
    service, _, user = name.partition("/")
    if kind == KEYRING and service and user:
        return _checked(_from_keyring(service, user), f"The keyring entry {service}/{user}")
    raise ChannelError(f"A token cannot be taken from {source!r}. {HOW}")


def _from_keyring(service: str, user: str) -> str:
    try:
        keyring = import_module("keyring")
        errors = import_module("keyring.errors")
    except ImportError as error:
        raise ChannelError(
            "A token is kept in the keyring, but the package keyring cannot be loaded "
            f"({error}). Run `main.py setup`, or name an environment variable instead."
        ) from error
    try:
        return keyring.get_password(service, user) or ""
    except errors.KeyringError as error:
        raise ChannelError(
            f"The keyring did not give the entry {service}/{user} ({type(error).__name__}). "
            "Unlock it, or name an environment variable instead."
        ) from error


def _checked(secret: str, what: str) -> str:
    text = secret.strip()
    if not text:
        raise ChannelError(f"{what} holds no token. Set it and start the station again.")
    if not (text.isascii() and text.isprintable() and " " not in text):
        raise ChannelError(f"{what} holds characters that no token may have. Set it anew.")
    return text
