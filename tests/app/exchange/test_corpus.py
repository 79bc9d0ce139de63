"""Files that other programs wrote: every one is read, and every card is found."""

import os
import re
from pathlib import Path

import pytest

from app.errors import UserError

FOLDER = Path(os.environ.get("KITHBOOK_CORPUS", Path(__file__).parents[4] / "shared" / "corpus"))
CARDS = sorted(one for one in FOLDER.rglob("*") if one.suffix.lower() in (".vcf", ".vcard"))
TABLES = sorted(FOLDER.rglob("*.csv"))

pytestmark = pytest.mark.skipif(not CARDS, reason="the corpus is not there")


def begun(path):
    return len(re.findall(rb"BEGIN:VCARD", path.read_bytes().replace(b"\0", b""), re.IGNORECASE))


def test_every_card_comes_in_or_is_listed(book):
    for path in CARDS:
        try:
            brought = book.exchange.read(path)
        except UserError:
            assert begun(path) == 0
            continue
        assert len(brought.contacts) + brought.skipped == begun(path), path
        assert brought.skipped <= len(brought.problems)
        assert all(re.fullmatch(r"line \d+", one.where) for one in brought.problems)


def test_every_table_is_read_or_refused(book):
    found = []
    for path in TABLES:
        try:
            found.append(book.exchange.read(path))
        except UserError:
            continue
    assert sum(one.format == "linkedin" for one in found) == 2
    assert all(one.contacts and not one.problems for one in found)


def test_all_of_it_comes_into_one_book_and_goes_out_and_in_again(book, tmp_path, hands):
    for path in [*CARDS, *TABLES]:
        try:
            book.exchange.bring(book.exchange.plan(book.exchange.read(path)))
        except UserError:
            continue
        assert book.exchange.plan(book.exchange.read(path)).records == (), path
    assert book.keeping.check() == []
    for form in ("vcard", "vcard4"):
        out = tmp_path / f"{form}.vcf"
        book.exchange.export(out, form)
        brought = book.exchange.read(out)
        assert brought.problems == ()
        assert len(brought.contacts) == book.records.db.value("SELECT count(*) FROM contact")
