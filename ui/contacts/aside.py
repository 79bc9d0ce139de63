"""The pages that stand in the place of a contact's for a while."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.contacts.bin_page import BinPage
from ui.contacts.blind import BlindReview
from ui.contacts.briefing.panel import BriefingPanel
from ui.contacts.duplicates.merge_form import MergeForm
from ui.contacts.duplicates.panel import DuplicatesPanel
from ui.contacts.erase_panel import ErasePanel
from ui.contacts.list_panel import ListPanel
from ui.contacts.trends_beside import TrendsBeside
from ui.context import Context
from ui.sorting.page import SortingPage
from ui.trends.page import TrendsPage

_KEPT = (DuplicatesPanel, MergeForm, BlindReview, TrendsPage, SortingPage, BinPage)


class Aside(QObject):
    """Emits `shown` with the page to show, `left` where the contact's own comes back.

    Each page is made when it is first asked for, so that the contacts open without waiting for it.
    """

    shown = Signal(QWidget)
    left = Signal()
    contact_asked = Signal(str)
    erased = Signal()

    def __init__(self, context: Context, panel: ListPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._panel, self._parent = context, panel, parent
        self._comes_from_pairs = False

    @cached_property
    def briefing(self) -> BriefingPanel:
        """What to have in mind before meeting a contact."""
        page = BriefingPanel(self._context, self._parent)
        page.done.connect(self.left)
        return page

    @cached_property
    def duplicates(self) -> DuplicatesPanel:
        """Who may be one."""
        page = DuplicatesPanel(self._context, self._parent)
        page.done.connect(self.left)
        page.compare_asked.connect(self._compare_pair)
        return page

    @cached_property
    def merge(self) -> MergeForm:
        """What merging two contacts would give."""
        page = MergeForm(self._context, self._parent)
        page.done.connect(self._leave_merge)
        page.merged.connect(self._after_merge)
        page.apart.connect(self._hold_apart)
        return page

    @cached_property
    def erase(self) -> ErasePanel:
        """What goes with a contact that is erased."""
        page = ErasePanel(self._context, self._parent)
        page.done.connect(self.left)
        page.erased.connect(self.erased)
        return page

    @cached_property
    def blind(self) -> BlindReview:
        """Relationships without names."""
        page = BlindReview(self._context, self._parent)
        page.done.connect(self.left)
        page.contact_asked.connect(self._open)
        return page

    @cached_property
    def trends(self) -> TrendsPage:
        """Several contacts side by side."""
        page = TrendsPage(self._context, self._parent)
        page.done.connect(self.left)
        page.contact_asked.connect(self._open)
        TrendsBeside(self._panel, page, self).left.connect(self.left)
        return page

    @cached_property
    def bin(self) -> BinPage:
        """Who was deleted or merged."""
        page = BinPage(self._context, self._parent)
        page.done.connect(self.left)
        return page

    @cached_property
    def sorting(self) -> SortingPage:
        """One contact after the other, to be sorted."""
        page = SortingPage(self._context, self.tr("Contacts"), self._parent)
        page.done.connect(self.left)
        return page

    def is_kept(self, page: QWidget | None) -> bool:
        """Tell whether a page stays while another contact comes to the front of the list."""
        return isinstance(page, _KEPT)

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
