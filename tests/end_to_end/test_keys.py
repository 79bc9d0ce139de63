"""The keys that everybody tries do what they do elsewhere."""

import pytest
from PySide6.QtWidgets import QApplication

from app.book import Book
from app.clock import Clock


@pytest.mark.parametrize("keys", ["Ctrl+Q", "Ctrl+W"])
def test_what_is_being_written_is_kept_when_one_quits(person, paths, keys):
    person.keys("Ctrl+N")
    person.write("Tea\nRain")
    person.keys(keys)
    assert not person.program.window.isVisible()
    with Book.open(paths.book, Clock()) as book:
        assert [one.title for one in book.entries.list.latest(5)] == ["Tea"]


def test_sizes_help_menu_and_saving_answer_to_their_usual_keys(person):
    zoom = person.program.preferences
    person.keys("Ctrl+=", "Ctrl++", "Ctrl+-")
    assert zoom.now.zoom == 1.1
    person.keys("Ctrl+0")
    assert zoom.now.zoom == 1.0
    person.keys("Ctrl+S")
    person.until(lambda: person.sees("nothing to save"))
    person.keys("F11")
    assert person.program.window.isFullScreen()
    person.keys("F11", "Ctrl+,")
    person.until(QApplication.activePopupWidget)
    person.keys("Escape", "F1")
    person.until(QApplication.activeModalWidget)
    person.keys("Return")
    person.until(lambda: QApplication.activeModalWidget() is None)


def test_a_view_that_is_asked_for_again_goes_back_to_where_it_begins(full):
    insights = full.go("insights")
    full.rests()
    insights.show_target("depth")
    full.keys("Alt+4")
    full.until(insights.overview.isVisible)
    contacts = full.go("contacts")
    full.until(contacts.page.isVisible)
    full.press("Edit")
    full.until(lambda: not contacts.page.isVisible())
    full.keys("Alt+2")
    full.until(contacts.page.isVisible)
    full.program.window.resize(700, 600)
    journal = full.go("journal")
    full.until(lambda: journal.draft is not None and not journal.list.isVisible())
    full.keys("Alt+3")
    full.until(journal.list.isVisible)
