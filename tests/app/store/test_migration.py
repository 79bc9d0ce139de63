"""Old books come up to date without loss; newer ones and foreign files are refused untouched."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from app.book import Book
from app.errors import UserError
from app.model.contact import Standing
from app.model.standing import turned
from app.store.migrate import APPLICATION_ID, newest_version
from tests.support.books import Hands, new_book

ROOT = Path(__file__).parents[3]
KEPT = {
    int(re.search(r"schema-(\d+)", path.name).group(1)): path
    for path in (ROOT / "tests/data/books").glob("schema-*.kithbook.gz")
}
CLOCK = Hands().clock
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
IMPORTS = (
    "import sys; from pathlib import Path; from app.book import Book; from app.clock import Clock\n"
)


def old_book(version, folder):
    path = folder / "old.kithbook"
    path.write_bytes(gzip.decompress(KEPT[version].read_bytes()))
    return path


def schema(path):
    connection = engine.connect(str(path))
    try:
        return connection.execute(SCHEMA).fetchall()
    finally:
        connection.close()


def marked(path, **pragmas):
    """Make a database with a table of another program and these pragmas."""
    connection = engine.connect(str(path))
    connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY)")
    for name, value in pragmas.items():
        connection.execute(f"PRAGMA {name} = {value}")
    connection.commit()
    connection.close()
    return path.read_bytes()


def test_a_book_of_every_schema_is_kept():
    assert set(KEPT) == set(range(1, newest_version() + 1)), "keep a book of the new schema, too"


@pytest.mark.parametrize("version", sorted(KEPT))
def test_migrated_and_fresh_have_the_same_schema_and_words(version, tmp_path):
    path = old_book(version, tmp_path)
    book = Book.open(path, CLOCK)
    assert book.keeping.check() == []
    assert book.entries.list.count() == 30
    assert [hit.title for hit in book.search.entries("acao harb")] == ["Ação at the harbour"]
    assert [hit.snippet.split(" … ")[0] for hit in book.search.entries("gauge trust")] == [
        "Send Ines the tide-\x02gauge\x03 notebook"
    ]
    assert book.settings.get("theme") == "dark"
    book.ledger.take_back(book.ledger.kept_steps("bin")[0].id)
    assert len(list(book.records.contacts.each())) == 12
    book.close()
    with new_book() as fresh:
        assert schema(path) == schema(fresh.path)


def test_what_is_known_of_a_standing_begins_its_history(tmp_path):
    path = old_book(2, tmp_path)
    connection = engine.connect(str(path))
    for name, facts in (
        ("Elif Kaya", ("let go", "2026-05-03", "Well wished.")),
        ("Theo Lambert", ("resting", "2026-01-01", "Left over")),
        ("Marta Pinho", ("resting", None, None)),
    ):
        sql = "UPDATE contact SET standing = ?, standing_since = ?, closing_note = ? WHERE name = ?"
        connection.execute(sql, (*facts, name))
    connection.commit()
    connection.close()
    book = Book.open(path, CLOCK)
    rows = book.records.db.rows(
        "SELECT c.name, s.day, s.standing, s.closing_note FROM standing s "
        "JOIN contact c ON c.id = s.contact_id ORDER BY c.name"
    )
    assert rows == [
        ("Elif Kaya", "2026-05-03", "let go", "Well wished."),
        ("Theo Lambert", "2026-01-01", "resting", None),
    ]
    elif_ = book.contacts.resolve("Elif Kaya")
    assert elif_.standings == (Standing("2026-05-03", "let go", "Well wished."),)
    book.contacts.save(turned(elif_, "active", "2026-11-20"))
    assert book.contacts.get(elif_.uid).standings == (
        *elif_.standings,
        Standing("2026-11-20", "active"),
    )
    assert book.keeping.check() == []
    book.close()


@pytest.mark.parametrize("version", sorted(KEPT))
def test_a_contact_is_erased_from_a_copy_of_any_schema(version, tmp_path):
    copies = tmp_path / "backups"
    copies.mkdir()
    copy = old_book(version, copies).rename(copies / "old-2026-01-01-120000.kithbook")
    book = Book.open(old_book(version, tmp_path), CLOCK)
    gone = next(one for one in book.records.contacts.each() if one.name.startswith("Ines"))
    assert book.keeping.erase(gone.uid, "someone", copies) == []
    assert book.keeping.check() == []
    book.close()
    for path in (copy, *tmp_path.glob("*.kithbook")):
        assert gone.name.encode() not in path.read_bytes()


@pytest.mark.parametrize(
    "pragmas",
    [
        {"user_version": newest_version() + 1, "application_id": APPLICATION_ID},
        {"user_version": 0},
        {"user_version": 1},
        {"user_version": 1, "application_id": 77},
    ],
    ids=["newer", "foreign", "foreign with a version", "foreign with an id"],
)
@pytest.mark.parametrize("opening", [Book.open, Book.open_to_read])
def test_newer_and_foreign_files_are_refused_untouched(opening, pragmas, tmp_path):
    path = tmp_path / "other.kithbook"
    before = marked(path, **pragmas)
    with pytest.raises(UserError, match=r"newer Kithbook|another program"):
        opening(path, CLOCK)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["other.kithbook"]


def test_a_text_file_is_refused_untouched(tmp_path):
    path = tmp_path / "letter.kithbook"
    path.write_text("Dear Ana,\n" * 500)
    with pytest.raises(UserError, match="not a Kithbook file"):
        Book.open(path, CLOCK)
    assert path.read_text() == "Dear Ana,\n" * 500


@pytest.fixture
def tomorrow(tmp_path):
    """Return what runs a line of Python in a program that knows one schema step more."""
    shutil.copytree(ROOT / "app", tmp_path / "program/app")
    number = newest_version() + 1

    def run(step, code, *arguments):
        step_file = tmp_path / f"program/app/store/schema/{number:04d}.sql"
        step_file.write_text(step)
        return subprocess.run(
            [sys.executable, "-c", IMPORTS + code, *map(str, arguments)],
            cwd=tmp_path / "program",
            env={**os.environ, "PYTHONPATH": str(tmp_path / "program")},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


OPEN = "Book.open(Path(sys.argv[1]), Clock()).close()"


def test_a_backup_is_made_before_a_migration(tomorrow, tmp_path):
    path = old_book(1, tmp_path)
    done = tomorrow("ALTER TABLE entry ADD COLUMN weather TEXT;", OPEN, path)
    assert done.returncode == 0, done.stderr
    [backup] = tmp_path.glob("old-schema-*.kithbook")
    book = Book.open(backup, CLOCK)
    assert book.entries.list.count() == 30
    book.close()
    with pytest.raises(UserError, match="newer Kithbook"):
        Book.open(path, CLOCK)


def test_a_migration_that_fails_half_way_leaves_the_book_as_it_was(tomorrow, tmp_path):
    path = old_book(1, tmp_path)
    Book.open(path, CLOCK).close()
    before = schema(path)
    step = "ALTER TABLE entry ADD COLUMN weather TEXT; INSERT INTO nowhere VALUES (1);"
    done = tomorrow(step, OPEN, path)
    assert "UserError" in done.stderr
    assert schema(path) == before
    book = Book.open(path, CLOCK)
    assert book.entries.list.count() == 30
    book.close()


def test_a_reader_does_not_migrate_a_book_that_is_open_elsewhere(tomorrow, tmp_path):
    path = old_book(1, tmp_path)
    book = Book.open(path, CLOCK)
    reading = "Book.open_to_read(Path(sys.argv[1]), Clock()).close()"
    done = tomorrow("ALTER TABLE entry ADD COLUMN weather TEXT;", reading, path)
    assert "open already" in done.stderr
    assert book.keeping.check() == []
    book.close()
