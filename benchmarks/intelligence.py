"""What intelligence costs: reports of a whole exercise, and its bulk rows as Parquet."""

import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.timing import timed
from scenarios.load import find
from scenarios.schema.scenario import Scenario
from simulator.answers import answers, slots
from simulator.run import run
from synthetic.intelligence_log import observe
from synthetic.life_rows.life_files import write_life_rows

SEED = 1
BULK_DAYS = range(14, 28)
Row = tuple[str, str, str]


def report_rows(scenario: Scenario) -> Iterable[Row]:
    """Yield how many whole reports a second come of a trace: lives, looks, accounts, copies, words and what is sealed."""
    trace, rivals, settled = run(scenario, SEED), slots(scenario, SEED), answers(scenario, SEED)
    agreed = {partner.id: scenario.calendar.warm_up_days for partner in scenario.partners}

    def write_log() -> int:
        log = observe(
            scenario, SEED, trace, rivals, settled, until_day=scenario.calendar.days, agreements=agreed
        )
        return len(log.reports)

    count, spent = write_log(), timed(write_log)
    yield (
        "full reports, from everybody's lives to form and sealed truth",
        f"{count / spent:,.0f} a second",
        f"{count} reports of {scenario.title} in {spent:.2f} s",
    )


def bulk_rows(scenario: Scenario) -> Iterable[Row]:
    """Yield rows a second of reads and communications data, made and written as Parquet."""
    trace, settled = run(scenario, SEED), answers(scenario, SEED)
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        out = Path(folder)
        done = write_life_rows(scenario, trace, settled, out / "bulk", out / "sealed", days=BULK_DAYS)
        spent = time.process_time() - start
    rows = sum(count for name, count in done.rows.items() if not name.startswith("sealed"))
    yield (
        "reads of plates and communications data, to Parquet",
        f"{rows / spent:,.0f} rows a second",
        f"{rows:,} rows of {len(BULK_DAYS)} days, {scenario.area.population:,} people",
    )


def intelligence_rows(scenario: Scenario) -> list[Row]:
    """Return the rows on intelligence for the table of measurements."""
    return [*report_rows(scenario), *bulk_rows(scenario)]


if __name__ == "__main__":
    for row in intelligence_rows(find("harrowmere-lines")):
        print(*row, sep=" | ")
