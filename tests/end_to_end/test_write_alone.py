"""Writing alone leaves nothing in the window but the text, and every way back brings all of it."""

from app.book import Book
from app.clock import Clock


def test_the_window_is_the_text_until_one_comes_back(start, paths):
    with Book.open(paths.book, Clock()) as book:
        book.entries.save(book.entries.blank())
    person = start()
    person.keys("Ctrl+N")
    navigation, journal = person.shell.navigation, person.view("journal")
    size = person.program.window.size()

    def is_alone():
        seen = (navigation, journal.list, journal.panel)
        return not any(one.isVisible() for one in seen) and journal.editor.isVisible()

    def is_whole():
        is_seen = navigation.isVisible() and journal.list.isVisible()
        return is_seen and person.program.window.size() == size

    for way_back in ("F9", "Escape", "Ctrl+F"):
        navigation.new_entry.setFocus()
        person.keys("F9")
        person.until(is_alone)
        person.write("Rain. ")
        person.keys(way_back)
        person.until(is_whole)
    person.keys("Ctrl+N", "F9")
    person.until(is_alone)
    person.write("Sun")
    person.keys("Ctrl+N")
    person.until(lambda: journal.editor.words() == ("", ""))
    assert is_alone()
    person.go("today")
    person.until(navigation.isVisible)
    person.go("journal")
    person.until(is_whole)
