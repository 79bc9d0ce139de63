"""kithbook export: take everything out."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ui.command_line.desk import Desk
from ui.command_line.parser import Commands

FORMATS = {"json": ".json", "markdown": ".md", "vcard": ".vcf", "csv": ".csv", "ics": ".ics"}


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("export", run, "take everything out")
    parser.add_argument("--to", type=Path, required=True, metavar="PATH")
    parser.add_argument("--format", choices=FORMATS, help="else by the ending of PATH")


def run(desk: Desk, arguments: Namespace) -> int:
    """Write the book to a file or folder and print where it is."""
    form = arguments.format or _by_ending(arguments.to)
    with desk.reading() as book:
        book.exchange.export(arguments.to, form)
    desk.answer({"export": str(arguments.to), "format": form}, [str(arguments.to)])
    return 0


def _by_ending(path: Path) -> str:
    found = (name for name, ending in FORMATS.items() if path.suffix.lower() == ending)
    return next(found, "json")
