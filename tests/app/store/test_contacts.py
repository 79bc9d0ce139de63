"""Contacts: whom a name means, ties seen from both sides, filters, orders, deletion."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.model.contact import Channel, Tie
from app.model.contact_filter import ContactFilter
from app.model.opening import Asked, Opening
from app.model.reflection import Reflection
from app.model.relations import TIE_KINDS, inverse
from tests.support.books import Hands, new_book, written


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def book(hands):
    with new_book(hands) as made:
        yield made


def add(book, *names, **facts):
    people = [replace(book.contacts.blank(name), **facts) for name in names]
    book.contacts.save_many(people, "add")
    return people


def test_whom_a_name_means(book):
    ana, other = add(book, "Ana Silva", "Ana Weber")
    [kit] = add(book, "@kit", name_kind="handle")
    [leo] = add(book, "Leo", nickname="Bear", channels=(Channel("handle", "@owl"),))
    for name, meant in (
        ("ana silva", ana), ("Weber", other), ("kit", kit), ("@kit", kit), ("bear", leo),
        ("@owl", leo), ("ANA WEB", other), (leo.uid.upper(), leo),
    ):  # fmt: skip
        assert book.contacts.resolve(name) == meant, name
    with pytest.raises(UserError, match=r"(?=.*Ana Silva)(?=.*Ana Weber)"):
        book.contacts.resolve("ana")
    with pytest.raises(UserError, match="No contact is called 'Zed'"):
        book.contacts.resolve("Zed")


@pytest.mark.parametrize("kind", TIE_KINDS)
def test_a_tie_is_kept_once_and_seen_from_both_sides(book, kind):
    ana, kit = add(book, "Ana", "Kit")
    for _ in range(2):
        book.contacts.tie(ana.uid, kit.uid, kind)
    book.contacts.tie(kit.uid, ana.uid, inverse(kind))
    assert book.contacts.ties_of(ana.uid) == [(kit.uid, kind)]
    assert book.contacts.ties_of(kit.uid) == [(ana.uid, inverse(kind))]
    assert inverse(inverse(kind)) == kind


def test_a_deleted_contact_leaves_no_trace_and_comes_back_whole(book):
    ana, kit = sorted(add(book, "Ana", "Kit"), key=lambda one: one.uid)
    [leo] = add(book, "Leo", met_through=kit.uid)
    book.contacts.save(replace(ana, ties=(Tie(kit.uid, "friend"),)))
    by_kit = replace(book.entries.blank_promise("call"), by=kit.uid, to="me")
    to_kit = replace(book.entries.blank_promise("write"), to=kit.uid)
    entry = replace(
        book.entries.blank(),
        contacts=(kit.uid, ana.uid),
        reflections=(Reflection(contact=kit.uid, depth=5),),
        promises=(by_kit, to_kit),
    )
    book.entries.save(entry)
    now = book.clock.now()
    opening = Opening(
        uid=leo.uid, title="Nurse", asked=(Asked(kit.uid),), created_at=now, updated_at=now
    )
    book.ledger.write("plan", [opening])
    before = written(book)
    change = book.contacts.delete([kit.uid])
    assert change.uids == {ana.uid, kit.uid, leo.uid, entry.uid, opening.uid}
    assert kit.uid not in "".join(written(book))
    assert book.entries.get(entry.uid).promises == (replace(to_kit, to=None),)
    assert book.contacts.list.ids(ContactFilter(kit.name)) == []
    assert book.keeping.check() == []
    book.undo()
    assert written(book) == before
    assert book.keeping.check() == []


def test_orders(book, hands):
    ana, kit, leo = add(book, "ana", "Kit", "Élan")
    for one, hours in ((kit, 1), (ana, 2), (kit, 3)):
        at = hands.now.replace(hour=hours)
        book.entries.save(replace(book.entries.blank(at), contacts=(one.uid,)))

    def listed(order):
        ids = book.contacts.list.ids(ContactFilter(), order)
        return [line.name for line in book.contacts.list.lines(ids)]

    assert listed("last met") == ["Kit", "ana", "Élan"]
    assert listed("name") == ["ana", "Élan", "Kit"]
    assert listed("entries") == ["Kit", "ana", "Élan"]
    assert leo.uid in {line.uid for line in book.contacts.list.lines_of([leo.uid])}


def test_filters(book):
    add(book, "Ana", field="nursing", tags=("choir",))
    add(book, "@kit", name_kind="handle", standing="resting")

    def names(wanted):
        lines = book.contacts.list.lines(book.contacts.list.ids(wanted))
        assert book.contacts.list.count(wanted) == len(lines)
        return [line.name for line in lines]

    assert names(ContactFilter(name_kind="handle")) == ["@kit"]
    assert names(ContactFilter(standing="resting")) == ["@kit"]
    assert names(ContactFilter(tag="choir")) == ["Ana"]
    assert names(ContactFilter(field="nursing")) == ["Ana"]
    assert names(ContactFilter(met_only=True)) == []
    assert names(ContactFilter("ana", standing="resting")) == []
    assert book.contacts.list.fields() == ["nursing"]
