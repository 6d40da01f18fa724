"""`shared/<plan>.csv`: the passages of a plan that stand elsewhere too, a row for each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.content import Plan
from generator.model.shared import Shown
from generator.render.data import Record
from generator.render.dataset.places import addresses
from generator.render.dataset.shared_columns import ADDRESS, OF_PLAN, OF_SENTENCE, PLAN
from generator.render.dataset.table import Column, Table

SHARED = Table(
    name="shared",
    title=("同文", "Shared passages"),
    about=(
        "在各份文件中，或在一份文件的不同页面上，文字相同或几乎相同的段落，每处一行；"
        "passage 相同的各行是同一段。",
        "Passages that stand in several documents, or on several pages of one, in equal or nearly equal "
        "words: a row for each place; rows with one `passage` are one passage.",
    ),
    primary=("passage", "plan", "block", "sentence"),
    keys=(OF_PLAN, OF_SENTENCE),
    columns=(
        Column(
            "passage",
            "",
            ("段", "Passage"),
            (
                "同文的标识，由其通常的文字算得；文字改变则随之改变",
                "What names the passage: made from its usual wording, and changes with it",
            ),
            key="+passage",
            required=True,
            pattern="[0-9a-f]{16}",
        ),
        *PLAN,
        Column(
            "block",
            "",
            ("段落", "Block"),
            ("段落的标识", "Id of the paragraph"),
            key="+block",
            required=True,
        ),
        Column(
            "sentence",
            "",
            ("句序", "Sentence number"),
            ("段落中的第几句，从0起", "Number of the sentence in its paragraph, from 0"),
            "integer",
            key="+sentence",
            required=True,
        ),
        Column(
            "zh",
            "",
            ("中文", "Chinese"),
            ("此处的文字，保留原文的字符", "The words that stand here, with the source’s own characters"),
            key="+zh",
            required=True,
        ),
        Column(
            "en",
            "",
            ("英文", "English"),
            (
                "所在句子的英译中与之对应的部分，按分句的长短推定；没有则为空",
                "The part of the sentence’s English that renders it, told by the length of its clauses; "
                "empty where there is none",
            ),
            key="+en",
        ),
        Column(
            "length",
            "",
            ("字数", "Characters"),
            ("这段文字的字数，不计标点和引号", "Characters of the passage, punctuation not counted"),
            "integer",
            key="+length",
            required=True,
        ),
        Column(
            "places",
            "",
            ("处数", "Places"),
            ("这段文字共有几处", "In how many places the passage stands"),
            "integer",
            key="+places",
            required=True,
        ),
        Column(
            "documents",
            "",
            ("文件数", "Documents"),
            ("见于几份文件", "In how many documents"),
            "integer",
            key="+documents",
            required=True,
        ),
        *ADDRESS,
    ),
)


def shared_rows(plan: Plan, shown: Iterable[Shown]) -> Iterator[Record]:
    """The rows of one plan, in the order of its text."""
    place_of_plan = {"place": plan.place.model_dump()}
    for one in shown:
        for told in one.told:
            place = told.place
            if place.plan == plan.id:
                yield {
                    "plan": plan.id,
                    "+plan": place_of_plan,
                    "+passage": one.passage.id,
                    "+block": place.block,
                    "+sentence": place.sentence,
                    "+zh": told.zh,
                    "+en": told.en,
                    "+length": one.passage.length,
                    "+places": one.passage.times,
                    "+documents": one.passage.documents,
                    "+address": addresses(plan.id, place.page, place.block, place.sentence),
                }
