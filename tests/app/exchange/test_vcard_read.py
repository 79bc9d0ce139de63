"""vCards of the great address books and of every dialect become contacts."""

import pytest

from app.errors import UserError
from app.model.contact import Channel, KnownDate, Photo
from tests.app.exchange.cards import APPLE, GOOGLE, NEW, OLD, card


@pytest.fixture
def read(book, written):
    """Return a function that reads a vCard file."""
    return lambda content: book.exchange.read(written("cards.vcf", content))


@pytest.fixture
def one(read):
    """Return a function that reads the one contact of a vCard file without problems."""

    def read_one(content):
        brought = read(content)
        assert brought.problems == ()
        (contact,) = brought.contacts
        return contact

    return read_one


def test_google(one):
    contact = one(GOOGLE)
    assert (contact.name, contact.nickname, contact.place) == ("Inês Prado", "Nê", "Porto")
    assert contact.channels == (
        Channel("email", "ines@example.org", "Studio"),
        Channel("phone", "+351 912 000 111", "mobile"),
        Channel("address", "Rua do Sol 4, 4000-001 Porto, Portugal", "home"),
    )
    assert [one.date for one in contact.dates] == ["--01-22", "2019-06-01"]
    assert [one.kind for one in contact.dates] == ["birthday", "anniversary"]
    assert contact.custom == (("brother", "Rui"),)
    assert contact.photo is None
    assert contact.tags == ("Choir",)
    assert contact.note == "First line\nsecond, with a comma"


def test_apple(one):
    contact = one(APPLE)
    assert (contact.name, contact.organisation, contact.role) == (
        "Dr. Kofi Osei", "Harbour Lab", "Chemist",
    )  # fmt: skip
    assert contact.channels == (
        Channel("email", "kofi@example.org", "work"),
        Channel("handle", "@kofi:example.org", "Matrix"),
        Channel("web", "http://twitter.example/kofi", "twitter"),
    )
    assert contact.dates == (KnownDate("birthday", "--05-09"),)
    assert contact.photo == Photo("image/png", b"\x89PNG\r\n\x1a\n")
    assert "X-ABUID:12-34" in contact.source.raw
    assert "iVBOR" not in contact.source.raw


def test_version_2_1(one):
    contact = one(OLD)
    assert (contact.name, contact.nickname) == ("Jörg Müller", "Jojo")
    assert contact.organisation == "Funk, Bau und Rat"
    assert contact.note == "a line that goes on\nand ends"
    assert [(one.value, one.label) for one in contact.channels] == [
        ("+49 170 000 111", "mobile"),
        ("+49 30 000", "work fax"),
    ]
    assert contact.photo == Photo("image/jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF")


def test_version_4_0(one):
    contact = one(NEW)
    assert contact.uid == "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"
    assert (contact.sort_name, contact.pronouns) == ("Lindqvist Ana", "she/her")
    assert contact.channels == (Channel("phone", "+46-8-000", "home"),)
    assert [one.date for one in contact.dates] == ["1985-04-01", "2010-06"]
    assert contact.photo == Photo("image/jpeg", b"\xff\xd8\xff\xe0\x00\x10")


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_folded_lines_of_every_line_end(end, one):
    long = "ä" * 50
    text = card("FN:Ana", f"NOTE:{long[:20]}{end} {long[20:]}", end=end)
    assert one(text).note == long


def test_a_fold_may_part_the_bytes_of_a_letter(one):
    text = card("FN:Zoë Kim").encode()
    at = text.index("ë".encode()) + 1
    assert one(text[:at] + b"\r\n " + text[at:]).name == "Zoë Kim"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8-sig", "Zoë"),
        ("utf-16", "Zoë"),
        ("utf-16-le", "Zoë"),
        ("utf-16-be", "Zoë"),
        ("cp1252", "Jörg Müller"),
        ("cp1252", "François Œuvrard"),
        ("cp1250", "Michał Wójcik"),
        ("iso8859-2", "Małgorzata Gąsiorowska"),
        ("shift_jis", "安藤ロイド"),
        ("cp1251", "Віталій Кличко"),
    ],
)
def test_encodings_that_nobody_declared(encoding, name, one):
    assert one(card(f"FN:{name}", "NOTE:harbour").encode(encoding)).name == name


@pytest.mark.parametrize(
    ("charset", "name"),
    [("SHIFT_JIS", "伊能"), ("Windows-1253", "Βαγγέλης"), ("ISO-8859-2", "Łukasz")],
)
def test_a_declared_charset(charset, name, one):
    head = f"FN;CHARSET={charset}:".encode()
    text = card("FN:?").encode().replace(b"FN:?", head + name.encode(charset))
    assert one(text).name == name


@pytest.mark.parametrize(
    ("lines", "name", "kind"),
    [
        (["N:Ruiz;Ana;;;"], "Ana Ruiz", "real"),
        (["FN: ", "ORG:Harbour Lab;Chemistry"], "Harbour Lab", "real"),
        (["EMAIL:ana@example.org"], "ana@example.org", "real"),
        (["TEL:+351 900"], "+351 900", "real"),
        (["IMPP:xmpp:kit@example.org"], "kit@example.org", "handle"),
    ],
)
def test_a_card_without_a_name_takes_the_next_best(lines, name, kind, one):
    contact = one(card(*lines))
    assert (contact.name, contact.name_kind) == (name, kind)


def test_one_bad_card_is_listed_and_the_rest_come_in(read):
    text = card("FN:Ana") + card("GEO:1;2") + card("FN:Ben", "no property at all")
    brought = read(text + "BEGIN:VCARD\r\nFN:Cut")
    assert [one.name for one in brought.contacts] == ["Ana", "Ben", "Cut"]
    assert [one.where for one in brought.problems] == ["line 5", "line 12", "line 14"]
    assert brought.skipped == 1


def test_a_card_within_an_agent_is_not_somebody_of_its_own(read):
    inner = card("FN:Agent", version="2.1").rstrip()
    brought = read(card("FN:Ana", f"AGENT:\r\n{inner}", "TEL:1234567", version="2.1"))
    assert [one.name for one in brought.contacts] == ["Ana"]
    assert brought.contacts[0].channels == (Channel("phone", "1234567"),)


def test_a_field_beyond_the_limit_stays_out(read):
    brought = read(card("FN:Ana", "NOTE:" + "x" * 70_000))
    assert brought.contacts[0].note is None
    assert brought.problems[0].why == "NOTE is longer than 64 KB"


def test_a_file_without_a_card_is_refused(read):
    with pytest.raises(UserError, match=r"cards\.vcf holds no vCard"):
        read("hello")
