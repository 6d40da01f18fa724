"""The kinds of page that the site has, by one address of each in the tiny corpus; a new kind is a new line."""

from __future__ import annotations

PAGES = {
    "root": "",
    "home": "zh/",
    "plan": "zh/yunshan/",
    "chapter": "zh/yunshan/2/",
    "chapter in English": "en/yunshan/2/",
    "report": "en/linhe-2024/1/",
    "about the text": "en/yunshan/about/",
    "about": "en/about/",
    "data": "zh/data/",
    "how to cite": "en/cite/",
    "reading offline": "en/offline/",
    "what is new": "zh/changes/",
    "glossary": "zh/glossary/",
    "glossary by letter": "en/glossary/english/r/",
    "index of names": "zh/glossary/places/",
    "term": "zh/term/red-dates/",
    "term with a chart": "en/term/gross-product/",
    "topics": "zh/topic/",
    "topic": "en/topic/economy/",
    "indicators": "zh/indicators/",
    "indicator": "en/indicator/gross-regional-product/",
    "figures of a plan": "zh/yunshan/figures/",
    "compare": "en/compare/",
    "findings": "zh/findings/",
    "shared passages": "zh/shared/",
    "indicator with a chart": "zh/indicator/jujube-area/",
    "search": "en/search/",
    "not found": "404.html",
}
