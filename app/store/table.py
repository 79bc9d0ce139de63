"""A table as a peewee model: its columns, and the INSERT for many rows.

The schema itself stands in `schema/`; nothing here creates a table. Models are not bound to a
database: each query is executed on the one that is handed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from peewee import Field, IntegerField, Model, SqliteDatabase, TextField


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


class Table(Model):
    """A table without a row id of its own, unless it says so."""

    class Meta:
        legacy_table_names = False


class RecordTable(Table):
    """A table of whole records."""

    id = IntegerField(primary_key=True)
    uid = TextField()
    created_at = IntegerField()
    updated_at = IntegerField()
