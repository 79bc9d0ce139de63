"""The row of the table that brings: 79,000 LinkedIn rows into an empty book."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from random import Random

from app.book import Book
from app.clock import Clock
from app.collecting import collecting_later
from app.model.instant import to_microseconds
from tests.bench.processes import median_ratio

ROWS = 79_000
_RUNS = 5
_HEADER = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
_FIRST_DAY, _DAYS = date(2012, 1, 2), 5000
_BEGIN = ("Ma", "Jo", "Lu", "An", "Sø", "Ka", "Té", "Ri", "Bo", "El", "Wi", "Žo")
_MIDDLE = ("ri", "na", "la", "to", "mi", "ve", "se", "do")
_END = ("n", "a", "s", "us", "l", "e", "nd", "k")
_PLACES = ("Harbour", "Meridian", "Weft", "Fathom", "Juniper", "Kestrel", "Nine", "Small Things")
_HOUSES = ("Bureau", "School", "Institute", "Works", "Partners", "Foundation", "Group", "Hospital")
_ROLES = ("Manager", "Teacher", "Engineer", "Editor", "Consultant", "Nurse", "Director", "Designer")
_RANKS = ("", "Senior ", "Head ", "Assistant ", "Lead ", "Chief ")


def connections(rows: int = ROWS) -> str:
    """Return LinkedIn's list of that many invented people, most of them without an e-mail."""
    random = Random(1)
    words = ["".join(parts) for parts in product(_BEGIN, _MIDDLE, _END)]
    out = io.StringIO()
    out.write('Notes:\n"What LinkedIn says here is longer, and in quotes."\n\n')
    table = csv.writer(out, lineterminator="\n")
    table.writerow(_HEADER)
    for number in range(rows):
        first, last = random.choice(words), random.choice(words) + random.choice(words).lower()
        day = _FIRST_DAY + timedelta(random.randrange(_DAYS))
        table.writerow(
            (
                first,
                last,
                f"https://www.linkedin.com/in/{first}-{last}-{number:x}".lower(),
                f"{first}.{last}@example.org".lower() if number % 20 == 0 else "",
                f"{random.choice(_PLACES)} {random.choice(words)} {random.choice(_HOUSES)}",
                random.choice(_RANKS) + random.choice(_ROLES),
                f"{day:%d %b %Y}",
            )
        )
    return out.getvalue()


def linkedin_rows(folder: Path) -> tuple[float, float, float]:
    """Time bringing them into an empty book, as the command line does, in milliseconds.

    By hand: csv.reader, and executemany into a book's own tables of contacts and channels; not
    matched with anybody, not made to be searched or taken back.
    """
    path, runs = folder / "Connections.csv", iter(range(2 * _RUNS + 2))
    path.write_text(connections(), "utf-8")

    def timed(work: Callable[[Path, Book], None]) -> float:
        with Book.open(folder / f"{next(runs)}.kithbook", Clock()) as book:
            begun = time.perf_counter()
            work(path, book)
            return (time.perf_counter() - begun) * 1000

    pairs = [(timed(_bring), timed(_insert_by_hand)) for _ in range(_RUNS + 1)][1:]
    mine, theirs = [one for one, _ in pairs], [other for _, other in pairs]
    return sorted(mine)[_RUNS // 2], sorted(theirs)[_RUNS // 2], median_ratio(mine, theirs)


def _bring(path: Path, book: Book) -> None:
    with collecting_later():
        book.exchange.bring(book.exchange.plan(book.exchange.read(path)))


def _insert_by_hand(path: Path, book: Book) -> None:
    connection, now = book.records.db.connection, to_microseconds(book.clock.now())
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if len(row) == len(_HEADER)][1:]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT INTO contact (id, uid, name, name_kind, organisation, role, known_since, "
        "standing, created_at, updated_at, sort_key) "
        "VALUES (?, ?, ?, 'real', ?, ?, ?, 'active', ?, ?, ?)",
        [
            (at, f"{at:032x}", f"{row[0]} {row[1]}", *row[4:], now, now, f"{row[0]} {row[1]}")
            for at, row in enumerate(rows)
        ],
    )
    connection.executemany(
        "INSERT INTO channel (contact_id, position, kind, label, value) VALUES (?, ?, ?, ?, ?)",
        [(at, 0, "web", "LinkedIn", row[2]) for at, row in enumerate(rows)]
        + [(at, 1, "email", None, row[3]) for at, row in enumerate(rows) if row[3]],
    )
    connection.execute("COMMIT")
