"""kithbook passphrase: lock the book with a passphrase, another one, or none."""

from __future__ import annotations

from argparse import Namespace

from ui.command_line.desk import Desk
from ui.command_line.parser import Commands
from ui.command_line.passphrases import new_passphrase


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("passphrase", run, "lock the book and its backups with a passphrase")
    parser.add_argument("--remove", action="store_true", help="open without one again")


def run(desk: Desk, arguments: Namespace) -> int:
    """Encrypt the book anew, or write it plainly, and name the copies that stay as they were."""
    with desk.writing() as book:
        words = None if arguments.remove else new_passphrase()
        left = [str(path) for path in book.keeping.change_passphrase(words, desk.paths.backups)]
    said = "open without a passphrase" if words is None else "are locked with this passphrase"
    lines = [f"{desk.paths.book} and its backups {said} now."]
    lines += [f"This copy stays as it was: {path}" for path in left]
    desk.answer({"book": str(desk.paths.book), "locked": words is not None, "left": left}, lines)
    return 0
