"""A study as one page: its findings and how sure they are, its methods, and how to cite it."""

from pathlib import Path

from documents.pages.standalone_page import product, standalone_page
from lab.records.study_records import StudyResult
from lab.report import courses_section, geography_section, worth_section
from lab.report.comparisons_section import effects, first_words
from lab.report.methods_section import bibtex, citation, methods
from lab.report.report_sections import REPORT_STYLE, ReportSection
from lab.report.sensitivity_section import sensitivity, strongest
from lab.report.sources_section import failures, interim_analyses, parameter_table, seeds, settings
from scenarios.faults import ScenarioError
from scenarios.load import find, scenario_hash
from scenarios.schema.scenario import Scenario

MARKING = "EXERCISE – SYNTHETIC DATA"


def write_report(result: StudyResult, path: Path, *, scenario: Scenario | None = None) -> None:
    """Write the result of a study as one HTML file that opens from disk, needs no network and prints.

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
    """Return the page of a study; without ``scenario`` it has no map and no values of parameters."""
    product_name = product()
    return standalone_page(
        REPORT_STYLE.with_name("report.html.j2"),
        styles=(REPORT_STYLE,),
        marking=MARKING,
        facts=result.facts,
        result=result,
        first=[*first_words(result), *strongest(result)],
        sections=_sections(result, scenario),
        methods=methods(result, product_name),
        citation=citation(result.facts, product_name),
        bibtex=bibtex(result.facts, product_name),
        seeds=seeds(result),
        parameters=parameter_table(scenario),
        settings=settings(result),
        looks=interim_analyses(result),
        failures=failures(result),
    )


def _sections(result: StudyResult, scenario: Scenario | None) -> list[ReportSection]:
    sections = (
        effects(result),
        geography_section.places(result, scenario),
        courses_section.weekly(result),
        courses_section.survival(result),
        worth_section.costs(result),
        worth_section.pareto(result),
        sensitivity(result),
    )
    sampled = result.facts.design in ("latin_hypercube", "morris", "sobol")  # too many settings to draw each
    return [
        section
        for section in sections
        if section is not None and not (sampled and section.empty and section.id != "effects")
    ]


def _from_library(result: StudyResult) -> Scenario | None:
    """Return the scenario of the library that was studied, if it is there and still the same."""
    try:
        scenario = find(result.facts.scenario_id)
    except (ScenarioError, OSError):
        return None
    return scenario if scenario_hash(scenario) == result.facts.scenario_hash else None
