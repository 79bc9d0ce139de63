"""kithbook review: a year, a month or all the time as a document."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from ui.command_line.desk import Desk
from ui.command_line.parser import Commands

if TYPE_CHECKING:
    from app.book import Book
    from app.review.options import ReviewOptions

_NAMES = ("full", "first", "initials", "invented")
_ALL = "all"
_TIME = re.compile(r"(\d{1,4})(?:-(\d{1,2}))?")


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("review", run, "write the review of a year, a month or all the time")
    parser.add_argument("time", type=_time, metavar="YEAR", help="a year, 2026-05, or all")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FILE", help="ends in .pdf, .html or .md"
    )
    parser.add_argument("--names", choices=_NAMES, help="how people are called")
    parser.add_argument("--with", dest="whom", metavar="NAME", help="only with this contact")
    parser.add_argument("--tag", metavar="TAG", help="only entries with this tag")


def _time(text: str) -> str:
    if text != _ALL and not _TIME.fullmatch(text):
        raise ArgumentTypeError(f"{text!r} is neither a year, nor a month like 2026-05, nor all")
    return text


def run(desk: Desk, arguments: Namespace) -> int:
    """Write the review and print where it is."""
    from app.review.write import write_review

    with desk.reading() as book:
        options = book.reviews.continued(_asked_for(book, arguments))
        review = book.reviews.build(options.but(names=arguments.names or options.names))
    write_review(review, arguments.to)
    desk.answer({"review": str(arguments.to)}, [str(arguments.to)])
    return 0


def _asked_for(book: Book, arguments: Namespace) -> ReviewOptions:
    """Return the time and the selection. Raise UserError where there is no such thing."""
    from app.review.options import month_options, year_options

    only = frozenset({book.contacts.resolve(arguments.whom).uid} if arguments.whom else ())
    tags = frozenset({arguments.tag.removeprefix("#")} if arguments.tag else ())
    if arguments.time == _ALL:
        return book.reviews.all_time(only, tags)
    year, _, month = arguments.time.partition("-")
    time = month_options(int(year), int(month)) if month else year_options(int(year))
    return time.but(only=only, tags=tags)
