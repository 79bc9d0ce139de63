"""What the menus of the text offer for spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.spelling.dictionaries import AS_SYSTEM, OFF
from ui.journal.body_edit import BodyEdit
from ui.journal.spelling import Spelling

_PATIENCE = 400
_LEARN, _FORGET, _CHOOSE, _REPLACE = "learn", "forget", "choose", "replace"


class SpellingMenu(QObject):
    """Opens the menu of the text, with suggestions for the word it is asked on."""

    def __init__(self, body: BodyEdit, spelling: Spelling) -> None:
        super().__init__(body)
        self._body, self._spelling = body, spelling
        self._asked: tuple[str, int, QPoint] | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_PATIENCE)
        self._late.timeout.connect(self._open_without)
        body.menu_asked.connect(self._ask)

    def fill(self, menu: QMenu) -> None:
        """Offer the languages there are, that of the system, and none."""
        group = QActionGroup(menu)
        choices = [(AS_SYSTEM, self.tr("As the system"))]
        choices += language_names(self._spelling.languages())
        choices.append((OFF, self.tr("Off")))
        for choice, caption in choices:
            action = _add(menu, caption, _CHOOSE, choice)
            action.setCheckable(True)
            action.setChecked(choice == self._spelling.kept.language)
            group.addAction(action)
        if len(choices) == len((AS_SYSTEM, OFF)):
            menu.addSeparator()
            menu.addAction(self.tr("There is no dictionary on this computer")).setEnabled(False)
        menu.triggered.connect(self._choose)

    def _ask(self, position: int, place: QPoint) -> None:
        found = self._body.word_at(position)
        start, word = found or (position, "")
        self._asked = (word, start, place)
        if word and self._spelling.is_wrong(word):
            self._late.start()
            self._spelling.suggest(word, partial(self._open_with, self._asked))
        else:
            self._open(())

    def _open_with(self, asked: tuple[str, int, QPoint], suggestions: Sequence[str]) -> None:
        if asked == self._asked:
            self._open(suggestions)

    def _open_without(self) -> None:
        self._open(())

    def _open(self, suggestions: Sequence[str]) -> None:
        self._late.stop()
        if self._asked is None:
            return
        word, start, place = self._asked
        self._asked = None
        menu = self._body.createStandardContextMenu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.insertActions(menu.actions()[0], self._about(word, start, suggestions, menu))
        menu.addSeparator()
        self.fill(menu.addMenu(self.tr("Spelling")))
        menu.triggered.connect(self._act)
        menu.popup(self._body.viewport().mapToGlobal(place))

    def _about(
        self, word: str, start: int, suggestions: Sequence[str], menu: QMenu
    ) -> list[QAction]:
        """Return what can be done about a word."""
        actions: list[QAction] = []
        if self._spelling.is_wrong(word):
            actions += [_action(menu, one, _REPLACE, (start, word, one)) for one in suggestions]
            caption = self.tr("Add “{word}” to my words").format(word=word)
            actions.append(_action(menu, caption, _LEARN, word))
        elif word in self._spelling.kept.words:
            caption = self.tr("Remove “{word}” from my words").format(word=word)
            actions.append(_action(menu, caption, _FORGET, word))
        if actions:
            actions.append(_separator(menu))
        return actions

    def _choose(self, action: QAction) -> None:
        _, language = action.data()
        self._spelling.choose(language)

    def _act(self, action: QAction) -> None:
        asked = action.data()
        if not isinstance(asked, tuple):
            return
        what, value = asked
        if what == _REPLACE:
            self._body.replace_word(*value)
        elif what == _LEARN:
            self._spelling.learn(value)
        elif what == _FORGET:
            self._spelling.forget(value)


def language_names(codes: Sequence[str]) -> list[tuple[str, str]]:
    """Return codes of languages with what each calls itself, and its region where two are alike."""
    names = {code: QLocale(code).nativeLanguageName() or code for code in codes}
    alike = Counter(names.values())
    regions = {code: QLocale(code).nativeTerritoryName() or code for code in codes}
    return [
        (code, f"{name} ({regions[code]})" if alike[name] > 1 else name)
        for code, name in names.items()
    ]


def _add(menu: QMenu, caption: str, what: str, value: object) -> QAction:
    action = _action(menu, caption, what, value)
    menu.addAction(action)
    return action


def _action(menu: QMenu, caption: str, what: str, value: object) -> QAction:
    action = QAction(caption.replace("&", "&&"), menu)
    action.setData((what, value))
    return action


def _separator(menu: QMenu) -> QAction:
    action = QAction(menu)
    action.setSeparator(True)
    return action
