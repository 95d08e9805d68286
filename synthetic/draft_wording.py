"""Putting drafts into words: noise on what their authors know, then all texts, then slips of typing."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from synthetic.draws import Bits
from synthetic.grammar import sentences
from synthetic.noise.registry import FACT_NOISES, TEXT_NOISES, draw_noises
from synthetic.phrasebook import MARK, phrasebook
from synthetic.report_draft import ACKNOWLEDGEMENTS, ReportDraft
from synthetic.report_inputs import Desk
from synthetic.sightings import Sighting
from synthetic.text_rendering import TextRequests, render_texts

SALTS = np.array((0, 0x2545F491, 0x5DEECE66D, 0xB5026F5AA), dtype=np.uint64)
"""Turn the bits for words into those of prose, companion, provenance and title: each has lots of its own."""


def word(desk: Desk, drafts: Sequence[ReportDraft]) -> None:
    """Fill in title, provenance and prose of some drafts; how a statement came about plays no part."""
    if not drafts:
        return
    bits = np.array([draft.draws.noise for draft in drafts], dtype=np.uint64)
    noises = draw_noises([d.sighting.source for d in drafts], [d.draws.author for d in drafts], bits)
    noises[[draft.sighting.channel == "written" for draft in drafts]] = False
    corrections = [draft.sighting.channel == "correction" for draft in drafts]
    noises[corrections, : len(FACT_NOISES)] = False
    _disturb(desk, drafts, noises[:, : len(FACT_NOISES)])
    _fill_texts(desk, drafts)
    _add_slips_of_typing(desk, drafts, noises[:, len(FACT_NOISES) :])


def _disturb(desk: Desk, drafts: Sequence[ReportDraft], noises: NDArray[np.bool_]) -> None:
    """Change the facts to those that each author has."""
    for column, (_, noise) in zip(noises.T, FACT_NOISES.values(), strict=True):
        for row in np.flatnonzero(column).tolist():
            draft = drafts[row]
            draft.facts, slip = noise(draft.facts, draft.case(desk.run.seed, desk.dates))
            if slip is not None:
                draft.slips.append(slip)


def _add_slips_of_typing(desk: Desk, drafts: Sequence[ReportDraft], noises: NDArray[np.bool_]) -> None:
    """Change the prose to what each author typed."""
    for column, (_, noise) in zip(noises.T, TEXT_NOISES.values(), strict=True):
        for row in np.flatnonzero(column).tolist():
            draft = drafts[row]
            draft.prose, slip = noise(draft.prose, draft.facts, draft.case(desk.run.seed, desk.dates))
            if slip is not None:
                draft.slips.append(slip)


def _fill_texts(desk: Desk, drafts: Sequence[ReportDraft]) -> None:
    texts = iter(sentences(list(_fill_values(desk, drafts))))
    for draft in drafts:
        sighting = draft.sighting
        if sighting.channel == "written":
            own = desk.run.scenario.reports[sighting.author_report]
            draft.title, draft.provenance, draft.prose = own.title, own.provenance, own.text
            continue
        draft.prose = next(texts)
        if sighting.channel == "correction":
            draft.prose = f"{next(texts)} {draft.prose}"
        if draft.companion:
            draft.prose = f"{draft.prose} {next(texts)}"
        draft.provenance = next(texts)
        if sighting.original is not None:
            draft.provenance += f" {ACKNOWLEDGEMENTS[draft.draws.acknowledgement].format(draft.origin)}"
        draft.title = next(texts)


def _fill_values(desk: Desk, drafts: Sequence[ReportDraft]) -> Iterator[str]:
    """Yield what is told in each draft: prose, what is put right, companion, provenance, title."""
    texts = iter(_texts(desk, drafts))
    for draft in drafts:
        sighting, values = draft.sighting, draft.facts.words()
        if sighting.channel == "written":
            continue
        if sighting.channel == "correction":
            prose, _, put_right = next(texts).partition(MARK)
            yield prose % values
            yield put_right % values
        else:
            yield next(texts) % values
        for _ in range(3 if draft.companion else 2):
            yield next(texts) % values


def _texts(desk: Desk, drafts: Sequence[ReportDraft]) -> list[str]:
    """Return what is told in each draft, values left open: prose, companion if there is one, provenance, title."""
    book = phrasebook(tuple(plan.id for plan in desk.run.scenario.sources))
    begin = np.array([book.begins[draft.voice.id, _kind(draft.sighting)] for draft in drafts], dtype=np.int64)
    core = np.array([book.cores.get(_core_list(desk, draft), 0) for draft in drafts], dtype=np.int64)
    bits: Bits = np.array([draft.draws.words for draft in drafts], dtype=np.uint64)
    author = np.array([draft.draws.author for draft in drafts], dtype=np.int64)
    # A row a draft and a column a text: what is told is numbered row by row, as the texts are then taken up again.
    has_text = np.ones(begin.shape, dtype=np.bool_)
    has_text[:, 1] = [bool(draft.companion) for draft in drafts]
    has_text[[draft.sighting.channel == "written" for draft in drafts]] = False
    row, text = np.nonzero(has_text)
    return render_texts(
        book,
        TextRequests(
            begin=begin[row, text], core=core[row], bits=bits[row] ^ SALTS[text], author=author[row]
        ),
    )


def _kind(sighting: Sighting) -> str:
    """Return the kind of report, a key of ``TEXT_LISTS``."""
    if sighting.channel in ("withdrawal", "nothing"):
        return sighting.channel
    kind = "routine" if sighting.topic == "routine" else "plan"
    return f"{kind}, corrected" if sighting.channel == "correction" else kind


def _core_list(desk: Desk, draft: ReportDraft) -> str:
    """Return the list of what can be said on a draft's matter, or empty when it says neither for nor against."""
    sighting, theme = draft.sighting, draft.sighting.theme
    if theme is not None:
        return f"core.{theme.kind}.{theme.polarity}"
    if sighting.polarity is None or not sighting.question:
        return ""
    return f"core.{desk.run.slots[sighting.question].kind}.{sighting.polarity}"
