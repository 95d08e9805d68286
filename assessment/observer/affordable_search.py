"""The best affordable search: which reports an ideal analyst would have opened with the same hours."""

from collections.abc import Mapping, Sequence

from assessment.observer.observer import assertions_about, headline_value, state_of, values_of, weight_of
from assessment.observer.possible_worlds import Floats, Worlds, normalised, possible_worlds
from scenarios.schema.intelligence import Dials, SourcePlan
from simulator.answers import Slots
from synthetic.report import Report


def best_search(
    plans: Sequence[SourcePlan],
    dials: Dials,
    slots_list: Sequence[Slots],
    reports_by_cycle: Mapping[int, Sequence[Report]],
    hours_per_cycle: Mapping[int, float],
) -> dict[int, tuple[Report, ...]]:
    """Return, for each cycle, the reports opened by value of information per hour, in order.

    ``reports_by_cycle`` holds what came onto the menu in each cycle; unopened reports stay on it.
    ``hours_per_cycle`` holds the analyst hours of each cycle; hours are not carried over. Each
    choice sees headlines only; opening one then informs the next. Greedy, so "best" means best by
    this rule. Bits of different questions count alike; ties go to the lower id.
    """
    searcher = _Searcher({s.question: possible_worlds(plans, dials, s) for s in slots_list})
    opened: dict[int, tuple[Report, ...]] = {}
    for cycle in sorted(set(reports_by_cycle) | set(hours_per_cycle)):
        searcher.arrive(reports_by_cycle.get(cycle, ()))
        opened[cycle] = tuple(searcher.spend(hours_per_cycle.get(cycle, 0.0)))
    return opened


class _Searcher:
    """Belief on every question, and the headlines still unread."""

    def __init__(self, worlds_by_question: Mapping[str, Worlds]) -> None:
        self.worlds = worlds_by_question
        self.menu: dict[str, Report] = {}
        self.opened: list[Report] = []
        self.origins: set[str] = set()
        self.states: dict[str, Floats] = {q: worlds.prior for q, worlds in worlds_by_question.items()}
        self.values: dict[str, Floats] = {
            q: values_of(worlds, worlds.prior) for q, worlds in worlds_by_question.items()
        }

    def arrive(self, reports: Sequence[Report]) -> None:
        """Put new headlines on the menu; those about no question are worth nothing and stay off it."""
        self.menu |= {r.headline.id: r for r in reports if r.headline.question in self.worlds}

    def spend(self, hours: float) -> list[Report]:
        """Open reports until the hours run out or nothing affordable is worth opening."""
        opened: list[Report] = []
        while (best := self._most_valuable(hours)) is not None:
            report = self.menu.pop(best)
            hours -= report.headline.open_hours
            opened.append(report)
            self._learn(report)
        return opened

    def _most_valuable(self, hours: float) -> str | None:
        best: tuple[float, str] | None = None
        for id_, report in sorted(self.menu.items()):
            headline = report.headline
            if headline.open_hours > hours + 1e-9:
                continue
            bits = headline_value(self.worlds[headline.question], self.values[headline.question], headline)
            # Rounded so that the last bit of a sum, which may differ between machines, decides nothing.
            rate = round(bits / headline.open_hours, 9)
            if rate > 0 and (best is None or rate > best[0]):
                best = (rate, id_)
        return best[1] if best else None

    def _learn(self, report: Report) -> None:
        self.opened.append(report)
        circular = report.origin in self.origins
        self.origins.add(report.origin)
        for q, worlds in self.worlds.items():
            if not assertions_about(report, q):
                continue
            # A report of an origin already read may be the better witness of the two, so belief is laid out afresh.
            self.states[q] = (
                state_of(worlds, self.opened)
                if circular
                else normalised(worlds, self.states[q] * weight_of(worlds, report))
            )
            self.values[q] = values_of(worlds, self.states[q])
