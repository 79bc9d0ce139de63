"""Ctrl+K opens everything by a few letters."""

import pytest

from app.book import Book


@pytest.fixture
def asked(full):
    """Return somebody who has pressed Ctrl+K, and a function that types and opens the first."""

    def open_first(words):
        full.keys("Ctrl+K")
        panel = full.shell.open_anything
        full.until(panel.isVisible)
        full.write(words)
        full.rests()
        full.keys("Return")
        full.until(lambda: not panel.isVisible())
        full.rests()

    return full, open_first


def test_a_contact(asked):
    person, open_first = asked
    open_first("okaf")
    page = person.view("contacts").page
    person.until(lambda: page.uid == person.ask(uid_of))


def uid_of(book: Book) -> str:
    return book.contacts.list.uids_named("Ines Okafor")[0]


def test_an_entry(asked):
    person, open_first = asked
    open_first("sonar coffee")
    view = person.view("journal")
    person.until(lambda: view.draft is not None and "sonar" in view.draft.entry.title)


def test_pages_and_acts(asked):
    person, open_first = asked
    open_first("depth over")
    assert person.view("insights").page.key == "depth"
    open_first("into bins")
    assert person.view("insights").sorting.isVisible()
    open_first("openin")
    person.view("openings")
    open_first("data lead")
    title = person.view("openings").page.header.title
    person.until(lambda: title.text() == "Data lead, Reef Trust")
    open_first("dark")
    person.until(lambda: person.program.theme.theme.name == "dark")


def test_arrows_choose_and_esc_leaves(full):
    view = full.go("today")
    full.keys("Ctrl+K")
    panel = full.shell.open_anything
    full.rests()
    first = panel.list.current()
    full.keys("Down")
    assert panel.list.current() not in (None, first)
    full.keys("Up")
    assert panel.list.current() == first
    full.write("qqqq")
    full.rests()
    assert panel.list.current() is None and full.sees("Nothing of that name.")
    full.keys("Return")
    assert panel.isVisible()
    full.keys("Escape", "Escape")
    assert not panel.isVisible() and full.shell.stack.currentWidget() is view
