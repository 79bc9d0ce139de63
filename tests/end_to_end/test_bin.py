"""What was deleted is in the bin for thirty days."""

from datetime import UTC, datetime, timedelta

from app.book import Book
from app.clock import Clock


def test_the_bin_forgets_after_thirty_days_once_a_backup_holds_it(start, paths):
    for days_ago, name in ((31, "Ana"), (29, "Bo")):
        at = datetime.now(UTC) - timedelta(days=days_ago)
        with Book.open(paths.book, Clock(lambda at=at: at)) as book:
            contact = book.contacts.blank(name)
            book.contacts.save(contact)
            book.contacts.delete([contact.uid], f"delete {name}")
    person = start()
    person.until(lambda: person.ask(lambda book: len(book.ledger.kept_steps("bin"))) == 1)
    person.rests()
    assert person.ask(labels) == ["delete Bo"]


def labels(book):
    return [one.label for one in book.ledger.kept_steps("bin")]
