"""The database of a book: one connection, its transactions, and errors in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as engine

from app.errors import PassphraseError, UserError
from app.store.book_key import BookKey, is_encrypted

if TYPE_CHECKING:
    from peewee import Model, SqliteDatabase

Row = tuple[Any, ...]
Columns = tuple[int, ...]

_PRAGMAS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA cache_size = -64000",
    "PRAGMA secure_delete = FAST",
    "PRAGMA temp_store = MEMORY",
)

Failure = engine.Error
_MANY = 50
_OUR_FAULT = (engine.IntegrityError, engine.ProgrammingError)


def connect(
    path: Path, key: BookKey | None = None, *, read_only: bool = False
) -> engine.Connection:
    """Return a connection in autocommit mode. Raise the engine's error where it cannot open."""
    mode = "ro" if read_only else "rwc"
    location = f"{path.absolute().as_uri()}?mode={mode}"
    connection = engine.connect(location, uri=True, isolation_level=None, check_same_thread=False)
    if key is not None:
        # Else the engine writes to standard error that a passphrase was wrong.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f'PRAGMA key = "{key.as_blob()}"')
    return connection


def _opened(path: Path, key: BookKey | None) -> engine.Connection:
    """Return a connection that behaves as ours do; where it cannot, no file of it stays behind."""
    connection = connect(path, key)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        if key is not None:
            connection.execute("SELECT 1 FROM sqlite_master")
    except engine.Error:
        connection.close()
        raise
    return connection


def in_plain_words(error: Exception, path: Path) -> UserError:
    """Return what to tell a person about a failure of the database at `path`."""
    said = str(error)
    if "full" in said:
        return UserError(f"The disk is full. Nothing of {path.name} was lost; make room and go on.")
    if "not a database" in said or "malformed" in said:
        return UserError(f"{path} is not a Kithbook file, or it is damaged.")
    if "locked" in said:
        return UserError(f"{path} is in use by another program.")
    if "readonly" in said or "unable to open" in said:
        return UserError(f"{path} cannot be opened or written.")
    return UserError(f"{path.name}: the database said: {said}")


def _known_columns(rows: Sequence[Sequence[object]]) -> Columns | None:
    """Return the places of the columns that some row knows; None where that is all of them."""
    columns = list(zip(*rows, strict=True))
    known = tuple(at for at, column in enumerate(columns) if column.count(None) < len(column))
    return known if 1 < len(known) < len(columns) else None


class Database:
    """One open connection. Not for two threads at once."""

    def __init__(self, path: Path, key: BookKey | None = None) -> None:
        self.path = path
        self._connect(key)
        self._depth = 0
        self._inserts: dict[tuple[type[Model], Columns | None], str] = {}

    def _connect(self, key: BookKey | None) -> None:
        if key is None and is_encrypted(self.path):
            raise PassphraseError(f"{self.path.name} is locked with a passphrase.")
        try:
            self.connection = _opened(self.path, key)
        except engine.Error as error:
            if key is not None and "not a database" in str(error):
                said = f"This passphrase does not open {self.path.name}."
                raise PassphraseError(said) from error
            raise in_plain_words(error, self.path) from error
        self.key = key
        self._orm: SqliteDatabase | None = None

    @property
    def orm(self) -> SqliteDatabase:
        """Return the peewee database over this same connection."""
        if self._orm is None:
            from app.store.table import over_connection

            self._orm = over_connection(self.connection)
        return self._orm

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Return all rows of a query."""
        found: list[Row] = self.connection.execute(sql, values).fetchall()
        return found

    def stream(self, sql: str, *values: object) -> Iterator[Row]:
        """Yield the rows of a query one after the other."""
        yield from self.connection.execute(sql, values)

    def one(self, sql: str, *values: object) -> Row | None:
        """Return the first row of a query; None where there is none."""
        row: Row | None = self.connection.execute(sql, values).fetchone()
        return row

    def value(self, sql: str, *values: object) -> Any:
        """Return the first column of the first row; None where there is none."""
        row = self.one(sql, *values)
        return None if row is None else row[0]

    def run(self, sql: str, *values: object) -> int:
        """Run one statement and return how many rows it changed."""
        return int(self.connection.execute(sql, values).rowcount)

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of values."""
        self.connection.executemany(sql, rows)

    def insert(self, table: type[Model], rows: Iterable[Sequence[object]]) -> None:
        """Insert rows whose values stand in the order of the table's columns.

        Columns that no row knows are left out: the engine takes long to bind a None.
        """
        some = list(rows)
        known = _known_columns(some) if len(some) >= _MANY else None
        if (table, known) not in self._inserts:
            from app.store.table import insert_text

            self._inserts[table, known] = insert_text(table, known)
        if known:
            some = list(map(itemgetter(*known), some))
        self.connection.executemany(self._inserts[table, known], some)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; an inner one is a savepoint. A full disk becomes one plain sentence."""
        depth = self._depth
        begin, end, undo = (
            ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
            if depth == 0
            else (f"SAVEPOINT s{depth}", f"RELEASE s{depth}", f"ROLLBACK TO s{depth}")
        )
        try:
            self.connection.execute(begin)
        except engine.Error as error:
            raise in_plain_words(error, self.path) from error
        self._depth += 1
        try:
            yield
            self.connection.execute(end)
        except BaseException as error:
            if self.connection.in_transaction:
                self.connection.execute(undo)
            if isinstance(error, engine.DatabaseError) and not isinstance(error, _OUR_FAULT):
                raise in_plain_words(error, self.path) from error
            raise
        finally:
            self._depth -= 1

    def give_way_to(self, fresh: Path, key: BookKey | None) -> None:
        """Put another file in the place of this one, and go on with it.

        Raises UserError, with nothing changed, where somebody else has this one open.
        """
        try:
            # Only who is alone with the file may leave the log; else it would be read into the
            # new file.
            self.connection.execute("PRAGMA journal_mode = DELETE")
        except engine.Error as error:
            raise in_plain_words(error, self.path) from error
        self.connection.close()
        fresh.replace(self.path)
        self._connect(key)
        self.connection.execute("PRAGMA journal_mode = WAL")

    def interrupt(self) -> None:
        """Stop the query that another thread waits for on this connection."""
        self.connection.interrupt()

    def close(self) -> None:
        """Fold the write-ahead log into the file and let go of it."""
        self.connection.close()
