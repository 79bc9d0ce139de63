from hypothesis import given
from hypothesis import strategies as st

from ui.journal.month_layout import MonthLayout

COUNTS = st.lists(st.integers(1, 5), max_size=6)


def by_hand(counts: list[int], row: int, heading: int) -> tuple[list[int], list[int], int]:
    rows, headings, y = [], [], 0
    for count in counts:
        headings.append(y)
        y += heading
        for _ in range(count):
            rows.append(y)
            y += row
    return rows, headings, y


@given(COUNTS)
def test_rows_and_headings_stand_where_counting_puts_them(counts: list[int]) -> None:
    layout = MonthLayout(counts, 76, 30)
    rows, headings, height = by_hand(counts, 76, 30)
    assert [layout.top_of(row) for row in range(sum(counts))] == rows
    assert [at for _, at in layout.headings_between(0, height)] == headings
    assert layout.height == height
    for y in range(-5, height + 5):
        assert layout.row_at(y) == next((n for n, t in enumerate(rows) if t <= y < t + 76), None)


@given(COUNTS, st.integers(-50, 900), st.integers(0, 300))
def test_what_can_be_seen_is_found(counts: list[int], top: int, length: int) -> None:
    layout = MonthLayout(counts, 76, 30)
    rows, headings, _ = by_hand(counts, 76, 30)
    seen = [n for n, t in enumerate(rows) if t <= top + length and t + 76 > top]
    assert list(layout.rows_between(top, top + length)) == seen
    found = [at for _, at in layout.headings_between(top, top + length)]
    assert found == [at for at in headings if at <= top + length and at + 30 > top]
