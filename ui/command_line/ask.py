"""kithbook ask: whom to ask about an opening."""

from __future__ import annotations

from argparse import Namespace

from ui.command_line.columns import columns
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands

_WIDEST = 100


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("ask", run, "say whom to ask about an opening, and why")
    parser.add_argument("opening", metavar="OPENING", help="its title or uid")


def run(desk: Desk, arguments: Namespace) -> int:
    """Print who could help, the likeliest first, with the reasons."""
    with desk.reading() as book:
        found = book.ask(book.openings.resolve(arguments.opening).uid)
    rows = ([one.name, "; ".join(map(str, one.reasons))] for one in found)
    desk.answer([one.to_json() for one in found], columns(rows, _WIDEST))
    if not found:
        desk.remark("Nobody in the book has to do with it yet: fields and ties of contacts help.")
    return 0
