"""A study as one page: what was found, how sure it is, how it was done and how to cite it."""

from pathlib import Path

from documents.pages.standalone_page import product, standalone_page
from lab.records.study_records import StudyResult
from lab.report import courses_part, geography_part, worth_part
from lab.report.comparisons_part import effects, first_words
from lab.report.methods_part import bibtex, citation, methods
from lab.report.report_parts import REPORT_STYLE, Section
from lab.report.sensitivity_part import sensitivity, strongest
from lab.report.sources_part import failures, looks, parameter_table, seeds, settings
from scenarios.faults import ScenarioError
from scenarios.load import find, scenario_hash
from scenarios.schema.scenario import Scenario

MARKING = "EXERCISE – SYNTHETIC DATA"


def write_report(result: StudyResult, path: Path, *, scenario: Scenario | None = None) -> None:
    """Write what a study found as one HTML file that opens from disk, needs no network and prints.

    ``scenario`` gives the map and the values of parameters. Without it the library is asked for one
    with the hash of the study's, and without that there is no map. Equal inputs give equal bytes.

    Raises:
        ValueError: when the scenario given is not the one that was studied.
        OSError: when the file cannot be written.
    """
    if scenario is not None and scenario_hash(scenario) != result.facts.scenario_hash:
        raise ValueError(
            f"scenario {scenario.id} is not the one studied ({result.facts.scenario_hash[:12]}); give that one"
        )
    path.write_text(report(result, scenario or _from_library(result)), encoding="utf-8")


def report(result: StudyResult, scenario: Scenario | None) -> str:
    """Return the page of a study."""
    made_by = product()
    return standalone_page(
        REPORT_STYLE.with_name("report.html.j2"),
        styles=(REPORT_STYLE,),
        marking=MARKING,
        facts=result.facts,
        result=result,
        first=[*first_words(result), *strongest(result)],
        sections=_sections(result, scenario),
        methods=methods(result, made_by),
        citation=citation(result.facts, made_by),
        bibtex=bibtex(result.facts, made_by),
        seeds=seeds(result),
        parameters=parameter_table(scenario),
        settings=settings(result),
        looks=looks(result),
        failures=failures(result),
    )


def _sections(result: StudyResult, scenario: Scenario | None) -> list[Section]:
    found = (
        effects(result),
        geography_part.places(result, scenario),
        courses_part.weekly(result),
        courses_part.survival(result),
        worth_part.costs(result),
        worth_part.pareto(result),
        sensitivity(result),
    )
    sampled = result.facts.design in ("latin_hypercube", "morris", "sobol")  # too many settings to draw each
    return [one for one in found if one is not None and not (sampled and one.empty and one.id != "effects")]


def _from_library(result: StudyResult) -> Scenario | None:
    """Return the scenario of the library that was studied, if it is there and still the same."""
    try:
        scenario = find(result.facts.scenario_id)
    except (ScenarioError, OSError):
        return None
    return scenario if scenario_hash(scenario) == result.facts.scenario_hash else None
