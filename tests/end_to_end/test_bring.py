from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget

from app.book import Book
from app.model.contact_filter import ContactFilter
from tests.end_to_end.conftest import CONTACTS
from ui.bring.dialog import BringDialog


def choose(person, path) -> BringDialog:
    """Open the dialog from the first start and choose a file in it."""
    person.press("Choose a file")
    person.finds("Choose a file …")
    dialog = person.program.window.findChild(BringDialog)
    person.files.path = path
    person.press("Choose a file …")
    return dialog


def contacts(book: Book) -> int:
    return len(book.contacts.list.ids(ContactFilter()))


def problems(dialog: BringDialog) -> list[str]:
    (found,) = dialog.findChildren(QListWidget)
    return [found.item(row).text() for row in range(found.count())]


@pytest.mark.parametrize(
    ("name", "new", "problem"),
    [
        ("friends.vcf", 5, "line 46: this card has no name, and nothing else"),
        ("Connections.csv", 5, "line 9: 30 Feb 2021 is not a clear date"),
    ],
)
def test_look_bring_and_take_back_in_one_step(person, name, new, problem):
    dialog = choose(person, CONTACTS / name)
    person.until(lambda: person.sees(f"{new} new contacts"))
    assert problems(dialog) == [problem]
    assert person.ask(Book.is_empty)

    person.press("Bring")
    person.finds("Undo")
    assert person.ask(contacts) == new
    person.until(person.view("contacts").isVisible)

    person.press("Undo")
    person.until(lambda: person.ask(Book.is_empty))
    person.go("today")
    person.finds("Open a sample book")
    assert person.ask(Book.is_empty)


def test_the_same_person_in_both_files_is_one_contact(person):
    choose(person, CONTACTS / "friends.vcf")
    person.press("Bring")
    person.finds("Undo")
    person.choose_from_more("Bring contacts or a book …")
    person.files.path = CONTACTS / "Connections.csv"
    person.press("Choose a file …")
    person.until(lambda: person.sees("4 new contacts\n1 contact learns something"))
    person.press("Bring")
    person.until(lambda: person.ask(contacts) == 9)


def bad_file(kind: str, folder: Path) -> Path:
    path = folder / f"{kind}.csv"
    content = {
        "empty": b"",
        "binary": bytes(range(256)) * 40,
        "headers": b"Surname,Shoe size\nOkafor,41\n",
        "none": b"just some words\nand more of them\n",
    }
    if kind == "folder":
        path.mkdir()
    elif kind in content:
        path.write_bytes(content[kind])
    return path


@pytest.mark.parametrize("kind", ["missing", "empty", "binary", "folder", "headers", "none"])
def test_a_bad_file_is_refused_in_one_sentence(person, tmp_path, kind):
    path = bad_file(kind, tmp_path)
    dialog = choose(person, path)
    person.until(lambda: person.sees(str(path)))
    (said,) = [one.text() for one in person.labels() if str(path) in one.text()]
    assert said.endswith(".") and "\n" not in said and "Traceback" not in said
    assert not dialog.bring_button.isEnabled()
    assert problems(dialog) == []
    person.keys("Esc")
    person.finds("Open a sample book")
    assert person.ask(Book.is_empty)
