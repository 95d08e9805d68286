"""The registration of the components with Streamlit, which holds for wheels and checkouts alike.

Streamlit finds packaged components by scanning for a package named like its distribution, which this
one has not; the registration that the scan would make is therefore made here.
"""

from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

_OWNER = "goldenthread"
_HERE = Path(__file__).parent
COMPONENTS = ("doorway", "durable_text", "link_chart")


def component(name: str, *, css: bool) -> ComponentRenderer:
    """Return the packaged component called ``name``, ready to be mounted; ``css`` says whether it has a style file."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(f"{_OWNER}.{name}") is None:
        configs = [ComponentConfig(each, asset_dir="assets/build") for each in COMPONENTS]
        manager.register_from_manifest(ComponentManifest(_OWNER, "0", configs), _HERE)
    return _renderer(name, css)


@cache
def _renderer(name: str, css: bool) -> ComponentRenderer:
    return st.components.v2.component(
        f"{_OWNER}.{name}",
        js=f"{name}.js",
        css=f"{name}.css" if css else None,
        html='<div class="root"></div>',
    )
