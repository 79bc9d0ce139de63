from datetime import date
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from app.capture.boxes import boxes_in, promises_after, set_mark, with_marks_of
from app.model.promise import Promise

FRIDAY = date(2026, 11, 20)
TODAY = date(2026, 11, 24)


def after(before: str, now: str, promises: tuple[Promise, ...] = ()) -> tuple[Promise, ...]:
    numbers = count(1)

    def new(text: str) -> Promise:
        return Promise(uid=f"new {next(numbers)}", text=text)

    return promises_after(before, now, promises, TODAY, FRIDAY, new)


def test_a_box_becomes_a_promise_with_the_day_it_is_due() -> None:
    (promise,) = after("", "Talked.\n- [ ] Send her the notebook due Wed\n")
    assert (promise.text, promise.due, promise.state) == (
        "Send her the notebook",
        "2026-11-25",
        "open",
    )


def test_ticking_keeps_the_promise_and_unticking_opens_it_again() -> None:
    mine = Promise(uid="p", text="Send it", due="2026-12-01")
    (kept,) = after("- [ ] Send it", "- [x] Send it", (mine,))
    assert (kept.uid, kept.state, kept.closed_on, kept.due) == (
        "p",
        "kept",
        "2026-11-24",
        "2026-12-01",
    )
    assert after("- [x] Send it", "- [ ] Send it", (kept,)) == (mine,)


def test_a_box_that_goes_takes_its_promise_along_and_no_other() -> None:
    mine, theirs = Promise(uid="p", text="Send it"), Promise(uid="q", text="Said aloud", by="c")
    assert after("- [ ] Send it", "", (mine, theirs)) == (theirs,)


def test_words_that_change_stay_the_same_promise() -> None:
    mine = Promise(uid="p", text="Send it")
    (changed,) = after("- [ ] Send it", "- [ ] Send it to Ana", (mine,))
    assert (changed.uid, changed.text) == ("p", "Send it to Ana")


def test_a_box_that_was_there_without_a_promise_stays_without() -> None:
    assert after("- [ ] Old", "- [ ] Old\n- [ ] New") == (Promise(uid="new 1", text="New"),)


def test_a_box_needs_words() -> None:
    assert boxes_in("- [ ]\n- [ ]   \n[ ] no list", FRIDAY) == []


def test_the_text_shows_what_became_of_a_promise() -> None:
    kept = Promise(uid="p", text="Send it", state="kept", closed_on="2026-11-22")
    assert with_marks_of("a\n- [ ] Send it due Fri\n- [x] b", [kept], FRIDAY) == (
        "a\n- [x] Send it due Fri\n- [x] b"
    )


def test_a_mark_is_set_without_touching_the_rest() -> None:
    assert set_mark("  * [ ] a [x]", True) == "  * [x] a [x]"
    assert set_mark("- [X] a", True) == "- [X] a"
    assert set_mark("plain", True) == "plain"


LINES = st.lists(
    st.sampled_from(["- [ ] a", "- [x] a", "- [ ] b due Fri", "words", ""]), max_size=6
)


@given(st.lists(LINES, min_size=1, max_size=6))
def test_each_box_that_came_while_writing_has_one_promise_in_its_state(
    texts: list[list[str]],
) -> None:
    before, promises = "", ()
    for lines in texts:
        body = "\n".join(lines)
        promises = after(before, body, promises)
        before = body
    boxes = {}
    for box in boxes_in(before, FRIDAY):
        boxes.setdefault(box.text, box)
    assert {one.text for one in promises} == set(boxes)
    assert len({one.text for one in promises}) == len(promises)
