"""Passphrases for the command line: from the environment, else asked on the terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.errors import PassphraseError, UserError

PRESENT, NEW = "KITHBOOK_PASSPHRASE", "KITHBOOK_NEW_PASSPHRASE"


def present_passphrase(book: Path) -> str:
    """Return what opens a book. Raise PassphraseError where it cannot be asked."""
    if PRESENT in os.environ:
        return os.environ[PRESENT]
    if not sys.stdin.isatty():
        raise PassphraseError(f"{book.name} is locked with a passphrase: say it in {PRESENT}.")
    return _asked(f"Passphrase of {book.name}: ")


def new_passphrase() -> str:
    """Return what shall open a book, asked twice. Raise UserError where it cannot be asked."""
    if NEW in os.environ:
        return os.environ[NEW]
    if not sys.stdin.isatty():
        raise UserError(f"Say the new passphrase in {NEW}.")
    first = _asked("New passphrase: ")
    if _asked("The same once more: ") != first:
        raise UserError("These are two different passphrases. Nothing was changed.")
    return first


def _asked(prompt: str) -> str:
    from getpass import getpass

    try:
        return getpass(prompt)
    except EOFError as error:
        raise UserError("No passphrase was given.") from error
