"""The translation files of a plan: `content/plans/<plan>/translation/<page>.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

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
        found, faults = translation_file(path.relative_to(root).as_posix(), path.read_bytes())
        problems += faults
        if found:
            files.append(found)
    return tuple(files), (*problems, *_repeated(files))


def translation_file(file: str, data: bytes) -> tuple[TranslationFile | None, list[Problem]]:
    """One file of a translation, None where it cannot be used, and its faults."""
    said, problems = written(file, data)
    if said is None:
        return None, problems
    records, faults = record(list[SegmentTranslation], said)
    if records is None:
        return None, [*problems, *faults]
    page = PurePosixPath(file).stem
    return TranslationFile(page=page, file=file, written=said, records=tuple(records)), [*problems, *faults]


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
