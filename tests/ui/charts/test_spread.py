from hypothesis import given
from hypothesis import strategies as st

from ui.charts.spec.spread import sideways

dots = st.lists(st.tuples(st.integers(1, 5), st.floats(1, 5)), max_size=40)


@given(dots, st.floats(0, 1))
def test_nobody_is_moved_farther_than_told_and_the_lonely_stay(some: list, width: float) -> None:
    xs, ys = [x for x, _ in some], [y for _, y in some]
    moved = sideways(xs, ys, width)
    assert all(abs(aside) <= width / 2 for aside in moved)
    assert all(aside == 0 for x, aside in zip(xs, moved, strict=True) if xs.count(x) == 1)
    assert moved == sideways(xs, ys, width)


def test_equal_dots_stand_beside_each_other() -> None:
    moved = sideways([3.0] * 8, [4.0] * 8, 0.6)
    assert len(set(moved)) == 8
