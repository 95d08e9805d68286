"""Ties are a graph: what they say of it is what networkx says."""

from copy import deepcopy
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.ids import PersonRow
from simulator.trace import TIES
from simulator.world.ties import Ties, path_length
from tests.depth import examples

PERSON = st.integers(0, 9).map(PersonRow)
KNOTS = st.lists(
    st.tuples(PERSON, PERSON, st.integers(0, len(TIES) - 1), st.sampled_from([0.25, 0.5, 1.0])), max_size=20
)


def graph_of(knots: list[tuple[PersonRow, PersonRow, int, float]]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(range(10))
    for a, b, _, strength in knots:
        if a != b:
            before = graph.edges[a, b]["strength"] if graph.has_edge(a, b) else 0.0
            graph.add_edge(a, b, strength=before + strength)
    return graph


@settings(max_examples=examples(usual=150, deep=4000), deadline=None)
@given(KNOTS, KNOTS, st.sets(PERSON, min_size=1))
def test_ties_inside_a_set_are_those_of_the_graph_that_it_cuts_out(
    knots: list[tuple[PersonRow, PersonRow, int, float]],
    later: list[tuple[PersonRow, PersonRow, int, float]],
    members: set[PersonRow],
) -> None:
    ties = Ties()
    for day, knot in enumerate(knots):
        ties.tie(day, *knot)
    before = deepcopy(ties)
    for day, knot in enumerate(later):
        ties.tie(day + len(knots), *knot)
    for kept, tied in ((before, knots), (ties, [*knots, *later])):
        graph = graph_of(tied)
        inside = graph.subgraph(members)
        for person in map(PersonRow, range(10)):
            near = graph[person]
            assert kept.tied(person) == {other: near[other]["strength"] for other in near}
            assert kept.degree(person, members) == sum(near[o]["strength"] for o in near if o in members)
            assert kept.tie_count(person, members) == sum(other in members for other in near)
        for person in members:
            assert kept.reached(person, members) == nx.node_connected_component(inside, person)
        steps = []
        for a, b in combinations(sorted(members), 2):
            joined = nx.has_path(inside, a, b)
            steps.append(nx.shortest_path_length(inside, a, b) if joined else len(members))
        expected = sum(steps) / len(steps) if steps else 0.0
        assert path_length(kept, members) == pytest.approx(expected)
        columns = kept.columns()
        rows = zip(*(columns[name].tolist() for name in ("day", "a", "b", "kind", "strength")), strict=True)
        assert list(rows) == [
            (day, min(a, b), max(a, b), kind, strength)
            for day, (a, b, kind, strength) in enumerate(tied)
            if a != b
        ]
