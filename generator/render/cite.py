"""References: how to quote a plan, in GB/T 7714, APA, CSL-JSON and BibTeX.

Three things are known only in the reader's browser: the full address, the day, and which paragraph. They
stand as slots, which a script fills; without scripts they say what belongs there.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Mapping

from generator.model.address import page_address
from generator.model.content import Plan, Site
from generator.render.dates import date, date_text
from generator.render.edition import Edition
from generator.render.escape import html
from generator.render.words import say
from generator.text.typography import curled

_HASH = 12  # characters of a SHA-256 that tell one edition of a text from another
_LATEX = str.maketrans({sign: f"\\{sign}" for sign in "&%$#_{}"} | {"~": "\\~{}", "^": "\\^{}", "\\": ""})
_SLOT = re.compile(r"⟦(\w+)⟧")
_ID, _ADDRESS, _ACCESSED = "⟦id⟧", "⟦address⟧", "⟦accessed⟧"


def reference(edition: Edition, page: str = "") -> str:
    """How to cite a page, or a plan as a whole: folded away, and for scripts the pattern for a paragraph."""
    words = edition.say("cite-page" if page else "cite-plan")
    address = page_address(edition.lang, edition.plan.id, page) if page else edition.home
    rows = references(edition.lang, edition.site, edition.plan, id_=page, address=address)
    return (
        f'<details class="reference" id="cite"><summary>{html(words)}</summary>'
        f'<dl class="facts">{rows}<div><dt>{html(edition.say("cite-edition"))}</dt>'
        f"<dd>{html(text_edition(edition.lang, edition.plan))}</dd></div></dl></details>"
    )


def references(lang: str, site: Site, plan: Plan, *, id_: str, address: str) -> str:
    """The reference to a passage in each form, as the rows of a list of definitions."""
    return "".join(
        f'<div><dt>{name}</dt><dd><pre data-form="{form}"{_code(form)}>'
        f"{_slotted(lang, write(site, plan, is_part=bool(id_)), id_, address)}</pre></dd></div>"
        for form, (name, write) in FORMS.items()
    )


def _code(form: str) -> str:
    """The language that a reference is written in."""
    return {"gbt": ' lang="zh-Hans"', "apa": ' lang="en"'}.get(form, "")


def text_edition(lang: str, plan: Plan) -> str:
    """What identifies the text: its date, the date of the copy, and the hash of the copy."""
    published = plan.source.published
    parts = [
        say(lang, "cite-issued", date=date(lang, plan.issued)) if plan.issued else say(lang, "cite-undated"),
        say(lang, "cite-copy", date=date_text(lang, published)) if published else "",
        say(lang, "cite-text", hash=_hash(plan)),
    ]
    return ("；" if lang == "zh" else "; ").join(part for part in parts if part)


def _hash(plan: Plan) -> str:
    return plan.source.sha256[:_HASH]


def gbt(site: Site, plan: Plan, *, is_part: bool) -> str:
    """GB/T 7714-2015, an electronic resource: day of the text or of its copy, then the day of access."""
    day = plan.issued.isoformat() if plan.issued else plan.source.published
    where = f"{site.title.zh}{f', {_ID}段' if is_part else ''}"
    dated = f"({day})" if day else ""
    return f"{plan.issuer.zh}. {plan.title.zh}[EB/OL]. {where}{dated}[{_ACCESSED}]. {_ADDRESS}."


def apa(site: Site, plan: Plan, *, is_part: bool) -> str:
    """APA, 7th edition: the title as printed, its English in brackets, the paragraph."""
    day = f"{plan.issued.year}, {date('en', plan.issued).partition(',')[0]}" if plan.issued else "n.d."
    place = f" (para. {_ID})" if is_part else ""
    return (
        f"{curled(plan.issuer.en)}. ({day}). {plan.title.zh} [{curled(plan.title.en)}]{place}. "
        f"{site.title.en}. Retrieved ⟦accessedLong⟧, from {_ADDRESS}"
    )


def csl(site: Site, plan: Plan, *, is_part: bool) -> str:
    """An item of CSL-JSON, as reference managers read it."""
    item: dict[str, object] = {
        "id": _key(plan, is_part=is_part),
        "type": "report",
        "title": plan.title.zh,
        "author": [{"literal": plan.issuer.zh}],
        "publisher": site.title.zh,
        "language": "zh-Hans",
        "version": f"sha256:{_hash(plan)}",
        "URL": _ADDRESS,
        "accessed": {"date-parts": ["⟦accessedParts⟧"]},
        "note": _note(plan, is_part=is_part),
    }
    if plan.issued:
        item["issued"] = {"date-parts": [_parts(plan.issued)]}
    text = json.dumps([item], ensure_ascii=False, indent=1)
    return text.replace('"⟦accessedParts⟧"', "⟦accessedParts⟧")


def _parts(day: datetime.date) -> list[int]:
    return [day.year, day.month, day.day]


def _key(plan: Plan, *, is_part: bool) -> str:
    return f"{plan.id}-{_ID}" if is_part else plan.id


def _note(plan: Plan, *, is_part: bool) -> str:
    english = f"{plan.title.en}; {plan.issuer.en}"
    return f"Paragraph {_ID}. {english}" if is_part else english


def bibtex(site: Site, plan: Plan, *, is_part: bool) -> str:
    """An entry of BibTeX; biblatex reads url and urldate."""
    fields = {
        "author": f"{{{plan.issuer.zh.translate(_LATEX)}}}",
        "title": f"{{{plan.title.zh.translate(_LATEX)}}}",
        "year": str(plan.issued.year) if plan.issued else "",
        "date": plan.issued.isoformat() if plan.issued else "",
        "howpublished": site.title.zh.translate(_LATEX),
        "url": _ADDRESS,
        "urldate": _ACCESSED,
        "version": f"sha256:{_hash(plan)}",
        "note": _note(plan, is_part=False).translate(_LATEX) + (f"; paragraph {_ID}" if is_part else ""),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{_key(plan, is_part=is_part)},\n{lines}}}"


FORMS: Mapping[str, tuple[str, Callable[..., str]]] = {
    "gbt": ("GB/T 7714", gbt),
    "apa": ("APA", apa),
    "csl": ("CSL-JSON", csl),
    "bibtex": ("BibTeX", bibtex),
}


def _slotted(lang: str, text: str, id_: str, address: str) -> str:
    """A pattern as HTML on one line of the source, each slot with what it says without scripts."""
    known = {"id": id_, "address": f"…/{address}"}
    accessed = say(lang, "cite-accessed")

    def slot(match: re.Match[str]) -> str:
        name = match.group(1)
        return f'<span data-slot="{name}">{html(known.get(name, accessed))}</span>'

    lines = (_SLOT.sub(slot, html(line)) for line in text.split("\n"))
    return "&#10;".join(lines)
