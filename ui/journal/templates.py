"""Texts of one's own to begin an entry with, kept in the book's settings by name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.book import Book
from ui.journal.body_edit import BodyEdit
from ui.session import Session

KEY = "journal.templates"
_LONGEST_NAME, _MOST = 40, 50
_INSERT, _KEEP, _FORGET = "insert", "keep", "forget"


class Templates(QObject):
    """Fills a menu with the templates there are; a chosen one is put behind the text."""

    def __init__(self, session: Session, body: BodyEdit) -> None:
        super().__init__(body)
        self._session, self._body = session, body
        self._texts: dict[str, str] = {}

    def read(self) -> None:
        """Read what is kept."""
        self._session.read(_read, self._take, KEY)

    def fill(self, menu: QMenu) -> None:
        """Offer every template, keeping this text as one, and forgetting one."""
        for name in self._texts:
            _add(menu, name, _INSERT, name)
        keep = menu.addAction(self.tr("Keep this text as a template"))
        keep.setData((_KEEP, ""))
        keep.setEnabled(bool(self._body.text().strip()))
        if self._texts:
            forget = menu.addMenu(self.tr("Forget a template"))
            for name in self._texts:
                _add(forget, name, _FORGET, name)
        menu.triggered.connect(self._act)

    def _act(self, action: QAction) -> None:
        what, name = action.data()
        text = self._body.text().strip()
        if what == _INSERT:
            self._body.add_text(self._texts[name])
            return
        texts = {key: value for key, value in self._texts.items() if key != name}
        if what == _KEEP:
            texts = {name_of(text): text} | texts
        self._session.read(partial(_keep, texts), self._take)

    def _take(self, texts: dict[str, str]) -> None:
        self._texts = texts


def name_of(text: str) -> str:
    """Return the first line of a text without the signs before it, as the name of a template."""
    first = text.strip().split("\n", 1)[0].lstrip("#>-*[] ").strip()
    return first[:_LONGEST_NAME].strip() or "…"


def _add(menu: QMenu, caption: str, what: str, name: str) -> None:
    menu.addAction(caption.replace("&", "&&")).setData((what, name))


def _read(book: Book) -> dict[str, str]:
    found = book.settings.get(KEY, {})
    some = found.items() if isinstance(found, dict) else ()
    return {str(name): text for name, text in some if isinstance(text, str)}


def _keep(texts: dict[str, str], book: Book) -> dict[str, str]:
    book.settings.set(KEY, dict(list(texts.items())[:_MOST]) or None)
    return _read(book)
