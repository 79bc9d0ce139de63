"""A book that breaks the contract is refused whole, naming the first place that does."""

import pytest

from app.errors import UserError

ANA = "00000000-0000-7000-8000-00000000000a"
BEN = "00000000-0000-7000-8000-00000000000b"
ENTRY = "00000000-0000-7000-8000-0000000000e1"
OTHER = "00000000-0000-7000-8000-0000000000e2"
PROMISE = "00000000-0000-7000-8000-0000000000f1"
AT = "2026-11-20T16:30:00+00:00"

ana = {"uid": ANA, "name": "Ana"}
entry = {"uid": ENTRY, "happened_at": AT, "contacts": [ANA]}
review = {"first": "2026-01-01", "last": "2026-12-31"}


def with_ana(**facts):
    return {"contacts": [{**ana, **facts}]}


RESTED = {"on": "2024-01-02", "standing": "resting"}
BACK = {"on": "2025-02-05", "standing": "active"}


def with_standings(*standings, **facts):
    return with_ana(standings=list(standings), **facts)


def with_entry(**facts):
    return {"contacts": [ana], "entries": [{**entry, **facts}]}


def with_review(**choices):
    return {"reviews": [{**review, **choices}]}


FAULTS = {
    "contacts[0].name: is missing": {"contacts": [{"uid": ANA}]},
    "contacts[0].uid: 'x' is not a UUID": with_ana(uid="x"),
    "contacts[1].uid: " + ANA + " is the uid of contacts[0]": {"contacts": [ana, ana]},
    "contacts[0].proximity: 7 is not in 1..5": with_ana(proximity=7),
    "contacts[0].rhythm_days: 100000000000000000000 is not in": with_ana(rhythm_days=10**20),
    "contacts[0].standing: 'gone' is not one of": with_ana(standing="gone"),
    "contacts[0].standings[0].standing: is missing": with_standings({"on": "2024-01-02"}, BACK),
    "contacts[0].standings[0].standing: 'gone' is not one of": with_standings(
        {**RESTED, "standing": "gone"}, BACK
    ),
    "contacts[0].standings[0].on: is missing": with_standings({"standing": "resting"}, BACK),
    "contacts[0].standings[1].on: '2025' is not a date": with_standings(
        RESTED, {**BACK, "on": "2025"}
    ),
    "contacts[0].standings[1].on: 2024-01-02 is not after 2024-01-02": with_standings(
        RESTED, {**BACK, "on": "2024-01-02"}
    ),
    "contacts[0].standings[1].standing: the last one is 'active', but the standing of the contact "
    "is 'let go'": with_standings(RESTED, BACK, standing="let go"),
    "contacts[0].standings[1].on: 2025-02-05 is not 2025-02-06, the standing_since": with_standings(
        RESTED, BACK, standing_since="2025-02-06"
    ),
    "contacts[0].standings[0].closing_note: is of somebody let go": with_standings(
        {**RESTED, "closing_note": "Bye"}, BACK
    ),
    "contacts[0].standings[1].closing_note: is not the closing_note": with_standings(
        RESTED,
        {"on": "2025-01-01", "standing": "let go", "closing_note": "One"},
        standing="let go",
        closing_note="Another",
    ),
    "contacts[0].met_through: " + BEN + " is neither in the file": with_ana(met_through=BEN),
    "contacts[0].ties[0].with: is the contact itself": with_ana(ties=[{"with": ANA}]),
    "contacts[0].ties[0].with: " + BEN + " is neither": with_ana(ties=[{"with": BEN}]),
    "contacts[0].dates[0].date: '2025-02-30' is not a day": with_ana(
        dates=[{"kind": "birthday", "date": "2025-02-30"}]
    ),
    "contacts[0].check_ins[0].closeness: 8 is not in 1..7": with_ana(
        check_ins=[{"on": "2026-01-01", "closeness": 8}]
    ),
    "contacts[0].photo.base64: is not base64": with_ana(
        photo={"media_type": "image/png", "base64": "%"}
    ),
    "contacts[0].tags[0]: has a character that text cannot hold": with_ana(tags=["\ud800"]),
    "contacts[0].custom.": with_ana(custom={"\ud800": "x"}),
    "contacts: 5 is not a list": {"contacts": 5},
    "contacts[0]: 'Ana' is not an object": {"contacts": ["Ana"]},
    "entries[0].happened_at: is missing": with_entry(happened_at=None),
    "entries[0].happened_at: 'noon' is not an instant": with_entry(happened_at="noon"),
    "entries[0].happened_at: is outside of the calendar": with_entry(
        happened_at="0001-01-01T00:00:00+00:00", zone="America/New_York"
    ),
    "entries[0].zone: 'Mars' is not a time zone": with_entry(zone="Mars"),
    "entries[0].contacts[0]: " + BEN + " is neither in the file": with_entry(contacts=[BEN]),
    "entries[0].reflections[0].depth: 7 is not in 1..5": with_entry(
        reflections=[{"contact": ANA, "depth": 7}]
    ),
    "entries[0].reflections[0].depth: True is not a whole number": with_entry(
        reflections=[{"contact": ANA, "depth": True}]
    ),
    "entries[0].reflections[0].contact: " + BEN + " is neither": with_entry(
        reflections=[{"contact": BEN, "depth": 3}]
    ),
    "entries[0].promises[0].to: " + BEN + " is neither": with_entry(
        promises=[{"uid": PROMISE, "text": "x", "to": BEN}]
    ),
    "entries[0].promises[1].uid: " + PROMISE + " is the uid of entries[0].promises[0]": with_entry(
        promises=[{"uid": PROMISE, "text": "x"}, {"uid": PROMISE, "text": "y"}]
    ),
    "openings[0].asked[0].contact: " + BEN + " is neither": {
        "openings": [{"uid": OTHER, "title": "x", "asked": [{"contact": BEN}]}]
    },
    "openings[0].stage: 'soon' is not one of": {
        "openings": [{"uid": OTHER, "title": "x", "stage": "soon"}]
    },
    "reviews[0].first: is missing": {"reviews": [{"last": "2026-12-31"}]},
    "reviews[0].last: 2026-01-01 is before 2026-12-31": with_review(
        first="2026-12-31", last="2026-01-01"
    ),
    "reviews[0].chapters[1]: 'gossip' is not one of": with_review(chapters=["words", "gossip"]),
    "reviews[0].pictures: 'no' is not true or false": with_review(pictures="no"),
    "reviews[0].quotes.2026-05: 5 is not text": with_review(quotes={"2026-05": 5}),
    "reviews[0].excluded[0]: " + BEN + " is neither in the file": with_review(excluded=[BEN]),
    "reviews[0].only[0]: " + BEN + " is neither in the file": with_review(only=[BEN]),
    "reviews[1].first: is of the time and selection of reviews[0]": {"reviews": [review, review]},
    "settings: 5 is not an object": {"settings": 5},
    "kithbook: 'one' is not a whole number": {"kithbook": "one"},
    "newer Kithbook": {"kithbook": 2},
}


@pytest.mark.parametrize("said", FAULTS)
def test_the_first_fault_is_named_and_nothing_is_written(said, book, written):
    path = written("book.json", FAULTS[said])
    with pytest.raises(UserError) as refused:
        book.exchange.bring(book.exchange.plan(book.exchange.read(path)))
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)
    assert book.is_empty()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"kithbook": 1, "contacts": [', "is not JSON: line 1"),
        ('{"kithbook": 1, "settings": {"a": NaN}}', "NaN is not a number"),
        ('{"kithbook": 1, "settings": {"a": 1e999}}', "larger than any number"),
        ('{"kithbook": 1, "settings": ' + '{"a":' * 30 + "1" + "}" * 31, "nested more than 20"),
        ('{"kithbook": 1, "settings": ' + "[" * 100_000, "nested more than 20"),
        ('{"contacts": []}', "kithbook: is missing"),
        ("[]", "is not an object"),
    ],
)
def test_json_that_is_no_book_is_refused(text, said, book, written):
    with pytest.raises(UserError, match=said):
        book.exchange.read(written("book.json", text))


def test_a_promise_of_another_entry_is_refused(book, bring):
    promise = {"uid": PROMISE, "text": "send the book"}
    bring("one.json", with_entry(promises=[promise]))
    with pytest.raises(UserError, match=r"entries\[0\].promises\[0\].uid: .* another entry"):
        bring("two.json", {"entries": [{"uid": OTHER, "happened_at": AT, "promises": [promise]}]})
    assert book.records.entries.get(OTHER) is None
