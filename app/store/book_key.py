"""The key of a book that is encrypted."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

_PLAIN_HEADER = b"SQLite format 3\0"
_PAGE = 4096
# A page of random bytes holds about 16 zeros; one that was never encrypted, damaged or not, far
# more, or no zeros at all where it is a text.
_ZEROS_IN_SECRET = range(1, 64)


@dataclass(frozen=True, slots=True)
class BookKey:
    """What opens an encrypted book; it never shows in a message."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def as_blob(self) -> str:
        """Return key and salt as SQLCipher takes them."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"


def is_encrypted(path: Path) -> bool:
    """Tell whether a file looks like an encrypted book rather than a plain or a damaged one."""
    try:
        with path.open("rb") as file:
            page = file.read(_PAGE)
    except OSError:
        return False
    return (
        len(page) == _PAGE
        and not page.startswith(_PLAIN_HEADER)
        and page.count(0) in _ZEROS_IN_SECRET
    )
