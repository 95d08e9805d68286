"""The patterns as one page of HTML that needs nothing else: a plot and its figures for each."""

from html import escape

from documents.design_tokens import fill_tokens
from lab.patterns.pattern_plot import Axis, axis, row
from lab.patterns.pattern_records import Pattern, PatternResult, SideFigure
from lab.patterns.pattern_words import SIGN, band, figure, interval, verdict_of

_STYLE = fill_tokens("""
:root { color-scheme: light dark; --ink: ${PATTERN_INK}; --paper: ${PATTERN_GROUND}; --soft: ${PATTERN_SOFT}; --band: ${PATTERN_BAND}; --mark: ${PATTERN_MARK}; }
@media (prefers-color-scheme: dark) {
  :root { --ink: ${PATTERN_INK_DARK}; --paper: ${PATTERN_GROUND_DARK}; --soft: ${PATTERN_SOFT_DARK}; --band: ${PATTERN_BAND_DARK}; --mark: ${PATTERN_MARK_DARK}; }
}
body { font: ${SIZE_SCREEN}px/1.5 ${FONT_PLAIN}; color: var(--ink); background: var(--paper); max-width: 66rem;
  margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.3rem 0.7rem 0.3rem 0; vertical-align: middle; border-bottom: 1px solid var(--band); }
.scroll { overflow-x: auto; }
.soft { color: var(--soft); }
.band { fill: var(--band); }
.axis { stroke: var(--soft); stroke-width: 1; }
.span { stroke: var(--mark); stroke-width: 4; }
.value { fill: var(--mark); stroke: var(--paper); stroke-width: 1.5; }
""")


def page(patterns: tuple[Pattern, ...], results: tuple[PatternResult, ...]) -> str:
    """Return the page; the same results give the same bytes."""
    by_id = {result.id: result for result in results}
    rows = [(pattern, by_id[pattern.id]) for pattern in patterns if pattern.id in by_id]
    quick = any(result.quick for result in results)
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>Patterns and controls</title><style>{_STYLE}</style></head><body><main>",
            "<h1>Patterns and controls</h1>",
            "<p>What the model makes of published patterns. Shaded: the band. Dot and bar: the statistic with its "
            "95% interval over seeds. <em>Cannot tell</em>: the interval reaches over an edge of the band. "
            "Synthetic: statements about this model, not about any place."
            + (" <strong>Quick version: few seeds.</strong>" if quick else "")
            + "</p>",
            _summary(rows),
            *(_section(pattern, result) for pattern, result in rows),
            "</main></body></html>\n",
        ]
    )


def _summary(rows: list[tuple[Pattern, PatternResult]]) -> str:
    lines = [
        f'<tr><td><a href="#{p.id}">{p.id}</a></td><td>{escape(p.title)}</td>'
        f"<td>{escape(interval(r.measured.value, r.measured.low, r.measured.high))} {escape(p.unit)}</td>"
        f"<td>{escape(band(p.low, p.high))}</td><td>{_verdict(r.verdict)}</td></tr>"
        for p, r in rows
    ]
    head = "<tr><th>id</th><th>pattern</th><th>measured</th><th>band</th><th>verdict</th></tr>"
    return f'<div class="scroll"><table><thead>{head}</thead><tbody>{"".join(lines)}</tbody></table></div>'


def _verdict(words: str) -> str:
    return f"{SIGN[words]} {words}" if words else ""


def _section(pattern: Pattern, result: PatternResult) -> str:
    measured = result.measured
    main = SideFigure(pattern.unit, measured.value, measured.low, measured.high, pattern.low, pattern.high)
    head = "<tr><th>figure</th><th>plot</th><th>measured, 95% interval</th><th>band</th><th>verdict</th></tr>"
    common = _common(measured.points)
    lines = [
        _line(main, None),
        *(_line(point, None if point.judged else common) for point in measured.points),
    ]
    sentences = [
        escape(pattern.claim),
        f"<strong>Measured:</strong> {escape(pattern.statistic)}",
        f"<strong>Source:</strong> {escape(pattern.source)}"
        + ("" if pattern.exact else " Direction only: no exact figure was obtained."),
        f"<strong>Seeds:</strong> 1 to {result.seeds[-1]}. {escape(measured.note)}",
        f"<strong>Power:</strong> {escape(_power(pattern, result))}",
    ]
    return (
        f'<section id="{pattern.id}"><h2>{pattern.id} {escape(pattern.title)}: {_verdict(result.verdict)}</h2>'
        f"{''.join(f'<p>{sentence}</p>' for sentence in sentences)}"
        f'<div class="scroll"><table><thead>{head}</thead><tbody>{"".join(lines)}</tbody></table></div></section>'
    )


def _power(pattern: Pattern, result: PatternResult) -> str:
    words = pattern.power
    if result.detectable is not None:
        words += (
            f" Shift of the mean seen with 80% chance: {figure(result.detectable)} here, "
            f"{figure(result.detectable_quick)} with the {pattern.seeds_quick} seeds of the quick version "
            f"({pattern.unit})."
        )
    return words


def _common(points: tuple[SideFigure, ...]) -> Axis | None:
    """Return one axis for the points without a band when they are of like size, so that they compare."""
    free = [point for point in points if not point.judged]
    sizes = [abs(point.value) for point in free]
    if len(free) < 2 or min(sizes) * 10 < max(sizes):
        return None
    return axis(end for point in free for end in (point.value, point.low, point.high))


def _line(point: SideFigure, on: Axis | None) -> str:
    verdict = verdict_of(point)
    words = interval(point.value, point.low, point.high)
    edges = (point.band_low, point.band_high)
    own = on or axis((point.value, point.low, point.high, *edges))
    label = f"{point.label}: {words}" + (f", band {band(*edges)}, {verdict}" if verdict else "")
    plot = row(own, point.value, point.low, point.high, edges, label)
    return (
        f"<tr><td>{escape(point.label)}</td><td>{plot}</td><td>{escape(words)}</td>"
        f'<td>{escape(band(*edges))}</td><td class="{"" if verdict else "soft"}">{_verdict(verdict)}</td></tr>'
    )
