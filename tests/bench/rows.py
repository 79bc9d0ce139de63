"""The rows of the table that are measured inside one process: ours against the same SQL by hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.book import Book
from app.clock import Clock
from app.model.entry import Entry
from app.model.instant import to_microseconds
from app.model.reflection import Reflection
from app.store.contact_list import ContactFilter
from tests.bench.processes import median_ratio

PAGE = 128
_KEYS = ("a", "an", "ana", "ma", "mar", "s", "so", "li", "lin", "jo")
_WORDS = ("harbour", "coffee", "grant question", "letter", "beginner")
_FILTERS = {
    "harbour": (
        "@felix",
        "e.id IN (SELECT entry_id FROM entry_contact WHERE contact_id IN "
        "(SELECT rowid FROM contact_fts WHERE contact_fts MATCH 'names : \"felix\"*'))",
    ),
    "letter": ("#kestrel", "e.id IN (SELECT entry_id FROM entry_tag WHERE tag = 'kestrel')"),
    "question": ("place:kitchen", "e.place = 'Kitchen'"),
    "coffee": ("since:2025", "e.day >= '2025-01-01'"),
    "grant": ("depth>=4", "e.id IN (SELECT entry_id FROM reflection WHERE depth >= 4)"),
}
_HITS = 200
_RUNS = 15


def in_turn(
    ours: Callable[[], object], floor: Callable[[], object], runs: int = _RUNS
) -> tuple[float, float, float]:
    """Return our median milliseconds, the floor's, and the median ratio of the pairs."""
    pairs = [(_timed(ours), _timed(floor)) for _ in range(runs + 1)][1:]
    mine, theirs = [one for one, _ in pairs], [other for _, other in pairs]
    return (
        sorted(mine)[len(mine) // 2],
        sorted(theirs)[len(theirs) // 2],
        median_ratio(mine, theirs),
    )


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def filter_as_you_type(book: Book) -> tuple[float, float, float]:
    """Time typing into the list of contacts: ids of all that pass, and the first page."""
    contacts = book.contacts.list

    def ours() -> None:
        for key in _KEYS:
            contacts.lines(contacts.ids(ContactFilter(words=key))[:PAGE])

    sql = (
        "SELECT id FROM contact WHERE id IN (SELECT rowid FROM contact_fts WHERE contact_fts "
        "MATCH ?) ORDER BY last_met_at DESC, sort_key, id"
    )
    page = (
        "SELECT uid, name, field, organisation, last_met_at FROM contact "
        f"WHERE id IN ({', '.join('?' * PAGE)})"
    )
    connection = book.records.db.connection

    def by_hand() -> None:
        for key in _KEYS:
            ids = [row[0] for row in connection.execute(sql, (f'"{key}"*',)).fetchall()]
            wanted = (ids[:PAGE] + [0] * PAGE)[:PAGE]
            connection.execute(page, wanted).fetchall()

    return in_turn(ours, by_hand)


def full_text_search(book: Book) -> tuple[float, float, float]:
    """Time searching every word, with snippets.

    By hand: all words in one text; where few are, each word in text, reflections or names.
    """
    of_texts = (
        "SELECT e.uid, e.happened_at, e.title, snippet(entry_fts, -1, char(2), char(3), '…', 16) "
        "FROM entry_fts f JOIN entry e ON e.id = f.rowid WHERE entry_fts MATCH ? "
        f"ORDER BY rank LIMIT {_HITS}"
    )
    anywhere = (
        "e.id IN (SELECT rowid FROM entry_fts WHERE entry_fts MATCH ?1 "
        "UNION ALL SELECT r.entry_id FROM reflection_fts f JOIN reflection r ON r.id = f.rowid "
        "WHERE reflection_fts MATCH ?1 "
        "UNION ALL SELECT entry_id FROM entry_contact WHERE contact_id IN "
        "(SELECT rowid FROM contact_fts WHERE contact_fts MATCH 'names : ' || ?1))"
    )
    connection = book.records.db.connection

    def ours() -> None:
        for words in _WORDS:
            book.search.entries(words)

    def by_hand() -> None:
        for words in _WORDS:
            each = [f'"{word}"*' for word in words.split()]
            if len(connection.execute(of_texts, (" ".join(each),)).fetchall()) < _HITS:
                held = (anywhere.replace("?1", f"?{at}") for at in range(1, len(each) + 1))
                connection.execute(
                    "SELECT e.uid, e.happened_at, e.title, substr(e.body, 1, 200) FROM entry e "
                    f"WHERE {' AND '.join(held)} ORDER BY e.happened_at DESC LIMIT {_HITS}",
                    each,
                ).fetchall()

    return in_turn(ours, by_hand)


def filtered_search(book: Book) -> tuple[float, float, float]:
    """Time words beside a contact, a tag, a place, days and a rating, with snippets."""
    sql = (
        "SELECT e.uid, e.happened_at, e.title, snippet(entry_fts, -1, char(2), char(3), '…', 16) "
        "FROM entry_fts f JOIN entry e ON e.id = f.rowid WHERE entry_fts MATCH ? AND {} "
        f"ORDER BY rank LIMIT {_HITS}"
    )
    connection = book.records.db.connection

    def ours() -> None:
        for words, (narrower, _) in _FILTERS.items():
            book.search.entries(f"{words} {narrower}")

    def by_hand() -> None:
        for words, (_, condition) in _FILTERS.items():
            connection.execute(sql.format(condition), (f'"{words}"*',)).fetchall()

    return in_turn(ours, by_hand)


def all_insights(book: Book) -> tuple[float, float, float]:
    """Time the seven questions of a year, against one scan of the reflections of all years."""
    sql = (
        "SELECT contact_id, happened_at, depth, growth, relatability, safety, gave, received "
        "FROM reflection"
    )
    connection = book.records.db.connection
    return in_turn(book.insights, lambda: connection.execute(sql).fetchall())


def saving(folder: Path, clock: Clock) -> tuple[float, float, float]:
    """Time saving a new entry with two reflections, synchronous=FULL, on a book of its own."""
    book = Book.open(folder / "saving.kithbook", clock)
    people = [book.contacts.blank(name) for name in ("Ana Example", "Kit Example")]
    book.contacts.save_many(people, "bench")
    ids = [row[0] for row in book.records.db.rows("SELECT id FROM contact ORDER BY id")]
    uids = [one.uid for one in people]

    def entry() -> Entry:
        return replace(
            book.entries.blank(),
            title="Harbour walk",
            body="She drew the whole problem on a napkin. " * 10,
            contacts=tuple(uids),
            reflections=tuple(Reflection(contact=uid, depth=4, safety=5) for uid in uids),
        )

    def ours() -> None:
        book.entries.save(entry())

    def by_hand() -> None:
        _insert_by_hand(book, entry(), ids)

    try:
        return in_turn(ours, by_hand)
    finally:
        book.close()


def _insert_by_hand(book: Book, entry: Entry, ids: list[int]) -> None:
    run = book.records.db.connection.execute
    moment, day = to_microseconds(entry.happened_at), entry.day.isoformat()
    run("BEGIN IMMEDIATE")
    key = run(
        "INSERT INTO entry (uid, happened_at, zone, day, title, body, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (entry.uid, moment, entry.zone, day, entry.title, entry.body, moment, moment),
    ).lastrowid
    for position, contact in enumerate(ids):
        run("INSERT INTO entry_contact VALUES (?, ?, ?, ?)", (key, contact, position, moment))
        run(
            "INSERT INTO reflection (entry_id, contact_id, position, happened_at, day, depth, "
            "safety) VALUES (?, ?, ?, ?, ?, 4, 5)",
            (key, contact, position, moment, day),
        )
    run("COMMIT")
