"""The tables of openings, and of what belongs to each."""

from __future__ import annotations

from peewee import CompositeKey, IntegerField, TextField

from app.store.table import RecordTable, Table


class OpeningRow(RecordTable):
    """An opening's own columns."""

    title = TextField()
    organisation = TextField(null=True)
    closes_on = TextField(null=True)
    stage = TextField()
    note = TextField(null=True)

    class Meta:
        table_name = "opening"


class OpeningFieldRow(Table):
    """A field that an opening belongs to."""

    opening_id = IntegerField()
    position = IntegerField()
    field = TextField()

    class Meta:
        table_name = "opening_field"
        primary_key = CompositeKey("opening_id", "position")


class AskedRow(Table):
    """A contact whom I asked about an opening."""

    opening_id = IntegerField()
    position = IntegerField()
    contact_id = IntegerField()
    day = TextField(null=True)
    outcome = TextField(null=True)

    class Meta:
        table_name = "asked"
        primary_key = CompositeKey("opening_id", "position")
