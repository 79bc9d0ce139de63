"""Who comes is matched with who is there: merged where sure, new where it could be another."""

from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.app.exchange.cards import APPLE, GOOGLE, NEW, OLD, card
from tests.support.books import new_book
from tests.support.books import written as written_out


def counts(plan):
    return {key: value for key, value in plan.to_json()["contacts"].items() if value}


@pytest.mark.parametrize(
    ("there", "found", "expected"),
    [
        (["FN:Ana Ruiz"], ["FN:ana ruiz", "NOTE:x"], {"merged": 1}),
        (["FN:Ana Ruiz"], ["FN:Ána Ruíz"], {"unchanged": 1}),
        (["FN:Ana Ruiz"], ["FN:Ana Lima"], {"new": 1}),
        (["FN:Ana", "EMAIL:a@x.org"], ["FN:Ana Ruiz", "EMAIL:A@X.org"], {"unchanged": 1}),
        (["FN:Ana", "EMAIL:home@x.org"], ["FN:Ben", "EMAIL:home@x.org"], {"new": 1}),
        (["FN:Ana Ruiz", "EMAIL:a@x.org"], ["FN:Ana Ruiz", "EMAIL:b@x.org"], {"new": 1}),
        (["FN:Ana Ruiz", "TEL:+351900111222"], ["FN:A. Ruiz", "TEL:900 111 222"], {"unchanged": 1}),
        (["FN:Ana Ruiz", "UID:7"], ["FN:Ana Prado", "UID:7", "TITLE:x"], {"merged": 1}),
        (
            ["FN:Ana", "URL:https://linkedin.com/in/ana"],
            ["FN:Dr. Lima", "URL:http://www.linkedin.com/in/Ana/?x=1"],
            {"unchanged": 1},
        ),
    ],
)
def test_who_is_who(there, found, expected, bring):
    bring("there.vcf", card(*there))
    assert counts(bring("found.vcf", card(*found))) == expected


def test_what_is_known_is_never_overwritten(book, bring):
    bring("there.vcf", card("FN:Ana", "TITLE:Chemist", "BDAY:1990-01-01", "EMAIL:a@x.org"))
    more = ("BDAY:1991-01-01", "EMAIL:A@x.org", "TEL:900111222", "NOTE:n")
    bring("found.vcf", card("FN:Ana", "TITLE:Baker", *more))
    (ana,) = book.records.contacts.each()
    assert (ana.role, ana.note) == ("Chemist", "n")
    assert [one.value for one in ana.channels] == ["a@x.org", "900111222"]
    assert [one.date for one in ana.dates] == ["1990-01-01"]


def test_two_of_one_file_that_are_one_come_as_one(book, bring):
    ana = ("FN:Ana", "EMAIL:a@x.org")
    plan = bring("c.vcf", card(*ana) + card(*ana, "NOTE:n"))
    assert counts(plan) == {"new": 1, "merged": 1}
    (ana,) = book.records.contacts.each()
    assert ana.note == "n"


def test_whoever_shares_a_telephone_with_very_many_is_found_by_name(book, bring):
    called = ["".join(parts) for parts in product(("Bru", "Olk", "Xan"), ("to", "fe"), "mnpsvz")]
    office = [card(f"FN:{name}", "TEL:210555000", f"EMAIL:{name}@x.org") for name in called]
    assert counts(bring("office.vcf", "".join(reversed(office)))) == {"new": len(called)}
    found = [card(f"FN:{name}", "TEL:210555000", f"NOTE:{name}") for name in called]
    assert counts(bring("found.vcf", "".join(found))) == {"merged": len(called)}
    assert [one for one in book.records.contacts.each() if one.name != one.note] == []


names = st.sampled_from(["Ana", "Ana Ruiz", "Ben", "Ana R.", "@kit", "ana"])
mails = st.lists(st.sampled_from(["EMAIL:a@x.org", "EMAIL:b@x.org", "TEL:9001112", "NICKNAME:A",
                                  "URL:https://linkedin.com/in/a", "NOTE:n", "UID:1", "UID:2"]),
                 max_size=4)  # fmt: skip
cards = st.builds(lambda name, lines: card(f"FN:{name}", *lines), names, mails)
files = st.lists(cards | st.sampled_from([GOOGLE, APPLE, OLD, NEW]), min_size=1, max_size=8)


PROFILE = "URL:https://linkedin.com/in/a"


@settings(max_examples=40)
@example(
    [card("FN:Ana Ruiz", "UID:1")],
    [
        card("FN:Ana", "EMAIL:a@x.org"),
        card("FN:Ana", PROFILE, "EMAIL:a@x.org"),
        card("FN:Ana", PROFILE, "UID:1"),
    ],
)
@example(
    [card("FN:Ana", "EMAIL:a@x.org")],
    [card("FN:Ana", "EMAIL:a@x.org", "UID:1"), card("FN:Ana Ruiz", "UID:1")],
)
@given(files, files)
def test_bringing_a_file_twice_changes_nothing(first, second):
    with new_book() as book:
        for content in (first, second):
            path = book.path.with_suffix(".vcf")
            path.write_text("".join(content), newline="")
            before = written_out(book)
            plan = book.exchange.plan(book.exchange.read(path))
            assert written_out(book) == before
            book.exchange.bring(plan)
            after = written_out(book)
            again = book.exchange.plan(book.exchange.read(path))
            assert again.records == ()
            assert again.contacts.unchanged == len(content)
            book.exchange.bring(again)
            assert written_out(book) == after
        assert book.keeping.check() == []
