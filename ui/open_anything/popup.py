"""The panel over the window: a field, and what its words can mean."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.open_anything.item import ACT, CONTACT, ENTRY, OPENING, PAGE, Item, is_meant
from ui.open_anything.item_list import ItemList
from ui.open_anything.places import places
from ui.open_anything.records import Records, find_records, items_of
from ui.widgets.label import Note
from ui.widgets.popup import Popup, kept_inside
from ui.widgets.search_field import SearchField

_WIDTH, _BELOW_TOP, _FRAME, _MOST_PLACES = 620, 96, 88, 4
_ORDER = (CONTACT, OPENING, PAGE, ACT, ENTRY)
_KEY = "open anything"


class OpenAnything(Popup):
    """`chosen` carries the Item to open."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._context, self._over = context, parent
        self._places = list(places())
        asked = self.tr("Contacts, entries, pages, actions")
        self.field = SearchField(asked, context.theme, context.icons, self)
        self.list = ItemList(context.theme, context.icons, self)
        self.nothing = Note(self.tr("Nothing of that name."), self)
        for part in (self.field, self.list, self.nothing):
            self.body.addWidget(part)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._look)
        self.field.left.connect(self.hide)
        self.list.chosen.connect(self._take)

    def ask(self) -> None:
        """Open over the window, ready for a few letters."""
        self.field.clear()
        self._offer(Records("", [], [], []))
        self._place()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._look("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the field work on the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        if event.key() in steps:
            self.list.step(steps[Qt.Key(event.key())])
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.list.current())
            return True
        return False

    def _look(self, words: str) -> None:
        work = partial(find_records, words.strip())
        self._context.session.read(work, self._offer, _KEY, interruptible=True)

    def _offer(self, found: Records) -> None:
        if found.words != self.field.text().strip():
            return
        named = [one for one in self._places if is_meant(one.title, found.words)]
        records = items_of(found, self._context.formats, self._context.clock.today())
        items = sorted((*records, *named[:_MOST_PLACES]), key=_place_of)
        self.list.offer(items)
        self.list.setFixedHeight(min(self.list.sizeHint().height(), self._room()))
        self.list.setVisible(bool(items))
        self.nothing.setVisible(not items)
        self.adjustSize()

    def _place(self) -> None:
        theme, window = self._source.theme, self._over.window()
        self.setFixedWidth(min(theme.px(_WIDTH), window.width()))
        self.adjustSize()
        corner = QPoint((window.width() - self.width()) // 2, theme.px(_BELOW_TOP))
        wanted = QRect(window.mapToGlobal(corner), self.size())
        self.move(kept_inside(wanted, window.screen().availableGeometry()))

    def _room(self) -> int:
        """Return how high the list may be, in pixels, for the window to hold the panel."""
        taken = self._source.theme.px(_BELOW_TOP + _FRAME)
        return max(self._over.window().height() - taken, self.list.sizeHintForRow(0))

    def _take(self, item: Item | None) -> None:
        if item is not None:
            self.hide()
            self.chosen.emit(item)


def _place_of(item: Item) -> int:
    return _ORDER.index(item.kind)
