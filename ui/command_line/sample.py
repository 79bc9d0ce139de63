"""kithbook sample: a fictional book to look around in.

In a folder that was named and holds no book yet, it becomes the book; one's own folder gets it as
a file apart, so that nobody's first entry lands among fictional people.
"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from shlex import quote

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

    path = _place(desk)
    size = Size(arguments.contacts, arguments.entries, arguments.years, arguments.seed)
    with desk.writing(path) as book:
        fill(book.records, desk.clock, size)
    data = {"book": str(path), "contacts": size.contacts, "entries": size.entries}
    desk.answer(data, [str(path)])
    if path == desk.paths.sample:
        desk.remark(f"To look around in it: kithbook --book {quote(str(path))}")
    return 0


def _place(desk: Desk) -> Path:
    is_free = desk.named_folder and not desk.paths.book.exists()
    return desk.paths.book if desk.named_book or is_free else desk.paths.sample
