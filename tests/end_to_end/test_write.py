from threading import Event

from PySide6.QtCore import Qt

from app.book import Book
from app.clock import Clock
from tests.end_to_end.conftest import CONTACTS

TITLE, BODY = "Coffee by the harbour", "With @Tomasz Wilk about tides."
POINT = 12  # ratings of one day stand beside each other


def test_what_was_written_is_there_without_having_been_saved(start, paths):
    with Book.open(paths.book, Clock()) as book:
        book.exchange.bring(book.exchange.plan(book.exchange.read(CONTACTS / "friends.vcf")))
    person = start()
    write_and_rate(person)
    person.program.window.close()

    person = start()
    journal = person.go("journal")
    person.until(lambda: journal.editor.words() == (TITLE, BODY))
    person.until(lambda: journal.panel.rows[0].value() == 4)
    assert [row.value() for row in journal.panel.rows] == [4, None, 3, 5, None, 1]


def write_and_rate(person):
    """Write by keys alone: title, text with a completed name, then ratings with 1 to 5 and Tab."""
    person.keys("Ctrl+N")
    journal = person.view("journal")
    person.write(f"{TITLE}\n")
    person.until(journal.editor.body.hasFocus)
    person.write("With @tom")
    person.until(lambda: journal.editor.mentions.is_open)
    person.keys("Return")
    person.write(" about tides.")
    person.until(journal.panel.rows[0].isVisible)
    person.keys("Tab", "4", "Tab", "Space", "3", "Tab", "5", "Tab", "Tab", "1")


def test_letters_typed_right_after_the_keys_belong_to_the_new_entry(full):
    journal = full.go("journal")
    full.until(lambda: journal.draft is not None)
    count = full.ask(lambda book: len(book.entries.list.ids()))
    full.keys("Ctrl+N")
    full.write("New")
    assert journal.editor.words() == ("New", "")
    full.keys("Alt+1")
    full.rests()
    assert full.ask(lambda book: len(book.entries.list.ids())) == count + 1


def test_the_new_point_is_on_the_chart_and_leads_to_its_entry(full):
    page = open_contact(full, "Ines Okafor")
    chart, said = page.trend.chart, page.facts.verdict.accessibleName
    word, count = said().split(", ")
    assert word in ("rising", "steady", "fading", "not clear yet")
    ratings = int(count.removesuffix(" ratings"))
    assert "between" in page.facts.verdict.accessibleDescription()

    full.press("Write after meeting")
    journal = full.view("journal")
    full.until(journal.editor.body.hasFocus)
    full.write("Boats again")
    full.until(journal.panel.rows[0].isVisible)
    full.keys("Tab", "5", "Alt+2")
    full.until(lambda: said().endswith(f"{ratings + 1} ratings"))
    full.rests()
    places = [chart.place_of("depth", at).x() for at in range(ratings + 1)]
    assert max(places) - places[-1] < POINT

    full.click(chart, chart.place_of("depth", ratings).toPoint())
    full.until(lambda: full.shell.stack.currentWidget() is journal)
    full.rests()
    assert journal.editor.words() == ("", "Boats again")


def open_contact(person, name):
    """Find a contact by typing its name, and return its page."""
    person.keys("Alt+2", "Ctrl+F")
    person.write(name)
    page = person.view("contacts").page
    person.until(lambda: page.header.name.text() == name)
    person.until(lambda: page.trend.chart is not None)
    return page


def test_a_line_that_ends_before_it_is_understood(full):
    understood = Event()
    full.keys("Ctrl+N")
    full.rests()
    full.shell.session.read(lambda book: understood.wait(10), lambda answer: None)
    full.write("Tea 45m depth:4\nWords that follow")
    understood.set()
    full.rests()
    entry = full.view("journal").draft.entry
    full.until(lambda: full.view("journal").draft.entry.duration_minutes == 45)
    view = full.view("journal")
    assert (view.editor.title.text(), view.editor.body.text()) == ("Tea", "Words that follow")
    assert view.draft.uid == entry.uid


def test_tab_through_the_list_leaves_a_new_entry_open(full):
    view = full.go("journal")
    full.rests()
    full.keys("Ctrl+N")
    full.rests()
    new = view.draft.uid
    view.list.list.setFocus(Qt.FocusReason.TabFocusReason)
    full.rests()
    assert view.draft.uid == new
    full.keys("Down")
    full.until(lambda: view.draft.uid != new)
