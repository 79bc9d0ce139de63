"""Choosing when it happened, in everyday words."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from ui.context import Context
from ui.journal.fact_words import local_moment, moment_typed, now_in
from ui.text import tr
from ui.widgets.field_popup import FieldPopup

_KEY = "journal moment"


class _Meant(NamedTuple):
    text: str
    moment: datetime


class MomentPopup(FieldPopup):
    """`chosen` carries the moment, with the zone in which it is meant."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        title = tr("MomentPopup", "When it happened")
        hint = tr("MomentPopup", "Such as yesterday 16:30, Friday, or 20 Nov 9 am")
        super().__init__(context.theme, parent, title, hint)
        self._context = context
        self._meant: _Meant | None = None
        self._zone: str | None = None
        self._is_awaited = False
        self.typed.connect(self._read)
        self.entered.connect(self._accept)

    def ask_moment(self, under: QWidget, happened_at: datetime, zone: str | None) -> None:
        """Open with a moment to change."""
        self._zone, self._meant, self._is_awaited = zone, None, False
        self.ask(under, f"{local_moment(happened_at, zone):%Y-%m-%d %H:%M}")

    def _read(self, text: str) -> None:
        self._meant, self._is_awaited = None, False
        now = now_in(self._zone, self._context.clock.local_now())
        tasks = self._context.session.tasks
        tasks.submit_apart(partial(_meant, text, now), self._show, self._refuse, _KEY)

    def _show(self, meant: _Meant) -> None:
        if meant.text != self.field.text():
            return
        self._meant = meant
        self.say(self._context.formats.moment(meant.moment))
        if self._is_awaited:
            self._accept(meant.text)

    def _refuse(self, error: UserError) -> None:
        self._is_awaited = False
        self.say(self.tr("Not understood yet") if self.field.text().strip() else "")

    def _accept(self, text: str) -> None:
        if not self.field.isModified():
            self.hide()
        elif self._meant is not None and self._meant.text == text:
            self.hide()
            self.chosen.emit(self._meant.moment)
        else:
            self._is_awaited = True


def _meant(text: str, now: datetime) -> _Meant:
    return _Meant(text, moment_typed(text, now))
