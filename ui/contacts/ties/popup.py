"""A small form for one tie: whom, what they are, a note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from app.model.circle import TieLine
from ui.contacts.ties.words import all_kinds, kind_meant, kind_words
from ui.contacts.who_field import WhoField
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.label import Note, Strong
from ui.widgets.popup import Popup

_WIDTH = 340


class TiePopup(Popup):
    """Emits `told` with the other's uid, kind and note; `through_told` where only who is asked."""

    told = Signal(str, object, object)
    through_told = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._asks_kind = True
        self.title = Strong("", self)
        self.who = WhoField(context, self.tr("Name or @handle"), self)
        self.kind = self._line(self.tr("What they are: friend, mentor, or a word of yours"))
        self.kind.setCompleter(self._completer())
        self.note = self._line(self.tr("Note"))
        self.hint = Note(self.tr("Both sides are kept: a mentor here is a mentee there."), self)
        self.hint.setWordWrap(True)
        self.keep_button = Button(self.tr("Keep"), context.theme, "primary", parent=self)
        self._build()
        self.keep_button.clicked.connect(self._keep)
        self.who.chosen.connect(self._go_on)

    def ask_new(self, uid: str, under: QWidget) -> None:
        """Ask whom a contact (uid) knows."""
        self._begin(self.tr("Whom do they know?"), asks_kind=True)
        self.who.setEnabled(True)
        self.who.begin(uid)
        self._open(under, self.who.field)

    def ask_change(self, uid: str, tie: TieLine, under: QWidget) -> None:
        """Ask what a tie of a contact (uid) is instead."""
        self._begin(self.tr("What are they?"), asks_kind=True)
        self._other = tie.uid
        self.who.begin(uid, None, tie.name)
        self.who.setEnabled(False)
        self.kind.setText(kind_words(tie.kind))
        self.note.setText(tie.note or "")
        self._open(under, self.kind)

    def ask_through(self, uid: str, under: QWidget) -> None:
        """Ask through whom we met."""
        self._begin(self.tr("Through whom did you meet?"), asks_kind=False)
        self.who.setEnabled(True)
        self.who.begin(uid)
        self._open(under, self.who.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        else:
            super().keyPressEvent(event)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setPlaceholderText(name)
        return line

    def _completer(self) -> QCompleter:
        completer = QCompleter([name for _, name in all_kinds()], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return completer

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.keep_button)
        for widget in (self.title, self.who, self.kind, self.note, self.hint):
            self.body.addWidget(widget)
        self.body.addLayout(foot)

    def _begin(self, title: str, *, asks_kind: bool) -> None:
        self._asks_kind, self._other = asks_kind, ""
        self.title.setText(title)
        for line in (self.kind, self.note):
            line.clear()
        for widget in (self.kind, self.note, self.hint):
            widget.setVisible(asks_kind)

    def _open(self, under: QWidget, first: QWidget) -> None:
        self.setFixedWidth(self._source.theme.px(_WIDTH))
        self.open_under(under)
        first.setFocus()

    def _go_on(self) -> None:
        if self._asks_kind:
            self.kind.setFocus()
        else:
            self._keep()

    def _keep(self) -> None:
        other = self._other or (self.who.line.uid if self.who.line else "")
        if not other:
            self.who.field.setFocus()
            return
        self.hide()
        if self._asks_kind:
            self.told.emit(other, kind_meant(self.kind.text()), self.note.text().strip() or None)
        else:
            self.through_told.emit(other)
