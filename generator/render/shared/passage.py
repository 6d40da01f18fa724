"""A shared passage: its places one below another in both languages, with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.shared import Place, Shown, Told
from generator.render.escape import html
from generator.render.shared.library import Library
from generator.text.difference import changes
from generator.text.typography import curled, typeset

_OPEN = " ,;:.，；：。、—"  # signs at the edges of a stretch, which belong to the sentence around it
_CUT = "…"


def passage(library: Library, shown: Shown, origin: str) -> str:
    """One passage with its address."""
    own = shown.passage
    first = shown.told[0]
    others = " ".join(plan for plan in own.plans if plan != first.place.plan)
    entries = "".join(_place(library, told, first, origin) for told in shown.told)
    return (
        f'<section class="shared" id="{shown.anchor}" data-with="{html(others)}">'
        f'<p class="shared-about"><a href="#{shown.anchor}">{html(_size(library, shown))}</a></p>'
        f'<ol class="passages">{entries}</ol>{_more(library, shown, origin)}</section>'
    )


def _size(library: Library, shown: Shown) -> str:
    own = shown.passage
    length = library.say("shared-size", n=own.length)
    key = "shared-extent" if own.documents > 1 else "shared-extent-one"
    return f"{length} · {library.say(key, n=own.times, plans=own.documents)}"


def _place(library: Library, told: Told, first: Told, origin: str) -> str:
    is_first = told is first
    zh = _text(library, _chinese(told), _chinese(first), is_first=is_first)
    english = _english(told)
    en = _text(library, english, _english(first), is_first=is_first or not first.en) if english else ""
    same = "" if is_first else _same(told, first)
    return (
        f'<li{same}><p class="zh" lang="zh-Hans">{_framed(zh, told)}</p>'
        f'<p class="en" lang="en">{_within(en, told) if en else ""}</p>'
        f'<a class="passage-way" href="{library.way(origin, told.place)}">'
        f"{_name(library, told.place)}</a></li>"
    )


def _name(library: Library, place: Place) -> str:
    return f'{html(library.short(place.plan))} <span class="passage-id">{html(place.block)}</span>'


def _chinese(told: Told) -> str:
    return typeset(told.zh).strip(_OPEN)


def _english(told: Told) -> str:
    return curled(told.en).strip(_OPEN)


def _same(told: Told, first: Told) -> str:
    """Which of the two texts are those of the first place, for the look of the page."""
    same = [
        name
        for name, own, other in (
            ("zh", _chinese(told), _chinese(first)),
            ("en", _english(told).lower(), _english(first).lower()),
        )
        if own == other
    ]
    return f' class="{" ".join(f"same-{name}" for name in same)}"' if same else ""


def _framed(text: str, told: Told) -> str:
    return text if told.is_whole else f'<span class="cut">{_CUT}</span>{text}<span class="cut">{_CUT}</span>'


def _within(text: str, told: Told) -> str:
    """English in its sentence: which words render the passage is not certain, so that none is left out."""
    before, after = (
        f'<span class="beside">{html(curled(part))}</span>' if part else "" for part in told.around
    )
    ends = curled(told.en)[len(curled(told.en).rstrip(_OPEN)) :]
    return " ".join(part for part in (before, text + html(ends), after) if part)


def _text(library: Library, own: str, first: str, *, is_first: bool) -> str:
    return html(own) if is_first else "".join(_runs(library, own, first))


def _runs(library: Library, own: str, first: str) -> Iterator[str]:
    """A text with what the first one has otherwise marked; what it lacks at an edge may be cut off."""
    found = changes(first, own)
    for place, change in enumerate(found):
        if change.old.lower() == change.new.lower():
            yield html(change.new)
        elif words := change.new.strip():
            before, _, after = change.new.partition(words)
            yield f"{before}<mark>{html(words)}</mark>{after}"
        elif 0 < place < len(found) - 1 and change.old.strip(_OPEN):
            gap = html(library.say("shared-missing"))
            yield f'<mark class="gap" title="{gap}">‸</mark>{change.new}'
        else:
            yield html(change.new)


def _more(library: Library, shown: Shown, origin: str) -> str:
    """The places that are not shown with their text, as links."""
    own = shown.passage
    rest = own.places[len(shown.told) :]
    if not rest:
        return ""
    between = "、" if library.lang == "zh" else ", "
    links = between.join(
        f'<a href="{library.way(origin, place)}">{html(library.short(place.plan))} {html(place.block)}</a>'
        for place in rest
    )
    over = own.times > len(own.places)
    end = f"{between}{html(library.say('shared-rest', n=own.times))}" if over else ""
    return f'<p class="shared-more">{html(library.say("shared-more"))} {links}{end}</p>'
