"""What a search narrows by, a chip each: pressed, it is taken out of the search."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.query import CONTACT, DAYS, INTENT, TAG, Query, Term
from ui.context import Context
from ui.journal.chip_bar import ChipBar
from ui.text import Formats
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout


class FilterChips(ChipBar):
    """`removal_asked` carries the piece of the search to take out."""

    removal_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._terms: tuple[Term, ...] = ()
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, 6, context.theme)
        self.hide()

    def show_query(self, query: Query) -> None:
        """Show the filters of a search, and what of it was not understood."""
        terms = (*query.filters, *query.unclear)
        if terms != self._terms:
            self._terms = terms
            self._fill(query)
        self.setVisible(bool(terms))

    def captions(self) -> list[str]:
        """Return what the chips say."""
        return [chip.accessibleName() for chip in self._chips]

    def _fill(self, query: Query) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, term in enumerate(self._terms):
            is_clear = term in query.filters
            caption = self._caption(term) if is_clear else self._unclear(term)
            tone = "accent" if is_clear else "outline"
            chip = Chip(f"{caption} ×", self._context.theme, tone, str(place), True, self)
            chip.setAccessibleName(caption)
            chip.asked.connect(self._remove)
            chip.removal_asked.connect(self._remove)
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()

    def _unclear(self, term: Term) -> str:
        return self.tr("Not understood: {piece}").format(piece=term.text)

    def _caption(self, term: Term) -> str:
        said = self._said(term)
        return self.tr("not {filter}").format(filter=said) if term.is_without else said

    def _said(self, term: Term) -> str:
        if term.kind == DAYS:
            return self._days(term, self._context.formats)
        if term.bound is not None:
            sign = {">=": "≥", "<=": "≤"}.get(term.bound.sign, term.bound.sign)
            return f"{term.bound.rating} {sign} {term.bound.value}"
        if term.kind == INTENT:
            return self.tr("intent: {intent}").format(intent=term.text)
        return {CONTACT: "@", TAG: "#"}.get(term.kind, "⌂ ") + term.text

    def _days(self, term: Term, formats: Formats) -> str:
        assert term.days is not None
        first, last = term.days
        if first is None or last is None:
            said = self.tr("from {day}") if last is None else self.tr("until {day}")
            day = first or last
            return said.format(day=formats.date(day)) if day else ""
        if first == last:
            return formats.date(first)
        between = self.tr("{first} to {last}")
        return between.format(first=formats.date(first), last=formats.date(last))

    def _remove(self, key: str) -> None:
        self.removal_asked.emit(self._terms[int(key)])
