"""A record is a frozen dataclass in every way that can be seen from outside."""

import inspect
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, fields, replace

import pytest

from app.model.record import record


class Facts:
    uid: str
    field: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        return f"{self.uid} {self.field}"


@record
class Made(Facts):
    uid: str
    field: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual(Facts):
    uid: str
    field: str | None = None
    tags: tuple[str, ...] = ()


def test_it_holds_equals_and_shows_what_a_usual_one_does():
    ours, usual = Made(uid="a", tags=("x",)), Usual(uid="a", tags=("x",))
    assert (asdict(ours), hash(ours), ours.shown) == (asdict(usual), hash(usual), usual.shown)
    assert repr(ours) == repr(usual).replace("Usual", "Made")
    assert ours == Made(uid="a", tags=("x",)) != replace(ours, field="law")
    assert type(ours) is type(replace(ours, uid="b")) is Made
    assert [one.name for one in fields(Made)] == [one.name for one in fields(Usual)]
    assert inspect.signature(Made) == inspect.signature(Usual)
    assert pickle.loads(pickle.dumps(ours)) == ours


def test_nothing_of_it_can_be_set_or_taken_away():
    ours = Made(uid="a")
    with pytest.raises(FrozenInstanceError):
        ours.uid = "b"
    with pytest.raises(FrozenInstanceError):
        del ours.uid


@pytest.mark.parametrize("given", [{}, {"uid": "a", "other": 1}])
def test_what_is_missing_or_unknown_is_refused(given):
    with pytest.raises(TypeError, match=r"Made\.__init__\(\)"):
        Made(**given)
