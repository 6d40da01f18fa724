"""What the glossary's data holds, for those who use it again: a section of the page of the data."""

from __future__ import annotations

from generator.model.address import relative
from generator.render.escape import heading, html
from generator.render.glossary.data import CSV, JSON, TBX
from generator.render.words import say
from generator.text.typography import curled

# Each column of the table, where the record has it, and what it says.
GUIDE: tuple[tuple[str, str, str, str], ...] = (
    ("id", "id", "概念的标识，也是词条页地址的末段", "The concept's id, which ends the address of its page"),
    ("zh", "zh", "中文名称", "Its name in Chinese"),
    ("variants", "variants[]", "同义的其他中文写法", "Other Chinese forms that mean the same"),
    ("pinyin", "pinyin", "拼音，带声调", "Pinyin with tones"),
    ("en_preferred", "en.preferred", "首选英译", "The preferred English rendering"),
    ("en_allowed", "en.allowed[]", "可用的其他英译", "Other renderings that may be used"),
    ("en_avoid", "en.avoid[]", "不宜采用的英译", "Renderings to avoid"),
    ("category", "category", "类别", "Category"),
    (
        "definition_zh",
        "definition.zh",
        "中文释义；没有则为空",
        "Definition in Chinese; empty where there is none",
    ),
    (
        "definition_en",
        "definition.en",
        "英文释义；没有则为空",
        "Definition in English; empty where there is none",
    ),
    ("members_zh", "members[].zh", "数字概括语所指各项", "What a numeric formula counts, in Chinese"),
    ("members_en", "members[].en", "同上，英文，次序相同", "The same in English, in the same order"),
    (
        "scope",
        "scope[]",
        "这一含义所适用的文件或章节；为空则处处适用",
        "Documents or divisions where this meaning holds; empty where it holds everywhere",
    ),
    (
        "source_standing",
        "source.standing",
        "译法依据：official 官方，established 通行，own 本站自译",
        "Where the rendering comes from: official, established or own",
    ),
    ("source_document", "source.document", "所依据的文本", "The text that has the rendering"),
    ("source_year", "source.year", "该文本的年份", "The year of that text"),
    ("source_reason", "source.reason", "自译的理由", "The reason for an own rendering"),
    ("related", "related[]", "相关概念的标识", "Ids of related concepts"),
    (
        "occurrences",
        "occurrences{}",
        "在各文件中的出现次数，长词中的短词不计",
        "Occurrences in each document; a term within a longer one is not counted",
    ),
)

_ABOUT = {
    "zh": (
        "全部概念，三种格式：JSON；CSV（UTF-8，每个概念一行，一格中的多项以“|”分隔，次数写作“文件:次数”）；"
        "TBX-Basic（ISO 30042，供翻译软件使用，每个译法注明首选、可用或不宜）。"
    ),
    "en": (
        "All concepts in three formats: JSON; CSV (UTF-8, a row for each concept, the members of a list in "
        'one cell parted by "|", counts written "document:count"); and TBX-Basic (ISO 30042) for tools of '
        "translators, where each form is marked as preferred, admitted or deprecated."
    ),
}


def data_guide(lang: str, origin: str) -> str:
    """The glossary's files and what each column says."""
    heads = ("column", "field", "meaning")
    head = "".join(f'<th scope="col">{html(say(lang, f"data-{name}"))}</th>' for name in heads)
    rows = "".join(
        f"<tr><td><code>{column}</code></td><td><code>{field}</code></td>"
        f"<td>{html(zh if lang == 'zh' else curled(en))}</td></tr>"
        for column, field, zh, en in GUIDE
    )
    about = _ABOUT["zh"] if lang == "zh" else curled(_ABOUT["en"])
    return "\n\n".join([
        f"## {heading(say(lang, 'glossary'))} {{ #glossary-data }}",
        f"<p>{html(about)}</p>",
        downloads(lang, origin),
        f'<div class="frame" tabindex="0" role="region" aria-label="{html(say(lang, "data-column"))}"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>",
    ])  # fmt: skip


def downloads(lang: str, origin: str) -> str:
    """The ways to the glossary's files."""
    ways = " · ".join(
        f'<a href="{relative(origin, file)}" download>{file.rpartition("/")[2]}</a>'
        for file in (JSON, CSV, TBX)
    )
    return f'<p class="downloads">{html(say(lang, "downloads"))}{"：" if lang == "zh" else ": "}{ways}</p>'
