"""The best affordable search: which reports an ideal analyst would have opened with the same hours."""

from collections.abc import Mapping, Sequence

from assessment.observer.ideal_reader import IdealReader, worth
from synthetic.report import Report


def best_search(
    reader: IdealReader,
    reports_by_cycle: Mapping[int, Sequence[Report]],
    hours_per_cycle: Mapping[int, float],
) -> dict[int, tuple[Report, ...]]:
    """Return, for each cycle, the reports opened by value of information per hour, in order.

    ``reports_by_cycle`` holds what came onto the menu in each cycle; unopened reports stay on it.
    ``hours_per_cycle`` holds the analyst hours of each cycle; hours are not carried over. Each
    choice sees headlines only; opening one then informs the next. Greedy, so "best" means best by
    this rule. Bits of different questions count alike; ties go to the lower id.
    """
    searcher = _Searcher(reader)
    opened: dict[int, tuple[Report, ...]] = {}
    for cycle in sorted(set(reports_by_cycle) | set(hours_per_cycle)):
        searcher.arrive(reports_by_cycle.get(cycle, ()))
        opened[cycle] = tuple(searcher.spend(hours_per_cycle.get(cycle, 0.0)))
    return opened


class _Searcher:
    """What was read so far, and the headlines still unread."""

    def __init__(self, reader: IdealReader) -> None:
        self.reader = reader
        self.reading = reader.reading()
        self.menu: dict[str, Report] = {}

    def arrive(self, reports: Sequence[Report]) -> None:
        """Put new headlines on the menu; those about no question are worth nothing and stay off it."""
        self.menu |= {r.headline.id: r for r in reports if self.reader.mentions(r.headline)}

    def spend(self, hours: float) -> list[Report]:
        """Open reports until the hours run out or nothing affordable is worth opening."""
        opened: list[Report] = []
        while (best := self._most_valuable(hours)) is not None:
            report = self.menu.pop(best)
            hours -= report.headline.open_hours
            opened.append(report)
            self.reading = self.reading.advance(report)
        return opened

    def _most_valuable(self, hours: float) -> str | None:
        best: tuple[float, str] | None = None
        headlines = [report.headline for _, report in sorted(self.menu.items())]
        affordable = [headline for headline in headlines if headline.open_hours <= hours + 1e-9]
        for headline, bits in zip(affordable, worth(self.reading, affordable), strict=True):
            # Rounded so that the last bit of a sum, which may differ between machines, decides nothing.
            rate = round(bits / headline.open_hours, 9)
            if rate > 0 and (best is None or rate > best[0]):
                best = (rate, headline.id)
        return best[1] if best else None
