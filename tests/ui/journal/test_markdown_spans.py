import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.journal.markdown_spans import IN_CODE, PLAIN, spans_of
from ui.journal.mentions import Mentioning, mention_before, mention_of


def looks(line: str, *names: str) -> set[tuple[str, str]]:
    spans, _ = spans_of(line, PLAIN, names)
    return {(one.kind, line[one.start : one.start + one.length]) for one in spans}


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("## What I took away", "heading 2", "What I took away"),
        ("so **very** good", "strong", "very"),
        ("so ***very*** good", "strong", "very"),
        ("so ***very*** good", "emphasis", "very"),
        ("so *very* good", "emphasis", "very"),
        ("so _very_ good", "emphasis", "very"),
        ("~~gone~~", "struck", "gone"),
        ("> she said", "quote", "> she said"),
        ("- one", "bullet", "-"),
        ("12. twelve", "number", "12."),
        ("- [ ] send it", "box", "[ ]"),
        ("- [x] sent", "ticked", " sent"),
        ("see [this](https://a.example/b)", "link", "this"),
        ("see https://a.example/b.", "link", "https://a.example/b"),
        ("run `a*b*c`", "code", "a*b*c"),
        ("---", "rule", "---"),
        ("Met @ines at sea", "mention", "@ines"),
    ],
)
def test_it_looks_like_what_it_is(line: str, kind: str, words: str) -> None:
    assert (kind, words) in looks(line)


@pytest.mark.parametrize(
    "line", ["snake_case_name", "2 * 3 * 4", "#tag", "a@b.example", "-no list"]
)
def test_plain_words_stay_plain(line: str) -> None:
    assert looks(line) == set()


def test_nothing_inside_code_counts() -> None:
    assert "emphasis" not in {kind for kind, _ in looks("`a *b* c`")}


def test_a_block_of_code_goes_on_until_its_end() -> None:
    assert spans_of("```", PLAIN)[1] == IN_CODE
    assert spans_of("# no heading", IN_CODE)[0][0].kind == "code"
    assert spans_of("```", IN_CODE)[1] == PLAIN


def test_a_full_name_is_one_mention_where_it_is_known() -> None:
    assert ("mention", "@Ines Okafor") in looks("Met @Ines Okafor there", "Ines Okafor")
    assert ("mention", "@Ines") in looks("Met @Ines Okafor there")


@given(st.text(max_size=80))
def test_spans_stay_inside_any_line(line: str) -> None:
    for span in spans_of(line, PLAIN, ("Ana", "@kit"))[0]:
        assert span.start >= 0 and span.length >= 0 and span.start + span.length <= len(line)


@pytest.mark.parametrize(
    ("line", "words"),
    [("Met @", ""), ("Met @In", "In"), ("Met @Ines Ok", "Ines Ok"), ("@@kit", "@kit")],
)
def test_an_at_sign_begins_a_mention(line: str, words: str) -> None:
    found = mention_before(line, len(line))
    assert found == Mentioning(line.index("@"), words)


@pytest.mark.parametrize("line", ["mail a@b", "Met @Ines ", "Met @Ines, then", "no"])
def test_elsewhere_nothing_is_completed(line: str) -> None:
    assert mention_before(line, len(line)) is None


def test_only_names_can_be_new() -> None:
    assert Mentioning(0, "ana").may_be_new and Mentioning(0, "Ana Maria").may_be_new
    assert not Mentioning(0, "Ana came late").may_be_new


def test_a_handle_brings_its_own_sign() -> None:
    assert (mention_of("Ana"), mention_of("@kit")) == ("@Ana", "@kit")
