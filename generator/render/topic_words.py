"""What the pages of topics say in their own voice, in both languages."""

from __future__ import annotations

TOPIC_WORDS: dict[str, tuple[str, str]] = {
    "topics": ("主题", "Topics"),
    "topics-about": (
        "本站各份文件的每一节都归入{n}个主题，可以按主题对照各份文件。主题由编辑标注，一节至多四个，主要的在前。",
        "Every section of the documents on this site is given topics, out of {n}, so that documents can be "
        "compared topic by topic. Editors give a section up to four topics, the main one first.",
    ),
    "topics-none": ("本站没有为各份文件标注主题。", "The documents on this site have not been given topics."),
    "topics-key": (
        "占比是某主题的文字在全文中所占的比重；一节有几个主题的，字数平均分给各主题。",
        "A share is the part of a document’s characters that belongs to the topic; those of a section with "
        "several topics are divided equally among them.",
    ),
    "topics-shares": ("各文件各主题所占比重", "Share of each topic in each document"),
    "topics-most": ("占比最高的文件", "Highest share in"),
    "topics-all": ("全部文件", "All documents"),
    "topic": ("主题", "Topic"),
    "topic-label": ("主题：", "Topics: "),
    "topic-elsewhere": ("其他文件中的同一主题：", "The same topics in other documents: "),
    "topic-main": ("主要主题", "Main topic"),
    "topic-other": ("兼及", "Also touched on"),
    "topic-plans": ("各份文件", "In each document"),
    "topic-plans-caption": ("“{topic}”在各份文件中", "“{topic}” in each document"),
    "topic-sections": ("各份文件的有关章节", "Sections of each document"),
    "topic-section-count": ("{n}节", "{n} sections"),
    "topic-section-count-one": ("1节", "1 section"),
    "topic-passage-count": ("{n}段", "{n} passages"),
    "topic-passage-count-one": ("1段", "1 passage"),
    "topic-share": ("占全文{share}", "{share} of the text"),
    "topic-head-share": ("占比", "Share"),
    "topic-head-sections": ("章节", "Sections"),
    "topic-head-passages": ("段落", "Passages"),
    "topic-head-targets": ("目标数", "Targets"),
    "topic-head-plans": ("文件", "Documents"),
    "topic-nowhere": (
        "现有文件中没有这一主题的章节。",
        "No document has a section on this topic at present.",
    ),
    "topic-terms": ("术语", "Key terms"),
    "topic-terms-all": ("各份文件中这一主题的术语", "Key terms of this topic in all documents"),
    "topic-terms-about": (
        "在这一主题的文字中出现得比在其余文字中多的术语，最突出的在前。",
        "Terms that stand in the text of this topic more often than in the rest, the most marked first.",
    ),
    "topic-targets": ("目标", "Targets"),
    "topic-indicators": ("指标", "Indicators"),
    "topic-more-targets": ("其余{n}项", "{n} more"),
    "topic-near": ("相近：", "Similar: "),
    "topic-most": (
        "“{topic}”所占比重最高的是{plan}：{share}",
        "“{topic}” has its highest share in {plan}: {share}",
    ),
    "topic-unit": ("占全文的百分比", "percent of the document’s text"),
    "topic-chart": (
        "条形图：“{topic}”在各文件全文中所占的百分比。{figures}。",
        "Bar chart: percent of each document’s text that belongs to “{topic}”. {figures}.",
    ),
    # a plan at a glance
    "glance": ("全文一览", "The document at a glance"),
    "glance-about": (
        "每一条从左到右是全文从头到尾，标出各主题所在的位置；右端是该主题所占的比重。",
        "Each strip is the text from its beginning at the left to its end at the right, with the places of "
        "one topic; its share stands at the right.",
    ),
    "glance-title": (
        "所占比重最大的主题是“{topic}”：{share}",
        "The topic with the largest share is “{topic}”: {share}",
    ),
    "glance-unit": ("占全文的百分比", "percent of the text"),
    "glance-lines": (
        "竖线是各篇（章）的起点，下方是其编号。",
        "The vertical lines are where parts or chapters begin; their numbers stand below.",
    ),
    "glance-read": (
        "条带图：各主题在全文中的位置。所占比重：{values}。",
        "Strips: where in the text each topic stands. Shares: {values}.",
    ),
}
