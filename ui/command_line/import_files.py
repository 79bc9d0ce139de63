"""kithbook import: bring contacts and entries from files."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.collecting import collecting_later
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands

if TYPE_CHECKING:
    from app.book import Book
    from app.exchange.brought import Brought
    from app.exchange.plan import Plan

_COUNTS = ("new", "merged", "unchanged", "skipped")


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("import", run, "bring contacts and entries from files")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="say what would come, write nothing")


def run(desk: Desk, arguments: Namespace) -> int:
    """Bring each file in one step and print what came of it."""
    with collecting_later(), desk.writing() as book:
        brought = [book.exchange.read(path) for path in arguments.files]
        plans = [book.exchange.plan(one) for one in brought]
        if not arguments.dry_run:
            plans = list(_bring(book, brought, plans))
    answers = [plan.to_json() for plan in plans]
    data: Any = answers[0] if len(answers) == 1 else answers
    desk.answer(data, _lines(arguments.files, answers))
    return 0


def _bring(book: Book, brought: list[Brought], plans: list[Plan]) -> Iterator[Plan]:
    """Carry the plans out; each later file meets what the ones before it brought."""
    for place, one in enumerate(brought):
        plan = book.exchange.plan(one) if place else plans[0]
        book.exchange.bring(plan)
        yield plan


def _lines(files: list[Path], answers: list[dict[str, Any]]) -> Iterator[str]:
    for path, answer in zip(files, answers, strict=True):
        yield f"{path.name} ({answer['format']})"
        for kind in ("contacts", "entries"):
            counts = [f"{answer[kind][one]} {one}" for one in _COUNTS if answer[kind].get(one)]
            if counts:
                yield f"  {kind}: {', '.join(counts)}"
        for problem in answer["problems"]:
            print(f"{path.name}: {problem['where']}: {problem['why']}", file=sys.stderr)
