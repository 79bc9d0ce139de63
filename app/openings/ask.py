"""Whom to ask about an opening: relevance × willingness × novelty, with the reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from app.model.opening import Opening
from app.model.plain import plain_form
from app.openings.novelty import Common
from app.openings.reasons import already_asked, why_relevant, why_willing
from app.openings.relevance import Links, relevance
from app.openings.suggestion import Suggestion
from app.openings.ways_in import Way, ways_in
from app.openings.willingness import Experience, willingness
from app.store.opening_rows import OpeningRows, PersonRow

MICROSECONDS_A_DAY = 86_400_000_000
MOST = 50


def whom_to_ask(
    opening: Opening, rows: OpeningRows, now: int, most: int = MOST
) -> list[Suggestion]:
    """Return who could help at a moment (microseconds since 1970), the likeliest first.

    Contacts who were let go are left out, and those whom nothing ties to the opening.
    """
    search = _Search(opening, rows, now)
    found = [search.suggestion(one) for one in search.relevant()]
    return sorted(found, key=lambda one: (-one.score, one.contact))[:most]


@dataclass(frozen=True)
class _Search:
    opening: Opening
    rows: OpeningRows
    now: int

    @cached_property
    def people(self) -> dict[int, PersonRow]:
        return {one.id: one for one in self.rows.people()}

    @cached_property
    def links(self) -> dict[int, Links]:
        """Return what ties each contact to the opening, without the ways in."""
        organisation = _plain(self.opening.organisation)
        fields = {plain_form(field.strip()) for field in self.opening.fields}
        noted = self.rows.noted_with(self.opening.organisation or "")
        interests = self.rows.interests()
        return {
            key: Links(
                is_inside=organisation is not None and _plain(one.organisation) == organisation,
                is_noted=key in noted,
                field=one.field if _plain(one.field) in fields else None,
                interests=tuple(i for i in interests.get(key, ()) if _plain(i) in fields),
            )
            for key, one in self.people.items()
        }

    @cached_property
    def ties(self) -> list[tuple[int, int, str | None]]:
        introduced = [
            (one.id, one.met_through, "introduced by")
            for one in self.people.values()
            if one.met_through is not None
        ]
        return [*self.rows.ties(), *introduced]

    @cached_property
    def ways(self) -> dict[int, Way]:
        inside = [key for key, one in self.links.items() if one.is_inside or one.is_noted]
        return dict(ways_in(self.ties, inside)) if inside else {}

    @cached_property
    def common(self) -> Common:
        return Common.of((one, other) for one, other, _ in self.ties)

    @cached_property
    def experience(self) -> dict[int, Experience]:
        return {key: Experience(*sums) for key, sums in self.rows.rated(self.now).items()}

    def relevant(self) -> Iterator[tuple[PersonRow, Links]]:
        """Yield who has to do with the opening."""
        for key, one in self.people.items():
            way, links = self.ways.get(key), self.links[key]
            if way and len(way.path) > 1:
                links = replace(links, way=way.strength)
            if one.standing != "let go" and relevance(links) > 0:
                yield one, links

    def suggestion(self, found: tuple[PersonRow, Links]) -> Suggestion:
        person, links = found
        known = self.experience.get(person.id, Experience())
        fits, willing = relevance(links), willingness(known)
        novel = self.common.novelty(person.id)
        way = self._way_of(person)
        asked = [one for one in self.opening.asked if one.contact == person.uid]
        return Suggestion(
            contact=person.uid,
            name=person.name,
            score=fits * willing * novel,
            relevance=fits,
            willingness=willing,
            novelty=novel,
            reasons=(
                *why_relevant(links, self.opening, [one.name for one in way]),
                *why_willing(known, self._days_since_met(person)),
                *already_asked(asked),
            ),
            path=tuple(one.uid for one in way),
            given_less_received=known.given_less_received,
            mean_safety=known.mean_safety,
        )

    def _way_of(self, person: PersonRow) -> list[PersonRow]:
        way = self.ways.get(person.id)
        return [self.people[key] for key in way.path] if way else []

    def _days_since_met(self, person: PersonRow) -> int | None:
        if person.last_met is None:
            return None
        return (self.now - person.last_met) // MICROSECONDS_A_DAY


def _plain(text: str | None) -> str | None:
    return plain_form(text.strip()) if text and text.strip() else None
