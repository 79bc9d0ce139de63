"""kill -9 amid writing loses no acknowledged word. KITHBOOK_KILLS=500 kills as often."""

import os
import time
from random import Random

from app.book import Book
from tests.support.books import Hands
from tests.support.processes import killed, with_book

KILLS = int(os.environ.get("KITHBOOK_KILLS", "15"))
WRITE = """
from app.model.reflection import Reflection
from app.store.records import to_text
people = list(book.records.contacts.each()) or [book.contacts.blank(f"Name {i}") for i in range(3)]
book.contacts.save_many(people, "add")
start = book.entries.list.count()
for i in range(start, start + 10**6):
    ana, kit = people[i % 3].uid, people[(i + 1) % 3].uid
    rated = (Reflection(contact=ana, depth=1 + i % 5, note=f"note{i}"), Reflection(contact=kit))
    entry = replace(book.entries.blank(), title=f"title{i}", contacts=(ana, kit))
    for text in (f"word{i}", f"word{i} and more" * 50):
        entry = replace(entry, body=text, reflections=rated)
        book.entries.save(entry)
        print(i, entry.uid, len(text), flush=True)
    if i % 7 == 6:
        book.entries.delete([entry.uid])
        book.undo()
"""


def test_every_acknowledged_word_is_there_after_kills(tmp_path):
    random, path = Random(7), tmp_path / "b.kithbook"
    acknowledged = {}
    for _ in range(KILLS):
        writer = with_book(path, WRITE)
        said = writer.stdout.readline()
        time.sleep(random.uniform(0, 0.12))
        said += killed(writer)
        for line in said.splitlines():
            if line.count(" ") == 2:
                number, uid, length = line.split()
                acknowledged[uid] = (f"title{number}", int(length))
        book = Book.open(path, Hands().clock)
        assert book.keeping.check() == []
        # A kill between a deletion and its undo leaves the entry in the bin.
        for step in book.ledger.kept_steps("bin"):
            book.ledger.take_back(step.id)
        found = {one.uid: one for one in book.records.entries.each()}
        for uid, (title, length) in acknowledged.items():
            assert found[uid].title == title
            assert len(found[uid].body) >= length
        for entry in found.values():
            assert len(entry.contacts) == len(entry.reflections) == 2
        book.close()
    assert len(acknowledged) > KILLS
