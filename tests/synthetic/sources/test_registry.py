from typing import get_args

import pytest

from scenarios.schema.intelligence import SourceId
from synthetic.sources.registry import SOURCES


def test_sources_are_told_apart_by_prefix_and_have_their_own_pools_of_authors() -> None:
    voices = SOURCES.values()
    assert set(SOURCES) == set(get_args(SourceId))
    assert len({v.prefix for v in voices}) == len(SOURCES)
    assert len({v.authors for v in voices}) > 8
    assert all(v.plan.id == source for source, v in SOURCES.items())


@pytest.mark.parametrize("source", SOURCES)
def test_a_sources_published_table_is_valid_and_repeats_through_known_sources(source: SourceId) -> None:
    plan = SOURCES[source].plan
    assert type(plan).model_validate(plan.model_dump()) == plan
    assert source not in plan.copied_by
    assert plan.bears_on
