"""Records of every kind become JSON that says the same."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
import pytest

from exercise.decision_log.entries import Closed
from exercise.freezing.plain_values import json_file, json_lines, plain_value


@dataclass(frozen=True)
class _Inner:
    days: tuple[date, ...]
    chances: dict[int, float]


def test_records_dates_sets_and_numbers_of_numpy_become_plain_json() -> None:
    value = {
        "inner": _Inner((date(2031, 5, 1),), {1: 0.25}),
        "at": datetime(2031, 5, 1, 9, tzinfo=UTC),
        "set": frozenset({"b", "a"}),
        "number": np.float64(0.5),
        "row": np.array([1, 2]),
        "entry": Closed(reason="The course has ended."),
        "none": None,
    }
    assert json.loads(json_file(value)) == {
        "inner": {"days": ["2031-05-01"], "chances": {"1": 0.25}},
        "at": "2031-05-01T09:00:00+00:00",
        "set": ["a", "b"],
        "number": 0.5,
        "row": [1, 2],
        "entry": {"kind": "closed", "reason": "The course has ended."},
        "none": None,
    }
    assert json_lines([{"a": 1}, {"b": "ü"}]) == '{"a": 1}\n{"b": "ü"}\n'.encode()


def test_a_value_that_no_file_should_hold_is_refused() -> None:
    with pytest.raises(TypeError, match="object cannot be written"):
        plain_value(object())
