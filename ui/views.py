"""The views that exist, in the order of the navigation; each is imported when first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.view import View


@dataclass(frozen=True, slots=True)
class ViewKind:
    """One line of the navigation, and how its view is made."""

    key: str
    caption: object
    icon: str
    make: Callable[[Context, QWidget], View]


def _today(context: Context, parent: QWidget) -> View:
    from ui.today.view import TodayView

    return TodayView(context, parent)


def _contacts(context: Context, parent: QWidget) -> View:
    from ui.contacts.view import ContactsView

    return ContactsView(context, parent)


def _journal(context: Context, parent: QWidget) -> View:
    from ui.journal.view import JournalView

    return JournalView(context, parent)


def _insights(context: Context, parent: QWidget) -> View:
    from ui.insights.view import InsightsView

    return InsightsView(context, parent)


def _openings(context: Context, parent: QWidget) -> View:
    from ui.openings.view import OpeningsView

    return OpeningsView(context, parent)


def _review(context: Context, parent: QWidget) -> View:
    from ui.review.view import ReviewView

    return ReviewView(context, parent)


VIEWS: tuple[ViewKind, ...] = (
    ViewKind("today", QT_TRANSLATE_NOOP("Shell", "Today"), "today", _today),
    ViewKind("contacts", QT_TRANSLATE_NOOP("Shell", "Contacts"), "people", _contacts),
    ViewKind("journal", QT_TRANSLATE_NOOP("Shell", "Journal"), "journal", _journal),
    ViewKind("insights", QT_TRANSLATE_NOOP("Shell", "Insights"), "chart", _insights),
    ViewKind("openings", QT_TRANSLATE_NOOP("Shell", "Openings"), "signpost", _openings),
    ViewKind("review", QT_TRANSLATE_NOOP("Shell", "Review"), "open-book", _review),
)
