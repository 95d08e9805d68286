"""A link chart can be read: nodes keep their distance, and the same reports draw the same chart."""

from itertools import combinations
from math import hypot

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercise.desk import chart_layout
from exercise.desk.chart_layout import APART, least_distance, placed

GRAPHS = st.integers(1, 40).flatmap(
    lambda count: st.lists(
        st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=3 * count
    ).map(lambda edges: graph(count, edges))
)


def graph(count: int, edges: list[tuple[int, int]]) -> "nx.Graph[str]":
    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(f"N{n:02d}" for n in range(count))
    made.add_edges_from((f"N{a:02d}", f"N{b:02d}") for a, b in edges if a != b)
    return made


def nearest(places: dict[str, tuple[float, float]]) -> float:
    return min((hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(places.values(), 2)), default=1.0)


@given(GRAPHS)
def test_no_two_of_up_to_forty_nodes_are_closer_than_stated(drawn: "nx.Graph[str]") -> None:
    places = placed(drawn)
    assert set(places) == set(drawn)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    assert nearest(places) >= APART


@pytest.mark.parametrize("count", [2, 12, 40])
def test_a_component_in_which_all_are_linked_is_spread_out(count: int) -> None:
    full = graph(count, list(combinations(range(count), 2)))
    assert nearest(placed(full)) >= APART
    assert placed(full) == placed(full)


def test_more_than_forty_nodes_share_the_room_there_is() -> None:
    places = placed(graph(90, [(0, n) for n in range(1, 70)]))
    assert nearest(places) >= least_distance(90) > 0.05


def test_the_largest_component_has_the_most_room() -> None:
    places = placed(graph(12, [(a, b) for a in range(10) for b in range(a)]))
    large = [places[f"N{n:02d}"] for n in range(10)]
    assert max(x for x, _ in large) - min(x for x, _ in large) > 0.5


def test_an_empty_chart_has_no_places() -> None:
    assert placed(graph(0, [])) == {}


def test_where_pushing_apart_does_not_end_the_nodes_stand_in_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chart_layout, "ROUNDS", 0)
    for count in (2, 7, 23, 40):
        assert nearest(placed(graph(count, list(combinations(range(count), 2))))) >= APART
