"""Survival of groups over time."""


def test_survival_falls_as_groups_dissolve_and_its_band_resamples_replicates(town, build):
    ends = [(-1, 7, -1, 14), (-1, -1, -1, 14), (-1, 7, -1, -1), (-1, -1, -1, -1)]
    runs = [
        build.run(n, r, group_end=ends[r] if n == "clear" else (-1,) * 4)
        for r in range(4)
        for n in ("none", "clear")
    ]
    none, clear = build.said(town, build.study(), runs).survival
    assert [(s.day, s.surviving, s.at_risk) for s in clear.steps] == [
        (0, 1.0, 16), (7, 14 / 16, 16), (14, 12 / 16, 14), (21, 12 / 16, 12),
    ]  # fmt: skip
    assert (clear.groups, clear.dissolved, none.dissolved) == (16, 4, 0)
    assert all(s.low <= s.surviving <= s.high for s in clear.steps)
    assert clear.steps[-1].low < 0.75 < clear.steps[-1].high
