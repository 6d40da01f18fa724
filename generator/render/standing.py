"""How far the English of a passage may be relied on: a quiet sign, what has changed, a translator's note."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.english import English, Standing
from generator.render.edition import Edition
from generator.render.escape import html
from generator.text.difference import Change, changes
from generator.text.fold import is_han
from generator.text.typography import curled, typeset


def sign(edition: Edition, standing: Standing) -> str:
    """A small ring behind an English passage; its words are heard, and seen where the pointer rests."""
    words = html(edition.say(f"status-{standing}"))
    return f'<small class="standing {standing}"{own_code(edition)} title="{words}">{words}</small>'


def own_code(edition: Edition) -> str:
    """The edition's language for words that stand in a passage of the other one."""
    return ' lang="zh-Hans"' if edition.lang == "zh" else ""


def missing(edition: Edition) -> str:
    """What stands where English would."""
    return f'<p class="none">{html(edition.say("status-untranslated"))}</p>'


def beside(edition: Edition, english: English, chinese: Sequence[str]) -> str:
    """What a reader of this English should know: that its Chinese has changed, and the translator's note."""
    return changed(edition, english, chinese) + remark(edition, english)


def changed(edition: Edition, english: English, chinese: Sequence[str]) -> str:
    """The Chinese that was translated beside the one that stands here now; "" where they are the same."""
    if english.status is not Standing.STALE:
        return ""
    runs = changes(typeset("".join(english.was)), typeset("".join(chinese)))
    shown = "".join(_run(edition, run) for run in runs)
    return (
        f'<details class="changed"><summary>{html(edition.say("changed"))}</summary>'
        f'<p class="changed-how">{html(edition.say("changed-how"))}</p>'
        f'<p class="changed-text" lang="zh-Hans">{shown}</p></details>'
    )


def _run(edition: Edition, run: Change) -> str:
    if run.is_same:
        return html(run.new)
    return _marked(edition, "del", run.old) + _marked(edition, "ins", run.new)


def _marked(edition: Edition, tag: str, text: str) -> str:
    """A run that came or went, with the words that tell those who hear the page which."""
    if not text:
        return ""
    start, end = (html(edition.say(f"changed-{tag}{edge}")) for edge in ("", "-end"))
    code = f' lang="{"zh-Hans" if edition.lang == "zh" else "en"}"'
    return (
        f'<{tag}><span class="spoken"{code}>{start}</span>{html(text)}'
        f'<span class="spoken"{code}>{end}</span></{tag}>'
    )


def remark(edition: Edition, english: English) -> str:
    """The translator's note, in the language that it was written in."""
    if not english.note:
        return ""
    is_chinese = any(map(is_han, english.note[:8]))
    code, text = ("zh-Hans", typeset(english.note)) if is_chinese else ("en", curled(english.note))
    name = html(edition.say("remark"))
    return f'<p class="remark"><b>{name}</b> <span lang="{code}">{html(text.strip())}</span></p>'
