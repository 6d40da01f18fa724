"""What editors write, checked once at the edge. The records also describe the files to editors."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic.config import JsonDict
from pydantic_core import CoreSchema, PydanticCustomError

from generator.model.rules import Rule

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
BLOCK = r"^[a-z0-9][a-z0-9.]*-\d+[a-z]*(/[rn]\d+(c\d+)?)?$"
SEGMENT = r"^[a-z0-9][a-z0-9.]*(-\d+[a-z]*)?(/[rn]\d+(c\d+)?)?$"
SHA256 = r"^[0-9a-f]{64}$"

Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=ID)]

# What a text of each pattern has, in both languages: for messages and for editors' programs.
SHAPES: Mapping[str, tuple[str, str]] = {
    ID: (
        "小写字母和数字，中间可有单个连字符，如 urumqi-2021",
        "small letters and digits, with single hyphens between, as urumqi-2021",
    ),
    BLOCK: (
        "章节、连字符和段落的序号，如 1.1-3；单元格再加行与列，如 2.1-2/r3c4",
        "a division, a hyphen and the number of a paragraph, as 1.1-3; of a cell its row and column too, as "
        "2.1-2/r3c4",
    ),
    SEGMENT: (
        "章节，如 2.4；段落，如 2.4-3；单元格，如 2.4-3/r2c1；专栏，如 box-1；或 title",
        "the form 2.4 (a division), 2.4-3 (a paragraph), 2.4-3/r2c1 (a cell) or box-1 (a box), or is title",
    ),
    SHA256: (
        "64 个数字或 a 至 f 的字母，即 sha256sum 的输出",
        "64 digits and letters a to f, as sha256sum prints them",
    ),
}


class Form(StrEnum):
    """How a text stands in its file, where it is not as plain as can be."""

    EXACT = "exact"  # in quotation marks: every sign counts
    BLOCK = "block"  # below `|`, a sentence a line


def chinese(text: str, form: Form | None = None) -> JsonDict:
    """What a field or a record is, in Chinese, and the form in which its text stands."""
    return {"zh": text, "form": form.value} if form else {"zh": text}


def _date(value: object) -> object:
    """A date is written in full: without this, 0 would be the first of January 1970."""
    if not isinstance(value, str):
        return value
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date_type", "not a date") from None


Day = Annotated[datetime.date, BeforeValidator(_date)]


class Record(BaseModel):
    """A mapping in a YAML file: unknown fields are faults, values are not changed afterwards.

    A field says what it is in English (`description`) and in Chinese (`zh` beside it).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    rules: ClassVar[tuple[Rule, ...]] = ()

    @model_validator(mode="after")
    def _by_its_rules(self) -> Self:
        for rule in self.rules:
            if fault := rule.fault(vars(self)):
                raise ValueError(fault)
        return self

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The schema of a record has its rules too."""
        made = handler(core_schema)
        if cls.rules:
            handler.resolve_ref_schema(made)["allOf"] = [rule.schema for rule in cls.rules]
        return made


class Bilingual(Record):
    """A text in both languages."""

    model_config = ConfigDict(json_schema_extra=chinese("中英文两种文字。"))

    zh: Line = Field(description="The Chinese", json_schema_extra=chinese("中文"))
    en: Line = Field(description="The English", json_schema_extra=chinese("英文"))


_Lines = Annotated[
    list[int],
    Field(
        min_length=1,
        max_length=2,
        description="Line, or first and last line, in the source",
        json_schema_extra=chinese("在源文件中的行号：一行，或首行与末行，从 1 数起"),
        examples=[[1162], [1162, 1163]],
    ),
]
_Prints = Annotated[
    str,
    Field(
        min_length=1,
        description="What the source prints there, exactly; must occur once in these lines",
        json_schema_extra=chinese("源文件在此处的原样文字，在这些行中须恰好出现一次", Form.EXACT),
    ),
]


class Correction(Record):
    """An editor's repair of a damaged source."""

    model_config = ConfigDict(json_schema_extra=chinese("编辑对受损源文件的一处修补。"))

    lines: _Lines
    prints: _Prints
    reads: str = Field(
        description='What is read instead; "" where it is left out',
        json_schema_extra=chinese("改读为什么；删去则写空的引号", Form.EXACT),
    )
    reason: Bilingual = Field(
        description="Why this reading is certain; shown on the page",
        json_schema_extra=chinese("为什么确定应当这样读；会显示在页面上"),
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.lines[0] < 1 or self.lines[-1] < self.lines[0]:
            raise ValueError(
                f"lines {self.lines} are not a line, or a first and a last line, counted from 1."
            )
        return self


class KnownDamage(Record):
    """A place where the source seems damaged but the right reading is not certain: it is left as printed."""

    model_config = ConfigDict(json_schema_extra=chinese("源文件似有损坏而正确读法不能确定之处：照原样保留。"))

    lines: _Lines
    prints: _Prints
    note: Bilingual = Field(
        description="What seems to be wrong, neutrally",
        json_schema_extra=chinese("看来有什么不对，中性地说明"),
    )


class Converted(Record):
    """The web page or Word document that a text was made from, kept as it was received."""

    model_config = ConfigDict(json_schema_extra=chinese("文本由哪个网页或 Word 文件转换而来；原样保存。"))

    file: Line = Field(
        description="Path of the file, seeds/...", json_schema_extra=chinese("文件的路径，seeds/…")
    )
    sha256: Annotated[str, StringConstraints(pattern=SHA256)] = Field(
        description="Its hash, as sha256sum prints it",
        json_schema_extra=chinese("文件的散列值，即 sha256sum 的输出"),
    )


class SourceFile(Record):
    """Where the text came from."""

    model_config = ConfigDict(json_schema_extra=chinese("文本从哪里来。"))

    file: Line = Field(
        description="Path of the text, seeds/...", json_schema_extra=chinese("文本的路径，seeds/…")
    )
    sha256: Annotated[str, StringConstraints(pattern=SHA256)] = Field(
        description="Its hash, as sha256sum prints it",
        json_schema_extra=chinese("文本的散列值，即 sha256sum 的输出"),
    )
    original: Line = Field(
        description="Name of the file as it was received", json_schema_extra=chinese("收到时的文件名")
    )
    converted_from: Converted | None = Field(
        default=None,
        description="The file that the text was made from, where it was no plain text",
        json_schema_extra=chinese("文本由此文件转换而来；原件即纯文本时不写"),
    )
    address: str | None = Field(
        default=None,
        description="Address of the web page it was copied from, where known",
        json_schema_extra=chinese("复制自哪个网页，已知时填写"),
    )
    published: str | None = Field(
        default=None,
        description="Date that the copy gives for its publication, YYYY-MM-DD",
        json_schema_extra=chinese("该副本所注的发布日期，YYYY-MM-DD"),
    )


class Period(Record):
    """The years that a document is for."""

    model_config = ConfigDict(json_schema_extra=chinese("文件所涉的年份。"))

    from_: int = Field(
        alias="from", ge=1900, le=2200, description="First year", json_schema_extra=chinese("首年")
    )
    to: int = Field(ge=1900, le=2200, description="Last year", json_schema_extra=chinese("末年"))

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to < self.from_:
            raise ValueError(f"the period ends in {self.to}, before it begins in {self.from_}.")
        return self


class Plan(Record):
    """`content/plans/<plan>/plan.yml`: one document of the site."""

    model_config = ConfigDict(json_schema_extra=chinese("`content/plans/<plan>/plan.yml`：本站的一份文件。"))

    id: Id = Field(
        description="The name of the folder, which stands in the plan's addresses",
        json_schema_extra=chinese("文件夹的名称，也是网址的一部分"),
        examples=["urumqi-2021"],
    )
    title: Bilingual = Field(
        description="The full title; the English is literal", json_schema_extra=chinese("全称；英文直译")
    )
    short_title: Bilingual = Field(
        description="For menus and search results", json_schema_extra=chinese("用于菜单和检索结果的简称")
    )
    place: Bilingual = Field(
        description="The place, with what it belongs to", json_schema_extra=chinese("地方，连同其所属")
    )
    level: Literal[
        "national", "province", "city", "division-city", "district", "development-zone", "county"
    ] = Field(
        description="Level of the place: a division-city is one of the XPCC",
        json_schema_extra=chinese("地方的层级：国家、省、市、师市、区、开发区、县"),
    )
    kind: Literal["plan", "work-report"] = Field(
        description="A plan, or a government's work report", json_schema_extra=chinese("规划，或政府工作报告")
    )
    period: Period = Field(
        description="The years that it is for", json_schema_extra=chinese("规划期或报告所涉年份")
    )
    issuer: Bilingual = Field(description="Who issued it", json_schema_extra=chinese("发布机关"))
    issued: Day | None = Field(
        default=None,
        description="Date of issue, where the document states one",
        json_schema_extra=chinese("发布日期，文件载明时填写"),
        examples=["2021-01-27"],
    )
    source: SourceFile = Field(
        description="The text, and where it came from", json_schema_extra=chinese("文本及其来源")
    )
    summary: Bilingual = Field(
        description="One or two neutral sentences: what the document is",
        json_schema_extra=chinese("一两句中性的话：这是一份什么文件"),
    )
    corrections: list[Correction] = Field(
        default_factory=list,
        description="Repairs of the source",
        json_schema_extra=chinese("对源文件的修补"),
    )
    known_damage: list[KnownDamage] = Field(
        default_factory=list,
        description="Places left as they are printed",
        json_schema_extra=chinese("照原样保留的受损之处"),
    )


class Site(Record):
    """`content/site.yml`: what the site says of itself."""

    model_config = ConfigDict(json_schema_extra=chinese("`content/site.yml`：本站的自我介绍。"))

    title: Bilingual = Field(description="The name of the site", json_schema_extra=chinese("站名"))
    tagline: Bilingual = Field(
        description="One line that says what it is", json_schema_extra=chinese("一句话说明本站是什么")
    )
    description: Bilingual = Field(
        description="Two or three sentences for the first page", json_schema_extra=chinese("首页上的两三句话")
    )
    repository: str | None = Field(
        default=None,
        description="Address of this repository, where the pages should link to it",
        json_schema_extra=chinese("本仓库的网址，需要页面链接到它时填写"),
    )
    plans: list[Id] = Field(
        description="The plans in the order in which they are listed",
        json_schema_extra=chinese("各文件，按列出的先后"),
    )


class Change(Record):
    """`content/changes.yml`: one change of what the site says."""

    model_config = ConfigDict(json_schema_extra=chinese("`content/changes.yml`：本站内容的一次变更。"))

    date: Day = Field(
        description="The day; the newest change stands first",
        json_schema_extra=chinese("日期；新的在前"),
        examples=["2026-11-22"],
    )
    plans: list[Id] = Field(
        default_factory=list,
        description="Plans concerned; left out: the whole site",
        json_schema_extra=chinese("所涉文件；涉及全站则不写"),
    )
    what: Bilingual = Field(
        description="What changed, in one neutral sentence",
        json_schema_extra=chinese("一句中性的话：变了什么"),
    )

    def concerns(self, plan: str) -> bool:
        """Whether it is about a plan, or about all."""
        return not self.plans or plan in self.plans


class Content(BaseModel):
    """All that editors wrote."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    site: Site
    plans: dict[str, Plan]
    changes: tuple[Change, ...] = ()  # the newest first

    @property
    def version(self) -> str | None:
        """The day of the last change, by which one edition of the data is told from another."""
        return self.changes[0].date.isoformat() if self.changes else None
