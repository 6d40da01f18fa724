"""What a check of one plan looks at."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.content import Plan
from generator.model.document import Document
from generator.model.source import Source
from generator.model.written import Written


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """A plan as it was written, and as it was read."""

    plan: Plan
    written: Written  # its plan.yml
    document: Document

    @property
    def source(self) -> Source:
        return self.document.manuscript.source
