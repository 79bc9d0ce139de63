from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.charts.spec.label_places import label_places

ROOM = QRectF(0, 0, 600, 400)
within = st.tuples(st.floats(0, 600), st.floats(0, 400))


@given(st.lists(st.tuples(within, st.floats(5, 120)), max_size=25))
def test_no_name_lies_on_another_or_leaves_the_room(named: list) -> None:
    points = [QPointF(*at) for at, _ in named]
    sizes = [QSizeF(width, 12) for _, width in named]
    places = label_places(points, sizes, 6, ROOM)
    assert len(places) == len(points)
    shown = [place for place in places if place is not None]
    assert all(ROOM.contains(place) for place in shown)
    assert not any(one.intersects(other) for i, one in enumerate(shown) for other in shown[i + 1 :])


def test_a_name_alone_stands_at_the_side_where_there_is_room() -> None:
    left, right = QPointF(300, 200), QPointF(595, 200)
    [place] = label_places([left], [QSizeF(80, 12)], 6, ROOM)
    assert place.left() > left.x() and place.center().y() == left.y()
    [place] = label_places([right], [QSizeF(80, 12)], 6, ROOM)
    assert place.right() < right.x()
