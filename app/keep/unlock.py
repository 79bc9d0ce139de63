"""From a passphrase to the key of a book, as SQLCipher 4 derives it.

Deriving takes a tenth of a second on purpose, opening with the key itself a thousandth: it is
derived once and handed on. Any program that knows SQLCipher opens the book with the passphrase.
"""

from __future__ import annotations

import os
from pathlib import Path

from app.store.book_key import BookKey, is_encrypted

__all__ = ["BookKey", "has_passphrase", "key_of", "new_key"]

_ROUNDS, _KEY_BYTES, _SALT_BYTES = 256_000, 32, 16


def has_passphrase(book: Path) -> bool:
    """Tell whether a book opens only with its passphrase."""
    return is_encrypted(book)


def key_of(book: Path, passphrase: str) -> BookKey:
    """Return the key of an encrypted book, as far as the passphrase is its own."""
    with book.open("rb") as file:
        return _derived(passphrase, file.read(_SALT_BYTES))


def new_key(passphrase: str) -> BookKey:
    """Return a key for a book that is to be encrypted."""
    return _derived(passphrase, os.urandom(_SALT_BYTES))


def _derived(passphrase: str, salt: bytes) -> BookKey:
    import hashlib

    raw = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, _ROUNDS, _KEY_BYTES)
    return BookKey(raw, salt)
