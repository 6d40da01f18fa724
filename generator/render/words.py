"""What the pages say in their own voice, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.render.chart_words import CHART_WORDS
from generator.render.figure_words import FIGURE_WORDS
from generator.render.shared_words import SHARED_WORDS
from generator.render.topic_words import TOPIC_WORDS
from generator.text.typography import curled

_TABLE: dict[str, tuple[str, str]] = {
    # the glossary
    "glossary": ("术语", "Glossary"),
    "glossary-about": (
        "本站各份文件中的{n}个概念：中英文名称、释义、译法的依据，以及在各文件中的每一处出处。",
        "{n} concepts of the documents on this site: their names in both languages, what they mean, where "
        "the renderings come from, and every place where they stand.",
    ),
    "by-category": ("按类别", "By category"),
    "by-pinyin": ("按拼音", "By pinyin"),
    "by-english": ("按英文字母", "By English letter"),
    "terms-pinyin": ("拼音 {letter}", "Pinyin {letter}"),
    "terms-english": ("英文 {letter}", "English {letter}"),
    "filter-label": ("查找术语（汉字、拼音或英文）", "Find a term (Chinese, pinyin or English)"),
    "filter-found": ("{n}条", "{n} found"),
    "filter-none": ("没有找到。", "Nothing found."),
    "terms-here": ("本页术语（{n}）", "Terms on this page ({n})"),
    "term-variants": ("又作", "Also written"),
    "term-allowed": ("又译", "Also rendered"),
    "term-avoid": ("不宜译作", "Not to be rendered"),
    "term-source": ("译法依据", "Source of the rendering"),
    "term-scope": ("适用范围", "Where this meaning holds"),
    "term-related": ("相关术语", "Related terms"),
    "source-official": ("官方译法", "Official"),
    "source-established": ("通行译法", "Established usage"),
    "source-own": ("本站译法", "Our own rendering"),
    "members-unstated": (
        "文件没有说明所指的各项内容。",
        "The documents do not state what it counts.",
    ),
    "term-frequency": ("出现频率", "How often it stands"),
    "term-per": ("各文件每万字的出现次数", "Occurrences per 10,000 characters of each document"),
    "term-most": (
        "“{term}”出现最多的是{plan}：每万字{rate}次",
        "“{term}” stands most often in {plan}: {rate} times per 10,000 characters",
    ),
    "term-chart": (
        "条形图：“{term}”在各文件中每万字的出现次数。{figures}。",
        "Bar chart: occurrences of “{term}” per 10,000 characters of each document. {figures}.",
    ),
    "term-plan": ("文件", "Document"),
    "term-count": ("次数", "Occurrences"),
    "term-rate": ("每万字", "Per 10,000"),
    "term-renderings": ("译文用语", "English in the translations"),
    "term-rendering": ("译文", "Rendering"),
    "term-otherwise": ("其他译法", "Rendered otherwise"),
    "term-places": ("出处", "Where it stands"),
    "term-nowhere": ("现有文件中没有出现。", "No document has it at present."),
    "data-column": ("CSV 的列", "Column of the CSV"),
    "data-field": ("JSON 的字段", "Field of the JSON"),
    "data-meaning": ("含义", "Meaning"),
    "data-type": ("类型", "Type"),
    "data-table": ("表", "Table"),
    "data-rows": ("行数", "Rows"),
    "data-csv": ("表格（CSV）", "Table (CSV)"),
    "data-json": ("记录（JSON）", "Records (JSON)"),
    "data-of-each": ("每份文件一个", "One of each document"),
    "data-primary": ("{columns} 标识一行。", "A row is named by {columns}."),
    "data-tied": ("{columns} 对应 {table} 表的 {named}。", "{columns} stand for {named} of {table}."),
    "download-sentences": ("逐句中英对照", "Every sentence in both languages"),
    "by-name": ("专名索引", "Names"),
    "by-places": ("地名索引", "Index of places"),
    "by-people": ("人名索引", "Index of people"),
    # a page of the text
    "part": ("篇", "Part"),
    "opening": ("开篇", "Opening"),
    "chapters": ("本篇各章", "Chapters of this part"),
    "previous": ("上一页", "Previous"),
    "next": ("下一页", "Next"),
    "pages": ("前后各页", "Neighbouring pages"),
    "where": ("所在位置", "Where this page stands"),
    "outline": ("目录", "Contents"),
    "close": ("关闭目录", "Close the contents"),
    "about-text": ("关于文本", "About this text"),
    "whole-plan": ("全文总目", "All contents"),
    "paragraph": ("{id}段", "Paragraph {id}"),
    "table": ("表格 {id}", "Table {id}"),
    "table-of": ("表格：{title}", "Table: {title}"),
    "heading-link": ("本节的地址", "Address of this section"),
    "no-english": (
        "本页暂无英译，以下为中文原文。",
        "There is no English of this page yet. The Chinese text is shown as it was issued.",
    ),
    "status-draft": ("译稿，尚未另读核对", "Draft: not yet read a second time against the Chinese"),
    "status-reviewed": ("译文已核", "Reviewed: read a second time against the Chinese"),
    "status-stale": ("中文已有改动，译文待更新", "The Chinese has changed since this was translated"),
    "status-untranslated": ("暂无英译", "Not yet translated"),
    "standing": ("状态", "Standing"),
    "standing-draft": ("译稿", "Draft"),
    "standing-reviewed": ("已核", "Reviewed"),
    "standing-stale": ("待更新", "Out of date"),
    "standing-untranslated": ("未译", "Not translated"),
    "state-draft": ("译稿{n}处", "{n} in draft"),
    "state-reviewed": ("已核{n}处", "{n} reviewed"),
    "state-stale": ("待更新{n}处", "{n} out of date"),
    "state-untranslated": ("未译{n}处", "{n} not translated"),
    "segments": ("段落、标题和单元格", "Paragraphs, headings and cells"),
    "sentences": ("句", "Sentences"),
    "unofficial": ("英译为非官方译文", "Unofficial translation"),
    "about-translation": (
        "译文怎样做成，各种状态是什么意思",
        "How it was made and what each standing means",
    ),
    "english-none": ("暂无英译", "No English yet"),
    "english-whole": ("全文有英译", "Whole text in English"),
    "english-part": ("{share}有英译", "{share} in English"),
    "english-reviewed": ("，已核 {share}", ", {share} reviewed"),
    "changed": (
        "中文在翻译之后有改动：看改了什么",
        "The Chinese has changed since this was translated: see how",
    ),
    "changed-how": (
        "划去的是翻译时的中文，加下划线的是现在的中文。英文仍是照原先的中文译的。",
        "Struck out: the Chinese that was translated. Underlined: the Chinese as it stands now. "
        "The English still renders the former.",
    ),
    "changed-del": ("〔删去：", "[taken out: "),
    "changed-del-end": ("〕", "]"),
    "changed-ins": ("〔加入：", "[put in: "),
    "changed-ins-end": ("〕", "]"),
    "remark": ("译注", "Translator's note"),
    # citing
    "cite-page": ("引用本页", "Cite this page"),
    "cite-plan": ("引用这份文件", "Cite this document"),
    "cite-edition": ("版本", "Edition"),
    "cite-text": ("原文 SHA-256 {hash}", "text SHA-256 {hash}"),
    "cite-issued": ("原件日期 {date}", "dated {date}"),
    "cite-undated": ("原件未注日期", "the document states no date"),
    "cite-copy": ("所据文本发布于 {date}", "copy published {date}"),
    "cite-accessed": ("访问日期", "date of access"),
    "omission": (
        "原文此处印作“略”，即公开的文本没有收入这部分内容。",
        "The source prints 略 (“omitted”) here: this text was left out of the published version.",
    ),
    "picture": (
        "原文此处有图，收录时所用的文本没有保留。",
        "The source had a picture here, which the copy that we have does not keep.",
    ),
    "mended": ("校", "c"),
    "mend-sign": ("校{n}：见说明", "c{n}: what was corrected"),
    "mend": ("校改 {n}", "Correction {n}"),
    "prints": ("原文作“{prints}”", "The source prints “{prints}”"),
    "prints-nothing": ("原文此处有缺", "The source lacks something here"),
    "reads-nothing": ("此处略去", "It is left out here"),
    # the page of a plan
    "kind-plan": ("五年规划", "Five-year plan"),
    "kind-work-report": ("政府工作报告", "Government work report"),
    "place": ("地区", "Place"),
    "level": ("层级", "Level"),
    "level-national": ("国家", "National"),
    "level-province": ("省级", "Province"),
    "level-city": ("地级市", "City"),
    "level-division-city": ("师市（兵团）", "Division and city of the XPCC"),
    "level-district": ("市辖区", "District"),
    "level-development-zone": ("开发区", "Development zone"),
    "level-county": ("县级", "County"),
    "period": ("时期", "Period"),
    "issuer": ("发布机关", "Issued by"),
    "issued": ("发布日期", "Date"),
    "published": ("所据文本发布于", "Copy published"),
    "source": ("原文", "Source"),
    "translation": ("英译", "Translation"),
    "extent": ("篇幅", "Extent"),
    "characters": ("{n} 字", "{n} characters"),
    "count-division": ("{n} 个标题", "{n} headings"),
    "count-paragraph": ("{n} 段", "{n} paragraphs"),
    "count-box": ("{n} 个专栏", "{n} boxes"),
    "count-table": ("{n} 个表格", "{n} tables"),
    "count-correction": ("{n} 处校改", "{n} corrections"),
    "count-division-one": ("1 个标题", "1 heading"),
    "count-paragraph-one": ("1 段", "1 paragraph"),
    "count-box-one": ("1 个专栏", "1 box"),
    "count-table-one": ("1 个表格", "1 table"),
    "count-correction-one": ("1 处校改", "1 correction"),
    "characters-one": ("1 字", "1 character"),
    "count-characters-short": ("字", "characters"),
    "facts": ("基本情况", "At a glance"),
    "downloads": ("下载", "Downloads"),
    "download-json": ("全文数据", "The whole text as data"),
    "download-quantities": ("每一个数字，带单位", "Every number, with its unit"),
    "download-pairs": (
        "逐句对照，供翻译工具使用",
        "Sentence pairs, for translators’ tools",
    ),
    "download-source": ("原始文本", "The source as received"),
    "download-book": ("全文，中英对照", "The whole text in both languages"),
    "book-kind": ("中英文对照，英译非官方译本", "Chinese and English; the English is unofficial"),
    "book-edition": ("文本版本 {number}", "Text version {number}"),
    "book-edition-of": ("文本版本", "Text version"),
    "book-standing": (
        "英译是本站的译文，不是官方译本；以中文原文为准。{all}段（含标题和表格单元）中，{done}段有译文，其中"
        "{reviewed}段已对照原文核过，其余为译稿，在段末注明。",
        "The English is our own and unofficial; the Chinese text alone is authoritative. Of {all} segments "
        "(headings and cells of tables included) {done} are translated, {reviewed} of them reviewed against "
        "the Chinese; the others are drafts, which is said at their end.",
    ),
    "start": ("从头读起", "Start reading"),
    # about the text
    "about-text-lead": (
        "这一页说明本站的文本从何而来，改动了什么，哪些字没有列入正文。",
        "Where this text comes from, what was mended in it, and what of the source is on no page.",
    ),
    "file": ("文件", "File"),
    "original-name": ("收到时的文件名", "Name as received"),
    "converted-from": ("文本转换自", "Text made from"),
    "address": ("来源网址", "Copied from"),
    "sha256": ("SHA-256", "SHA-256"),
    "encoding": ("编码", "Encoding"),
    "lines-count": ("{n} 行", "{n} lines"),
    "line": ("第 {first} 行", "Line {first}"),
    "lines": ("第 {first}–{last} 行", "Lines {first}–{last}"),
    "corrections": ("校改", "Corrections"),
    "corrections-lead": (
        "所据文本有残缺或排印错误之处，校改如下；页面上有“校”字标记。",
        "Where the copy is damaged or misprinted it has been mended as follows; the pages mark each place.",
    ),
    "no-corrections": ("没有校改。", "Nothing was corrected."),
    "as-printed": ("原文作", "Source prints"),
    "as-read": ("读作", "Read as"),
    "left-out": ("略去", "left out"),
    "reason": ("理由", "Reason"),
    "see-place": ("看这一处", "See the place"),
    "doubts": ("存疑", "Known damage and doubts"),
    "doubts-lead": (
        "以下各处疑有残缺或错漏，尚未校改，照原文登载。",
        "These places seem damaged or doubtful. They are not mended but shown as the source has them.",
    ),
    "no-doubts": ("没有已知的疑问。", "None known."),
    "furniture": ("未列入正文的文字", "What is on no page"),
    "furniture-lead": (
        "原文件中下列文字不属于规划正文，没有列入各页；其余每一个字都在页上。",
        "These characters of the file are no part of the text and are on no page. Every other one is.",
    ),
    "where-in-file": ("位置", "Where"),
    "what": ("内容", "What"),
    "why": ("原因", "Why"),
    "contact-withheld": ("联系方式，此处不转载", "Contact details, not reprinted here"),
    "reason-contents": ("目录（本站另编）", "Contents list; the site makes its own"),
    "reason-navigation": ("网站导航", "Navigation of the website it was copied from"),
    "reason-counter": ("访问计数", "Visit counter"),
    "reason-contact": ("联系方式", "Contact details"),
    "reason-comment-footer": ("网页评论栏", "Comment section of the website"),
    "reason-page-number": ("页码", "Page number"),
    "reason-publication": ("网页发布信息", "When and where the copy was published"),
    "reason-repeated-title": ("重复的标题", "Title printed a second time"),
    "reason-markup": ("标记符号", "Signs of markup"),
    "reason-metadata": ("文件信息", "Data about the file"),
    "reason-blank": ("空白", "Blank space and line breaks"),
    "runs": ("{runs} 处，共 {n} 字符", "{runs} runs, {n} characters"),
    "conventions": ("排印", "Typography"),
    "conventions-text": (
        "所据文本多用半角标点。页面上在汉字之间恢复了全角的，：；（）！？，其余一字未改；"
        "比例、数字和拉丁字母不动。下载的数据保留原样。",
        "The copy uses half-width punctuation. The pages restore ，：；（）！？ between Chinese signs and "
        "change nothing else; ratios, numbers and Latin text are left alone. The downloads keep the source's "
        "own characters.",
    ),
    # what changed
    "changes": ("更新", "What is new"),
    "changes-none": ("还没有记下更新。", "No change has been recorded yet."),
    "changes-all": ("全部更新", "All changes"),
    "changes-whole": ("全站", "Whole site"),
    "changes-version": ("数据的版本", "Version of the data"),
    "feed": ("{name}：更新", "{name}: what is new"),
    "feed-rights": ("译文与注释以 CC BY 4.0 授权", "Translations and notes are licensed CC BY 4.0"),
    # the site's own pages
    "home": ("首页", "Home"),
    "no-script": (
        "检索需要 JavaScript；各页和目录不需要。",
        "Search needs JavaScript. The pages and their contents lists do without it.",
    ),
    "plans": ("规划与报告", "Plans and reports"),
    "plans-plan": ("五年规划", "Five-year plans"),
    "plans-work-report": ("政府工作报告", "Government work reports"),
    "data": ("数据", "Data"),
    "search": ("检索", "Search"),
    "cite": ("如何引用", "How to cite"),
    "about": ("关于本站", "About this site"),
    "offline": ("离线阅读", "Reading offline"),
    "offline-missed": (
        "这一页没有存在本机，现在也连不上网络。",
        "This page is not kept on this device, and the network cannot be reached.",
    ),
    "offline-again": ("再试一次", "Try again"),
    "offline-no-script": (
        "这里列出本机所存的内容，需要 JavaScript。没有 JavaScript 时，可下载各份文件的 PDF 或 EPUB。",
        "Telling what is kept on this device needs JavaScript. Without it, each document can be downloaded "
        "as a PDF or an EPUB.",
    ),
}


_TABLE |= FIGURE_WORDS | CHART_WORDS | TOPIC_WORDS | SHARED_WORDS
WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "zh": MappingProxyType({key: zh for key, (zh, _) in _TABLE.items()}),
        "en": MappingProxyType({key: curled(en) for key, (_, en) in _TABLE.items()}),
    }
)


def say(lang: str, key: str, **values: object) -> str:
    """The words for `key` in a language, with `values` set in."""
    words = WORDS[lang][key]
    return words.format(**values) if values else words


def say_count(lang: str, key: str, number: int) -> str:
    """`number` of something, in the singular where it is one: 1 box, 1,204 boxes."""
    return say(lang, f"{key}-one") if number == 1 else say(lang, key, n=f"{number:,}")
