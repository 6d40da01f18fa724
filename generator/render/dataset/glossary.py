"""`glossary.csv`: the terms, a row each."""

from __future__ import annotations

from generator.model.glossary import SourceStanding
from generator.render.dataset.shared_columns import ID
from generator.render.dataset.table import Column, Table

GLOSSARY = Table(
    name="glossary",
    title=("术语", "Glossary"),
    about=(
        "术语表，每个概念一行，附译法依据。",
        "The terms, a row for each concept, with the sources of their renderings.",
    ),
    primary=("id",),
    columns=(
        Column(
            "id",
            "id",
            ("标识", "Id"),
            ("概念的标识，也是词条页地址的末段", "The concept’s id, which ends the address of its page"),
            required=True,
            pattern=ID,
        ),
        Column("zh", "zh", ("中文", "Chinese"), ("中文名称", "Its name in Chinese"), required=True),
        Column(
            "variants",
            "variants[]",
            ("其他写法", "Variants"),
            ("同义的其他中文写法", "Other Chinese forms that mean the same"),
        ),
        Column("pinyin", "pinyin", ("拼音", "Pinyin"), ("拼音，带声调", "Pinyin with tones"), required=True),
        Column(
            "en_preferred",
            "en.preferred",
            ("首选英译", "Preferred English"),
            ("首选英译", "The preferred English rendering"),
            required=True,
        ),
        Column(
            "en_allowed",
            "en.allowed[]",
            ("可用英译", "Allowed English"),
            ("可用的其他英译", "Other renderings that may be used"),
        ),
        Column(
            "en_avoid",
            "en.avoid[]",
            ("不宜英译", "English to avoid"),
            ("不宜采用的英译", "Renderings to avoid"),
        ),
        Column("category", "category", ("类别", "Category"), ("类别", "Category"), required=True, pattern=ID),
        Column(
            "definition_zh",
            "definition.zh",
            ("释义", "Definition (Chinese)"),
            ("中文释义；没有则为空", "Definition in Chinese; empty where there is none"),
        ),
        Column(
            "definition_en",
            "definition.en",
            ("释义（英文）", "Definition"),
            ("英文释义；没有则为空", "Definition in English; empty where there is none"),
        ),
        Column(
            "members_zh",
            "members[].zh",
            ("所指各项", "Members (Chinese)"),
            ("数字概括语所指各项", "What a numeric formula counts, in Chinese"),
        ),
        Column(
            "members_en",
            "members[].en",
            ("所指各项（英文）", "Members"),
            ("同上，英文，次序相同", "The same in English, in the same order"),
        ),
        Column(
            "scope",
            "scope[]",
            ("适用范围", "Scope"),
            (
                "这一含义所适用的文件或章节；为空则处处适用",
                "Documents or divisions where this meaning holds; empty where it holds everywhere",
            ),
        ),
        Column(
            "source_standing",
            "source.standing",
            ("译法依据", "Standing of the source"),
            (
                "official 官方，established 通行，own 本站自译",
                "Where the rendering comes from: official, established or own",
            ),
            required=True,
            among=tuple(SourceStanding),
        ),
        Column(
            "source_document",
            "source.document",
            ("依据文本", "Source"),
            ("所依据的文本", "The text that has the rendering"),
        ),
        Column(
            "source_year",
            "source.year",
            ("依据年份", "Year of the source"),
            ("该文本的年份", "The year of that text"),
            "year",
        ),
        Column(
            "source_reason",
            "source.reason",
            ("自译理由", "Reason"),
            ("自译的理由", "The reason for an own rendering"),
        ),
        Column(
            "related", "related[]", ("相关概念", "Related"), ("相关概念的标识", "Ids of related concepts")
        ),
        Column(
            "occurrences",
            "occurrences{}",
            ("出现次数", "Occurrences"),
            (
                "在各文件中的出现次数，写作“文件:次数”；长词中的短词不计",
                "Occurrences in each document, as “document:count”; a term within a longer one is "
                "not counted",
            ),
        ),
    ),
)
