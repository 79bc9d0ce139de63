"""The tables of entries, and of what belongs to each."""

from __future__ import annotations

from peewee import BlobField, CompositeKey, IntegerField, TextField

from app.store.table import RecordTable, Table


class EntryRow(RecordTable):
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


class EntryContactRow(Table):
    """A contact who was there."""

    entry_id = IntegerField()
    contact_id = IntegerField()
    position = IntegerField()
    happened_at = IntegerField()

    class Meta:
        table_name = "entry_contact"
        primary_key = CompositeKey("entry_id", "contact_id")


class ReflectionRow(Table):
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


class PromiseRow(Table):
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


class EntryIntentRow(Table):
    """What an entry was for."""

    entry_id = IntegerField()
    position = IntegerField()
    intent = TextField()

    class Meta:
        table_name = "entry_intent"
        primary_key = CompositeKey("entry_id", "position")


class EntryTagRow(Table):
    """A tag of an entry."""

    entry_id = IntegerField()
    tag = TextField()

    class Meta:
        table_name = "entry_tag"
        primary_key = CompositeKey("entry_id", "tag")


class AttachmentRow(Table):
    """A picture or file of an entry."""

    entry_id = IntegerField()
    position = IntegerField()
    name = TextField()
    media_type = TextField()
    data = BlobField()

    class Meta:
        table_name = "attachment"
        primary_key = CompositeKey("entry_id", "position")
