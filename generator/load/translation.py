"""The translation files of a plan: `content/plans/<plan>/translation/<page>.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.load.records import record
from generator.load.written import written
from generator.model.problem import Problem
from generator.model.translation import UNPLACED, SegmentTranslation
from generator.model.written import Written


@dataclass(frozen=True, kw_only=True, slots=True)
class TranslationFile:
    """One page's file: its records in order, and where each was written."""

    page: str
    file: str  # "content/plans/alar/translation/2.4.yml"
    written: Written
    records: tuple[SegmentTranslation, ...]


def translation_folder(plan: str) -> str:
    return f"content/plans/{plan}/translation"


def translation(root: Path, plan: str) -> tuple[tuple[TranslationFile, ...], tuple[Problem, ...]]:
    """The files of a plan's translation that can be used, and every fault of all of them."""
    files: list[TranslationFile] = []
    problems: list[Problem] = []
    for path in sorted((root / translation_folder(plan)).glob("*.yml")):
        file = path.relative_to(root).as_posix()
        said, faults = written(file, path.read_bytes())
        problems += faults
        if said is None:
            continue
        records, faults = record(list[SegmentTranslation], said)
        problems += faults
        if records is not None:
            found = TranslationFile(page=path.stem, file=file, written=said, records=tuple(records))
            files.append(found)
    return tuple(files), (*problems, *_repeated(files))


def _repeated(files: list[TranslationFile]) -> list[Problem]:
    """A segment that is translated in two places."""
    seen: dict[str, str] = {}
    problems: list[Problem] = []
    for file in (file for file in files if file.page != UNPLACED):
        for place, item in enumerate(file.records):
            if item.id in seen:
                message = f"the segment {item.id} stands in {seen[item.id]} already. Keep one of the two."
                problems.append(file.written.problem((place, "id"), message))
            seen.setdefault(item.id, file.file)
    return problems
