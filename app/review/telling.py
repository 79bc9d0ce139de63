"""What every chapter is told from: the visible entries, and how to call people and say things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from app.model.contact import Contact
from app.model.entry import Entry
from app.model.promise import Promise
from app.model.scales import ME
from app.review.document import Picture
from app.review.hidden_places import phrases_of
from app.review.hide import Hidden, Mentions
from app.review.name_index import NameIndex
from app.review.names import Names
from app.review.options import ReviewOptions
from app.review.pace import Pace
from app.review.period import Period
from app.review.pictures import is_picture
from app.review.rows import Rows
from app.review.wording import Wording


@dataclass(frozen=True)
class Telling:
    """The material of one review, without what the options leave out."""

    options: ReviewOptions
    period: Period
    wording: Wording
    entries: Sequence[Entry]
    contacts: Mapping[str, Contact]
    last_met_before: Mapping[str, date]
    depth_before: Sequence[tuple[str, int, date, int]]
    names: Names
    index: NameIndex
    hidden: Hidden

    @classmethod
    def of(
        cls,
        rows: Rows,
        options: ReviewOptions,
        notes: Mentions | None = None,
        pace: Pace | None = None,
    ) -> Telling:
        """Return the material that the options leave; `notes` take down whom the texts name."""
        wording = Wording(options.language)
        someone = wording.text("someone")
        known = {one.uid: one for one in rows.known_as if one.uid not in options.excluded}
        index = rows.index
        names = Names(options.names, known, index, someone, options.initials)
        entries = list(_visible(rows.entries, options))
        contacts = {uid: rows.contacts[uid] for uid in rows.contacts if _is_in(uid, options)}
        names.begin_with(contacts)
        return cls(
            options,
            Period(options.first, options.last),
            wording,
            entries,
            contacts,
            rows.last_met_before,
            rows.depth_before,
            names,
            index,
            Hidden(
                names,
                index,
                options.excluded,
                someone,
                phrases_of(options.left_out_places),
                wording.text("somewhere"),
                notes,
                pace or Pace(),
            ),
        )

    @cached_property
    def met(self) -> dict[str, list[Entry]]:
        """The entries of each contact, oldest first."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for uid in entry.contacts:
                found.setdefault(uid, []).append(entry)
        return found

    @cached_property
    def new(self) -> list[str]:
        """The contacts whose first entry of all lies in the period, first met first."""
        return [uid for uid in self.met if uid not in self.last_met_before]

    def title_of(self, entry: Entry) -> str:
        """Return the title of an entry as it may be read."""
        return self.hidden.text(entry.title, entry.contacts) or self.wording.text("untitled")

    def pictures_of(self, entry: Entry) -> tuple[Picture, ...]:
        """Return the pictures of an entry; none where somebody of it is left out."""
        if not entry.attachments:
            return ()
        alt = self.wording.text("picture.entry", day=self.wording.day(entry.day, "d MMMM y"))
        return tuple(Picture(one.data, alt) for one in entry.attachments)

    def photo_of(self, uid: str) -> Picture | None:
        """Return the photo of a contact, where photos are in."""
        photo = self.contacts[uid].photo
        if photo is None or not self.options.shows_pictures or not is_picture(photo.data):
            return None
        return Picture(photo.data, self.wording.text("picture.photo", name=self.names.of(uid)))

    def called(self, uids: Iterable[str]) -> tuple[str, ...]:
        """Return what contacts are called, in their order."""
        return tuple(self.names.of(uid) for uid in uids)


def _visible(entries: Iterable[Entry], options: ReviewOptions) -> Iterable[Entry]:
    for entry in entries:
        contacts = tuple(uid for uid in entry.contacts if _is_in(uid, options))
        if entry.contacts and not contacts:
            continue
        if options.only and not contacts:
            continue
        yield replace(
            entry,
            place=None if entry.place in options.left_out_places else entry.place,
            contacts=contacts,
            attachments=entry.attachments if _are_in(entry, contacts, options) else (),
            reflections=tuple(one for one in entry.reflections if _is_in(one.contact, options)),
            promises=tuple(one for one in entry.promises if _is_promise_in(one, options)),
        )


def _are_in(entry: Entry, contacts: tuple[str, ...], options: ReviewOptions) -> bool:
    """Tell whether the pictures of an entry are in, of whose contacts these are."""
    return options.shows_pictures and len(contacts) == len(entry.contacts)


def _is_in(uid: str, options: ReviewOptions) -> bool:
    return uid not in options.excluded and (not options.only or uid in options.only)


def _is_promise_in(promise: Promise, options: ReviewOptions) -> bool:
    parties = {promise.by, promise.to} - {ME, None}
    return all(_is_in(uid, options) for uid in parties if uid)
