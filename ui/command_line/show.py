"""kithbook show: one contact, with the entries about them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ui.command_line.columns import columns, one_line
from ui.command_line.desk import Desk
from ui.command_line.parser import Commands

if TYPE_CHECKING:
    from app.model.contact import Contact
    from app.model.lines import EntryLine, PromiseLine

_ENTRIES_SHOWN = 10
_LINE = 100


def register(commands: Commands) -> None:
    """Take up the command."""
    parser = commands.add("show", run, "show a contact")
    parser.add_argument("name", metavar="NAME", help="a name, a handle or a uid")


def run(desk: Desk, arguments: Namespace) -> int:
    """Print a contact."""
    from app.model.json_contact import contact_to_json

    with desk.reading() as book:
        contact = book.contacts.resolve(arguments.name)
        entries = book.entries.list.lines(book.entries.list.ids(contact=contact.uid))
        promises = book.entries.list.promises(contact=contact.uid)
    uids = [line.uid for line in reversed(entries)]
    data = contact_to_json(contact) | {"entries": uids}
    desk.answer(data, _lines(contact, entries, promises))
    return 0


def _lines(
    contact: Contact, entries: list[EntryLine], promises: list[PromiseLine]
) -> Iterator[str]:
    yield one_line(contact.name, _LINE)
    yield from columns(([label, value] for label, value in _facts(contact) if value), _LINE)
    if contact.note:
        yield f"\n{contact.note}"
    if entries:
        yield f"\nEntries: {len(entries)}"
        yield from columns(
            [line.day, line.title or line.opening, ", ".join(line.names)]
            for line in entries[:_ENTRIES_SHOWN]
        )
    if promises:
        yield "\nOpen promises"
        yield from columns(([one.due, one.by or "me", one.text] for one in promises), _LINE)


def _standings(contact: Contact) -> Iterator[str]:
    """Yield how a contact stands and stood, the newest first; who was always active has none."""
    if contact.standing != "active" or contact.earlier_standings:
        since = contact.standing_since
        yield f"{contact.standing} since {since}" if since else contact.standing
    for one in reversed(contact.earlier_standings):
        yield f"{one.standing} from {one.on}"


def _facts(contact: Contact) -> Iterator[tuple[str, object]]:
    yield "Nickname", contact.nickname
    yield "Pronouns", contact.pronouns
    yield "Field", contact.field
    yield "Role", contact.role
    yield "Organisation", contact.organisation
    yield "Place", contact.place
    yield "Known since", contact.known_since
    yield "Met", contact.met_how
    yield "Standing", ", ".join(_standings(contact))
    yield "Tags", ", ".join(contact.tags)
    yield "Interests", ", ".join(contact.interests)
    for channel in contact.channels:
        yield (channel.label or channel.kind).capitalize(), channel.value
    for date in contact.dates:
        yield (date.label or date.kind).capitalize(), date.date
