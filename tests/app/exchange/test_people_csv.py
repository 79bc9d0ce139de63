"""Tables of people: Google's, Outlook's, our own, and others like them."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.model.contact import Channel

GOOGLE = (
    "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,"
    "Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - City,Website 1 - Label,Website 1 - Value\n"
    'Ana,,Ruiz,Nê,Harbour Lab,Chemist,--12-01,"two\nlines",Choir ::: * myContacts,* Work,'
    'ana@example.org ::: a@example.org,Mobile,+351 900,Home,"Rua 1\nPorto",Porto,,x.example\n'
)
OLD_GOOGLE = (
    "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
    "Organization 1 - Name,Organization 1 - Title\n"
    "Ana Ruiz,Ana,,Ruiz,* myContacts ::: Choir,* Home,ana@example.org,Harbour Lab,Chemist\n"
)
OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,Business Fax,Home Phone,"
    "Mobile Phone,Primary Phone,Birthday,Categories,E-mail Address,E-mail 2 Address,Notes\n"
    "Dr.,Ana,,Ruiz,,Harbour Lab,Chemist,11,22,33,44,0/0/00,Choir;Work,ana@example.org,a@x.org,hi\n"
)


@pytest.fixture
def one(book, written):
    """Return a function that reads the one contact of a table, and its format."""

    def read_one(content, form):
        brought = book.exchange.read(written("people.csv", content))
        assert (brought.format, brought.problems) == (form, ())
        (contact,) = brought.contacts
        return contact

    return read_one


def test_google(one):
    ana = one("\ufeff" + GOOGLE, "google-csv")
    assert (ana.name, ana.nickname, ana.role) == ("Ana Ruiz", "Nê", "Chemist")
    assert ana.tags == ("Choir",)
    assert ana.note == "two\nlines"
    assert ana.dates[0].date == "--12-01"
    assert ana.channels == (
        Channel("email", "ana@example.org", "work"),
        Channel("email", "a@example.org", "work"),
        Channel("phone", "+351 900", "mobile"),
        Channel("address", "Rua 1\nPorto", "home"),
        Channel("web", "x.example", None),
    )


def test_google_before_2024(one):
    ana = one(OLD_GOOGLE, "google-csv")
    assert (ana.name, ana.organisation, ana.tags) == ("Ana Ruiz", "Harbour Lab", ("Choir",))
    assert ana.channels == (Channel("email", "ana@example.org", "home"),)


def test_outlook(one):
    ana = one(OUTLOOK, "outlook-csv")
    assert (ana.name, ana.role, ana.dates, ana.tags) == (
        "Ana Ruiz", "Chemist", (), ("Choir", "Work"),
    )  # fmt: skip
    assert [(one.value, one.label) for one in ana.channels] == [
        ("11", "business"),
        ("22", "home"),
        ("33", "mobile"),
        ("44", None),
        ("ana@example.org", None),
        ("a@x.org", None),
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_any_table_with_names(sign, one):
    text = "made by hand\n\nE-Mail,Full Name,Phone,Shoe size\nana@x.org,Ana Ruiz,900,39\n"
    ana = one(text.replace(",", sign), "csv")
    assert (ana.name, len(ana.channels)) == ("Ana Ruiz", 2)


def test_a_row_without_a_name_is_listed(book, written):
    rows = "Name,E-mail,Birthday\nAna,,1/2/1990\n,,1990-02-01\n"
    brought = book.exchange.read(written("p.csv", rows))
    assert [one.name for one in brought.contacts] == ["Ana"]
    assert [one.where for one in brought.problems] == ["line 2", "line 3"]
    assert brought.skipped == 1


def test_a_table_without_names_is_refused(book, written):
    with pytest.raises(UserError, match="line 1 names no columns"):
        book.exchange.read(written("p.csv", "a,b\n1,2\n"))


def test_our_own_table_comes_back(book, tmp_path):
    kit = replace(
        book.contacts.blank("@kit", "handle"),
        field="Law",
        tags=("a", "b"),
        known_since="2019-04",
        note="=1+1",
        channels=(Channel("phone", "+351 900 111"), Channel("email", "kit@x.org")),
    )
    book.contacts.save(kit)
    book.exchange.export(tmp_path / "out.csv", "csv")
    (back,) = book.exchange.read(tmp_path / "out.csv").contacts
    for name in ("name", "name_kind", "field", "tags", "known_since", "note"):
        assert getattr(back, name) == getattr(kit, name)
    assert set(back.channels) == set(kit.channels)
