"""The tables as peewee models: one record's columns, and the INSERT for many.

The schema itself stands in `schema/`; nothing here creates a table. Models are not bound to a
database: each query is executed on the one that is handed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from peewee import BlobField, CompositeKey, Field, IntegerField, Model, SqliteDatabase, TextField


class _SharedConnection(SqliteDatabase):
    """A peewee database over a connection that somebody else opened and will close."""

    def __init__(self, connection: Any) -> None:
        self._shared = connection
        super().__init__(":memory:", thread_safe=False)

    def _connect(self) -> Any:
        return self._shared


def over_connection(connection: Any) -> SqliteDatabase:
    """Return a peewee database that uses this connection."""
    return _SharedConnection(connection)


def insert_text(table: type[Model], places: Sequence[int] | None = None) -> str:
    """Return the INSERT statement of a table, of all its columns in order or of those places."""
    names = column_names(table)
    columns = names if places is None else [names[at] for at in places]
    name = table._meta.table_name
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def column_names(table: type[Model]) -> list[str]:
    """Return the columns of a table in the order of the model, without its own row id."""
    fields: list[Field] = table._meta.sorted_fields
    return [field.column_name for field in fields if field.column_name != "id"]


class _Table(Model):
    class Meta:
        legacy_table_names = False


class _Record(_Table):
    id = IntegerField(primary_key=True)
    uid = TextField()
    created_at = IntegerField()
    updated_at = IntegerField()


class ContactRow(_Record):
    """A contact's own columns."""

    name = TextField()
    name_kind = TextField()
    sort_name = TextField(null=True)
    nickname = TextField(null=True)
    pronouns = TextField(null=True)
    organisation = TextField(null=True)
    role = TextField(null=True)
    field = TextField(null=True)
    place = TextField(null=True)
    proximity = IntegerField(null=True)
    prestige = IntegerField(null=True)
    known_since = TextField(null=True)
    met_how = TextField(null=True)
    standing = TextField()
    standing_since = TextField(null=True)
    closing_note = TextField(null=True)
    rhythm_days = IntegerField(null=True)
    note = TextField(null=True)
    sort_key = TextField()

    class Meta:
        table_name = "contact"


class _OfContact(_Table):
    contact_id = IntegerField()
    position = IntegerField()

    class Meta:
        primary_key = CompositeKey("contact_id", "position")


class ChannelRow(_OfContact):
    """A way to reach a contact."""

    kind = TextField()
    label = TextField(null=True)
    value = TextField()

    class Meta:
        table_name = "channel"


class KnownDateRow(_OfContact):
    """A birthday or another day of a contact."""

    kind = TextField()
    label = TextField(null=True)
    date = TextField()

    class Meta:
        table_name = "known_date"


class CustomFieldRow(_OfContact):
    """A field of one's own."""

    name = TextField()
    value = TextField()

    class Meta:
        table_name = "custom_field"


class TieRow(_Table):
    """A known relation between two contacts, at the lower uid."""

    id = IntegerField(primary_key=True)
    contact_id = IntegerField()
    other_id = IntegerField()
    kind = TextField(null=True)
    note = TextField(null=True)

    class Meta:
        table_name = "tie"


class ContactTagRow(_Table):
    """A tag of a contact."""

    contact_id = IntegerField()
    tag = TextField()

    class Meta:
        table_name = "contact_tag"
        primary_key = CompositeKey("contact_id", "tag")


class InterestRow(_Table):
    """An interest of a contact."""

    contact_id = IntegerField()
    interest = TextField()

    class Meta:
        table_name = "interest"
        primary_key = CompositeKey("contact_id", "interest")


class PhotoRow(_Table):
    """The picture of a contact."""

    contact_id = IntegerField(primary_key=True)
    media_type = TextField()
    data = BlobField()

    class Meta:
        table_name = "photo"


class SourceRow(_Table):
    """Where a contact was brought from."""

    contact_id = IntegerField(primary_key=True)
    format = TextField()
    raw = TextField(null=True)  # type: ignore[assignment]

    class Meta:
        table_name = "source"


class CheckInRow(_Table):
    """How close I felt to a contact on a day."""

    contact_id = IntegerField()
    day = TextField()
    closeness = IntegerField()

    class Meta:
        table_name = "check_in"
        primary_key = CompositeKey("contact_id", "day")


class EntryRow(_Record):
    """An entry's own columns."""

    happened_at = IntegerField()
    zone = TextField(null=True)
    day = TextField()
    title = TextField(null=True)
    body = TextField()
    mode = TextField(null=True)
    place = TextField(null=True)
    duration_minutes = IntegerField(null=True)

    class Meta:
        table_name = "entry"


class EntryContactRow(_Table):
    """A contact who was there."""

    entry_id = IntegerField()
    contact_id = IntegerField()
    position = IntegerField()
    happened_at = IntegerField()

    class Meta:
        table_name = "entry_contact"
        primary_key = CompositeKey("entry_id", "contact_id")


class ReflectionRow(_Table):
    """How an entry was with a contact."""

    id = IntegerField(primary_key=True)
    entry_id = IntegerField()
    contact_id = IntegerField()
    position = IntegerField()
    happened_at = IntegerField()
    day = TextField()
    depth = IntegerField(null=True)
    growth = IntegerField(null=True)
    relatability = IntegerField(null=True)
    safety = IntegerField(null=True)
    gave = IntegerField(null=True)
    received = IntegerField(null=True)
    note = TextField(null=True)

    class Meta:
        table_name = "reflection"


class PromiseRow(_Table):
    """Something one of us said we would do."""

    id = IntegerField(primary_key=True)
    uid = TextField()
    entry_id = IntegerField()
    position = IntegerField()
    text = TextField()
    by_id = IntegerField(null=True)
    to_me = IntegerField()
    to_id = IntegerField(null=True)
    due = TextField(null=True)
    state = TextField()
    closed_on = TextField(null=True)

    class Meta:
        table_name = "promise"


class EntryIntentRow(_Table):
    """What an entry was for."""

    entry_id = IntegerField()
    position = IntegerField()
    intent = TextField()

    class Meta:
        table_name = "entry_intent"
        primary_key = CompositeKey("entry_id", "position")


class EntryTagRow(_Table):
    """A tag of an entry."""

    entry_id = IntegerField()
    tag = TextField()

    class Meta:
        table_name = "entry_tag"
        primary_key = CompositeKey("entry_id", "tag")


class AttachmentRow(_Table):
    """A picture or file of an entry."""

    entry_id = IntegerField()
    position = IntegerField()
    name = TextField()
    media_type = TextField()
    data = BlobField()

    class Meta:
        table_name = "attachment"
        primary_key = CompositeKey("entry_id", "position")


class OpeningRow(_Record):
    """An opening's own columns."""

    title = TextField()
    organisation = TextField(null=True)
    closes_on = TextField(null=True)
    stage = TextField()
    note = TextField(null=True)

    class Meta:
        table_name = "opening"


class OpeningFieldRow(_Table):
    """A field that an opening belongs to."""

    opening_id = IntegerField()
    position = IntegerField()
    field = TextField()

    class Meta:
        table_name = "opening_field"
        primary_key = CompositeKey("opening_id", "position")


class AskedRow(_Table):
    """A contact whom I asked about an opening."""

    opening_id = IntegerField()
    position = IntegerField()
    contact_id = IntegerField()
    day = TextField(null=True)
    outcome = TextField(null=True)

    class Meta:
        table_name = "asked"
        primary_key = CompositeKey("opening_id", "position")
