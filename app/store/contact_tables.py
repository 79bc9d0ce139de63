"""The tables of contacts, and of what belongs to each."""

from __future__ import annotations

from peewee import BlobField, CompositeKey, IntegerField, TextField

from app.store.table import RecordTable, Table


class ContactRow(RecordTable):
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


class _OfContact(Table):
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


class TieRow(Table):
    """A known relation between two contacts, at the lower uid."""

    id = IntegerField(primary_key=True)
    contact_id = IntegerField()
    other_id = IntegerField()
    kind = TextField(null=True)
    note = TextField(null=True)

    class Meta:
        table_name = "tie"


class ContactTagRow(Table):
    """A tag of a contact."""

    contact_id = IntegerField()
    tag = TextField()

    class Meta:
        table_name = "contact_tag"
        primary_key = CompositeKey("contact_id", "tag")


class InterestRow(Table):
    """An interest of a contact."""

    contact_id = IntegerField()
    interest = TextField()

    class Meta:
        table_name = "interest"
        primary_key = CompositeKey("contact_id", "interest")


class PhotoRow(Table):
    """The picture of a contact."""

    contact_id = IntegerField(primary_key=True)
    media_type = TextField()
    data = BlobField()

    class Meta:
        table_name = "photo"


class SourceRow(Table):
    """Where a contact was brought from."""

    contact_id = IntegerField(primary_key=True)
    format = TextField()
    raw = TextField(null=True)  # type: ignore[assignment]

    class Meta:
        table_name = "source"


class CheckInRow(Table):
    """How close I felt to a contact on a day."""

    contact_id = IntegerField()
    day = TextField()
    closeness = IntegerField()

    class Meta:
        table_name = "check_in"
        primary_key = CompositeKey("contact_id", "day")


class StandingRow(Table):
    """From which day on the contact stood how; the present standing is among them."""

    contact_id = IntegerField()
    day = TextField()
    standing = TextField()
    closing_note = TextField(null=True)

    class Meta:
        table_name = "standing"
        primary_key = CompositeKey("contact_id", "day")
