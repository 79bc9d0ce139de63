"""kithbook sample: a fictional book to look around in."""

from __future__ import annotations

from argparse import Namespace

from ui.command_line.desk import Desk
from ui.command_line.parser import Commands, whole_number


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("sample", run, "make a sample book of fictional people")
    parser.add_argument("--contacts", type=whole_number, default=60, metavar="N")
    parser.add_argument("--entries", type=whole_number, default=450, metavar="N")
    parser.add_argument("--years", type=whole_number, default=3, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")


def run(desk: Desk, arguments: Namespace) -> int:
    """Fill a new book and print where it is."""
    from app.sample.fill import Size, fill

    path = desk.paths.book if desk.named_book else desk.paths.sample
    size = Size(arguments.contacts, arguments.entries, arguments.years, arguments.seed)
    with desk.writing(path) as book:
        fill(book.records, desk.clock, size)
    data = {"book": str(path), "contacts": size.contacts, "entries": size.entries}
    desk.answer(data, [str(path)])
    return 0
