"""The pages that stand in the place of a contact's for a while."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.contacts.bin_page import BinPage
from ui.contacts.blind import BlindReview
from ui.contacts.briefing.panel import BriefingPanel
from ui.contacts.duplicates.merge_form import MergeForm
from ui.contacts.duplicates.panel import DuplicatesPanel
from ui.contacts.erase_panel import ErasePanel
from ui.context import Context
from ui.sorting.page import SortingPage
from ui.trends.page import TrendsPage


class Aside(QObject):
    """Emits `shown` with the page to show, `left` where the contact's own comes back."""

    shown = Signal(QWidget)
    left = Signal()
    contact_asked = Signal(str)
    erased = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._comes_from_pairs = False
        self.briefing = BriefingPanel(context, parent)
        self.duplicates = DuplicatesPanel(context, parent)
        self.merge = MergeForm(context, parent)
        self.erase = ErasePanel(context, parent)
        self.blind = BlindReview(context, parent)
        self.trends = TrendsPage(context, parent)
        self.bin = BinPage(context, parent)
        self.sorting = SortingPage(context, self.tr("Contacts"), parent)
        for page in (self.briefing, self.duplicates, self.erase, self.blind, self.trends, self.bin):
            page.done.connect(self.left)
        self.sorting.done.connect(self.left)
        self.merge.done.connect(self._leave_merge)
        self.merge.merged.connect(self._after_merge)
        self.merge.apart.connect(self._hold_apart)
        self.duplicates.compare_asked.connect(self._compare_pair)
        self.erase.erased.connect(self.erased)
        self.blind.contact_asked.connect(self._open)
        self.trends.contact_asked.connect(self._open)

    def pages(self) -> tuple[QWidget, ...]:
        """Return all pages."""
        return (
            self.briefing,
            self.duplicates,
            self.merge,
            self.erase,
            self.blind,
            self.trends,
            self.sorting,
            self.bin,
        )

    def is_kept(self, page: QWidget | None) -> bool:
        """Tell whether a page stays while another contact comes to the front of the list."""
        return page in (
            self.duplicates,
            self.merge,
            self.blind,
            self.trends,
            self.sorting,
            self.bin,
        )

    def brief(self, uid: str) -> None:
        """Show what to have in mind before meeting a contact."""
        self.shown.emit(self.briefing)
        self.briefing.show_contact(uid)

    def find_duplicates(self) -> None:
        """Show who may be one."""
        self.shown.emit(self.duplicates)
        self.duplicates.look()

    def look_into_bin(self) -> None:
        """Show who was deleted or merged."""
        self.shown.emit(self.bin)
        self.bin.look()

    def compare(self, kept: str, gone: str) -> None:
        """Show what merging two contacts would give."""
        self._comes_from_pairs = False
        self.shown.emit(self.merge)
        self.merge.compare(kept, gone)

    def ask_erase(self, uid: str) -> None:
        """Say what goes with a contact that is erased."""
        self.shown.emit(self.erase)
        self.erase.ask(uid)

    def look_blind(self) -> None:
        """Show relationships without names."""
        self.shown.emit(self.blind)
        self.blind.begin()

    def show_trends(self, ids: Sequence[int], kept: int | None = None) -> None:
        """Show the trends of several contacts (row ids) side by side, one of them in any case."""
        self.shown.emit(self.trends)
        self.trends.show_contacts(ids, kept)
        self.trends.take_focus()

    def sort(self) -> None:
        """Show one contact after the other, to be sorted."""
        self.shown.emit(self.sorting)
        self.sorting.begin("")

    def _compare_pair(self, one: str, other: str) -> None:
        self.compare(one, other)
        self._comes_from_pairs = True

    def _leave_merge(self) -> None:
        if self._comes_from_pairs:
            self.find_duplicates()
        else:
            self.left.emit()

    def _after_merge(self, kept: str) -> None:
        if not self._comes_from_pairs:
            self.left.emit()
            self.contact_asked.emit(kept)
        else:
            self.find_duplicates()

    def _hold_apart(self, one: str, other: str) -> None:
        self.duplicates.hold_apart(one, other)
        self._leave_merge()

    def _open(self, uid: str) -> None:
        self.left.emit()
        self.contact_asked.emit(uid)
