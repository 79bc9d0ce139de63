"""Reading and replacing the rows that belong to records, many records at a time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from app.store.db import Database

if TYPE_CHECKING:
    from peewee import Model

CHUNK = 500
Item = TypeVar("Item")


def untold(_: int) -> None:
    """Take no notice of how many records were written."""


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """Yield the items in lists of at most `size`."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


def as_set(values: Iterable[object]) -> str:
    """Return values as the JSON that `json_each(?)` unfolds."""
    return json.dumps(list(values))


def ids_by_uid(db: Database, table: str, uids: Iterable[str] | None = None) -> dict[str, int]:
    """Return row ids by uid, of the uids asked for or of all."""
    if uids is None:
        return dict(db.rows(f"SELECT uid, id FROM {table}"))
    wanted = list(uids)
    if len(wanted) == 1:
        return dict(db.rows(f"SELECT uid, id FROM {table} WHERE uid = ?", wanted[0]))
    return dict(
        db.rows(
            f"SELECT uid, id FROM {table} WHERE uid IN (SELECT value FROM json_each(?))",
            as_set(wanted),
        )
    )


def owned(
    db: Database,
    make: Callable[..., Item],
    columns: str,
    source: str,
    owner: str,
    ids: Sequence[int],
    order: str,
) -> dict[int, tuple[Item, ...]]:
    """Return what is made of the columns of each row, in the order given, by its owner's id."""
    sql = f"SELECT {owner}, {columns} FROM {source} WHERE {owner} "
    sql += "= ?" if len(ids) == 1 else "IN (SELECT value FROM json_each(?))"
    found: dict[int, list[Item]] = defaultdict(list)
    for key, *row in db.stream(f"{sql} ORDER BY {order}", ids[0] if len(ids) == 1 else as_set(ids)):
        found[key].append(make(*row))
    return {key: tuple(items) for key, items in found.items()}


def clear(db: Database, tables: Iterable[type[Model]], owner: str, ids: Sequence[int]) -> None:
    """Delete the rows that belong to these records."""
    if not ids:
        return
    for table in tables:
        name = table._meta.table_name
        db.run(f"DELETE FROM {name} WHERE {owner} IN (SELECT value FROM json_each(?))", as_set(ids))
