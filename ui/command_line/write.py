"""kithbook write: an entry in one line."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Any

from app.errors import UserError
from app.keep.lock import is_locked
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands
from ui.written import Words, write_words


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("write", run, "write an entry: “Coffee with @Ana, 45m … depth:4”")
    parser.add_argument("text", nargs="*", metavar="TEXT", help="- or none: standard input")
    parser.add_argument("--at", metavar="WHEN", help="when it happened")
    parser.add_argument("--with", dest="names", action="append", default=[], metavar="NAME")
    parser.add_argument(
        "--rate", dest="rates", action="append", default=[], metavar="NAME:depth=4,…"
    )


def run(desk: Desk, arguments: Namespace) -> int:
    """Save an entry, through the window where one has the book open, and print its uid."""
    text = _text(arguments.text)
    words = Words(text, arguments.at or "", tuple(arguments.names), tuple(arguments.rates))
    written = _through_window(desk, words) or _into_book(desk, words)
    for name in written["new_contacts"]:
        desk.remark(f"New contact: {name}")
    desk.answer(written["entry"], [written["entry"]["uid"]])
    return 0


def _through_window(desk: Desk, words: Words) -> dict[str, Any] | None:
    if not is_locked(desk.paths.book):
        return None
    from ui.command_line.hand_over import hand_over

    return hand_over(words, desk.paths.book)


def _into_book(desk: Desk, words: Words) -> dict[str, Any]:
    with desk.writing() as book:
        return write_words(words, book)[1]


def _text(words: list[str]) -> str:
    from_input = words == ["-"] or (not words and not sys.stdin.isatty())
    text = sys.stdin.read().replace("\x00", " ") if from_input else " ".join(words)
    if not text.strip():
        raise UserError("There is nothing to write. Say it in quotes after the word write.")
    return text
