"""The kinds of files that editors write: where they stand, and the records that they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.model.content import Change, Plan, Site
from generator.model.forward import Forward, KeptAddress, PassageForward
from generator.model.glossary import Term
from generator.model.indicator import Indicator
from generator.model.observation import Observation
from generator.model.topic import Tagging, Topic
from generator.model.translation import SegmentTranslation

SCHEMAS = "content/schemas"
MODELINE = "# yaml-language-server:"  # the first line of a file that names its schema


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """A kind of file of `content/`."""

    name: str  # of its schema, too
    pattern: str  # a path from the project's folder; a star stands for one name
    record: Any  # what the whole file is: a record, a list of them, or texts by name
    says: tuple[str, str]  # what the file is, in Chinese and in English

    @property
    def schema(self) -> str:
        return f"{SCHEMAS}/{self.name}.json"

    def has(self, file: str) -> bool:
        """Whether a file, named from the project's folder, is of this kind."""
        path = PurePosixPath(file)
        return len(path.parts) == self.pattern.count("/") + 1 and path.match(self.pattern)

    def files(self, root: Path) -> list[str]:
        """The files of this kind, in order."""
        return sorted(path.relative_to(root).as_posix() for path in root.glob(self.pattern))


KINDS = (
    Kind(
        name="site",
        pattern="content/site.yml",
        record=Site,
        says=("网站的自我介绍与文件的先后", "What the site says of itself, and the order of the documents"),
    ),
    Kind(
        name="plan",
        pattern="content/plans/*/plan.yml",
        record=Plan,
        says=("一份文件的题名、来源与修补", "A document: its titles, its source, its corrections"),
    ),
    Kind(
        name="translation",
        pattern="content/plans/*/translation/*.yml",
        record=list[SegmentTranslation],
        says=("一页的译文，每段一条", "The English of a page, a record for each segment"),
    ),
    Kind(
        name="observations",
        pattern="content/plans/*/observations.yml",
        record=list[Observation],
        says=("一份文件中各项指标的数值", "The values of indicators that a document states"),
    ),
    Kind(
        name="indicators",
        pattern="content/indicators.yml",
        record=list[Indicator],
        says=("指标目录", "The catalogue of indicators"),
    ),
    Kind(
        name="glossary",
        pattern="content/glossary/*.yml",
        record=list[Term],
        says=("词汇表的一个类别", "A category of the glossary"),
    ),
    Kind(
        name="topics",
        pattern="content/topics.yml",
        record=list[Topic],
        says=("主题", "The topics of the site"),
    ),
    Kind(
        name="tagging",
        pattern="content/plans/*/topics.yml",
        record=Tagging,
        says=("一份文件各章节的主题", "The topics of a document's divisions"),
    ),
    Kind(
        name="changes",
        pattern="content/changes.yml",
        record=list[Change],
        says=("内容的变更", "Changes of the content"),
    ),
    Kind(
        name="forwards",
        pattern="content/forwards.yml",
        record=list[Forward],
        says=("变更了的 id", "Ids that have changed"),
    ),
    Kind(
        name="passage-forwards",
        pattern="content/plans/*/forwards.yml",
        record=list[PassageForward],
        says=("一份文件中变更了的网址", "Addresses within a document that have changed"),
    ),
    Kind(
        name="addresses",
        pattern="content/plans/*/addresses.yml",
        record=list[KeptAddress],
        says=("一份文件中保留的网址", "Addresses within a document that stay"),
    ),
)


def kind_of(file: str) -> Kind | None:
    """The kind of a file, named from the project's folder; None where it is none of `content/`."""
    return next((kind for kind in KINDS if kind.has(file)), None)


def modeline(file: str) -> str:
    """The first line of a file, which tells an editor's program its schema; "" where it has none."""
    kind = kind_of(file)
    if kind is None:
        return ""
    up = "../" * (file.count("/") - SCHEMAS.count("/"))
    return f"{MODELINE} $schema={up}schemas/{kind.name}.json\n"


def with_modeline(root: Path, file: str, text: str) -> str:
    """A content file whose first line names its schema, where the project has schemas."""
    line = modeline(file) if (root / SCHEMAS).is_dir() else ""
    return text if text.startswith(line) else line + text.removeprefix(_first_modeline(text))


def _first_modeline(text: str) -> str:
    """The first line of a text, where it names a schema."""
    first = text.partition("\n")[0]
    return f"{first}\n" if first.startswith(MODELINE) else ""
