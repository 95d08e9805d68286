"""NetworkX opens the graph, and nothing is lost on the way."""

from collections import Counter
from pathlib import Path

import networkx as nx

from synthetic.pole import Pole


def test_networkx_reads_every_entity_and_link(said: Pole, folder: Path) -> None:
    graph = nx.read_graphml(folder / "graphml" / "links.graphml")
    assert graph.is_directed()
    assert graph.is_multigraph()
    entities = len(said.people) + len(said.objects) + len(said.locations) + len(said.events)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (entities, len(said.links))
    for person in said.people:
        assert graph.nodes[person.id] == {"type": "person", "kind": person.kind, "label": person.name}
    kinds = Counter(kind for _, _, kind in graph.edges(data="kind"))
    assert kinds == Counter(link.kind for link in said.links)
    assert {"named in", "recorded in", "at", "named with", "contacted", "read at"} == set(kinds)
    assert (
        graph.edges[said.links[0].from_id, said.links[0].to_id, said.links[0].id]["report"]
        == said.links[0].report
    )
