"""What the checks of topics look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.document import BlockKind, Document
from generator.model.problem import Problem, Severity
from generator.model.topic import Topic
from generator.model.written import Path, Written

_OF_NO_SUBJECT = (BlockKind.SALUTATION, BlockKind.BYLINE, BlockKind.OMISSION)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tagged:
    """The topics that a plan's divisions are given."""

    plan: str
    file: str
    written: Written | None  # None where there is no file
    tags: Mapping[str, Sequence[str]]
    topics: Sequence[str]  # the ids that there are
    document: Document

    @property
    def divisions(self) -> list[str]:
        """The ids that an entry may have: every division, and what stands before the first."""
        blocks = (block.division for block in self.document.blocks)
        return list(dict.fromkeys([*(division.id for division in self.document.divisions), *blocks]))

    @property
    def texts(self) -> list[str]:
        """The divisions that hold text of their own, in the order of the document."""
        blocks = self.document.blocks
        return list(dict.fromkeys(block.division for block in blocks if block.kind not in _OF_NO_SUBJECT))

    def problem(
        self, path: Path, message: str, *, severity: Severity = Severity.ERROR, of_name: bool = False
    ) -> Iterator[Problem]:
        """A fault of what is written at a path, or of the file where it is not there."""
        if self.written:
            yield self.written.problem(path, message, severity=severity, of_name=of_name)
        else:
            yield Problem(file=self.file, line=0, column=0, message=message, severity=severity)


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicList:
    """The topics of the site as they were written."""

    written: Written | None
    topics: Sequence[Topic]
