"""Scenarios that nobody wrote: every part of the small town drawn anew within what the schema allows."""

import copy
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from ruamel.yaml import YAML

from scenarios.load import check_text, load_text
from scenarios.schema.scenario import Scenario

SMALL = Path(__file__).parents[1] / "data" / "small-town.yaml"
TOWN: dict[str, Any] = YAML(typ="safe", pure=True).load(SMALL.read_text(encoding="utf-8"))
KINDS = ("estate", "centre", "station", "suburb", "industrial", "rural")
ZONES = ("Z-WHARF", "Z-CENT", "Z-STAT", "Z-ORCH", "Z-MILL", "Z-QUAY")
FEWEST_PEOPLE = 1_000
"""Residents that a scenario has at least."""


def shares(draw: st.DrawFn, count: int) -> list[float]:
    """Return chances above 0 that add up to 1, in hundredths."""
    weights = draw(st.lists(st.integers(1, 9), min_size=count, max_size=count))
    hundredths = [max(1, round(100 * weight / sum(weights))) for weight in weights]
    hundredths[hundredths.index(max(hundredths))] += 100 - sum(hundredths)
    return [part / 100 for part in hundredths]


def share(low: float = 0.0, high: float = 1.0) -> st.SearchStrategy[float]:
    return st.integers(round(low * 100), round(high * 100)).map(lambda hundredths: hundredths / 100)


def zones(draw: st.DrawFn) -> list[dict[str, Any]]:
    return [
        {
            "id": ident,
            "name": f"{ident[2:].title()} quarter",
            "kind": draw(st.sampled_from(KINDS)),
            "neighbourhoods": draw(st.integers(1, 5)),
            "deprivation": draw(share()),
            "footfall": draw(share(0.05)),
            "confidence": draw(share(0.05, 0.95)),
        }
        for ident in ZONES[: draw(st.integers(3, 6))]
    ]


def groups(draw: st.DrawFn, homes: list[str]) -> list[dict[str, Any]]:
    """Return groups of which the first two export, so that there is somebody to supply the town."""
    count = draw(st.integers(2, 6))
    return [
        {
            "id": f"G{number:02d}",
            "name": f"Crew {number}",
            "size": draw(st.integers(4, 10)),
            "home": draw(st.sampled_from(homes)),
            "markets": [
                "drugs",
                *draw(st.sets(st.sampled_from(["burglary", "fraud"]), max_size=2).map(sorted)),
            ],
            "exporter": number <= 2 or draw(st.booleans()),
            "legitimacy": draw(share()),
            "cohesion": draw(share()),
            "security": draw(share()),
            "rivals": [f"G{number - 1:02d}"] if number > 1 and draw(st.booleans()) else [],
        }
        for number in range(1, count + 1)
    ]


def questions(draw: st.DrawFn, frame: dict[str, Any]) -> list[dict[str, Any]]:
    """Return one to four questions of different kinds, each about what the scenario has."""
    holder, group, place = (copy.deepcopy(question) for question in TOWN["questions"])
    holder["candidates"] = draw(st.integers(2, 6))
    holder["base_rates"] = shares(draw, holder["candidates"] + 1)
    group["groups"] = [one["id"] for one in frame["groups"] if one["exporter"]]
    group["base_rates"] = shares(draw, len(group["groups"]))
    idents = [zone["id"] for zone in frame["area"]["zones"]]
    place |= {"cleared": idents[0], "zones": idents[1:], "base_rates": shares(draw, len(idents))}
    place["from_day"] = frame["calendar"]["warm_up_days"] + frame["calendar"]["cycle_days"]
    bands = sorted(draw(st.sets(st.integers(3, 14), min_size=1, max_size=4)))
    number = {
        "kind": "number",
        "text": "How many people does the supplying group have?",
        "why": "It decides how many officers a warrant needs.",
        "statement": "The supplying group has {label}",
        "bands": bands,
        "base_rates": shares(draw, len(bands) + 1),
    }
    every = [holder, group, place, number]
    kept = draw(st.lists(st.sampled_from(range(4)), min_size=1, max_size=4, unique=True).map(sorted))
    return [every[which] | {"id": f"Q{turn}"} for turn, which in enumerate(kept, start=1)]


@st.composite
def valid_scenarios(draw: st.DrawFn) -> Scenario:
    """Return a scenario that ``scenario check`` finds no fault in."""
    frame = copy.deepcopy(TOWN)
    frame["calendar"] |= {
        "warm_up_days": draw(st.integers(7, 14)),
        "cycles": draw(st.integers(2, 3)),
        "cycle_days": draw(st.integers(5, 10)),
    }
    frame["area"] |= {
        "zones": zones(draw),
        "population": draw(st.integers(FEWEST_PEOPLE, 2_500)),
        "propensity": draw(share(0.04, 0.2)),
    }
    frame["groups"] = groups(draw, [zone["id"] for zone in frame["area"]["zones"]])
    frame["line"] |= {
        "resupply_days": draw(st.integers(1, 5)),
        "supply_per_run": draw(st.integers(1, 40)),
        "meets_per_week": draw(st.integers(1, 6)),
    }
    frame["force"] = {
        "officer_days": draw(st.integers(10, 40)),
        "specialist_hours": draw(st.integers(16, 80)),
        "analyst_hours": draw(st.integers(2, 20)),
    }
    for market in frame["markets"]:
        market |= {"demand": draw(st.integers(1, 30)), "violence": draw(share(0.0, 0.2))}
        market.pop("windows", None)
    frame["questions"] = questions(draw, frame)
    frame["injects"] = [inject for inject in frame["injects"] if inject["trigger"]["when"] != "day"]
    for source in frame["evidence"]["sources"]:
        source["delay_max"] = source["delay_min"] + draw(st.integers(0, 4))
    frame["evidence"] |= {"copied": draw(share()), "mis_graded": draw(share())}
    frame["evidence"]["looks"]["background"] = draw(st.integers(0, 40))
    text = as_text(frame)
    faults = check_text(text, "drawn.yaml")
    assert faults == (), "\n".join(str(fault) for fault in faults)
    return load_text(text, "drawn")


def as_text(frame: dict[str, Any]) -> str:
    """Return a scenario as the text of a file."""
    from io import StringIO

    text = StringIO()
    YAML(typ="safe", pure=True).dump(frame, text)
    return text.getvalue()
