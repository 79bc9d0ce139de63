"""Contacts, and the pages that stand in the place of a contact's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from app.book import Book
from ui.demo.stage import Stage

_SOMEBODY, _LET_GO, _CAME_BACK = "Ines Okafor", "Gustav Holm", "Ailsa Munro"
_A_FEW = 6


def page(stage: Stage) -> Any:
    """Turn to a contact with a long story."""
    view = stage.turn_to("contacts", stage.ask(_somebody))
    view.aside.left.emit()
    return view


def edit(stage: Stage) -> None:
    """Edit a contact."""
    page(stage).page.edit_asked.emit()


def let_go(stage: Stage) -> None:
    """Turn to a contact who was let go, after a rest and a second try."""
    _turn_to(stage, _LET_GO)


def came_back(stage: Stage) -> None:
    """Turn to a contact who is active again."""
    _turn_to(stage, _CAME_BACK)


def further_down(stage: Stage) -> None:
    """Scroll to the end of a contact's page."""
    scroll = page(stage).page.verticalScrollBar()
    scroll.setValue(scroll.maximum())


def briefing(stage: Stage) -> None:
    """Show what to have in mind before meeting."""
    page(stage).page.briefing_asked.emit()


def duplicates(stage: Stage) -> None:
    """Show who may be one."""
    page(stage).aside.find_duplicates()


def merge(stage: Stage) -> None:
    """Show what merging two contacts would give."""
    two = stage.ask(_two)
    page(stage).aside.compare(*two)


def erase(stage: Stage) -> None:
    """Say what goes with a contact that is erased."""
    page(stage).aside.ask_erase(stage.ask(_somebody))


def blind(stage: Stage) -> None:
    """Look at relationships without names."""
    page(stage).panel.head.blind_asked.emit()


def side_by_side(stage: Stage) -> None:
    """Show trends side by side."""
    page(stage).panel.head.trends_asked.emit()


def sorting(stage: Stage) -> None:
    """Sort one contact after the other."""
    page(stage).panel.head.sorting_asked.emit()


def several(stage: Stage) -> None:
    """Select several contacts."""
    page(stage).panel.list.selectAll()


def new(stage: Stage) -> None:
    """Begin a new contact."""
    page(stage).panel.new_asked.emit("Noor al-Hadid")


def _turn_to(stage: Stage, name: str) -> None:
    stage.turn_to("contacts", stage.ask(partial(_named, name=name))).aside.left.emit()


def _named(book: Book, name: str) -> str:
    return book.contacts.list.uids_named(name)[0]


def _somebody(book: Book) -> str:
    return book.contacts.list.uids_named(_SOMEBODY)[0]


def _two(book: Book) -> tuple[str, str]:
    return _somebody(book), book.contacts.list.uids_named("Tomasz Wilk")[0]


PAGES: Mapping[str, Callable[[Stage], Any]] = MappingProxyType(
    {
        "let-go": let_go,
        "came-back": came_back,
        "further-down": further_down,
        "edit": edit,
        "briefing": briefing,
        "duplicates": duplicates,
        "merge": merge,
        "erase": erase,
        "blind": blind,
        "side-by-side": side_by_side,
        "sorting": sorting,
        "several": several,
        "new": new,
    }
)
