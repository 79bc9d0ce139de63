"""From two files of contacts to the year's review, by commands alone."""

import pytest

from app.clock import Clock

VCARDS = """\
BEGIN:VCARD
VERSION:3.0
FN:Ines Okafor
N:Okafor;Ines;;;
ORG:Univ. of Porto
EMAIL;TYPE=work:ines@example.org
BDAY:1984-05-14
NOTE:Two kids\\, Zuri and Tobe
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Tomasz Wilk
TEL;TYPE=cell:+44 20 7946 0123
END:VCARD
"""
CONNECTIONS = """\
Notes:
"When exporting your connection data, you may notice that some addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Mei-Ling,Hsu,https://www.linkedin.com/in/mlhsu,,City ombuds office,Deputy,05 Mar 2024
Rafael,Duarte,https://www.linkedin.com/in/rduarte,,Kestrel,Engineer,17 Jan 2023
"""


@pytest.fixture
def files(tmp_path):
    (tmp_path / "friends.vcf").write_text(VCARDS, encoding="utf-8", newline="\r\n")
    (tmp_path / "Connections.csv").write_text(CONNECTIONS, encoding="utf-8")
    return [str(tmp_path / "friends.vcf"), str(tmp_path / "Connections.csv")]


def test_look_bring_take_back_bring_again(kithbook, files):
    preview = kithbook.data("import", "--dry-run", *files)
    assert [one["format"] for one in preview] == ["vcard", "linkedin"]
    assert [one["contacts"]["new"] for one in preview] == [2, 2]
    assert kithbook.data("contacts") == []

    assert kithbook.data("import", *files) == preview
    assert len(kithbook.data("contacts")) == 4
    again = kithbook.data("import", files[0])
    assert again["contacts"]["new"] == 0
    assert again["contacts"]["unchanged"] == 2

    assert kithbook("undo").code == 0
    assert len(kithbook.data("contacts")) == 2, "what changed nothing is no step to take back"
    assert kithbook("undo").code == 0
    assert kithbook.data("contacts") == []


def test_the_last_file_is_taken_back_in_one_step(kithbook, files):
    kithbook.data("import", files[0])
    kithbook.data("import", files[1])
    assert kithbook.data("undo")["records"] == 2
    names = {one["name"] for one in kithbook.data("contacts")}
    assert names == {"Ines Okafor", "Tomasz Wilk"}


def test_write_see_it_move_and_take_everything_out(kithbook, files, tmp_path):
    kithbook.data("import", *files)
    for month in range(1, 11):
        line = f"Walk with @Ines and @Rafael, 45m depth:{1 + month // 2 - month // 10}"
        kithbook.data("write", line, "--at", f"2025-{month:02d}-15T16:30:00+00:00")
    trend = kithbook.data("trend", "Ines Okafor")
    assert (trend["n"], trend["verdict"]) == (10, "rising")
    assert len(kithbook.data("contacts")) == 4

    first, second = str(tmp_path / "one.json"), str(tmp_path / "two.json")
    assert kithbook("export", "--to", first).code == 0
    book = str(tmp_path / "other.kithbook")
    assert kithbook("import", first, "--book", book).code == 0
    assert kithbook("export", "--to", second, "--book", book).code == 0
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_the_sample_goes_out_and_in_unchanged(kithbook, tmp_path):
    sample = str(tmp_path / "sample.kithbook")
    kithbook.data("sample", "--book", sample)
    first, second = str(tmp_path / "one.json"), str(tmp_path / "two.json")
    assert kithbook("export", "--to", first, "--book", sample).code == 0
    assert kithbook.data("import", first)["entries"]["new"] == 450
    assert kithbook("export", "--to", second).code == 0
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.vcf", None),
        ("empty.vcf", b""),
        ("empty.csv", b""),
        ("binary.vcf", bytes(range(256)) * 40),
        ("wrong.csv", b"Colour,Size\nred,4\n"),
        ("wrong.json", b'{"kithbook": 1, "contacts": [{"uid": 5}]}'),
        ("cut.json", b'{"kithbook": 1, "contacts": ['),
        ("newer.json", b'{"kithbook": 99}'),
        ("folder.vcf", "folder"),
    ],
)
def test_a_file_that_is_none_is_named_and_nothing_comes(kithbook, tmp_path, name, content):
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    answer = kithbook("import", str(path))
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1
    assert name in answer.err
    assert kithbook.data("contacts") == []


def test_a_bad_file_keeps_the_good_one_out_too(kithbook, files, tmp_path):
    (tmp_path / "newer.json").write_text('{"kithbook": 99}')
    assert kithbook("import", *files, str(tmp_path / "newer.json")).code == 1
    assert kithbook.data("contacts") == []


def test_a_card_without_a_name_is_a_problem_and_the_rest_comes(kithbook, tmp_path):
    card = "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"
    (tmp_path / "some.vcf").write_text(card + VCARDS, encoding="utf-8")
    answer = kithbook.data("import", str(tmp_path / "some.vcf"))
    assert answer["contacts"]["new"] == 2
    (problem,) = answer["problems"]
    assert problem["where"]
    assert problem["why"]


def test_the_review_of_the_year(kithbook, tmp_path):
    sample = str(tmp_path / "sample.kithbook")
    kithbook.data("sample", "--book", sample)
    year = str(Clock().today().year - 1)
    for ending, start in (("pdf", b"%PDF-"), ("html", b"<!"), ("md", b"#")):
        path = tmp_path / f"review.{ending}"
        answer = kithbook("review", year, "--to", str(path), "--book", sample)
        assert answer.code == 0, answer.err
        assert path.read_bytes().lstrip().startswith(start)
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("target", ["review.xyz", "no/such/folder/review.pdf"])
def test_a_review_that_cannot_be_written(kithbook, tmp_path, target):
    kithbook("write", "Tea with @Ana")
    answer = kithbook("review", "2026", "--to", str(tmp_path / target))
    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1
