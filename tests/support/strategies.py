"""Records as hypothesis makes them up: every field, odd characters, and nobody who is not there."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import NamedTuple

from hypothesis import strategies as st

from app.model.contact import Channel, CheckIn, Contact, KnownDate, Photo, Source, Standing, Tie
from app.model.entry import Attachment, Entry
from app.model.opening import Asked, Opening
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.relations import TIE_KINDS
from app.model.review_draft import CHAPTERS, NAMES, PAPERS, ReviewDraft
from app.model.scales import (
    CHANNEL_KINDS,
    CLOSENESS_STEPS,
    DATE_KINDS,
    INTENTS,
    ME,
    MODES,
    NAME_KINDS,
    PROMISE_STATES,
    RATING_KEYS,
    STAGES,
    STANDINGS,
)

ZONES = ("UTC", "Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")

letters = st.characters(exclude_categories=("Cs",), exclude_characters="\x00")
texts = st.text(letters, max_size=20) | st.sampled_from(
    ["Zoë", "نورا", "李小龍", "👩🏽‍🔬", "e\u0301", "a\u2028b", "one\r\ntwo", "@kit", "{[\"'%--"]
)
words = texts.filter(lambda text: bool(text.strip()))
uids = st.uuids().map(str)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat)
instants = st.integers(0, 4 * 10**15).map(
    lambda count: datetime(1970, 1, 2, tzinfo=UTC) + timedelta(microseconds=count)
)
data = st.binary(max_size=40)
steps = st.integers(1, 5)


def maybe(strategy):
    """Return the strategy, or unknown."""
    return st.none() | strategy


def tuples_of(strategy, most=3, by=None):
    """Return tuples of distinct things."""
    return st.lists(strategy, max_size=most, unique_by=by or (lambda one: one)).map(tuple)


def sorted_words():
    return st.lists(words, max_size=3, unique=True).map(lambda some: tuple(sorted(some)))


def since():
    return days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])


def known_dates():
    partial = since() | days.map(lambda day: f"-{day[4:]}")
    return st.builds(KnownDate, st.sampled_from(DATE_KINDS), partial, maybe(texts))


def check_ins():
    one = st.builds(CheckIn, days, st.integers(1, CLOSENESS_STEPS))
    distinct = st.lists(one, max_size=3, unique_by=lambda check_in: check_in.on)
    return distinct.map(lambda some: tuple(sorted(some, key=lambda check_in: check_in.on)))


@st.composite
def histories(draw):
    """Return the fields that say how a contact stands, and how it stood before."""
    on = sorted(draw(st.lists(days, max_size=4, unique=True)))
    standings = [
        Standing(day, *draw(st.sampled_from(STANDINGS).flatmap(with_its_note))) for day in on
    ]
    standing, note = draw(st.sampled_from(STANDINGS)), draw(maybe(texts))
    since = on[-1] if standings and draw(st.booleans()) else None
    return {
        "standing": standing,
        "standing_since": since,
        "closing_note": note,
        "earlier_standings": tuple(standings[:-1] if since else standings),
    }


def with_its_note(standing):
    """Return a standing, and a closing note of who was let go."""
    return st.tuples(st.just(standing), maybe(words) if standing == "let go" else st.none())


def ties(others):
    """Return ties to some of these uids, in the order in which the book keeps them."""
    if not others:
        return st.just(())
    kinds = maybe(st.sampled_from(TIE_KINDS) | words)
    one = st.builds(Tie, st.sampled_from(others), kinds, maybe(words))
    distinct = st.lists(one, max_size=3, unique_by=order_of)
    return distinct.map(lambda some: tuple(sorted(some, key=order_of)))


def order_of(tie):
    return (tie.other, tie.kind or "", tie.note or "")


def contacts(uid=uids, others=()):
    """Return contacts, tied to and met through nobody but these others."""
    own = st.just(uid) if isinstance(uid, str) else uid
    higher = sorted(other for other in others if isinstance(uid, str) and other > uid)
    through = st.sampled_from(sorted(others)) if others else st.nothing()
    facts = st.builds(
        partial,
        st.just(Contact),
        uid=own,
        name=words,
        name_kind=st.sampled_from(NAME_KINDS),
        sort_name=maybe(texts),
        nickname=maybe(texts),
        pronouns=maybe(texts),
        organisation=maybe(texts),
        role=maybe(texts),
        field=maybe(texts),
        place=maybe(texts),
        proximity=maybe(steps),
        prestige=maybe(steps),
        known_since=maybe(since()),
        met_how=maybe(texts),
        met_through=maybe(through),
        rhythm_days=maybe(st.integers(1, 1000)),
        tags=sorted_words(),
        interests=sorted_words(),
        note=maybe(texts),
        channels=tuples_of(st.builds(Channel, st.sampled_from(CHANNEL_KINDS), words, maybe(texts))),
        dates=tuples_of(known_dates()),
        ties=ties(higher),
        custom=tuples_of(st.tuples(texts, texts), by=lambda pair: pair[0]),
        photo=maybe(st.builds(Photo, words, data)),
        source=maybe(st.builds(Source, words, maybe(texts))),
        check_ins=check_ins(),
        created_at=instants,
        updated_at=instants,
    )
    return st.builds(lambda made, history: made(**history), facts, histories())


def reflections(people):
    ratings = {key: maybe(steps) for key in RATING_KEYS}
    contact = st.sampled_from(people)
    return st.builds(Reflection, contact=contact, note=maybe(texts), **ratings)


def promises(people):
    party = st.sampled_from([ME, *people])
    return st.builds(
        Promise,
        uid=uids,
        text=words,
        by=party,
        to=maybe(party),
        due=maybe(days),
        state=st.sampled_from(PROMISE_STATES),
        closed_on=maybe(days),
    )


def entries(people=(), uid=uids):
    """Return entries that name nobody but these contacts (uids)."""
    some = sorted(people)
    named = some or st.nothing()
    return st.builds(
        Entry,
        uid=uid,
        happened_at=instants,
        zone=maybe(st.sampled_from(ZONES)),
        title=maybe(texts),
        body=texts,
        mode=maybe(st.sampled_from(MODES)),
        place=maybe(texts),
        duration_minutes=maybe(st.integers(0, 10_000)),
        intent=tuples_of(st.sampled_from(INTENTS)),
        contacts=tuples_of(st.sampled_from(some)) if some else st.just(()),
        reflections=tuples_of(reflections(named), by=lambda one: one.contact)
        if some
        else st.just(()),
        promises=tuples_of(promises(some), most=2, by=lambda one: one.uid),
        tags=sorted_words(),
        attachments=tuples_of(st.builds(Attachment, words, words, data), most=2),
        created_at=instants,
        updated_at=instants,
    )


def openings(people=(), uid=uids):
    """Return openings about which nobody but these contacts (uids) was asked."""
    some = sorted(people)
    asked = st.builds(Asked, st.sampled_from(some or [""]), maybe(days), maybe(texts))
    return st.builds(
        Opening,
        uid=uid,
        title=words,
        organisation=maybe(texts),
        fields=tuples_of(words),
        closes_on=maybe(days),
        stage=st.sampled_from(STAGES),
        note=maybe(texts),
        asked=tuples_of(asked) if some else st.just(()),
        created_at=instants,
        updated_at=instants,
    )


class Contents(NamedTuple):
    """What a book holds, each list in the order in which a book gives it."""

    contacts: list[Contact]
    entries: list[Entry]
    openings: list[Opening]

    reviews: list[ReviewDraft]

    @property
    def records(self):
        return [*self.contacts, *self.entries, *self.openings]


@st.composite
def books(draw, most=4):
    """Return the contents of a book whose records name each other."""
    people = sorted(draw(st.lists(uids, max_size=most, unique=True)))
    return Contents(
        [draw(contacts(uid, [other for other in people if other != uid])) for uid in people],
        sorted(
            draw(st.lists(entries(people), max_size=most, unique_by=lambda one: one.uid)),
            key=lambda one: (one.happened_at, one.uid),
        ),
        sorted(
            draw(st.lists(openings(people), max_size=2, unique_by=lambda one: one.uid)),
            key=lambda one: one.uid,
        ),
        draw(st.lists(reviews(people), max_size=2, unique_by=lambda one: one.key)),
    )


@st.composite
def reviews(draw, people):
    """Return the draft of a review that names some of these people."""
    some = st.lists(st.sampled_from(people), max_size=2, unique=True) if people else st.just([])
    first, last = sorted(draw(st.tuples(st.dates(), st.dates())))
    shape = {
        "title": texts,
        "sentence": texts,
        "chapters": st.lists(st.sampled_from(CHAPTERS), unique=True),
        "names": st.sampled_from(NAMES),
        "excluded": some.map(sorted),
        "initials": some.map(sorted),
        "left_out_places": sorted_words().map(list),
        "pictures": st.booleans(),
        "private_notes": st.booleans(),
        "paper": st.sampled_from(PAPERS),
        "quotes": st.dictionaries(texts, texts, max_size=2),
        "pictures_of_months": st.dictionaries(texts, texts, min_size=1, max_size=2),
        "gratitude": texts,
    }
    return ReviewDraft(
        first=first,
        last=last,
        only=tuple(sorted(draw(some))),
        tags=draw(sorted_words()),
        choices=draw(st.fixed_dictionaries({}, optional=shape)),
        updated_at=draw(instants),
    )
