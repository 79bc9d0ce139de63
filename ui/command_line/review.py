"""kithbook review: the year as a document."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ui.command_line.desk import Desk
from ui.command_line.parser import Commands

_NAMES = ("full", "first", "initials", "invented")


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("review", run, "write the review of a year")
    parser.add_argument("year", type=int, metavar="YEAR")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FILE", help="ends in .pdf, .html or .md"
    )
    parser.add_argument("--names", choices=_NAMES, help="how people are called")


def run(desk: Desk, arguments: Namespace) -> int:
    """Write the review and print where it is."""
    from app.review.options import year_options
    from app.review.write import write_review

    with desk.reading() as book:
        options = book.reviews.continued(year_options(arguments.year))
        review = book.reviews.build(options.but(names=arguments.names or options.names))
    write_review(review, arguments.to)
    desk.answer({"review": str(arguments.to)}, [str(arguments.to)])
    return 0
