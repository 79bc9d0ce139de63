"""Nothing is concluded from too little, and what is missing is said."""

from datetime import date, timedelta

import pytest

from app.errors import UserError
from tests.app.insights.random_books import NOW, book_of, random_document

ALL = ["depth", "intrinsic", "relatability", "identity", "safety", "diversity", "impact"]
EMPTY = {"kithbook": 1, "contacts": [], "entries": []}


def uid(n: int) -> str:
    return f"0190a1b2-0000-7000-8000-{n:012d}"


def contact(n: int, **facts: object) -> dict[str, object]:
    return {"uid": uid(n), "name": f"Number {n}", "name_kind": "real", **facts}


def entry(n: int, day: str, contacts: list[int], **ratings: int) -> dict[str, object]:
    return {
        "uid": uid(10_000 + n),
        "happened_at": f"{day}T12:00:00+00:00",
        "contacts": [uid(one) for one in contacts],
        "reflections": [{"contact": uid(one), **ratings} for one in contacts],
        "intent": ["learn"],
    }


def answers(contacts, entries, **asked):
    with book_of({"kithbook": 1, "contacts": contacts, "entries": entries}) as book:
        return book.insights(**asked)


def test_an_empty_book_has_no_figures_and_says_what_to_write():
    with book_of(EMPTY) as book:
        found = book.insights()
    assert list(found) == [*ALL, "reputation", "reciprocity"]
    for one in found.values():
        assert (one["n"], one["figure"], one["act"], one["contacts"]) == (0, None, None, [])
        assert "0" in one["said"] or "yet" in one["said"]
    assert [layer["share"] for layer in found["depth"]["layers"]] == [None] * 4
    assert found["diversity"]["density"] is None


@pytest.mark.parametrize(
    ("principle", "fewest"),
    [("depth", 5), ("intrinsic", 5), ("diversity", 5), ("relatability", 10)],
)
def test_a_figure_stands_from_its_fewest_on(principle, fewest):
    people = [contact(n, field=f"Field {n % 3}") for n in range(fewest)]
    entries = [
        entry(n, f"2026-10-{n % 9 + 1:02}", list({n, 0}), relatability=n % 5 + 1, depth=3)
        for n in range(fewest)
    ]
    short = answers(people[:-1], entries[:-1], principle=principle)[principle]
    enough = answers(people, entries, principle=principle)[principle]
    assert (short["n"], short["figure"]) == (fewest - 1, None)
    assert f"From {fewest} on" in short["said"]
    assert enough["n"] == fewest
    assert enough["figure"] is not None
    assert "From" not in enough["said"]


def test_names_are_compared_from_five_of_each():
    people = [contact(n, name_kind="handle" if n % 2 else "real") for n in range(10)]
    entries = [entry(n, "2026-10-01", [n], growth=5 if n % 2 else 1) for n in range(10)]
    found = answers(people, entries, principle="identity")["identity"]
    assert found["said"] == (
        "Those known by a handle make you think further: growth 5.0, by name 1.0."
    )
    assert found["difference_growth"] == [4.0, 4.0]
    short = answers(people[1:], entries[1:], principle="identity")["identity"]
    assert (short["figure"], short["difference_growth"]) == (None, None)
    assert short["said"].startswith(
        "So far growth is rated with 5 contacts known by a handle and 4"
    )


def test_an_admired_contact_with_whom_one_cannot_be_a_beginner():
    people = [
        contact(1, name="Aurel", field="Astronomy", prestige=5),
        contact(2, name="Elif", field="Astronomy", prestige=2),
    ]
    entries = [entry(n, f"2026-10-0{n}", [1], safety=1) for n in (1, 2, 3)]
    entries += [entry(n, f"2026-10-0{n}", [2], safety=5) for n in (4, 5, 6)]
    found = answers(people, entries, principle="safety")["safety"]
    assert found["said"] == "Admired contacts with whom you could not be a beginner: 1 of 1."
    assert found["act"] == (
        "Bring the next beginner’s question about Astronomy to Elif rather than to Aurel: "
        "safety 5.0 of 5."
    )
    assert found["instead"] == {uid(1): [uid(2)]}
    two = answers(people, entries[1:], principle="safety")["safety"]
    assert (two["figure"], two["admired_unsafe"]) == (None, [])


def test_silence_alone_never_suggests_to_let_go():
    low = {"gave": 1, "received": 1}
    days = ["2025-01-01", "2025-03-01", "2025-05-01", "2025-07-01"]
    entries = [entry(n, day, [1], **low) for n, day in enumerate(days)]
    found = answers([contact(1)], entries, principle="impact")["impact"]
    assert (found["n"], found["figure"], found["review"]) == (0, None, [])
    assert found["said"].startswith("No tie has 5 entries over 180 days")
    fifth = [*entries, entry(5, "2025-09-01", [1], **low)]
    assert answers([contact(1)], fifth, principle="impact")["impact"]["review"] == [uid(1)]
    resting = answers([contact(1, standing="resting")], fifth, principle="impact")["impact"]
    assert (resting["review"], resting["act"]) == ([], None)


def test_no_act_is_about_somebody_let_go_or_resting():
    quiet = {"standing": "let go"}
    for seed in range(0, 60, 6):
        document = random_document(seed)
        document["contacts"] = [one | quiet for one in document["contacts"]]
        with book_of(document) as book:
            found = book.network.overview()
        about = {one.act.contact for key, one in found.items() if one.act and key != "reputation"}
        assert about <= {None}


def test_the_windows_ends():
    people = [contact(1)]
    entries = [entry(1, "2025-11-20", [1]), entry(2, "2026-11-20", [1])]
    entries[0]["happened_at"] = "2025-11-20T16:30:00+00:00"  # 365 days ago to the second
    assert answers(people, entries)["intrinsic"]["n"] == 1
    assert answers(people, entries, days=366)["intrinsic"]["n"] == 2
    assert answers(people, entries, days=None)["intrinsic"]["n"] == 2


@pytest.mark.parametrize(("days", "is_far"), [(89, False), (90, True)])
def test_kindred_and_far_from_the_ninetieth_day_on(days, is_far):
    at = NOW - timedelta(days=days)
    entries = [entry(n, "2026-01-01", [1], relatability=4) for n in (1, 2)]
    entries = [one | {"happened_at": at.isoformat()} for one in entries]
    people = [contact(1, proximity=2)]
    found = answers(people, entries, principle="relatability")["relatability"]
    assert found["kindred_far"] == ([uid(1)] if is_far else [])


@pytest.mark.parametrize(("days", "is_missing"), [(179, False), (180, True)])
def test_a_field_is_missing_from_the_hundred_and_eightieth_day_on(days, is_missing):
    at = NOW - timedelta(days=days)
    entries = [entry(1, "2026-01-01", [1]) | {"happened_at": at.isoformat()}]
    people = [contact(1, field="Law"), contact(2, field="Never met")]
    found = answers(people, entries, principle="diversity")["diversity"]
    assert found["missing_fields"] == (["Law"] if is_missing else []) + ["Never met"]


@pytest.mark.parametrize("until", [date.min, date(1969, 12, 31), date.max])
def test_any_day_and_any_length_will_do(until):
    found = answers([contact(1)], [entry(1, "2026-10-01", [1])], days=10**15, until=until)
    assert found["depth"]["n"] == (until == date.max)


def test_as_many_queries_for_many_entries_as_for_few():
    def queries(document):
        said = []
        with book_of(document) as book:
            book.network.overview()
            book.records.db.connection.set_trace_callback(said.append)
            book.network.overview()
            book.records.db.connection.set_trace_callback(None)
        return len(said)

    assert queries(random_document(0)) == queries(random_document(6)) == queries(EMPTY) <= 10


def test_charts_have_the_points_behind_the_figure():
    with book_of(random_document(6)) as book:
        found = book.network.overview()
    assert found["depth"].series.shares[-1] == pytest.approx(1)
    assert len(found["depth"].series.contacts) == found["depth"].contacts_with_entries
    counts = found["intrinsic"].series.counts
    assert {key: sum(n) for key, n in counts.items()} == found["intrinsic"].by_intent
    assert {dot.contact for dot in found["safety"].series.dots} >= set(
        found["safety"].admired_unsafe
    )
    assert len(found["diversity"].series.nodes) == found["diversity"].n + sum(
        node.field is None for node in found["diversity"].series.nodes
    )
    promised = found["reputation"].series
    assert sum(map(sum, promised.months.counts.values())) == found["reputation"].n
    assert found["reputation"].n == sum(one.by is None for one in promised.promises)
    exchange, balance = found["reciprocity"].series, found["reciprocity"]
    for key in ("given", "received"):
        assert sum(exchange.months.counts[key]) == getattr(balance, key)
        assert sum(getattr(one, key) for one in exchange.people) == getattr(balance, key)


def test_no_such_question():
    with book_of(EMPTY) as book, pytest.raises(UserError, match="luck is none of: depth, "):
        book.insights("luck")
