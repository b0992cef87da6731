"""PINs are kept as scrypt hashes (RFC 7914); the PIN itself is written nowhere."""

import hashlib
import hmac
import secrets

COST, BLOCK, PARALLEL = 2**14, 8, 1
"""16 MiB and about 50 ms a try: slow for a guesser, not for a person."""

SALT_BYTES = 16
HASH_BYTES = 32
LEAST_CHARACTERS = 4
PATTERN = r"^scrypt\$\d{1,8}\$\d{1,3}\$\d{1,3}\$[0-9a-f]{32}\$[0-9a-f]{64}$"


def hashed(pin: str) -> str:
    """Return a PIN as `scrypt$cost$block$parallel$salt$hash`; ValueError if it is too short."""
    if len(pin) < LEAST_CHARACTERS:
        raise ValueError(f"A PIN has at least {LEAST_CHARACTERS} characters.")
    salt = secrets.token_bytes(SALT_BYTES)
    made = _scrypt(pin, salt, COST, BLOCK, PARALLEL)
    return f"scrypt${COST}${BLOCK}${PARALLEL}${salt.hex()}${made.hex()}"


def is_pin(pin: str, kept: str) -> bool:
    """Return whether `kept` was made of this PIN; the time it takes says nothing about it."""
    _, cost, block, parallel, salt, made = kept.split("$")
    found = _scrypt(pin, bytes.fromhex(salt), int(cost), int(block), int(parallel))
    return hmac.compare_digest(found, bytes.fromhex(made))


def _scrypt(pin: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    room = 256 * cost * block + 1_000_000
    return hashlib.scrypt(
        pin.encode(), salt=salt, n=cost, r=block, p=parallel, maxmem=room, dklen=HASH_BYTES
    )
