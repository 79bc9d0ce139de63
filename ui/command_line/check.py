"""kithbook check: whether the book is whole."""

from __future__ import annotations

from argparse import Namespace

from app.errors import PassphraseError, UserError
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands


def register(commands: Commands) -> None:
    """Take up the command."""
    commands.add("check", run, "check that the book is whole")


def run(desk: Desk, arguments: Namespace) -> int:
    """Print what is wrong with the book; nothing where it is whole."""
    problems = _problems(desk)
    lines = problems or [f"{desk.paths.book} is whole."]
    desk.answer({"ok": not problems, "problems": problems}, lines)
    return 1 if problems else 0


def _problems(desk: Desk) -> list[str]:
    try:
        with desk.reading() as book:
            return book.keeping.check()
    except PassphraseError:
        raise
    except UserError as error:
        if desk.paths.book.is_file():
            return [str(error)]
        raise
