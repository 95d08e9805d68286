"""The guide's examples are one complete scenario, and its faults are what the check says."""

import re
from pathlib import Path

from scenarios.checks.reference_checks import NAME_ORIGINS
from scenarios.load import check_text, load_text
from scenarios.schema.intelligence import SourceId
from scenarios.schema.scenario import Scenario

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "writing-a-scenario.md").read_text(encoding="utf-8")
EXAMPLE = "\n".join(re.findall(r"```yaml\n(.*?)```", GUIDE, re.S))


def test_the_examples_read_in_order_are_one_complete_scenario() -> None:
    scenario = load_text(EXAMPLE, "guide.yaml")
    assert scenario.id == "my-town"
    assert scenario.calendar.cycles == 4


def test_the_faults_shown_are_those_that_the_check_reports() -> None:
    shown = re.search(r"<!-- faults -->\n```text\n(.*?)```", GUIDE, re.S)
    assert shown
    spoilt = (
        EXAMPLE.replace("title: My", "titel: My")
        .replace("size: 8", "size: 2")
        .replace("home: Z-WHARF", "home: Z-WARF")
    )
    said = "\n".join(str(fault) for fault in check_text(spoilt, "my-town.yaml"))
    assert shown.group(1).strip() == said


def test_every_part_of_a_scenario_is_explained() -> None:
    left = {"format", "marking", "version", "adaptation", "behaviour"}
    for name in set(Scenario.model_fields) - left:
        assert re.search(rf"^{name}:", EXAMPLE, re.M), f"the guide has no example of {name}"
    for name in ("version", "adaptation", "notional_hours"):
        assert f"`{name}`" in GUIDE


def test_every_source_action_and_name_origin_is_listed() -> None:
    from typing import get_args

    from scenarios.json_schema import json_schema

    actions = json_schema()["properties"]["actions"]["items"]["discriminator"]["mapping"]
    for word in (*get_args(SourceId), *actions):
        assert f"`{word}`" in GUIDE
    for origin in NAME_ORIGINS:
        assert origin in GUIDE
