"""Old addresses as editors declare them: checked, and made into pages that lead on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from generator import check, figures, load, terms, topics
from generator.kept import Memory
from generator.model.address import LANGUAGES, SITE_FOLDERS, feed_address, sentence_id
from generator.model.forward import resolved
from generator.model.outline import PageOutline
from generator.model.problem import Problem
from generator.render.moved import below, in_both, leading_on

_FOLDERS = {"plan": "{}/", "term": "term/{}/", "indicator": "indicator/{}/", "topic": "topic/{}/"}


def problems(root: Path, plans: Collection[str]) -> list[Problem]:
    """What is wrong with the forwards of plans, terms, indicators and topics."""
    listed, faults = load.forwards(root)
    if not listed.records:
        return list(faults)
    known: Mapping[str, Collection[str]] = {
        "plan": plans,
        "term": terms.glossary(root).terms,
        "indicator": figures.catalogue(root).indicators,
        "topic": topics.known(root),
    }
    forwards = check.Forwards(
        written=listed.written, records=listed.records, known=known, taken={"plan": SITE_FOLDERS}
    )
    return [*faults, *check.problems_of_forwards(forwards)]


def of_plan(root: Path, plan: str, pages: Sequence[PageOutline]) -> tuple[dict[str, str], list[Problem]]:
    """For each old passage of a plan the way to it from the plan's own page, and what is wrong with them."""
    listed, faults = load.passage_forwards(root, plan)
    if not listed.records:
        return {}, list(faults)
    standing = _standing(pages)
    forwards = check.Forwards(
        written=listed.written, records=listed.records, known={"passage": standing}, taken={}
    )
    ends = resolved(listed.records, "passage")
    ways = {old: standing[end] for old, end in sorted(ends.items()) if end in standing}
    return ways, [*faults, *check.problems_of_forwards(forwards)]


def _standing(pages: Sequence[PageOutline]) -> dict[str, str]:
    """Every passage with its address: `2.4/` for a page, `2.4/#2.4-3` for what is on it."""
    found: dict[str, str] = {}
    for page in pages:
        names = [piece.id for pieces in (page.divisions, page.boxes, page.blocks) for piece in pieces]
        for block in page.blocks:
            names += (sentence_id(block.id, number) for number, _ in enumerate(block.sentences, 1))
        found |= {name: f"{page.id}/#{name}" for name in names}
    return found | {page.id: f"{page.id}/" for page in pages}


def files(
    memory: Memory, home: str | None, names: Sequence[str], moved: Mapping[str, Mapping[str, str]]
) -> tuple[str, ...]:
    """Writes a page for each old address and the feeds of plans with another id, and names them.

    `names` are the files that there are, `moved` the passages of each plan.
    """
    pages = {
        f"{plan}/{old}/": f"{plan}/{way}"
        for plan, ways in moved.items()
        for old, way in ways.items()
        if "-" not in old  # the id of a page, or of a division, which may have been a page
    }
    ends = in_both(pages)
    new = leading_on(ends, home)
    ways = _ways(memory.root, [*names, *new])
    new |= leading_on({old: ends.get(now, now) for old, now in ways}, home)
    new |= {old: memory.docs.read(now) for old, now in _feeds(memory.root).items()}
    memory.docs.put(new)
    return tuple(new)


def _ways(root: Path, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The old address of each page of what has another id, with the new one."""
    for kind, folder in _FOLDERS.items():
        for old, new in in_both(_renamed(root, kind, folder)).items():
            yield from below(old, new, names)


def _renamed(root: Path, kind: str, folder: str) -> dict[str, str]:
    ends = resolved(load.forwards(root)[0].records, kind)
    return {folder.format(old): folder.format(end) for old, end in ends.items()}


def _feeds(root: Path) -> dict[str, str]:
    """The old address of the feed of each plan with another id: readers of feeds follow no page."""
    ends = resolved(load.forwards(root)[0].records, "plan")
    return {
        feed_address(lang, old): feed_address(lang, end) for lang in LANGUAGES for old, end in ends.items()
    }
