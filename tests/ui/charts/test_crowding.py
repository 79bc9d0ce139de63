import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.trend.crowding import crowds

places = st.lists(st.floats(0, 1e4), max_size=60).map(sorted)


@given(places, st.floats(0.001, 1e3))
def test_heads_have_room_and_nobody_is_far_from_its_own(found: list[float], room: float) -> None:
    x = np.array(found)
    heads = crowds(x, room)
    assert (x[heads] <= x).all() and (x - x[heads] <= room).all()
    apart = np.diff(x[np.unique(heads)])
    assert (apart >= room * (1 - 1e-9) - 1e-9).all()
