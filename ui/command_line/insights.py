"""kithbook insights: seven questions to ask of a network."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from app.model.principles import PRINCIPLES
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands, whole_number

_ALL = (*(principle.key for principle in PRINCIPLES), "reputation", "reciprocity")


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("insights", run, "ask the seven questions of the network")
    parser.add_argument("principle", nargs="?", choices=_ALL, metavar="PRINCIPLE")
    parser.add_argument("--days", type=whole_number, default=365, metavar="N")
    parser.add_argument("--until", metavar="DATE", help="look at nothing later than this day")


def run(desk: Desk, arguments: Namespace) -> int:
    """Print what the record says to each question, or to one."""
    from app.capture.moments import parse_day

    until = parse_day(arguments.until, desk.clock.local_now()) if arguments.until else None
    with desk.reading() as book:
        data = book.insights(arguments.principle, arguments.days, until)
    desk.answer(data, _lines(data))
    return 0


def _lines(data: dict[str, Any]) -> Iterator[str]:
    for principle, found in data.items():
        yield f"{principle.capitalize()} ({found['n']} {found['rests_on']}): {found['said']}"
        if found.get("act"):
            yield f"  {found['act']}"
