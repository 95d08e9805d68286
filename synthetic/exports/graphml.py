"""POLE as one graph: entities are nodes, links are edges."""

from pathlib import Path

import networkx as nx

from synthetic.pole import Pole


def graph(pole: Pole) -> "nx.MultiDiGraph[str]":
    """Return the graph; nodes have ``type``, ``kind`` and ``label``, edges ``kind`` and where it is said."""
    graph_: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for person in pole.people:
        graph_.add_node(person.id, type="person", kind=person.kind, label=person.name)
    for thing in pole.objects:
        graph_.add_node(thing.id, type="object", kind=thing.kind, label=thing.identifier)
    for place in pole.locations:
        graph_.add_node(place.id, type="location", kind=place.kind, label=place.name)
    for event in pole.events:
        graph_.add_node(
            event.id, type="event", kind=event.source, label=event.title, report=event.report, date=event.date,
            time=event.time, grade=event.grade, subject=event.subject,
        )  # fmt: skip
    for link in pole.links:
        graph_.add_edge(
            link.from_id, link.to_id, key=link.id, kind=link.kind, report=link.report, date=link.date,
            time=link.time, grade=link.grade, detail=link.detail,
        )  # fmt: skip
    return graph_


def write(pole: Pole, folder: Path) -> tuple[Path, ...]:
    """Write ``links.graphml`` and return the file."""
    path = folder / "links.graphml"
    folder.mkdir(parents=True, exist_ok=True)
    # The writer of the standard library, so that the bytes do not depend on what else is installed.
    nx.write_graphml_xml(graph(pole), path, encoding="utf-8", named_key_ids=True)
    return (path,)
