"""kithbook ask: whom to ask about an opening."""

from __future__ import annotations

from argparse import Namespace

from ui.command_line.columns import columns
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands

_WIDEST = 80


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("ask", run, "say whom to ask about an opening, and why")
    parser.add_argument("opening", metavar="OPENING", help="its title or uid")


def run(desk: Desk, arguments: Namespace) -> int:
    """Print who could help, the likeliest first, with the reasons."""
    with desk.reading() as book:
        data = book.ask(arguments.opening)
        names = {line.uid: line.name for line in book.contacts.list.lines_of(_uids(data))}
    rows = ([names[one["contact"]], "; ".join(one["reasons"])] for one in data)
    desk.answer(data, columns(rows, _WIDEST))
    return 0


def _uids(data: list[dict[str, str]]) -> list[str]:
    return [one["contact"] for one in data]
