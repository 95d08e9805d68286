"""Putting drafts into words: noise on what their authors know, then all texts told, then slips of writing."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from synthetic.draws import Bits
from synthetic.grammar import sentences
from synthetic.noise.registry import FACT_NOISES, TEXT_NOISES, made
from synthetic.phrasebook import MARK, phrasebook
from synthetic.report_draft import RETURNED, Draft
from synthetic.report_inputs import Desk
from synthetic.sightings import Sighting
from synthetic.text_rendering import Tellings, told

SALTS = np.array((0, 0x2545F491, 0x5DEECE66D, 0xB5026F5AA), dtype=np.uint64)
"""Turn the bits for words into those of prose, companion, provenance and title: each has lots of its own."""


def word(desk: Desk, drafts: Sequence[Draft]) -> None:
    """Fill in title, provenance and prose of some drafts; how a statement came about plays no part."""
    if not drafts:
        return
    bits = np.array([draft.lot.noise for draft in drafts], dtype=np.uint64)
    noises = made([d.sighting.source for d in drafts], [d.lot.author for d in drafts], bits)
    noises[[draft.sighting.channel == "written" for draft in drafts]] = False
    checked = [draft.sighting.channel == "correction" for draft in drafts]
    noises[checked, : len(FACT_NOISES)] = False
    _disturb(desk, drafts, noises[:, : len(FACT_NOISES)])
    _tell(desk, drafts)
    _type(desk, drafts, noises[:, len(FACT_NOISES) :])


def _disturb(desk: Desk, drafts: Sequence[Draft], noises: NDArray[np.bool_]) -> None:
    """Change the facts to those that each author has."""
    for column, (_, noise) in zip(noises.T, FACT_NOISES.values(), strict=True):
        for row in np.flatnonzero(column).tolist():
            draft = drafts[row]
            draft.facts, slip = noise(draft.facts, draft.case(desk.watch.seed, desk.dates))
            if slip is not None:
                draft.slips.append(slip)


def _type(desk: Desk, drafts: Sequence[Draft], noises: NDArray[np.bool_]) -> None:
    """Change the prose to what each author typed."""
    for column, (_, noise) in zip(noises.T, TEXT_NOISES.values(), strict=True):
        for row in np.flatnonzero(column).tolist():
            draft = drafts[row]
            draft.prose, slip = noise(draft.prose, draft.facts, draft.case(desk.watch.seed, desk.dates))
            if slip is not None:
                draft.slips.append(slip)


def _tell(desk: Desk, drafts: Sequence[Draft]) -> None:
    texts = iter(sentences(list(_filled(desk, drafts))))
    for draft in drafts:
        sighting = draft.sighting
        if sighting.channel == "written":
            own = desk.watch.scenario.reports[sighting.written]
            draft.title, draft.provenance, draft.prose = own.title, own.provenance, own.text
            continue
        draft.prose = next(texts)
        if sighting.channel == "correction":
            draft.prose = f"{next(texts)} {draft.prose}"
        if draft.companion:
            draft.prose = f"{draft.prose} {next(texts)}"
        draft.provenance = next(texts)
        if sighting.original is not None:
            draft.provenance += f" {RETURNED[draft.lot.returned].format(draft.origin)}"
        draft.title = next(texts)


def _filled(desk: Desk, drafts: Sequence[Draft]) -> Iterator[str]:
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


def _texts(desk: Desk, drafts: Sequence[Draft]) -> list[str]:
    """Return what is told in each draft, values left open: prose, companion if there is one, provenance, title."""
    book = phrasebook(tuple(plan.id for plan in desk.watch.scenario.sources))
    begin = np.array([book.begins[draft.voice.id, _kind(draft.sighting)] for draft in drafts], dtype=np.int64)
    core = np.array([book.cores.get(_said(desk, draft), 0) for draft in drafts], dtype=np.int64)
    bits: Bits = np.array([draft.lot.words for draft in drafts], dtype=np.uint64)
    author = np.array([draft.lot.author for draft in drafts], dtype=np.int64)
    wanted = np.ones(begin.shape, dtype=np.bool_)
    wanted[:, 1] = [bool(draft.companion) for draft in drafts]
    wanted[[draft.sighting.channel == "written" for draft in drafts]] = False
    row, text = np.nonzero(wanted)
    return told(book, Tellings(begin[row, text], core[row], bits[row] ^ SALTS[text], author[row]))


def _kind(sighting: Sighting) -> str:
    """Return the kind of report, which says what it is told from."""
    if sighting.channel in ("withdrawal", "nothing"):
        return sighting.channel
    kind = "routine" if sighting.topic == "routine" else "plan"
    return f"{kind}, corrected" if sighting.channel == "correction" else kind


def _said(desk: Desk, draft: Draft) -> str:
    """Return the list of what can be said on a draft's matter, or empty when it says neither for nor against."""
    sighting, about = draft.sighting, draft.sighting.about
    if about is not None:
        return f"core.{about.kind}.{about.polarity}"
    if sighting.polarity is None or not sighting.question:
        return ""
    return f"core.{desk.watch.slots[sighting.question].kind}.{sighting.polarity}"
