import pytest

from scenarios.schema.scenario import Scenario
from synthetic.quality import diversity
from synthetic.quality.mask import mask_entities


def test_masking_hides_names_so_that_one_template_is_seen_for_what_it_is(scenario: Scenario) -> None:
    people = ["Anna Nowak", "David Patel", "Grace Okafor", "Tom Hughes"]
    texts = [
        mask_entities(scenario, f"The witness says that {p} was at 14:30 in AB12 CDQ near the pub.")
        for p in people
    ]
    assert len(set(texts)) == 1
    assert diversity.self_bleu(texts) == pytest.approx(1.0)
    assert diversity.near_duplicates(texts) == 1.0
