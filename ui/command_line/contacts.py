"""kithbook contacts: whom I know."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from ui.command_line.columns import columns
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands
from ui.command_line.verdict_words import in_words

if TYPE_CHECKING:
    from app.insights.contact_figures import ContactFigure
    from app.model.lines import ContactLine


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("contacts", run, "list contacts, or those with these words")
    parser.add_argument("words", nargs="*", metavar="WORDS")


def run(desk: Desk, arguments: Namespace) -> int:
    """Print the contacts, those met most lately first."""
    from app.model.contact_filter import ContactFilter

    with desk.reading() as book:
        ids = book.contacts.list.ids(ContactFilter(" ".join(arguments.words)))
        lines = book.contacts.list.lines(ids)
        figures = book.contact_pages.figures() if any(line.entry_count for line in lines) else {}
    data = [_as_data(line, figures.get(line.id)) for line in lines]
    desk.answer(data, columns(map(_row, data)))
    if not data:
        desk.remark("No contacts." if arguments.words else "No contacts yet.")
    return 0


def _as_data(line: ContactLine, figure: ContactFigure | None) -> dict[str, Any]:
    """Return a contact; `verdict_firm` is true of a trend that holds at a second look."""
    return {
        "uid": line.uid,
        "name": line.name,
        "field": line.field,
        "last_met": line.last_met.isoformat() if line.last_met else None,
        "entries": line.entry_count,
        "strength": figure.strength if figure else 0.0,
        "verdict": figure.verdict if figure else "too few",
        "verdict_firm": figure is not None and figure.is_firm,
    }


def _row(one: dict[str, Any]) -> list[object]:
    met = (one["last_met"] or "")[:10]
    count = one["entries"] or None
    said = in_words(one["verdict"], one["verdict_firm"]) if count else None
    return [one["name"], one["field"], met, count, said]
