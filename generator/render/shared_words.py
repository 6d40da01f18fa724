"""What the pages of shared passages say, in both languages."""

from __future__ import annotations

SHARED_WORDS: dict[str, tuple[str, str]] = {
    "also": ("同文：又见 {places}", "Also in: {places}"),
    "shared": ("同文", "Shared passages"),
    "shared-way": ("各份文件之间相同或几乎相同的文字", "What documents have in the same words, or nearly"),
    "shared-lead": (
        "各份文件中文字相同或几乎相同的地方：以逗号、分号、句号为界，{n}字以上（不计标点和引号），见于两份以上的文件，"
        "或同一份文件的不同页面。由程序比对得出；文字相同，不说明孰先孰后，也不说明出处。",
        "Where documents have the same words, or nearly the same: from one comma, semicolon or full stop to "
        "another, {n} characters or more (punctuation not counted), in two documents or on different pages "
        "of one. Found by the program. That a text is the same does not tell which came first, nor where it "
        "comes from.",
    ),
    "shared-how": (
        "每组先列一处，其余各处与它不同的字词加了底色，缺少的地方标“‸”，完全相同的用浅色。英文列出全句，"
        "与这段中文对应的部分按分句的长短推定，未必准确，其余的字较小。",
        "Each group begins with one place; where the others differ from it their words are set on a tint, ‸ "
        "stands where words are missing, and what is entirely the same is paler. The English is the "
        "whole sentence; the part that renders the passage is told by the length of its clauses, which may "
        "be wrong, and the rest stands smaller.",
    ),
    "shared-documents": ("各份文件", "By document"),
    "shared-documents-lead": (
        "每份文件有几段文字又见于别处；其下是与之相同最多的文件和相同的段数。",
        "How many passages of each document stand elsewhere too; the documents that share most are below.",
    ),
    "shared-most": ("最长、最常见的", "The longest and most widespread"),
    "shared-first": (
        "这里列出最长、最常见的{n}段，共{all}段；其余见各份文件的页面。",
        "The {n} longest and most widespread of {all}; the others are on the pages of the documents.",
    ),
    "shared-all": ("共{n}段。", "{n} passages in all."),
    "shared-of": ("同文：{plan}", "Shared passages: {plan}"),
    "shared-of-lead": (
        "{plan}中有{n}段文字又见于其他文件，或见于本文件的其他页面，依原文次序排列。",
        "Passages of {plan} that stand in other documents too, or on other pages of this one: {n}, in the "
        "order of the text.",
    ),
    "shared-none": ("没有。", "None."),
    "shared-size": ("{n}字", "{n} characters"),
    "shared-extent": ("{plans}份文件，{n}处", "{n} places in {plans} documents"),
    "shared-extent-one": ("一份文件，{n}处", "{n} places in one document"),
    "shared-more": ("又见", "Also in"),
    "shared-rest": ("等，共{n}处", "and others, {n} places in all"),
    "shared-missing": ("此处缺少字词", "words are missing here"),
    "shared-filter": ("只看与这份文件相同的", "Only what this document has too"),
    "shared-filter-all": ("全部", "All"),
    "shared-filter-found": ("{n}段", "{n} found"),
    "shared-filter-part": (
        "本页{n}段；其余各页未能读取",
        "{n} on this page; the other pages could not be read",
    ),
    "plan-shared": ("同文", "Shared passages"),
    "plan-shared-way": ("与其他文件相同的文字", "What stands in other documents too"),
    "opening-page": ("开篇", "opening"),
}
