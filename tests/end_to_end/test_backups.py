"""Going back to a backup from the window, also when the book itself cannot be opened any more."""

from app.book import Book
from app.clock import Clock
from app.keep.backup import backups_in


def titles(person):
    return person.ask(lambda book: [one.title for one in book.records.entries.each()])


def write(person, title):
    person.keys("Ctrl+N")
    person.write(title + "\n")
    person.until(lambda: title in titles(person))


def back_up(person, paths):
    person.choose_from_more("Back up now")
    person.until(lambda: backups_in(paths.backups, "book"))
    person.rests()


def test_the_book_goes_back_and_the_one_of_now_is_kept(person, paths):
    write(person, "Before")
    back_up(person, paths)
    write(person, "After")
    person.choose_from_more("Backups …")
    person.until(lambda: person.sees("holds 0 contacts and 1 entry."))
    person.press("Go back to this one")
    person.until(lambda: person.sees("The book is as in this backup."))
    assert titles(person) == ["Before"]
    (kept,) = paths.data.glob("book-before-restore-*.kithbook")
    with Book.open(kept, Clock()) as book:
        assert {one.title for one in book.records.entries.each()} == {"Before", "After"}
    write(person, "Again")


def test_a_damaged_book_gives_way_to_its_backup(person, paths, start):
    write(person, "Before")
    back_up(person, paths)
    person.keys("Ctrl+Q")
    person.until(lambda: not person.program.window.isVisible())
    paths.book.write_bytes(b"no book " * 3000)
    again = start()
    again.press("Go back to a backup …")
    again.until(lambda: again.sees("1 entry"))
    again.press("Go back to this one")
    again.until(lambda: again.sees("The book is as in this backup."))
    assert titles(again) == ["Before"]


def test_what_is_no_backup_is_refused_and_changes_nothing(person, paths, tmp_path):
    write(person, "Before")
    person.files.path = tmp_path / "notes.txt"
    person.files.path.write_text("words " * 2000)
    person.choose_from_more("Backups …")
    person.press("Another file …")
    person.until(lambda: person.sees("is not a Kithbook file"))
    assert not person.finds("Close").parent().back_button.isEnabled()
    person.keys("Escape")
    assert titles(person) == ["Before"]
