"""What is made of the topics: each topic's pages from what every plan has of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256

from generator import figures, terms, topics
from generator.charts import Drawings
from generator.cores import Say, mapped
from generator.gallery import Gallery
from generator.kept import Made, Memory, Share
from generator.model.address import LANGUAGES
from generator.model.content import Content
from generator.model.topic_part import TopicPart
from generator.render.topics.near import nearest
from generator.render.topics.topic_edition import TopicEdition
from generator.render.topics.topic_page import topic_pages
from generator.render.topics.topics_page import Overview, Standing

_CHARACTERS, _PASSAGES, _LENGTHS = "characters", "passages", "lengths"  # what is counted by plan
_SHARED = 12  # parts of a character, so that those of a section can be shared by two, three or four
_NAME = "-topic-{}"  # among what is remembered; no share of the glossary begins with a hyphen


@dataclass(frozen=True, kw_only=True, slots=True)
class _Task:
    """A topic, and the files that say what each plan has of it."""

    topic: str
    files: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """What every topic is made with."""

    memory: Memory
    content: Content

    @cached_property
    def drawings(self) -> Drawings:
        return Drawings(self.memory.root / ".cache/topics")


def made(memory: Memory, content: Content, plans: Sequence[Made], say: Say) -> dict[str, Share]:
    """The pages of every topic, written; those of a topic that has not changed are kept."""
    desk = _Desk(memory=memory, content=content)
    terms.glossary(memory.root)  # before processes part, so that it is read once
    files: dict[str, list[str]] = {topic: [] for topic in topics.known(memory.root)}
    for name in (name for plan in plans for name in plan.topics):
        files[name.partition("/")[0]].append(name)
    tasks = [_Task(topic=topic, files=tuple(sorted(names))) for topic, names in files.items()]
    shares = list(mapped(partial(_share, desk), tasks, "Topics", say)) if tasks else []
    desk.drawings.keep_only(memory.root / path for share in shares for path in share.drawings)
    return {task.topic: share for task, share in zip(tasks, shares, strict=True)}


def overview(memory: Memory, content: Content, shares: Mapping[str, Share]) -> Overview:
    """Every topic with what the plans have of it."""
    standings = {
        topic: Standing(
            characters={plan: count / _SHARED for plan, count in share.counts[_CHARACTERS].items()},
            passages=share.counts[_PASSAGES],
        )
        for topic, share in shares.items()
    }
    lengths = {plan: length for share in shares.values() for plan, length in share.counts[_LENGTHS].items()}
    return Overview(
        site=content.site,
        plans=content.plans,
        topics=topics.known(memory.root),
        standings=standings,
        lengths=lengths,
    )


def _share(desk: _Desk, task: _Task) -> Share:
    read = {name: desk.memory.topics.read(name) for name in task.files}
    of, name = _fingerprint(desk, read), _NAME.format(task.topic)
    if kept := desk.memory.kept_share(name, of):
        return kept
    found = {part.plan: part for part in map(TopicPart.model_validate_json, read.values())}
    share = _made(desk, task.topic, [found[plan] for plan in desk.content.plans if plan in found])
    desk.memory.keep_share(name, of, share)
    return share


def _fingerprint(desk: _Desk, read: Mapping[str, bytes]) -> str:
    """A hash of all but what is shared by every page that a topic's pages are made from."""
    digest = sha256(desk.content.site.model_dump_json().encode())
    for plan in desk.content.plans.values():
        digest.update(f"{plan.id} {plan.short_title.model_dump_json()}".encode())
    for file, data in read.items():
        digest.update(file.encode() + sha256(data).digest())
    return digest.hexdigest()


def _made(desk: _Desk, topic: str, parts: Sequence[TopicPart]) -> Share:
    gallery = Gallery(drawings=desk.drawings)
    root, names, near = desk.memory.root, list[str](), nearest(parts)
    for lang in LANGUAGES:
        edition = TopicEdition(
            lang=lang,
            site=desk.content.site,
            plans=desk.content.plans,
            topic=topics.known(root)[topic],
            parts=parts,
            near=near,
            glossary=terms.glossary(root),
            indicators=figures.catalogue(root).indicators,
        )
        files = {page.path: page.text.encode() for page in topic_pages(edition, gallery.show)}
        desk.memory.docs.put(files)
        names += files
    desk.memory.docs.put(gallery.files)
    return Share(
        docs=(*names, *gallery.files),
        drawings=tuple(path.relative_to(root).as_posix() for path in gallery.drawn),
        present=(),
        counts={
            _CHARACTERS: {part.plan: round(part.weight * _SHARED) for part in parts},
            _PASSAGES: {part.plan: part.passages for part in parts},
            _LENGTHS: {part.plan: part.characters for part in parts},
        },
    )
