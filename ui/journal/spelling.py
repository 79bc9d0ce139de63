"""Spelling while one writes: marks come in a pause, from a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from app.book import Book
from app.changes import Change
from app.spelling.dictionaries import AS_SYSTEM, dictionaries_for
from app.spelling.speller import Speller
from app.spelling.words import words_of
from ui.context import Context
from ui.journal.body_edit import BodyEdit

LANGUAGE_KEY, WORDS_KEY = "journal.spelling.language", "journal.spelling.words"
_PAUSE = 500
_ENOUGH_TO_TELL = 6


class Kept(NamedTuple):
    """What the book keeps of spelling: the choice of a language, and words of one's own."""

    language: str
    words: tuple[str, ...]


class Spelling(QObject):
    """Marks the words of a text that neither a dictionary, a name, nor the writer knows.

    A text that is only read has no marks: they come once the writer turned to it.
    """

    def __init__(self, context: Context, body: BodyEdit) -> None:
        super().__init__(body)
        self._context, self._session, self._body = context, context.session, body
        self.kept = Kept(AS_SYSTEM, ())
        self._speller: Speller | None = None
        self._right: set[str] = set()
        self._wrong: set[str] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._is_writing = False
        body.textChanged.connect(self._pause.start)
        body.entered.connect(self._begin_writing)
        self._session.changed.connect(self._hear)

    def read(self) -> None:
        """Read what the book keeps, for another text; check it once it is written in."""
        self._is_writing = self._body.hasFocus()
        self._session.read(_read, self._begin, LANGUAGE_KEY)

    def languages(self) -> list[str]:
        """Return the languages for which a dictionary is there."""
        return list(self._context.dictionaries())

    def choose(self, language: str) -> None:
        """Check by another dictionary, by the system's languages, or not at all."""
        self._keep(self.kept._replace(language=language))

    def learn(self, word: str) -> None:
        """Take a word for right from now on."""
        self._keep(self.kept._replace(words=tuple(sorted({*self.kept.words, word}))))

    def forget(self, word: str) -> None:
        """Take a word of one's own for what the dictionary says."""
        self._keep(self.kept._replace(words=tuple(w for w in self.kept.words if w != word)))

    def suggest(self, word: str, done: partial[None]) -> None:
        """Hand over what may have been meant by a wrong word."""
        assert self._speller is not None
        self._session.tasks.submit_apart(partial(self._speller.suggestions, word), done)

    def is_wrong(self, word: str) -> bool:
        """Tell whether a word is marked."""
        return word in self._body.highlighter.wrong

    def _keep(self, kept: Kept) -> None:
        self._session.read(partial(_write, kept), self._begin, LANGUAGE_KEY)

    def _begin_writing(self) -> None:
        if not self._is_writing:
            self._is_writing = True
            self._pause.start()

    def _begin(self, kept: Kept) -> None:
        """Forget all verdicts and judge by what is kept."""
        self.kept = kept
        available = self._context.dictionaries()
        languages = self._context.formats.locale.uiLanguages()
        found = dictionaries_for(kept.language, available, languages)
        self._speller = Speller(found) if found else None
        self._right, self._wrong = set(kept.words), set()
        self._look()

    def _hear(self, change: Change) -> None:
        """Names may be new: ask again about what was wrong."""
        if change.concerns("contact") and self._wrong:
            self._wrong = set()
            self._pause.start()

    def _look(self) -> None:
        words = {word for _, word in words_of(self._body.text())}
        unknown = words - self._right - self._wrong - {self._body.word_under_caret()}
        if self._speller is not None and self._is_writing and unknown:
            work = partial(self._speller.wrong, sorted(unknown))
            done = partial(self._ask_names, unknown)
            self._session.tasks.submit_apart(work, done, key="spelling words")
        else:
            self._mark(words)

    def _ask_names(self, asked: set[str], wrong: Sequence[str]) -> None:
        work = partial(_names_among, wrong)
        self._session.read(work, partial(self._judge, asked, set(wrong)))

    def _judge(self, asked: set[str], wrong: set[str], names: set[str]) -> None:
        self._right |= asked - (wrong - names)
        self._wrong |= wrong - names
        self._mark({word for _, word in words_of(self._body.text())})

    def _mark(self, words: set[str]) -> None:
        """Mark what is wrong, but nothing in a text of another language than the dictionary's."""
        is_on = self._speller is not None and self._is_writing
        wrong = words & self._wrong if is_on else set()
        is_foreign = len(words) >= _ENOUGH_TO_TELL and 2 * len(wrong) > len(words)
        self._body.highlighter.mark_wrong(set() if is_foreign else wrong)


def _read(book: Book) -> Kept:
    language, words = book.settings.get(LANGUAGE_KEY), book.settings.get(WORDS_KEY)
    return Kept(
        language if isinstance(language, str) else AS_SYSTEM,
        tuple(one for one in words if isinstance(one, str)) if isinstance(words, list) else (),
    )


def _write(kept: Kept, book: Book) -> Kept:
    book.settings.set(LANGUAGE_KEY, None if kept.language == AS_SYSTEM else kept.language)
    book.settings.set(WORDS_KEY, list(kept.words) or None)
    return kept


def _names_among(words: Sequence[str], book: Book) -> set[str]:
    return book.names_among(words)
