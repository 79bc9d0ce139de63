"""Locking the book with a passphrase, another one, or none, and when it locks by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.book import Book
from app.errors import PassphraseError, UserError
from ui.context import Context
from ui.lock.secret_field import SecretField
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.label import Muted, Note, Subtitle, WarningNote
from ui.widgets.pills import Pills

_WIDTH, _MARGIN, _GAP = 480, 24, 12
_CONTEXT = "PassphraseDialog"
IDLE_MINUTES = (5, 15, 60, 0)
Outcome = tuple[bool, Sequence[Path]]


class PassphraseDialog(QDialog):
    """`changed` tells whether the book has a passphrase now, `said` a sentence about it.

    `idle_minutes_chosen` carries after how many minutes it locks by itself, 0 for never.
    """

    changed = Signal(bool)
    said = Signal(str)
    idle_minutes_chosen = Signal(int)

    def __init__(
        self, context: Context, is_locked: bool, idle_minutes: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._is_locked, self._is_busy = context, is_locked, False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Passphrase"))
        self.present = self._field(self.tr("Present passphrase"))
        self.new = self._field(self.tr("New passphrase"))
        self.again = self._field(self.tr("The same once more"))
        self.problem = WarningNote("", self, wrap=True)
        self.idle = Pills(context.theme, self.tr("Lock by itself"), self)
        minutes = [(str(one), self._caption_of(one)) for one in IDLE_MINUTES]
        self.idle.set_pills(minutes, str(idle_minutes))
        self.idle.chosen.connect(self._choose_idle)
        look = context.theme
        self.remove_button = Button(self.tr("Remove it"), look, parent=self)
        self.close_button = Button(self.tr("Close"), look, parent=self)
        caption = self.tr("Change it") if is_locked else self.tr("Lock the book")
        self.set_button = Button(caption, look, "primary", parent=self)
        self._build()

    def _field(self, name: str) -> SecretField:
        return SecretField(name, self._context.theme, self._context.icons, self)

    def _caption_of(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Never")
        return tr_count(_CONTEXT, "After {n} minute", "After {n} minutes", minutes)

    def _choose_idle(self, minutes: str) -> None:
        self.idle_minutes_chosen.emit(int(minutes))

    def _build(self) -> None:
        px = self._context.theme.theme.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*4 * [px(_MARGIN)])
        outer.setSpacing(px(_GAP))
        outer.addWidget(Subtitle(self.windowTitle(), self))
        outer.addWidget(Muted(self._about(), self, wrap=True))
        for widget in (self.present, self.new, self.again, self.problem):
            outer.addWidget(widget)
        self.idle_name = Note(self.tr("Lock by itself when nobody writes or reads"), self)
        outer.addWidget(self.idle_name)
        outer.addWidget(self.idle)
        outer.addStretch()
        row = QHBoxLayout()
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.set_button)
        outer.addLayout(row)
        only_locked: tuple[QWidget, ...] = (self.present, self.remove_button)
        for hidden in (*only_locked, self.idle_name, self.idle):
            hidden.setVisible(self._is_locked)
        self.problem.hide()
        self.set_button.setDefault(True)
        self.set_button.clicked.connect(self._set)
        self.remove_button.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.reject)
        self._fit()

    def _fit(self) -> None:
        layout, width = self.layout(), self._context.theme.theme.px(_WIDTH)
        assert layout is not None
        self.resize(width, layout.totalHeightForWidth(width))

    def _about(self) -> str:
        return self.tr(
            "It encrypts the book and its backups. Without it nobody can open them, and nobody "
            "can tell you what it was: keep it somewhere safe. Four or five words that only you "
            "would put together are good."
        )

    def _set(self) -> None:
        if not self.new.text():
            self._complain(self.tr("Write a new passphrase first."), self.new)
        elif self.new.text() != self.again.text():
            self._complain(self.tr("These are two different passphrases."), self.again)
        else:
            self._change(self.new.text())

    def _remove(self) -> None:
        self._change(None)

    def _change(self, passphrase: str | None) -> None:
        self._be_busy(True)
        present = self.present.text() if self._is_locked else None
        backups = self._context.paths.backups
        work = partial(_changed, present=present, new=passphrase, backups=backups)
        self._context.session.tasks.submit(work, done=self._tell, failed=self._refuse)

    def reject(self) -> None:
        """Close, but not before it is known how the book opens from now on."""
        if not self._is_busy:
            super().reject()

    def _tell(self, outcome: Outcome) -> None:
        is_locked, left = outcome
        self._is_busy = False
        said = (
            self.tr("The book and its backups open with the new passphrase now.")
            if is_locked
            else self.tr("The book and its backups open without a passphrase now.")
        )
        if left:
            names = ", ".join(path.name for path in left)
            said += " " + self.tr("These copies stay as they were: {names}").format(names=names)
        self.changed.emit(is_locked)
        self.said.emit(said)
        self.accept()

    def _refuse(self, error: UserError) -> None:
        self._be_busy(False)
        is_wrong = isinstance(error, PassphraseError)
        self._complain(str(error), self.present if is_wrong else self.new)

    def _complain(self, why: str, field: SecretField) -> None:
        self.problem.setText(why)
        self.problem.show()
        self._fit()
        field.selectAll()
        field.setFocus()

    def _be_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.problem.hide()
        fields = (self.present, self.new, self.again)
        for widget in (*fields, self.set_button, self.remove_button, self.close_button):
            widget.setEnabled(not is_busy)


def _changed(book: Book, present: str | None, new: str | None, backups: Path) -> Outcome:
    """Return whether the book is locked now, and the copies that are left as they were."""
    if present is not None and not book.keeping.opens_with(present):
        raise PassphraseError(f"This passphrase does not open {book.path.name}.")
    return new is not None, book.keeping.change_passphrase(new, backups)
