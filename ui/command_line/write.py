"""kithbook write: an entry in one line."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from app.errors import UserError
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands

if TYPE_CHECKING:
    from app.book import Book
    from app.capture.drafts import Draft


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
    """Save an entry and print its uid."""
    from app.model.json_entry import entry_to_json

    text = _text(arguments.text)
    with desk.writing() as book:
        draft = _draft(book, text, arguments)
        book.ledger.write("write", [*draft.new_contacts, draft.entry])
    for contact in draft.new_contacts:
        desk.remark(f"New contact: {contact.name}")
    desk.answer(entry_to_json(draft.entry), [draft.entry.uid])
    return 0


def _text(words: list[str]) -> str:
    from_input = words == ["-"] or (not words and not sys.stdin.isatty())
    text = sys.stdin.read().replace("\x00", " ") if from_input else " ".join(words)
    if not text.strip():
        raise UserError("There is nothing to write. Say it in quotes after the word write.")
    return text


def _draft(book: Book, text: str, arguments: Namespace) -> Draft:
    from app.capture.rates import parse_rates

    captured = book.capture(text)
    if arguments.at:
        from app.capture.moments import parse_moment

        moment = parse_moment(arguments.at, book.clock.local_now())
        captured = replace(captured, moment=moment)
    beside = [book.drafts.mention(name) for name in arguments.names]
    rates = {}
    for given in arguments.rates:
        name, ratings = parse_rates(given)
        rates[book.drafts.rated(name, [*captured.mentions, *beside])] = ratings
    return book.drafts.make(captured, beside, rates)
