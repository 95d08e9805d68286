"""Twenty games a bot on a whole scenario: does the score tell good judgement from poor?

``python -m benchmarks.bots [SCENARIO] [SEEDS]`` writes ``docs/bots.md``. Takes about half a minute of
one core for each seed of Harrowmere Lines.
"""

import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from statistics import fmean, stdev

from scipy.stats import ttest_rel, wilcoxon

from exercise.bots.bots import BotScore, memory_house, play
from scenarios.load import find

PAGE = Path(__file__).parent.parent / "docs" / "bots.md"
BOTS = ("ideal", "open-all", "random")
HEAD = """# Do the scores tell good judgement from poor?

Three bots play {title} on seeds 1 to {seeds}, each through the same functions as a trainee. `ideal` reads
what tells most for an hour and weighs it by the published source table; `open-all` reads in order of
arrival and counts every report alike; `random` reads and judges at random. Written by
`python -m benchmarks.bots`; `tests/journey` holds the same on a smaller town.

| bot | skill at the end, mean (SD) | Brier over all cycles, mean |
| --- | --- | --- |
"""


def games(scenario: str, seed: int) -> list[BotScore]:
    """Play every bot on one seed."""
    services = memory_house()
    try:
        return [play(services, find(scenario), seed, bot) for bot in BOTS]
    finally:
        services.store.close()


def page(title: str, seed_scores: list[list[BotScore]]) -> str:
    """Return the results as Markdown."""
    lines = [HEAD.format(title=title, seeds=len(seed_scores)).rstrip("\n")]
    for number, bot in enumerate(BOTS):
        scores = [row[number] for row in seed_scores]
        skill = [score.skill for score in scores]
        lines.append(
            f"| {bot} | {fmean(skill):.2f} ({stdev(skill):.2f}) | {fmean(s.brier for s in scores):.2f} |"
        )
    lines += ["", "Skill is 0 for the base rates and 1 for certainty of the truth. Paired by seed:", ""]
    for better, worse in pairwise(range(len(BOTS))):
        better_skills, worse_skills = ([row[n].skill for row in seed_scores] for n in (better, worse))
        gap = fmean(a - b for a, b in zip(better_skills, worse_skills, strict=True))
        t = ttest_rel(better_skills, worse_skills, alternative="greater").pvalue
        rank = wilcoxon(better_skills, worse_skills, alternative="greater").pvalue
        lines.append(
            f"- {BOTS[better]} is above {BOTS[worse]} by {gap:.2f} in skill "
            f"(one-sided p: paired t {t:.1g}, Wilcoxon {rank:.1g})."
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Play, and write the page."""
    scenario = sys.argv[1] if len(sys.argv) > 1 else "harrowmere-lines"
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    with ProcessPoolExecutor(mp_context=get_context("spawn"), max_workers=2) as pool:
        seed_scores = list(pool.map(games, [scenario] * seeds, range(1, seeds + 1)))
    PAGE.write_text(page(find(scenario).title, seed_scores), encoding="utf-8")


if __name__ == "__main__":
    main()
