"""Topics: those of the site, and those of each plan's divisions, read and checked."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator import check, load
from generator.load.topics import TOPICS, tags_file
from generator.model.content import Plan
from generator.model.document import Document
from generator.model.problem import Problem
from generator.model.topic import Topic, Topics, inherited

State = tuple[tuple[int, int], ...]


def known(root: Path) -> dict[str, Topic]:
    """Every topic by its id, in the order of the site; of two with one id the first."""
    found: dict[str, Topic] = {}
    for topic in _listed(root, _state(root))[0].records:
        found.setdefault(topic.id, topic)
    return found


def problems(root: Path) -> list[Problem]:
    """What is wrong with the list of topics."""
    listed, faults = _listed(root, _state(root))
    return [
        *faults,
        *check.problems_of_topics(check.TopicList(written=listed.written, topics=listed.records)),
    ]


def of_plan(root: Path, plan: Plan, document: Document) -> tuple[Topics, tuple[Problem, ...]]:
    """The topics of a plan's divisions, and what is wrong with how they are given."""
    tags, faults = load.tags(root, plan.id)
    topics = known(root)
    found = Topics(known=topics, of=inherited(document.divisions, tags.of))
    is_unread = not topics and (root / TOPICS).exists()  # its own faults are told, and are enough
    if is_unread or (tags.is_there and not tags.written):
        return found, faults
    tagged = check.Tagged(
        plan=plan.id,
        file=tags_file(plan.id),
        written=tags.written,
        tags=tags.of,
        topics=tuple(topics),
        document=document,
    )
    return found, (*faults, *check.problems_of_tags(tagged))


def _state(root: Path) -> State:
    """The size of the list and the time of its last change."""
    path = root / TOPICS
    return ((path.stat().st_size, path.stat().st_mtime_ns),) if path.exists() else ()


@lru_cache(maxsize=2)
def _listed(root: Path, _: State) -> tuple[load.Listed[Topic], tuple[Problem, ...]]:
    return load.topics(root)
