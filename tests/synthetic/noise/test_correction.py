from tests.synthetic.noise.noisy_log import World, seen


def test_a_correction_repeats_the_statement_and_its_origin_from_the_same_source(world: World) -> None:
    found = 0
    for seed in range(8):
        log = seen(world, seed)
        reports = {r.headline.id: r for r in log.reports}
        for truth in log.truths:
            if "correction" in {c.error_type for c in truth.claims} and truth.copy_of in reports:
                new, old = reports[truth.report], reports[truth.copy_of]
                assert (new.assertions, new.origin, new.headline.source) == (
                    old.assertions, old.origin, old.headline.source,
                )  # fmt: skip
                assert new.grade.assessment == old.grade.assessment
                assert not {"misread", "misspelt", "stale", "transliteration"} & {
                    c.error_type for c in truth.claims[1:]
                }
                found += 1
    assert found > 5
