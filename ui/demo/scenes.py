"""The catalogue of pictures: every view of the sample book, and every page behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ui.demo import contact_scenes, insight_scenes, other_scenes
from ui.demo.stage import Stage

Show = Callable[[Stage], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, and how the program is brought to what it shows."""

    name: str
    show: Show
    is_view: bool = False


def scenes() -> Iterator[Scene]:
    """Yield every scene, the six views first."""
    yield Scene("today", other_scenes.today, is_view=True)
    yield Scene("contacts", contact_scenes.page, is_view=True)
    yield Scene("journal", other_scenes.journal, is_view=True)
    yield Scene("insights", insight_scenes.overview, is_view=True)
    yield Scene("openings", other_scenes.openings, is_view=True)
    yield Scene("review", other_scenes.review, is_view=True)
    for prefix, room in (
        ("contacts", contact_scenes.PAGES),
        ("insights", insight_scenes.pages()),
        ("", other_scenes.PAGES),
    ):
        for name, show in room.items():
            yield Scene(f"{prefix}-{name}" if prefix else name, show)


def empty_scenes() -> Iterator[Scene]:
    """Yield the views as a first start shows them, with nothing in the book."""
    for key in ("today", "contacts", "journal", "insights", "openings", "review"):
        yield Scene(f"empty-{key}", _Turn(key))


@dataclass(frozen=True, slots=True)
class _Turn:
    key: str

    def __call__(self, stage: Stage) -> None:
        stage.turn_to(self.key)
