"""The components are packaged whole and safe."""

import json
import re
from pathlib import Path

from trainer_ui.components.registration import COMPONENTS

ASSETS = Path(__file__).parents[3] / "trainer_ui" / "components" / "assets"


def test_every_component_is_built_and_carries_its_licence() -> None:
    for name in COMPONENTS:
        assert (ASSETS / "build" / f"{name}.js").stat().st_size > 0
        assert (ASSETS / "build" / f"{name}.css").stat().st_size > 0
    assert "Permission is hereby granted" in (ASSETS / "build" / "cytoscape.LICENSE.txt").read_text(
        encoding="utf-8"
    )


def test_components_make_no_markup_out_of_text_and_ask_no_other_site() -> None:
    for source in (ASSETS / "src").glob("*.js"):
        text = source.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", text
        )
        assert set(re.findall(r"https?://[^\"'\s]+", text)) <= {"http://www.w3.org/2000/svg"}


def test_the_lock_of_the_component_build_names_no_index_and_pins_every_package() -> None:
    lock = json.loads((ASSETS / "package-lock.json").read_text(encoding="utf-8"))
    named = {name: entry for name, entry in lock["packages"].items() if name}
    assert "node_modules/cytoscape" in named
    assert all(entry["version"] and entry["integrity"] for entry in named.values())
    assert not any("resolved" in entry for entry in named.values())
