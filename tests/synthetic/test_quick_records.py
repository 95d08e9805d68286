"""What is made by the thousand is what its class makes."""

import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, replace

import pytest

from synthetic.quick_records import maker
from synthetic.report import Mention, SealedClaim, SealedTruth
from synthetic.report_facts import Facts
from synthetic.sightings import Sighting


@dataclass(frozen=True, slots=True)
class Slotted:
    one: int
    two: str = "two"


@dataclass(frozen=True)
class Open:
    one: int
    two: str = "two"


@pytest.mark.parametrize("kind", [Slotted, Open])
def test_a_record_made_quickly_is_the_record_that_its_class_makes(kind: type[Slotted]) -> None:
    new = maker(kind)
    for made, usual in (
        (new(1), kind(1)),
        (new(one=1, two="x"), kind(one=1, two="x")),
        (new(1, "y"), kind(1, "y")),
    ):
        assert type(made) is kind
        assert made == usual
        assert hash(made) == hash(usual)
        assert repr(made) == repr(usual)
        assert asdict(made) == asdict(usual)
        assert pickle.loads(pickle.dumps(made)) == usual
        assert replace(made, one=9) == replace(usual, one=9)


@pytest.mark.parametrize("kind", [Slotted, Open])
def test_nobody_changes_a_record_made_quickly(kind: type[Slotted]) -> None:
    made = maker(kind)(1)
    with pytest.raises(FrozenInstanceError):
        made.one = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.two


@pytest.mark.parametrize("kind", [Facts, SealedClaim, Mention, SealedTruth, Sighting])
def test_a_field_left_out_or_unknown_is_refused(kind: type[object]) -> None:
    with pytest.raises(TypeError, match="missing"):
        maker(kind)()
    with pytest.raises(TypeError, match="unexpected"):
        maker(kind)(colour="red")
