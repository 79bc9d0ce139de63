"""The row of the table that brings: 79,000 LinkedIn rows into an empty book."""

from __future__ import annotations

import csv
import io
import time
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2 as engine

from app.book import Book
from app.clock import Clock
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
_TABLES = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE contact (id INTEGER PRIMARY KEY, name TEXT, organisation TEXT, role TEXT,
    known_since TEXT);
CREATE TABLE channel (contact_id INTEGER, kind TEXT, label TEXT, value TEXT);
"""


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
    """Time bringing them in, as the command line does; by hand: csv.reader and executemany."""
    path = folder / "Connections.csv"
    path.write_text(connections(), "utf-8")
    pairs = [
        (_brought(path, folder / f"{run}.kithbook"), _by_hand(path, folder / f"{run}.db"))
        for run in range(_RUNS + 1)
    ][1:]
    mine, theirs = [one for one, _ in pairs], [other for _, other in pairs]
    middle = len(pairs) // 2
    return sorted(mine)[middle], sorted(theirs)[middle], median_ratio(mine, theirs)


def _brought(path: Path, into: Path) -> float:
    book = Book.open(into, Clock())
    begun = time.perf_counter()
    book.exchange.bring(book.exchange.plan(book.exchange.read(path)))
    took = time.perf_counter() - begun
    book.close()
    return took * 1000


def _by_hand(path: Path, into: Path) -> float:
    connection = engine.connect(str(into), isolation_level=None)
    connection.executescript(_TABLES)
    begun = time.perf_counter()
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if len(row) == len(_HEADER)][1:]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT INTO contact VALUES (?, ?, ?, ?, ?)",
        [(at, f"{r[0]} {r[1]}", r[4], r[5], r[6]) for at, r in enumerate(rows)],
    )
    connection.executemany(
        "INSERT INTO channel VALUES (?, ?, ?, ?)",
        [(at, "web", "LinkedIn", r[2]) for at, r in enumerate(rows)]
        + [(at, "email", None, r[3]) for at, r in enumerate(rows) if r[3]],
    )
    connection.execute("COMMIT")
    took = time.perf_counter() - begun
    connection.close()
    return took * 1000
