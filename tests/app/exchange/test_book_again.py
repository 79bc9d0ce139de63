"""A book brought into one that has its records: the newer one stands, ties keep their side."""

import pytest

from app.errors import UserError

ANA = "00000000-0000-7000-8000-00000000000a"
BEN = "00000000-0000-7000-8000-00000000000b"
THEN, LATER = "2026-01-01T00:00:00+00:00", "2026-02-01T00:00:00.000001+00:00"


def one(name="Ana", at=THEN, **facts):
    return {"contacts": [{"uid": ANA, "name": name, "updated_at": at, **facts}]}


def counts(plan):
    found = plan.to_json()["contacts"]
    return {key: value for key, value in found.items() if value}


def test_an_equal_stamp_leaves_the_record_alone(book, bring):
    bring("book.json", one())
    assert counts(bring("book.json", one("Changed"))) == {"unchanged": 1}
    assert book.contacts.get(ANA).name == "Ana"


def test_a_newer_record_replaces(book, bring):
    bring("book.json", one(tags=["a"]))
    assert counts(bring("book.json", one("Ana Ruiz", LATER))) == {"merged": 1}
    assert book.contacts.get(ANA).name == "Ana Ruiz"
    assert book.contacts.get(ANA).tags == ()


def test_an_older_record_is_left_out(book, bring):
    bring("book.json", one(at=LATER))
    assert counts(bring("book.json", one("Before", THEN))) == {"skipped": 1}
    assert book.contacts.get(ANA).name == "Ana"


def test_a_record_without_a_stamp_replaces_where_it_differs(book, bring, hands):
    bring("book.json", one())
    assert counts(bring("book.json", one(at=None))) == {"unchanged": 1}
    hands.move(days=1)
    assert counts(bring("book.json", one("Ana Ruiz", at=None))) == {"merged": 1}
    assert book.contacts.get(ANA).name == "Ana Ruiz"
    assert book.contacts.get(ANA).updated_at == hands.now
    assert counts(bring("book.json", one("Ana Ruiz", at=None))) == {"unchanged": 1}


def test_a_tie_at_the_higher_uid_moves_to_the_lower_one(book, bring):
    both = one()
    both["contacts"].append({"uid": BEN, "name": "Ben", "ties": [{"with": ANA, "kind": "mentor"}]})
    bring("book.json", both)
    assert book.contacts.get(BEN).ties == ()
    (tie,) = book.contacts.get(ANA).ties
    assert (tie.other, tie.kind) == (BEN, "mentee")


def test_a_tie_at_the_higher_uid_reaches_a_contact_of_the_book(book, bring):
    bring("ana.json", one())
    ben = {"contacts": [{"uid": BEN, "name": "Ben", "ties": [{"with": ANA, "kind": "report"}]}]}
    assert counts(bring("ben.json", ben)) == {"new": 1, "merged": 1}
    assert book.contacts.get(ANA).ties[0].kind == "manager"


def test_references_may_be_in_the_book(book, bring):
    bring("ana.json", one())
    uid = "00000000-0000-7000-8000-0000000000e1"
    plan = bring("entry.json", {"entries": [{"uid": uid, "happened_at": THEN, "contacts": [ANA]}]})
    assert plan.entries.new == 1
    assert book.entries.get(uid).contacts == (ANA,)


def test_own_settings_stay_and_unknown_ones_come(book, bring):
    book.settings.set("half_life", 30)
    bring("book.json", {"settings": {"half_life": 90, "week_starts": "monday", "none": None}})
    assert book.settings.all() == {"half_life": 30, "week_starts": "monday"}


def test_order_of_keys_unknown_keys_and_null_do_not_matter(book, written):
    text = '{"settings": null, "contacts": [{"more": 1, "note": null, "name": "Ana", "uid": "%s"}],'
    path = written("any.txt", text % ANA + '"new": [], "kithbook": 1}')
    book.exchange.bring(book.exchange.plan(book.exchange.read(path)))
    assert book.contacts.get(ANA).note is None


def test_giving_up_half_way_writes_nothing(book, written):
    def give_up(done, all_of_them):
        raise UserError("enough")

    plan = book.exchange.plan(book.exchange.read(written("book.json", one())))
    with pytest.raises(UserError, match="enough"):
        book.exchange.bring(plan, give_up)
    assert book.is_empty()
    assert book.ledger.next_undo is None


def test_a_plan_that_the_book_outran_is_refused(book, bring, written):
    bring("ana.json", one())
    ben = {"contacts": [{"uid": BEN, "name": "Ben", "met_through": ANA}]}
    plan = book.exchange.plan(book.exchange.read(written("ben.json", ben)))
    book.contacts.delete([ANA])
    with pytest.raises(UserError, match="has changed since"):
        book.exchange.bring(plan)
    assert book.is_empty()


def test_progress_is_told_to_the_end(book, written):
    told = []
    plan = book.exchange.plan(book.exchange.read(written("book.json", one())))
    book.exchange.bring(plan, lambda done, of: told.append((done, of)))
    assert told == [(1, 1)]


def test_what_was_brought_is_taken_back_in_one_step(book, bring):
    bring("book.json", one())
    bring("book.json", one("Ana Ruiz", LATER))
    book.undo()
    assert book.contacts.get(ANA).name == "Ana"
    book.undo()
    assert book.is_empty()


REST = {"standing": "resting", "standing_since": "2024-01-02"}
BACK = {"standing": "active", "standing_since": "2025-02-05"}
HISTORY = [{"on": "2024-01-02", "standing": "resting"}, {"on": "2025-02-05", "standing": "active"}]


@pytest.mark.parametrize(
    ("there", "facts", "days"),
    [
        (REST, BACK, ["2024-01-02", "2025-02-05"]),
        (REST, {**BACK, "standing_since": None}, ["2024-01-02"]),
        (BACK | {"standings": HISTORY}, BACK, ["2024-01-02", "2025-02-05"]),
        (BACK | {"standings": HISTORY}, {**REST, "standing_since": "2024-01-01"}, ["2024-01-01"]),
    ],
)
def test_a_newer_record_without_a_history_keeps_the_one_of_the_book(
    book, bring, there, facts, days
):
    bring("book.json", one(**there))
    bring("book.json", one(at=LATER, **facts))
    found = book.contacts.get(ANA)
    assert (found.standing, found.standing_since) == (facts["standing"], facts["standing_since"])
    assert [one.on for one in found.standings] == days
    assert counts(bring("book.json", one(at=None, **facts))) == {"unchanged": 1}


def test_a_newer_history_replaces_the_one_of_the_book(book, bring):
    bring("book.json", one(**REST))
    other = {"on": "2020-01-01", "standing": "let go", "closing_note": "Far away"}
    bring("book.json", one(at=LATER, standings=[other, HISTORY[1]]))
    found = book.contacts.get(ANA)
    assert [one.on for one in found.standings] == ["2020-01-01", "2025-02-05"]
    assert found.standing_since == "2025-02-05"
