"""When, how, where, what for, how long: a chip each, which opens where it can be changed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.book import Book
from app.model.entry import Entry
from ui.context import Context
from ui.journal.chip_bar import ChipBar
from ui.journal.fact_words import (
    INTENTS,
    MODES,
    intent_said,
    intents_said,
    local_moment,
    minutes_typed,
    mode_said,
)
from ui.journal.moment_popup import MomentPopup
from ui.journal.steady_menu import SteadyMenu
from ui.journal.tag_chips import TagChips
from ui.widgets.chip import Chip
from ui.widgets.field_popup import FieldPopup
from ui.widgets.flow_layout import FlowLayout


class FactsBar(ChipBar):
    """`changed` carries the fields that the writer gave other values, as a dict."""

    changed = Signal(dict)
    moved = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entry: Entry | None = None
        self.moment, self.mode, self.place, self.intent, self.duration = (
            Chip("", context.theme, "outline", key)
            for key in ("moment", "mode", "place", "intent", "duration")
        )
        flow = FlowLayout(self, 6, context.theme)
        for chip in (self.moment, self.mode, self.place, self.intent, self.duration):
            chip.setParent(self)
            flow.addWidget(chip)
            chip.asked.connect(self._open)
        self.tags = TagChips(context, self, flow, self.duration)
        self.tags.changed.connect(self._take_tags)
        self._moments: MomentPopup | None = None
        self._places: FieldPopup | None = None
        self._durations: FieldPopup | None = None

    def show_entry(self, entry: Entry) -> None:
        """Say the facts of an entry."""
        self._entry = entry
        said = self._context.formats
        at = local_moment(entry.happened_at, entry.zone)
        self.moment.set_caption(said.near_moment(at, self._context.clock.today()))
        self.mode.set_caption(mode_said(entry.mode) if entry.mode else self.tr("+ how"))
        self.place.set_caption(entry.place or self.tr("+ where"))
        intent = intents_said(entry.intent) if entry.intent else self.tr("+ what for")
        self.intent.set_caption(intent)
        minutes = entry.duration_minutes
        self.duration.set_caption(said.minutes(minutes) if minutes else self.tr("+ how long"))
        self._name_chips(said.moment(at))
        self.tags.show_tags(entry.tags)

    def _name_chips(self, moment: str) -> None:
        self.moment.setAccessibleName(self.tr("When: {value}").format(value=moment))
        for chip, name in (
            (self.mode, self.tr("How: {value}")),
            (self.place, self.tr("Where: {value}")),
            (self.intent, self.tr("What for: {value}")),
            (self.duration, self.tr("How long: {value}")),
        ):
            chip.setAccessibleName(name.format(value=chip.text().replace("&&", "&").lstrip("+ ")))

    def _open(self, key: str) -> None:
        ask = {
            "moment": self._ask_moment,
            "mode": self._ask_mode,
            "place": self._ask_place,
            "intent": self._ask_intent,
            "duration": self._ask_duration,
        }
        if self._entry is not None:
            ask[key](self._entry)

    def _ask_moment(self, entry: Entry) -> None:
        if self._moments is None:
            self._moments = MomentPopup(self._context, self)
            self._moments.chosen.connect(self._take_moment)
        self._moments.ask_moment(self.moment, entry.happened_at, entry.zone)

    def _take_moment(self, moment: datetime) -> None:
        self.moved.emit(moment)

    def _take_tags(self, tags: tuple[str, ...]) -> None:
        self.changed.emit({"tags": tags})

    def _ask_mode(self, entry: Entry) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mode in MODES:
            self._add_choice(menu, mode, mode_said(mode), mode == entry.mode)
        menu.addSeparator()
        self._add_choice(menu, None, self.tr("Not said"), entry.mode is None)
        menu.triggered.connect(self._take_mode)
        menu.popup(self.mode.mapToGlobal(self.mode.rect().bottomLeft()))

    def _take_mode(self, action: QAction) -> None:
        self.changed.emit({"mode": action.data()})

    def _ask_intent(self, entry: Entry) -> None:
        menu = SteadyMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for intent in INTENTS:
            if intent == "ask":
                menu.addSeparator()
            self._add_choice(menu, intent, intent_said(intent), intent in entry.intent)
        menu.triggered.connect(self._take_intent)
        menu.popup(self.intent.mapToGlobal(self.intent.rect().bottomLeft()))

    def _take_intent(self, action: QAction) -> None:
        if self._entry is None:
            return
        chosen = set(self._entry.intent) ^ {action.data()}
        self.changed.emit({"intent": tuple(one for one in INTENTS if one in chosen)})

    def _add_choice(self, menu: QMenu, value: str | None, caption: str, is_chosen: bool) -> None:
        action = menu.addAction(caption)
        action.setData(value)
        action.setCheckable(True)
        action.setChecked(is_chosen)

    def _ask_place(self, entry: Entry) -> None:
        if self._places is None:
            hint = self.tr("Enter keeps it; nothing takes it back")
            self._places = FieldPopup(self._context.theme, self, self.tr("Where it was"), hint)
            self._places.entered.connect(self._take_place)
        self._context.session.read(_places, self._places.complete_with, "journal places")
        self._places.ask(self.place, entry.place or "")

    def _take_place(self, text: str) -> None:
        if self._places is not None:
            self._places.hide()
        self.changed.emit({"place": " ".join(text.split()) or None})

    def _ask_duration(self, entry: Entry) -> None:
        if self._durations is None:
            hint = self.tr("Such as 45, 1h30 or 2 hours")
            self._durations = FieldPopup(self._context.theme, self, self.tr("How long"), hint)
            self._durations.typed.connect(self._say_duration)
            self._durations.entered.connect(self._take_duration)
        minutes = entry.duration_minutes
        self._durations.ask(self.duration, str(minutes) if minutes else "")

    def _say_duration(self, text: str) -> None:
        minutes = minutes_typed(text)
        said = self._context.formats.minutes(minutes) if minutes else ""
        if self._durations is not None:
            self._durations.say(said)

    def _take_duration(self, text: str) -> None:
        minutes = minutes_typed(text)
        if self._durations is None:
            return
        if minutes is None and text.strip():
            self._durations.say(self.tr("Not understood yet"))
            return
        self._durations.hide()
        self.changed.emit({"duration_minutes": minutes})


def _places(book: Book) -> list[str]:
    return book.entries.list.places()
