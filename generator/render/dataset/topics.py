"""`topics.csv`: the topics, a row each; `sections/<plan>.csv`: which of them a plan's sections have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.topic import Topic
from generator.render.data import Record
from generator.render.dataset.places import addresses, pages_of
from generator.render.dataset.sentences import Reading
from generator.render.dataset.shared_columns import ADDRESS, ID, OF_PLAN, PLAN
from generator.render.dataset.table import Column, Key, Table
from generator.render.topics.weights import lengths

TOPICS_JSON = "data/topics.json"
TOPICS = Table(
    name="topics",
    title=("主题", "Topics"),
    about=(
        "各份文件的章节所归的主题，每个一行，依本站次序。",
        "What the sections of the documents are about, a row each, in the order of the site.",
    ),
    primary=("id",),
    columns=(
        Column(
            "id",
            "id",
            ("标识", "Id"),
            ("主题的标识，也是主题页地址的末段", "The topic’s id, which ends the address of its page"),
            required=True,
            pattern=ID,
        ),
        Column(
            "name_zh", "name.zh", ("名称", "Name (Chinese)"), ("中文名称", "Name in Chinese"), required=True
        ),
        Column(
            "name_en", "name.en", ("名称（英文）", "Name"), ("英文名称", "Name in English"), required=True
        ),
        Column(
            "scope_zh",
            "scope.zh",
            ("范围", "Scope (Chinese)"),
            ("归入该主题的内容，及归入其他主题的内容", "What belongs to it and what elsewhere, in Chinese"),
            required=True,
        ),
        Column(
            "scope_en",
            "scope.en",
            ("范围（英文）", "Scope"),
            ("同上，英文", "The same in English"),
            required=True,
        ),
        Column(
            "words",
            "words[]",
            ("词语", "Words"),
            (
                "提示该主题的词语，只用于向编辑提出建议",
                "Words that suggest it, used for suggestions to editors",
            ),
        ),
    ),
)
SECTIONS = Table(
    name="sections",
    title=("章节的主题", "Topics of sections"),
    about=(
        "各文件中有正文的每一节所归的主题，一节一个主题一行，依原文次序，主要主题在前。",
        "The topics of every section that has text of its own, a row for each section and topic, in the "
        "order of the text, the main topic first.",
    ),
    primary=("plan", "division", "topic"),
    keys=(OF_PLAN, Key(columns=("topic",), table="topics", named=("id",))),
    columns=(
        *PLAN,
        Column(
            "division",
            "divisions[].id",
            ("章节", "Division"),
            ("篇、章、节的标识；0 为首个标题之前", "Id of the division; 0 for what stands before the first"),
            key="+division",
            required=True,
        ),
        Column(
            "topic",
            "divisions[].topics[]",
            ("主题", "Topic"),
            ("主题的标识", "Id of the topic"),
            key="+topic",
            required=True,
            pattern=ID,
        ),
        Column(
            "rank",
            "",
            ("次序", "Rank"),
            ("在该节各主题中的次序；1 为主要主题", "Its place among the section’s topics; 1 is the main one"),
            "integer",
            key="+rank",
            required=True,
        ),
        Column(
            "passages",
            "",
            ("段数", "Passages"),
            ("该节的段落、条目和表格数", "Paragraphs, items and tables of the section"),
            "integer",
            key="+passages",
            required=True,
        ),
        Column(
            "characters",
            "",
            ("字数", "Characters"),
            (
                "该节正文的字数，有几个主题的平均分给各主题",
                "Characters of the section’s text, divided equally among its topics",
            ),
            "number",
            key="+characters",
            required=True,
        ),
        *ADDRESS,
    ),
)


def topics_record(topics: Iterable[Topic]) -> Record:
    """`topics.json`."""
    return {
        "topics": [
            {
                "id": topic.id,
                "name": {"zh": topic.zh, "en": topic.en},
                "scope": topic.scope.model_dump(),
                "words": list(topic.words),
            }
            for topic in topics
        ]
    }


def section_rows(reading: Reading) -> Iterator[Record]:
    """The rows of one plan, in the order of its text."""
    plan, page_of = reading.plan, pages_of(reading.pages)
    passages: dict[str, list[str]] = {}
    for block in reading.document.blocks:
        passages.setdefault(block.division, []).append(block.id)
    for division, length in lengths(reading.document).items():
        topics = reading.topics.of.get(division, ())
        for rank, topic in enumerate(topics, 1):
            yield {
                "plan": plan.id,
                "+plan": {"place": plan.place.model_dump()},
                "+division": division,
                "+topic": topic,
                "+rank": rank,
                "+passages": len(passages[division]),
                "+characters": f"{length / len(topics):.2f}".rstrip("0").rstrip("."),
                "+address": addresses(plan.id, page_of[passages[division][0]], division),
            }
