"""What is made of a new plan's text with the project's own rules: translation files, and what is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator import figures, link, load, terms, topics
from generator import plan as plans
from generator.link.figures.uncovered import Candidate
from generator.link.segments import segments
from generator.link.terms import mentions
from generator.link.topics import Text, words_of
from generator.link.uncovered import Expression, uncovered
from generator.model.content import Plan
from generator.model.document import Document
from generator.model.outline import PageOutline
from generator.model.segment import Segment
from generator.model.topic import NO_TOPICS
from generator.new import written
from generator.new.fields import years
from generator.sync import synced

_MOST_TERMS = 100
_UNKNOWN = "?"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A plan that is not there yet."""

    root: Path
    answers: Mapping[str, str]
    document: Document

    @property
    def id(self) -> str:
        return self.answers["id"]

    @cached_property
    def pages(self) -> tuple[PageOutline, ...]:
        return tuple(link.pages(self.document))

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        return segments(self.document, self.pages)

    @cached_property
    def candidates(self) -> list[Candidate]:
        """Numbers that look like values of an indicator, in the order of the text."""
        found = figures.uncovered(self.root, self._plan, self.document, self.pages).candidates
        order = {block.id: place for place, block in enumerate(self.document.blocks)}
        return sorted(found, key=lambda candidate: order[candidate.block.partition("/")[0]])

    @cached_property
    def expressions(self) -> list[Expression]:
        return uncovered([(self.id, self.segments)], terms.finder(self.root))[:_MOST_TERMS]

    def files(self, loaded: load.Loaded) -> dict[str, str]:
        """The files of the plan's folder beside plan.yml."""
        translation = synced(self.segments, [], {}).files
        files = {f"translation/{page}.yml": text for page, text in translation.items()}
        if self.candidates:
            files[written.OBSERVATIONS] = written.observations_text(map(figures.as_yaml, self.candidates))
        if topics.known(self.root):
            files["topics.yml"] = written.topics_text(self._topics(loaded))
        if self.expressions:
            files[written.TERMS] = written.terms_text(self.expressions)
        return files

    def _topics(self, loaded: load.Loaded) -> str:
        glossary = terms.glossary(self.root)
        others = [text for entry in plans.entries(loaded) if (text := plans.words(self.root, entry))]
        found = mentions(terms.finder(self.root), self.id, self.segments)
        words = words_of(self.document, self.segments, found, topics.known(self.root).values())
        own = Text(plan=self.id, document=self.document, words=words, topics=NO_TOPICS)
        return "\n".join(topics.as_yaml(topics.scales(self.root, glossary, others, self.id).suggestions(own)))

    @property
    def _plan(self) -> Plan:
        """The plan's record, with a sign for what is not known."""
        texts = ("title", "short_title", "place", "issuer", "summary")
        first, last = years(self.answers.get("period", ""))
        record: dict[str, object] = {
            name: {lang: self.answers.get(f"{name}.{lang}") or _UNKNOWN for lang in ("zh", "en")}
            for name in texts
        }
        record |= {
            "id": self.id,
            "level": self.answers.get("level") or "county",
            "kind": self.answers.get("kind") or "plan",
            "period": {"from": int(first or 2000), "to": int(last or 2000)},
            "source": {"file": "seeds/", "sha256": "0" * 64, "original": _UNKNOWN},
        }
        return Plan.model_validate(record)
