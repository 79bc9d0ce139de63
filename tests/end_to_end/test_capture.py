"""From the shortcut to a saved entry with a contact and two ratings, counted in keys."""

from time import monotonic

from app.book import Book
from app.clock import Clock

TEXT = "@Ana coffee 45m at Harbour depth:4 safety:5"


def test_an_entry_takes_two_keys_beside_its_text(start, paths):
    with Book.open(paths.book, Clock()) as book:
        book.contacts.save(book.contacts.blank("Ana Lima"))
    person = start()
    began = monotonic()
    person.keys("Ctrl+N")
    person.write(TEXT)
    person.keys("Return")
    journal = person.view("journal")
    person.until(lambda: journal.editor.state.text() == "✓ Saved")
    assert monotonic() - began < 5
    (line,) = person.ask(lambda book: book.entries.list.latest(2))
    entry = person.ask(lambda book: book.entries.get(line.uid))
    assert (line.names, entry.place, entry.duration_minutes) == (("Ana Lima",), "Harbour", 45)
    assert (entry.reflections[0].depth, entry.reflections[0].safety) == (4, 5)
