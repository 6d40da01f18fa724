"""Addresses of the site, from its root, and the way from one to another."""

from __future__ import annotations

import posixpath

LANGUAGES = ("zh", "en")
SITE_FOLDERS = frozenset((  # beside the folders of the plans, none of which may have such a name
    "about", "changes", "cite", "compare", "data", "findings", "glossary", "indicator", "indicators",
    "search", "term", "topic",
))  # fmt: skip


def plan_address(lang: str, plan: str) -> str:
    """`zh/yizhou/`: the page of a plan."""
    return f"{lang}/{plan}/"


def page_address(lang: str, plan: str, page: str) -> str:
    """`zh/yizhou/2.4/`: the page of a chapter."""
    return f"{lang}/{plan}/{page}/"


def sentence_id(block: str, number: int) -> str:
    """`2.4-3.2`: the anchor of a block's second sentence."""
    return f"{block}.{number}"


def about_text_address(lang: str, plan: str) -> str:
    """`zh/yizhou/about/`: what is known of a plan's text."""
    return f"{lang}/{plan}/about/"


def site_address(lang: str, name: str = "") -> str:
    """`zh/` or `zh/data/`: a page of the site's own."""
    return f"{lang}/{name}/" if name else f"{lang}/"


def feed_address(lang: str, plan: str = "") -> str:
    """`zh/feed.xml`, `zh/yizhou/feed.xml`: what changed, for feed readers."""
    return f"{lang}/{plan}/feed.xml" if plan else f"{lang}/feed.xml"


def glossary_address(lang: str, *way: str) -> str:
    """`zh/glossary/`, `zh/glossary/pinyin/a/`: the glossary and its lists."""
    return "/".join([lang, "glossary", *way, ""])


def term_address(lang: str, term: str, sheet: int = 0) -> str:
    """`zh/term/two-upholds/`: the page of a term; `…/2/` the second sheet of a term with many places."""
    return f"{lang}/term/{term}/{sheet + 1}/" if sheet else f"{lang}/term/{term}/"


def topics_address(lang: str) -> str:
    """`zh/topic/`: the list of all topics."""
    return f"{lang}/topic/"


def topic_address(lang: str, topic: str, sheet: int = 0) -> str:
    """`zh/topic/energy/`: the page of a topic; `…/2/` the second sheet of a topic with many sections."""
    return f"{lang}/topic/{topic}/{sheet + 1}/" if sheet else f"{lang}/topic/{topic}/"


def indicators_address(lang: str) -> str:
    """`zh/indicators/`: the list of all indicators."""
    return f"{lang}/indicators/"


def indicator_address(lang: str, indicator: str) -> str:
    """`zh/indicator/grain-output/`: the page of an indicator."""
    return f"{lang}/indicator/{indicator}/"


def indicator_data_address(indicator: str) -> str:
    """`data/indicators/grain-output.csv`: every value of an indicator."""
    return f"data/indicators/{indicator}.csv"


def chart_address(lang: str, name: str, kind: str) -> str:
    """`data/charts/zh/indicator/grain-output-years.svg`: a chart as a file of its own."""
    return f"data/charts/{lang}/{name}.{kind}"


def plan_figures_address(lang: str, plan: str) -> str:
    """`zh/yizhou/figures/`: targets and results of a plan."""
    return f"{lang}/{plan}/figures/"


def compare_address(lang: str) -> str:
    """`zh/compare/`: places side by side."""
    return f"{lang}/compare/"


def findings_address(lang: str) -> str:
    """`zh/findings/`: what a reader should know of the figures and the texts."""
    return f"{lang}/findings/"


def shared_address(lang: str, plan: str = "", sheet: int = 0) -> str:
    """`zh/shared/`: passages that documents share; `…/alar/2/` the second sheet of a document's own."""
    own = f"{plan}/" if plan else ""
    more = f"{'' if plan else '-/'}{sheet + 1}/" if sheet else ""  # no document begins with a hyphen
    return f"{lang}/shared/{own}{more}"


def shared_table_address(plan: str) -> str:
    """`data/shared/alar.csv`: the passages of a document that stand elsewhere too."""
    return f"data/shared/{plan}.csv"


def figures_address(plan: str) -> str:
    """`data/figures/yizhou.json`: the observations of a plan with their sentences."""
    return f"data/figures/{plan}.json"


def data_address(plan: str) -> str:
    """`data/plans/yizhou.json`."""
    return f"data/plans/{plan}.json"


def quantities_address(plan: str) -> str:
    """`data/quantities/yizhou.json`."""
    return f"data/quantities/{plan}.json"


def quantity_table_address(plan: str) -> str:
    """`data/quantities/yizhou.csv`: the same as a table."""
    return f"data/quantities/{plan}.csv"


def section_table_address(plan: str) -> str:
    """`data/sections/yizhou.csv`: the topics of a plan's sections."""
    return f"data/sections/{plan}.csv"


def sentence_table_address(plan: str) -> str:
    """`data/sentences/yizhou.csv`: the sentences of a plan in both languages."""
    return f"data/sentences/{plan}.csv"


TMX = "data/translation.tmx"  # the sentence pairs of all plans


def tmx_address(plan: str) -> str:
    """`data/translation/yizhou.tmx`."""
    return f"data/translation/{plan}.tmx"


def xliff_address(plan: str) -> str:
    """`data/translation/yizhou.xliff`."""
    return f"data/translation/{plan}.xliff"


def pdf_address(plan: str) -> str:
    """`data/books/yizhou.pdf`."""
    return f"data/books/{plan}.pdf"


def epub_address(plan: str) -> str:
    """`data/books/yizhou.epub`."""
    return f"data/books/{plan}.epub"


def source_address(file: str) -> str:
    """`data/sources/yizhou-14fyp.txt`, for the source `seeds/yizhou-14fyp.txt`."""
    return f"data/sources/{posixpath.basename(file)}"


def lines_address(file: str) -> str:
    """`data/lines/content/topics.yml.js`: on which line of a content file each entry stands."""
    return f"data/lines/{file}.js"


SITE_CARD = "data/card.png"  # the picture of the site for previews of links


def card_address(plan: str) -> str:
    """`data/cards/yizhou.png`: the picture of a plan for previews of links."""
    return f"data/cards/{plan}.png"


def moved_address(plan: str) -> str:
    """`data/moved/yizhou.js`: the passages of a plan that have another address than before, for its pages."""
    return f"data/moved/{plan}.js"


def relative(origin: str, target: str) -> str:
    """The way from the page at `origin` to `target`, both counted from the root: `zh/yizhou/2.4/#2.4-3`."""
    path, mark, anchor = target.partition("#")
    way = posixpath.relpath(path or ".", origin or ".")
    if way == ".":
        return f"#{anchor}" if mark else "./"
    folder = not path or path.endswith("/")
    return f"{way}/{mark}{anchor}" if folder else f"{way}{mark}{anchor}"
