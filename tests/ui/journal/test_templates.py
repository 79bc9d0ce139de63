"""Templates of one's own: kept from a text, put into another, forgotten."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.book import Book
from ui.journal.templates import KEY, name_of
from ui.journal.view import JournalView

MakeView = Callable[[], JournalView]


def action(view: JournalView, title: str, caption: str) -> QAction:
    """Return a line of the newest menu of this title."""
    view.editor.more.click()
    menu = [one for one in view.editor.findChildren(QMenu) if one.title() == title][-1]
    return next(one for one in menu.actions() if one.text() == caption)


def test_a_text_is_kept_put_in_and_forgotten(book: Book, make_view: MakeView) -> None:
    view = make_view()
    view.new_entry([])
    view.editor.body.insertPlainText("## Mentoring\n\n- [ ] next step")
    action(view, "Templates", "Keep this text as a template").trigger()
    assert book.settings.get(KEY) == {"Mentoring": "## Mentoring\n\n- [ ] next step"}
    view.new_entry([])
    view.editor.body.insertPlainText("Before")
    action(view, "Templates", "Mentoring").trigger()
    view.flush()
    texts = [book.entries.get(line.uid) for line in book.entries.list.latest(5)]
    written = next(one for one in texts if one.body.startswith("Before"))
    assert written.body == "Before\n\n## Mentoring\n\n- [ ] next step"
    assert [one.text for one in written.promises] == ["next step"]
    action(view, "Forget a template", "Mentoring").trigger()
    assert book.settings.get(KEY) is None


def test_the_first_line_names_it() -> None:
    assert name_of("- [ ] call\nmore") == "call"
    assert name_of("##") == "…"
