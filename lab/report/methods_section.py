"""The methods of a study, in the words of a methods section, and how to cite it."""

from lab.records.study_records import StudyFacts, StudyResult

_DESIGN = {
    "paired": "The study has no factors: every strategy was run in the scenario as it stands.",
    "factorial": "Factors were varied in a full factorial design of {points} settings.",
    "latin_hypercube": "Factors were varied together in a Latin hypercube of {points} settings.",
    "morris": "Factors were varied one at a time along trajectories (Morris), {points} settings in all.",
    "sobol": "Factors were varied by Saltelli's scheme for Sobol indices, {points} settings in all.",
}


def methods(result: StudyResult, product: str) -> list[str]:
    """Return the methods, a paragraph a string; every figure comes from the study."""
    return [_subject(result, product), _replication(result), _statistics(result), _ending(result)]


def _subject(result: StudyResult, product: str) -> str:
    facts = result.facts
    names = ", ".join(strategy.name for strategy in facts.strategies)
    return (
        f"{len(facts.strategies)} strategies ({names}) were compared over {facts.days} simulated days in the scenario "
        f"“{facts.scenario_title}” ({facts.scenario_id}, SHA-256 {facts.scenario_hash[:12]}), an agent-based model of adaptive "
        f"organised crime groups, with {product}, model version {facts.model_version}. "
        f"{_DESIGN[facts.design].format(points=len(facts.points))}"
    )


def _replication(result: StudyResult) -> str:
    facts = result.facts
    if facts.same_world:
        world = f"All replicates share the world of seed {facts.seed} on day 0 and differ in everything drawn later"
    elif all(run.seed == facts.seed + run.replicate for run in result.runs):
        world = f"Replicate r plays in a world of its own, that of seed {facts.seed} + r"
    else:
        world = "Each replicate plays in a world of its own, whose seed the study names"
    setting = " at each setting" if len(facts.points) > 1 else ""
    return (
        f"{result.replicates_done} whole {'replicate was' if result.replicates_done == 1 else 'replicates were'} finished{setting}, {result.runs_done:,} runs of {result.runs_asked:,} asked for. "
        f"{world}. In each replicate all strategies met the same random draws (common random numbers): a draw is keyed by "
        "seed, decision, day and actor, so that one changed order changes no other draw, and strategies pair run by run."
    )


def _statistics(result: StudyResult) -> str:
    facts = result.facts
    level = f"{facts.confidence:.0%}"
    count = sum(1 for effect in result.effects if effect.p is not None)
    text = []
    if result.effects:
        text.append(
            f"Effects are mean paired differences with {level} intervals from Student's t over pairs"
            f"{', each setting counting once' if facts.design == 'latin_hypercube' else ''}. {count} comparisons were made; "
            f"intervals that hold for all of them together are Bonferroni's, and p values are adjusted by Holm's method."
        )
    if result.quotients:
        text.append(
            "Displacement is the weighted displacement quotient of Bowers and Johnson (2003), with the twin in the place of "
            "the period before, counts added over replicates, and percentile bootstrap intervals over replicates."
        )
    if result.survival:
        text.append("Survival of groups is by Kaplan and Meier, with bands from resampling replicates.")
    if result.costs:
        text.append(
            "Cost is the ratio of mean officer-days to mean harm days prevented, with a bootstrap interval."
        )
    if result.sensitivity:
        text.append(
            f"Sensitivity: {_METHODS[result.sensitivity[0].method]}, with {level} intervals of each index alone."
        )
    if result.factor_effects:
        text.append(
            "Effects of factors are paired over replicates and averaged over the other factors; Holm's method again."
        )
    return " ".join(text) or "Nothing was estimated."


_METHODS = {
    "morris": "mean absolute elementary effects and their spread (Morris)",
    "sobol": "first-order and total variance shares (Sobol)",
    "rank_correlation": "partial rank correlations",
}


def _ending(result: StudyResult) -> str:
    if result.interim_analyses:
        last_analysis = result.interim_analyses[-1]
        rule = (
            f"Stopping was sequential, by looks fixed beforehand: {len(result.interim_analyses)} were taken, the last at {last_analysis.replicates} "
            "replicates, and the interval that decides holds over all planned looks together (Bonferroni)."
        )
    else:
        rule = f"The number of replicates, {result.facts.replicates}, was fixed beforehand, with no look in between."
    end = {
        "done": "All runs that were asked for were finished.",
        "narrow enough": "The study ended because the interval was narrow enough.",
        "stopped": "The study was stopped by hand before its end; what was finished by then is reported.",
    }[result.ended]
    failed = len(result.failures)
    failure_words = (
        f" {failed} {'run' if failed == 1 else 'runs'} failed and left no figures." if failed else ""
    )
    return f"{rule} {end}{failure_words}"


def citation(facts: StudyFacts, product: str) -> str:
    """Return how to cite the study in a list of references."""
    return (
        f"{facts.title}. Simulation study of the scenario {facts.scenario_id} (SHA-256 {facts.scenario_hash[:12]}), "
        f"{product}, model version {facts.model_version}. Study hash {facts.study_hash}. Synthetic data."
    )


def bibtex(facts: StudyFacts, product: str) -> str:
    """Return the same for BibTeX."""
    title = facts.title.translate({ord(letter): f"\\{letter}" for letter in "&%$#_{}"})
    return "\n".join(
        (
            f"@misc{{goldenthread-{facts.study_hash[:12]},",
            f"  title = {{{title}}},",
            f"  howpublished = {{Simulation study, {product}, model version {facts.model_version}}},",
            f"  note = {{Scenario {facts.scenario_id}, SHA-256 {facts.scenario_hash}. Study hash {facts.study_hash}. Synthetic data.}},",
            "}",
        )
    )
