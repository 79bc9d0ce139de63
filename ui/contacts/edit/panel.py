"""The form with all plain facts of a contact."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.book import Book
from app.errors import UserError
from app.model.contact import Contact
from app.model.contact_text import (
    channel_of,
    check_in_of,
    custom_of,
    known_date_of,
    standing_of,
    text_of,
    value_of,
)
from ui.contacts import acts
from ui.contacts.edit.fields import Fields
from ui.contacts.margins import set_margins
from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Subtitle, WarningNote
from ui.widgets.tab_order import tab_in_order

_GAP = 14


class EditPanel(QScrollArea):
    """Every field is kept when it is left; Esc or Done leads back."""

    done = Signal()
    delete_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.uid = ""
        self._contact: Contact | None = None
        self._body = QWidget(self)
        self.title = Subtitle("", self._body, elide=True)
        self.problem = WarningNote("", self._body, wrap=True)
        self.fields = Fields(context, self._body)
        theme, icons = context.theme, context.icons
        self.delete_button = Button(
            self.tr("Delete"), theme, "plain", "trash", icons, parent=self._body
        )
        self.done_button = Button(
            self.tr("Done"), theme, "primary", "check", icons, parent=self._body
        )
        self._build()
        self._connect()

    def edit(self, uid: str) -> None:
        """Show the fields of a contact."""
        self.flush()
        self.uid = uid
        self._say()
        self.refresh()
        self.fields.texts["name"].setFocus()

    def refresh(self) -> None:
        """Show what the book holds by now."""
        work = partial(_contact_and_through, uid=self.uid)
        self._context.session.read(work, self._show, key="edited contact")

    def flush(self) -> None:
        """Hand over what is not written yet."""
        if self.uid:
            self.fields.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the fields anew: their fonts are known by now."""
        super().showEvent(event)
        self.fields.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins narrow where there is little room."""
        super().resizeEvent(event)
        set_margins(self._column, self._context.theme.theme, self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._finish()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.delete_button)
        head.addWidget(self.done_button)
        self._column = QVBoxLayout(self._body)
        self._column.addLayout(head)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.fields)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._restyle(self._context.theme.theme)

    def _connect(self) -> None:
        self.done_button.clicked.connect(self._finish)
        self.delete_button.clicked.connect(self._ask_delete)
        fields = self.fields
        fields.text_written.connect(self._keep_text)
        fields.value_chosen.connect(self._keep)
        fields.standing_chosen.connect(self._keep_standing)
        fields.through_named.connect(self._keep_through)
        fields.earlier.written.connect(self._keep_earlier)
        fields.channels.written.connect(self._keep_channels)
        fields.dates.written.connect(self._keep_dates)
        fields.custom.written.connect(self._keep_custom)
        fields.check_ins.written.connect(self._keep_check_ins)
        self._context.theme.changed.connect(self._restyle)

    def _show(self, found: tuple[Contact, str]) -> None:
        contact, through = found
        if contact.uid != self.uid:
            return
        self._contact = contact
        self.title.setText(self.tr("Edit {name}").format(name=contact.name))
        for name, field in self.fields.texts.items():
            field.show_text(text_of(contact, name))
        self.fields.show_others(contact, through)
        QTimer.singleShot(0, self, self._order_tabs)

    def _order_tabs(self) -> None:
        tab_in_order([self.fields, self.delete_button, self.done_button])

    def _keep_text(self, name: str, text: str) -> None:
        try:
            value = value_of(name, text)
        except UserError as error:
            self._refuse(error)
            return
        if name == "standing_since":
            self._keep_since(value)
        else:
            self._keep(name, value)

    def _keep_since(self, day: str | None) -> None:
        self._say()
        work = partial(acts.set_since, uid=self.uid, day=day)
        self._context.session.write(work, failed=self._refuse)

    def _keep_earlier(self, rows: list[Any]) -> None:
        try:
            told = [one for row in rows if (one := standing_of(*row))]
        except UserError as error:
            self._refuse(error)
            return
        self._say()
        work = partial(acts.set_earlier, uid=self.uid, earlier=told)
        self._context.session.write(work, failed=self._refuse)

    def _keep_channels(self, rows: list[Any]) -> None:
        channels = (channel_of(*row) for row in rows)
        self._keep("channels", tuple(one for one in channels if one))

    def _keep_dates(self, rows: list[Any]) -> None:
        try:
            dates = [known_date_of(*row) for row in rows]
        except UserError as error:
            self._refuse(error)
            return
        self._keep("dates", tuple(one for one in dates if one))

    def _keep_custom(self, rows: list[Any]) -> None:
        self._keep("custom", custom_of([(name, value) for name, value in rows]))

    def _keep_check_ins(self, rows: list[Any]) -> None:
        try:
            check_ins = [check_in_of(*row) for row in rows]
        except UserError as error:
            self._refuse(error)
            return
        self._keep("check_ins", tuple(one for one in check_ins if one))

    def _keep(self, name: str, value: Any) -> None:
        self._say()
        work = partial(acts.set_fields, uid=self.uid, fields={name: value})
        self._context.session.write(work)

    def _refuse(self, error: UserError) -> None:
        self._say(str(error))

    def _say(self, problem: str = "") -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            self.ensureWidgetVisible(self.problem)

    def _keep_standing(self, standing: str) -> None:
        work = partial(acts.set_standing, uid=self.uid, standing=standing)
        self._context.session.write(work)

    def _keep_through(self, name: str) -> None:
        work = partial(acts.set_met_through, uid=self.uid, name=name)
        self._context.session.write(work)

    def _finish(self) -> None:
        self.flush()
        self.done.emit()

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self.uid)

    def _restyle(self, theme: Theme) -> None:
        set_margins(self._column, theme, self.viewport().width())
        self._column.setSpacing(theme.px(_GAP))


def _contact_and_through(book: Book, uid: str) -> tuple[Contact, str]:
    contact = book.contacts.get(uid)
    through = book.contacts.list.lines_of([contact.met_through] if contact.met_through else [])
    return contact, through[0].name if through else ""
