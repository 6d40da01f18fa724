"""The list of all topics with the weight that each has in each plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.address import LANGUAGES, plan_address, relative, topic_address, topics_address
from generator.model.content import Bilingual, Plan, Site
from generator.model.page import Page
from generator.model.topic import Topic
from generator.render.escape import front_matter, heading, html
from generator.render.linked import CODES, HERE, LICENCE, json_ld
from generator.render.words import say
from generator.text.typography import curled, typeset

_COLUMNS = 8  # plans that a table can show side by side; of more the one with the highest share is named


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What the plans have of a topic."""

    characters: Mapping[str, float]  # of the topic in each plan that has it
    passages: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Overview:
    """Every topic with what the plans have of it."""

    site: Site
    plans: Mapping[str, Plan]
    topics: Mapping[str, Topic]
    standings: Mapping[str, Standing]  # by topic
    lengths: Mapping[str, int]  # the characters of each plan's text

    def share(self, topic: str, plan: str) -> float:
        length = self.lengths.get(plan, 0)
        return self.standings[topic].characters.get(plan, 0) / length if length else 0.0

    def share_of_all(self, topic: str) -> float:
        length = sum(self.lengths.values())
        return sum(self.standings[topic].characters.values()) / length if length else 0.0


def topics_pages(overview: Overview) -> Iterator[Page]:
    """The list in both languages."""
    for lang in LANGUAGES:
        yield _page(lang, overview)


def _page(lang: str, overview: Overview) -> Page:
    address, title = topics_address(lang), say(lang, "topics")
    front = front_matter(
        {
            "title": title,
            "lang": lang,
            "kind": "topics",
            "file": "content/topics.yml" if overview.topics else "",
            "site": _own(lang, overview.site.title),
            "description": f"{title} · {_own(lang, overview.site.tagline)}",
            "ld": _linked(lang, overview) if overview.topics else "",
        }
    )
    parts = [front, f"# {heading(title)} {{ #topics }}", *_list(lang, overview, address)]
    return Page(path=f"{address}index.md", text="\n\n".join(parts) + "\n")


def _linked(lang: str, overview: Overview) -> str:
    """The topics as a set of terms."""
    return json_ld(
        {
            "@type": "DefinedTermSet",
            "@id": HERE,
            "name": say(lang, "topics"),
            "description": say(lang, "topics-about", n=len(overview.topics)),
            "inLanguage": CODES[lang],
            "license": LICENCE,
        }
    )


def _list(lang: str, overview: Overview, address: str) -> Iterator[str]:
    if not overview.topics:
        yield f'<p class="notice">{html(say(lang, "topics-none"))}</p>'
        return
    yield f'<p class="summary">{html(say(lang, "topics-about", n=len(overview.topics)))}</p>'
    yield _table(lang, overview, address)
    yield f'<p class="explained">{html(say(lang, "topics-key"))}</p>'


def _table(lang: str, overview: Overview, address: str) -> str:
    plans = [plan for plan in overview.plans.values() if overview.lengths.get(plan.id)]
    beside = plans if len(plans) <= _COLUMNS else []
    heads = [say(lang, "topic"), say(lang, "topic-head-passages"), say(lang, "topics-all")]
    cells = "".join(f'<th scope="col">{html(head)}</th>' for head in heads)
    cells += "".join(
        f'<th scope="col"><a href="{relative(address, plan_address(lang, plan.id))}">'
        f"{html(_own(lang, plan.short_title))}</a></th>"
        for plan in beside
    )
    cells += "" if beside else f'<th scope="col">{html(say(lang, "topics-most"))}</th>'
    rows = "".join(_row(lang, overview, topic, beside, address) for topic in overview.topics.values())
    name = html(say(lang, "topics-shares"))
    return (
        f'<div class="frame" tabindex="0" role="region" aria-label="{name}">'
        f'<table class="figures topic-table">'
        f"<caption>{name}</caption><thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(lang: str, overview: Overview, topic: Topic, beside: Sequence[Plan], address: str) -> str:
    standing = overview.standings[topic.id]
    way = relative(address, topic_address(lang, topic.id))
    zh = f'<span lang="zh-Hans">{html(typeset(topic.zh))}</span>'
    en = f'<span lang="en">{html(curled(topic.en))}</span>'
    first, other = (zh, en) if lang == "zh" else (en, zh)
    numbers = [f"{sum(standing.passages.values()):,}", _percent(overview.share_of_all(topic.id))]
    numbers += [_percent(overview.share(topic.id, plan.id)) for plan in beside]
    cells = "".join(f'<td class="n">{number}</td>' for number in numbers)
    if not beside:
        most = max(standing.characters, key=lambda plan: overview.share(topic.id, plan), default=None)
        cells += f"<td>{_most(lang, overview, topic.id, most, address)}</td>"
    return f'<tr><th scope="row"><a href="{way}">{first}</a> <small>{other}</small></th>{cells}</tr>'


def _most(lang: str, overview: Overview, topic: str, plan: str | None, address: str) -> str:
    if plan is None:
        return "—"
    name = html(_own(lang, overview.plans[plan].short_title))
    way = relative(address, plan_address(lang, plan))
    return f'<a href="{way}">{name}</a> {_percent(overview.share(topic, plan))}'


def _percent(share: float) -> str:
    return f"{share * 100:.1f}%" if share else "—"


def _own(lang: str, text: Bilingual) -> str:
    return typeset(text.zh) if lang == "zh" else curled(text.en)
