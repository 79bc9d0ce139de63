"""kithbook search: the entries with these words."""

from __future__ import annotations

import sys
from argparse import Namespace

from app.errors import UserError
from ui.command_line.columns import one_line
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands, whole_number

_BEGIN, _END = "\x02", "\x03"
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_LINE = 160


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("search", run, "find entries: 'coffee -rain @Ana after:2025'")
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument("--limit", type=whole_number, default=200, metavar="N")


def run(desk: Desk, arguments: Namespace) -> int:
    """Print the entries found, the best first."""
    with desk.reading() as book:
        for term in book.search.understand(" ".join(arguments.words)).unclear:
            raise UserError(f"{term.text!r} is not understood.")
        hits = book.search.entries(" ".join(arguments.words), arguments.limit)
    data = [
        {
            "entry": hit.entry,
            "at": hit.happened_at.isoformat(),
            "title": hit.title,
            "snippet": _marked(hit.snippet, "", ""),
            "contacts": list(hit.names),
        }
        for hit in hits
    ]
    marks = (_BOLD, _PLAIN) if sys.stdout.isatty() else ("", "")
    lines = []
    for hit in hits:
        names = f"  ({', '.join(hit.names)})" if hit.names else ""
        lines.append(one_line(f"{hit.day}  {hit.title or ''}{names}", _LINE))
        lines.append(f"            {_marked(' '.join(hit.snippet.split()), *marks)}")
    desk.answer(data, lines)
    if not hits:
        desk.remark("Nothing was found.")
    if len(hits) == arguments.limit:
        desk.remark(f"These are the first {arguments.limit}; --limit shows more.")
    return 0


def _marked(snippet: str, begin: str, end: str) -> str:
    """Return a snippet with the found words marked, and no other control character in it."""
    plain = "".join(
        char if char.isprintable() or char in f"\n{_BEGIN}{_END}" else " " for char in snippet
    )
    return plain.replace(_BEGIN, begin).replace(_END, end)
