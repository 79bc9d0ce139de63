"""kithbook backup, restore, check, sample, undo."""

from pathlib import Path

from app.book import Book
from app.clock import Clock


def test_backup_and_restore(kithbook):
    kithbook("write", "Tea with @Ana")
    made = Path(kithbook.data("backup")["backup"])
    assert made.parent == kithbook.folder / "backups"
    kithbook("write", "Tea with @Bea")
    answer = kithbook.data("restore", str(made))
    assert [one["name"] for one in kithbook.data("contacts")] == ["Ana"]
    kept = kithbook("contacts", "--book", answer["kept"], "--json").data
    assert {one["name"] for one in kept} == {"Ana", "Bea"}


def test_backup_to_a_named_file_by_its_owner_alone(kithbook, tmp_path):
    kithbook("write", "Tea with @Ana")
    assert kithbook("backup", "--to", str(tmp_path / "mine.kithbook")).code == 0
    assert (tmp_path / "mine.kithbook").stat().st_mode & 0o777 == 0o600
    assert (kithbook.folder / "book.kithbook").stat().st_mode & 0o777 == 0o600
    assert kithbook.folder.stat().st_mode & 0o777 == 0o700


def test_what_cannot_be_restored_changes_nothing(kithbook, tmp_path):
    kithbook("write", "Tea with @Ana")
    (tmp_path / "text").write_text("no book")
    for name in ("text", "missing"):
        answer = kithbook("restore", str(tmp_path / name))
        assert answer.code == 1
        assert len(answer.err.splitlines()) == 1
    assert len(kithbook.data("contacts")) == 1


def test_check_of_a_whole_and_of_a_damaged_book(kithbook):
    kithbook("write", "Tea with @Ana depth:3")
    assert kithbook.data("check") == {"ok": True, "problems": []}
    path = kithbook.folder / "book.kithbook"
    path.write_bytes(b"x" * 9000)
    answer = kithbook("check", "--json")
    assert answer.code == 1
    assert answer.data["ok"] is False
    assert answer.data["problems"]


def test_a_damaged_page_is_one_plain_sentence(kithbook):
    path = kithbook.folder / "book.kithbook"
    kithbook("sample", "--book", str(path))
    pages = bytearray(path.read_bytes())
    for start in range(3 * 4096, len(pages), 4096):
        pages[start : start + 300] = bytes(300)
    path.write_bytes(pages)
    for words in (["contacts"], ["search", "tea"], ["show", "Ines"], ["write", "Tea with @Ines"]):
        answer = kithbook(*words)
        assert answer.code == 1
        assert len(answer.err.splitlines()) == 1
        assert "damaged" in answer.err
    assert kithbook("check").code == 1


def test_the_sample_stands_apart_from_ones_own_book(kithbook):
    kithbook("write", "Tea with @Ana")
    made = kithbook.data("sample", "--contacts", "5", "--entries", "9")
    assert made["book"] == str(kithbook.folder / "sample.kithbook")
    assert len(kithbook.data("contacts")) == 1
    assert len(kithbook.data("contacts", "--book", made["book"])) == 5
    assert "is not empty" in kithbook("sample").err


def test_a_folder_named_for_it_gets_the_sample_as_its_book(kithbook):
    made = kithbook.data("sample", "--contacts", "5", "--entries", "9")
    assert made["book"] == str(kithbook.folder / "book.kithbook")
    assert len(kithbook.data("contacts")) == 5


def test_undo_takes_the_last_import_or_deletion_back(kithbook):
    answer = kithbook("undo")
    assert (answer.code, answer.err) == (1, "There is no import or deletion to take back.\n")
    uid = kithbook.data("write", "Tea with @Ana")["contacts"][0]
    book = Book.open(kithbook.folder / "book.kithbook", Clock())
    book.contacts.delete([uid])
    book.close()
    assert kithbook.data("contacts") == []
    assert kithbook.data("undo")["taken_back"] == "delete contact"
    assert [one["name"] for one in kithbook.data("contacts")] == ["Ana"]


def test_one_writer_and_any_number_of_readers(kithbook):
    kithbook("write", "Tea with @Ana")
    book = Book.open(kithbook.folder / "book.kithbook", Clock())
    try:
        answer = kithbook("write", "Tea with @Bea")
        assert answer.code == 1
        assert "open already" in answer.err
        assert len(kithbook.data("contacts")) == 1
        assert kithbook.data("check")["ok"]
        assert kithbook("backup").code == 0
    finally:
        book.close()
