"""The running text of the site’s own pages: Markdown, in both languages."""

from __future__ import annotations

ABOUT = {
    "zh": """\
本站收录中国中央和地方政府的国民经济和社会发展规划、政府工作报告，供人用中文或英文通读、检索、比较和引用。

## 文本 { #text }

每一份文件都按收到的样子逐字节保存，记有校验值。程序把它读成篇、章、节和段落：每一个字要么在页上，要么列在该文件的“关于文本”一页，并说明为什么不在页上。

所据文本如有缺字、断行、错号，由编辑逐处校改。校改之处在页上有标记，注明原文怎样印，为什么改。没有把握的地方不改，只列出来。

## 标点 { #typography }

许多网络文本用半角标点。本站在汉字之间恢复全角标点，此外一字不动。可下载的数据保留原样。

## 译文 { #translation }

英译是本站的译文，不是官方译本；以中文原文为准。全部译文借助机器译出，逐句对照原文，一句中文一句英文，不增不减。\
其中一部分另对照原文读过一遍，第二遍也借助了机器。译文未经发布机关审定。

每一段英文后面有一个小圆圈，说明这一段译文的状态；每页开头有本页的数目，每份文件的页面有全文的数目。

<dl class="facts standings">{standings}</dl>

发现译文有误，可在译文文件中改正；怎样改，见本站程序附带的编辑手册。

## 阅读 { #reading }

文件各页可以只看中文、只看英文，或中英对照；所选的文本会记住，也写在网址里（`?view=zh`、`?view=both`、`?view=en`）。\
对照时，指到一句，另一种文字的同一句随之标亮。

段落左侧的号码是这一段的固定地址：点一下即复制，同时打开一张小卡片，可以复制中英文、引用全段或其中一句。\
选中一段文字，也可以连同另一种文字一起复制。

“Aa”里可以设定字号、行长、段号、术语标记和配色。按 `?` 键列出键盘快捷键：`j`、`k` 逐段上下，`n`、`p` 逐节，\
`v` 换文本，`/` 检索，`c` 引用；单键快捷键可以关掉。

句末的“‖”表示句中有文字又见于其他文件或其他页面，点一下可看各处的异同；各份文件之间相同的文字另有一页，见首页的“同文”。

## 立场 { #standpoint }

本站不摘要，不评论，不删改。文中的说法都是文件自己的说法。

## 隐私 { #privacy }

页面不向任何其他网站请求内容，不用 Cookie，不统计访问。您选定的文本、字号等阅读设置只存在您自己的浏览器里。

## 许可 { #license }

原文是公开的政府文件。本站的译文、注释和数据以 CC BY 4.0 授权，程序以 MIT 授权。
""",
    "en": """\
This site holds plans for national economic and social development and government work reports from all
levels of government in China, to be read, searched, compared and quoted in Chinese or in English.

## The texts { #text }

Every document is kept byte for byte as it was received, with its checksum. The program reads it into parts,
chapters, sections and paragraphs. Each character is either on a page or listed, with the reason why it is
not, on the page “About this text” of its document.

Where a copy has lost a number, broken a line or garbled a heading, an editor has mended it, place by place.
The page marks the place, says what the source prints and why it was changed. Where the right reading is not
certain nothing is changed; the doubt is listed instead.

## Punctuation { #typography }

Many copies on the web use half-width punctuation. The pages restore the full-width signs between Chinese
characters and change nothing else. The data for download keep the source’s own characters.

## Translations { #translation }

The English is our own and unofficial; the Chinese text alone is authoritative. All of it was made with the
help of machines, sentence by sentence from the Chinese, one English sentence for each Chinese one, nothing
added and nothing left out. A part of it has been read a second time against the Chinese, again with the
help of machines. No issuing authority has approved it.

A small ring behind each English passage shows its standing. The top of every page counts the passages of
that page, and the page of each document counts those of the whole document.

<dl class="facts standings">{standings}</dl>

A mistake can be mended in the translation files; the editors’ manual that comes with the program says how.

## Reading { #reading }

The text can be read in Chinese, in English, or in both side by side. The choice is remembered, and it is in
the address (`?view=zh`, `?view=both`, `?view=en`). Side by side, the sentence under the pointer lights up
in both languages.

The number beside a paragraph is its lasting address. A click copies it and opens a small card, from which the
paragraph, or one sentence of it, can be copied in both languages or cited. A selection, too, can be copied
together with its counterpart.

“Aa” sets the size of the type, the length of the lines, paragraph numbers, term marks and colors. The key `?`
lists the keyboard shortcuts: `j` and `k` go from paragraph to paragraph, `n` and `p` from section to section,
`v` changes the text, `/` searches, `c` cites. Single-key shortcuts can be turned off there.

A ‖ behind a sentence says that some of its words stand in other documents or on other pages too, and leads to
all the places side by side; the home page leads to everything that documents share.

## Standpoint { #standpoint }

Nothing is summarized, commented on or left out. What the texts claim is their own claim.

## Privacy { #privacy }

The pages ask nothing of any other site, set no cookies and count no visits. Your reading settings are
kept in your own browser only.

## License { #license }

The sources are public official documents. Our translations, notes and data are licensed under CC BY 4.0, the
program under MIT.
""",
}

DATA = {
    "zh": """\
本站的全部内容都可以作为数据下载：表格（CSV）、记录（JSON）、供翻译软件使用的格式，以及收到时的原始文本。\
字段名固定不变，只增不改；同样的来源得到同样的字节。

{version}

## 各文件合计 { #files }

{shared}

{package} 按 Frictionless Data Package 2.0 描述每一个 CSV：各列的名称、类型、含义、取值，各表之间的对应，\
文件的大小和 SHA-256，以及各来源文本的 SHA-256。许多软件可以据此直接读入和核验，例如 \
`frictionless validate datapackage.json`。

## 每份文件 { #plans }

{files}

每项指标的数值另有单独的 CSV，从指标页下载。

## 表格的各列 { #columns }

CSV 为 UTF-8（RFC 4180），第一行是列名；一格中的多项以“|”分隔；不知道的留空。\
用电子表格软件打开时，请按 UTF-8 导入。“JSON 的字段”指同名 JSON 记录中的位置，“—”表示只见于表格。

{tables}

## 全文的记录 { #fields }

每份文件的全文是一条 JSON 记录，`plans/<文件>.json`：

{fields}

## 句对 { #pairs }

译文另按句子对列出：每份文件一个 XLIFF 文件（1.2 版，含尚无译文的句子，\
供翻译工具修改后交回）和一个 TMX 文件。每一句的标识由段落的地址和句子的序号构成，如 2.4-3:1。\
各份文件的句对合在一起，以及术语表的 TBX-Basic（ISO 30042，每个译法注明首选、可用或不宜）：{others}。

| 状态 | XLIFF 的 state | TMX 的 x-status |
|---|---|---|
| 已核 | final | reviewed |
| 译稿 | needs-review-translation | draft |
| 原文已改 | needs-adaptation | 不列入 |
| 尚无译文 | 没有 target | 不列入 |

## 约定 { #conventions }

行号从 1 起，指原始文本的行。JSON 中不知道的写作 null，从不猜测。句子保留原文的字符，不作标点恢复。

## 许可与引用 { #licence }

原始文本是公开的政府文件。译文、术语、指标、数值和说明以\
[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.zh-hans) 授权：可以自由使用和改编，\
须注明出处，改动须说明。引用某个数字，请引用载明它的那一句（`address_zh`、`address_en` 两列），\
格式见[如何引用](../cite/)；\
引用整套数据，请加上本页的地址和访问日期：

{citation}
""",
    "en": """\
All that the site holds can be had as data: as tables (CSV), as records (JSON), in the formats of translators’
tools, and the text files as they were received. Names of fields are stable: fields may be added, none is
renamed. The same sources give the same bytes.

{version}

## All documents together { #files }

{shared}

{package} describes every CSV as a Frictionless Data Package 2.0: names, types and meaning of the columns, the
values that they may hold, how the tables belong together, size and SHA-256 of each file, and the SHA-256 of
the sources. Many programs read and check tables by it, for example
`frictionless validate datapackage.json`.

## Each document { #plans }

{files}

The values of one indicator can also be downloaded as a CSV from its page.

## The columns of the tables { #columns }

CSV is UTF-8 (RFC 4180) with the names of the columns in the first line; the members of a list in one cell are
parted by “|”; what is not known is empty. A spreadsheet has to import the files as UTF-8. “Field of the JSON”
is where the record of the same name has it; “—” marks what the table alone has.

{tables}

## The record of a text { #fields }

The whole text of a document is a JSON record, `plans/<document>.json`:

{fields}

## Sentence pairs { #pairs }

The translation can also be had as pairs of sentences. Each document has an XLIFF file (version 1.2, with the
sentences that have no English yet, to be changed with a translator’s tool and handed in) and a TMX file. A
sentence is named by the address of its paragraph and its number there, as 2.4-3:1. The pairs of all
documents, and the glossary as TBX-Basic (ISO 30042), which marks each form as preferred, admitted or
deprecated: {others}.

| Standing | `state` in XLIFF | `x-status` in TMX |
|---|---|---|
| reviewed | final | reviewed |
| draft | needs-review-translation | draft |
| the Chinese has changed | needs-adaptation | left out |
| not yet translated | no target | left out |

## Conventions { #conventions }

Lines are counted from 1 in the text file as received. What is not known is null in JSON, never a guess.
Sentences keep the source’s own characters; typographic punctuation is the pages’ business only.

## Licence and citation { #licence }

The sources are public official documents. Translations, terms, indicators, values and notes are licensed
under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/): use and change them freely, name the source,
and say what you changed. To quote a figure, cite the sentence that states it (columns `address_zh` and
`address_en`), in a form from [How to cite](../cite/). To cite the data as a whole, add the address of this
page and the date on which you read it:

{citation}
""",
}

FIELDS: tuple[tuple[str, str, str], ...] = (
    (
        "id, title, place, kind, level, period, issued",
        "文件的标识、题名、地区、种类、层级、时期和发布日期",
        "What the document is: its id, title, place, kind, level, period and date",
    ),
    (
        "source",
        "原始文本的文件名、SHA-256、字符数和编码",
        "The text file: name, SHA-256, length in characters and encoding",
    ),
    (
        "divisions",
        "篇、章、节及各级标题：编号、题名、所在行、是否经过校改、主题（主要的在前）",
        "Parts, chapters, sections and lower headings: number, title, lines, whether corrected, and topics, "
        "the main one first",
    ),
    ("boxes", "专栏：标签、题名、所在的章节", "Boxes (专栏): label, title and the division they stand in"),
    (
        "blocks",
        "段落、条目、表格等：所属章节和专栏、所在行、段首标题、逐句的中英文，表格逐格列出",
        "Paragraphs, items, tables and the like: division, box, lines, run-in heading, sentences in both "
        "languages; tables cell by cell",
    ),
    ("furniture", "未列入正文的行及原因", "Lines that are no part of the text, with the reason"),
    ("corrections", "校改：原文、读法、理由", "Corrections: what is printed, what is read, and why"),
)

CITE = {
    "zh": """\
每一段、每一句都有固定的地址。段落左侧的号码就是它的链接：点一下即复制，并打开一张卡片，\
从中可以复制中英文，也可以引用全段或一句。\
地址由段落在文件中的位置构成，中文版与英文版相同，只差开头的 `zh` 或 `en`。

{example}

## 地址怎样构成 { #address }

{address}

## 引用格式 { #format }

引用原文，请注明文件名、发布机关，以及段落的地址和访问日期。卡片里的“引用”按四种格式给出，日期和完整地址已经填好；\
每页末尾的“引用本页”是整页的引用格式。

{citation}

引用英译，请同时注明译文的状态（译稿或已核）以及译文出自本站。校改之处请按该页所注核对原文。

引用整套数据，格式见[数据](../data/#licence)；数据的版本即最近一次[更新](../changes/)的日期{version}。
""",
    "en": """\
Every paragraph and every sentence has a lasting address. The number beside a paragraph is its link: a click
copies it and opens a card, from which the paragraph, or one sentence, can be copied in both languages or
cited. The address is made from the paragraph’s place in the document and is the same in both editions but for
`zh` or `en` at its beginning.

{example}

## How an address is made { #address }

{address}

## What to say { #format }

To quote a text, name the document and who issued it, with the address of the paragraph and the date on which
you read it. “Cite” on the card gives this in four forms, with the date and the full address filled in; “Cite
this page” at the end of a page does so for the page.

{citation}

To quote a translation, say also whether it is a draft or reviewed, and that it is this site’s. At a corrected
place compare what the source prints, which the page states.

How to cite the data as a whole is said with [the data](../data/#licence). Their version is the date of the
last [change](../changes/){version}.
""",
}

CHANGES = {
    "zh": """\
读者和使用数据的人会注意到的改动，新的在前。最新的日期就是数据的版本，\
也写在 `datapackage.json` 和数据的引用格式里。

{changes}

## 订阅 { #feeds }

用订阅工具（Atom）可以随时得知更新：全站的，或某一份文件的；一份文件的订阅也含涉及全站的更新。

{feeds}
""",
    "en": """\
What a reader or a user of the data notices, the newest first. The newest date is the version of the data; it
is also in `datapackage.json` and in the citation of the data.

{changes}

## Feeds { #feeds }

A feed reader (Atom) tells what is new: on the whole site, or in one document. The feed of a document also has
what concerns the whole site.

{feeds}
""",
}

ADDRESS: tuple[tuple[str, str, str], ...] = (
    ("2", "第二篇（没有篇的文件即第二章）", "Part 2; chapter 2 where there are no parts"),
    ("2.4", "第二篇第四章", "Part 2, chapter 4"),
    ("2.4.1", "第二篇第四章第一节", "Part 2, chapter 4, section 1"),
    ("2.4-3", "第二篇第四章的第三段", "The third paragraph of part 2, chapter 4"),
    ("2.4-3.2", "这一段的第二句", "The second sentence of that paragraph"),
    ("box-1", "专栏1", "Box 1"),
    ("0", "第一个标题之前的文字", "What stands before the first heading"),
)

GREETING = {
    "zh": "逐字逐段，可检索，可引用。",
    "en": "Complete, searchable, quotable by the paragraph.",
}

STANDINGS: tuple[tuple[str, str, str], ...] = (
    (
        "reviewed",
        "对照原文另读过一遍（第二遍也借助了机器）",
        "Read a second time against the Chinese, again with the help of machines",
    ),
    ("draft", "译出后尚未另读核对", "Translated, and not yet read a second time"),
    (
        "stale",
        "译出之后中文有了改动；点开可看改了什么",
        "The Chinese has changed since; what changed is shown on request",
    ),
    ("untranslated", "还没有英译，照登中文", "There is no English yet; the Chinese is shown"),
)

OFFLINE = {
    "zh": """\
{missed}

读过的页面，没有网络时也能打开。正在读的文件，其所读版本的各章会在空闲时自动存下；\
浏览器设为节省流量，或者使用蜂窝网络时，则不自动存。

整份文件可在文件页面的“下载”处或阅读设置中留存：中英文两版各页及检索数据都存在本机，随时可以移除。\
文件有更新时，下次联网会自动换成新的；换好之前，仍可读原来的。

## 文件 { #kept }

{plans}

## 读过的页面 { #read }

{pages}
""",
    "en": """\
{missed}

Pages that have been read open without a connection too. Of the document that is being read, the chapters of
the edition in use are kept in idle time, unless the browser is set to save data or is on a cellular network.

A whole document can be kept on its own page, under Downloads, or in the reading settings: its pages in both
editions and what search needs are then on this device, and can be removed at any time. When a document has
changed, it is replaced at the next visit with a connection; until then the earlier one can be read.

## Documents { #kept }

{plans}

## Pages that have been read { #read }

{pages}
""",
}
