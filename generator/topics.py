"""Topics: those of the site, and those of each plan's divisions, read and checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from generator import check, load
from generator.link.topics import Scales, Suggestion, Text
from generator.load.topics import TOPICS, tags_file
from generator.model.content import Plan
from generator.model.document import Document
from generator.model.glossary import Glossary
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


def hindrances(root: Path, plans: Collection[str], wanted: str | None) -> Iterator[Problem]:
    """Why no topics can be suggested for the plan that is wanted, or for any."""
    yield from problems(root)
    if not (root / TOPICS).exists():
        message = "is not there. Write it: a list of topics with id, zh, en, scope and words."
        yield Problem(file=TOPICS, line=0, column=0, message=message)
    if wanted is not None and wanted not in plans:
        close = get_close_matches(wanted, plans, n=1)
        hint = f" Did you mean {close[0]}?" if close else ""
        yield Problem(file=tags_file(wanted), line=0, column=0, message=f"there is no such plan.{hint}")


def scales(root: Path, glossary: Glossary, texts: Sequence[Text], plan: str) -> Scales:
    """What suggests topics for a plan, learned from the others."""
    others = [text for text in texts if text.plan != plan]
    return Scales(topics=known(root), glossary=glossary, texts=others)


def as_yaml(found: Iterable[Suggestion]) -> Iterator[str]:
    """Suggestions as lines to paste; what a division has from above anyway is a comment."""
    for own in found:
        said = ": ".join(filter(None, [own.heading, ", ".join(own.words)]))
        about = f"  # {said}" if said else ""
        line = f'"{own.division}": [{", ".join(own.topics)}]'
        if own.differs:
            yield f"# differs: given is [{', '.join(own.given)}]"
        yield f'# "{own.division}": as above{about}' if own.is_from_above else f"{line}{about}"


def _state(root: Path) -> State:
    """The size of the list and the time of its last change."""
    path = root / TOPICS
    return ((path.stat().st_size, path.stat().st_mtime_ns),) if path.exists() else ()


@lru_cache(maxsize=2)
def _listed(root: Path, _: State) -> tuple[load.Listed[Topic], tuple[Problem, ...]]:
    return load.topics(root)
