"""A file that cannot be brought: one plain sentence that names it, and nothing is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UserError
from tests.app.exchange.cards import APPLE, GOOGLE, NEW, OLD
from tests.support.books import new_book

BOOK = '{\n "kithbook": 1,\n "contacts": [\n  {\n   "uid": "00000000-0000-7000-8000-00000000000a",'
LINKEDIN = "First Name,Last Name,URL\nAna,Ruiz,https://linkedin.com/in/ana\n"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.vcf", "", "is empty"),
        ("blank.csv", " \n\r\n", "is empty"),
        ("noise.vcf", bytes(range(256)) * 20, "in no format"),
        ("noise.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, "in no format"),
        ("words.txt", "hello there", "in no format"),
        ("other.csv", "a,b,c\n1,2,3\n", "line 1 names no columns"),
        ("book.db", b"SQLite format 3\0" + bytes(90), "is a database"),
        ("large.vcf", b"BEGIN:VCARD\r\n" + b"x" * (11 << 20), "is larger than 10 MB"),
    ],
)
def test_what_is_no_such_file(name, content, said, book, written):
    path = written(name, content)
    with pytest.raises(UserError) as refused:
        book.exchange.read(path)
    assert said in str(refused.value)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_is_not_there_or_no_file(book, tmp_path):
    with pytest.raises(UserError, match="is not there"):
        book.exchange.read(tmp_path / "no.vcf")
    with pytest.raises(UserError, match="is a folder"):
        book.exchange.read(tmp_path)


def test_a_format_can_be_asked_for(book, written):
    path = written("people.txt", GOOGLE)
    assert book.exchange.read(path, "vcard").format == "vcard"
    with pytest.raises(UserError, match="holds no vCard"):
        book.exchange.read(written("list.csv", LINKEDIN), "vcard")
    with pytest.raises(UserError, match="papyrus is none of dayone, jrnl, json"):
        book.exchange.read(path, "papyrus")


def spoilt(text, cut, at, noise):
    data = text.encode()[:cut]
    return data[:at] + noise + data[at:]


def refusal(act):
    """Return what a person is told where it cannot be done; nothing where it was."""
    try:
        act()
    except UserError as refused:
        return str(refused)
    return ""


known = st.sampled_from([GOOGLE, APPLE, OLD, NEW, BOOK, LINKEDIN])
damaged = st.builds(spoilt, known, st.integers(0, 900), st.integers(0, 900), st.binary(max_size=8))
endings = st.sampled_from(["a.vcf", "a.csv", "a.json", "a.ics", "a.txt", "a"])


@settings(max_examples=200)
@given(endings, st.binary(max_size=300) | damaged)
def test_whatever_a_file_holds_it_comes_or_is_refused_in_a_sentence(name, content):
    with new_book() as book:
        path = book.path.with_name(name)
        path.write_bytes(content)
        refused = refusal(lambda: book.exchange.bring(book.exchange.plan(book.exchange.read(path))))
        assert "\n" not in refused
        assert not refused or book.is_empty()
        assert book.keeping.check() == []
