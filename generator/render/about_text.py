"""About this text: where it comes from, what was mended, what is doubtful, and what is on no page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.address import source_address
from generator.model.document import Furniture, Reason
from generator.model.page import Page
from generator.model.source import Lines, Repair
from generator.render.dates import count, date_text
from generator.render.edition import Edition
from generator.render.escape import front_matter, heading, html
from generator.render.mended import on_one_line
from generator.render.menu import Standpoint, menu

_SHOWN = 60  # characters of a left-out run that are quoted


def about_text(edition: Edition) -> Page:
    say = edition.say
    parts = [
        front_matter(
            {
                "title": say("about-text"),
                "lang": edition.lang,
                "kind": "about-text",
                "plan": edition.plan.id,
                "file": f"content/plans/{edition.plan.id}/plan.yml",
                "entry": "corrections",
                "within": edition.own(edition.plan.short_title),
                "site": edition.own(edition.site.title),
                "description": say("about-text-lead"),
            }
        ),
        f'<nav class="crumbs" aria-label="{html(say("where"))}"><ol><li>'
        f'<a href="../">{html(edition.own(edition.plan.short_title))}</a></li></ol></nav>',
        f"# {heading(say('about-text'))} {{ #about }}",
        f'<p class="summary">{html(say("about-text-lead"))}</p>',
        _section(edition, "source", _source(edition)),
        _section(edition, "corrections", _corrections(edition)),
        _section(edition, "doubts", _doubts(edition)),
        _section(edition, "furniture", _furniture(edition)),
        _section(edition, "conventions", f"<p>{html(say('conventions-text'))}</p>"),
        menu(edition, Standpoint(address=edition.about_text, heading="about")),
    ]
    return Page(path=f"{edition.about_text}index.md", text="\n\n".join(parts) + "\n", plan=edition.plan.id)


def _section(edition: Edition, key: str, content: str) -> str:
    return f'## {heading(edition.say(key))} {{ #{key} }}\n\n<div class="plain">{content}</div>'


def _source(edition: Edition) -> str:
    rows = "".join(
        f"<div><dt>{html(name)}</dt><dd>{value}</dd></div>" for name, value in _source_rows(edition)
    )
    return f'<dl class="facts">{rows}</dl>'


def _source_rows(edition: Edition) -> Iterator[tuple[str, str]]:
    said, source, say = edition.plan.source, edition.document.manuscript.source, edition.say
    way = edition.way(edition.about_text, source_address(said.file))
    yield say("file"), f'<a href="{way}" download>{html(said.file.rpartition("/")[2])}</a>'
    yield say("original-name"), f"<code>{html(said.original)}</code>"
    if said.converted_from:
        yield say("converted-from"), f"<code>{html(said.converted_from.file)}</code>"
    if said.address:
        yield say("address"), _outside(said.address)
    if said.published:
        yield say("published"), html(date_text(edition.lang, said.published))
    yield say("sha256"), f'<code class="hash">{html(source.sha256)}</code>'
    yield say("encoding"), f"<code>{html(source.encoding)}</code>"
    size = say("characters", n=count(len(source.text))), say("lines-count", n=count(source.line_count))
    yield say("extent"), html(("，" if edition.lang == "zh" else ", ").join(size))


def _outside(address: str) -> str:
    """A way to another site, where the address is one that a browser may follow."""
    if not address.startswith(("https://", "http://")):
        return html(address)
    return f'<a href="{html(address)}" rel="external">{html(address)}</a>'


def lines_text(edition: Edition, lines: Lines) -> str:
    """Line 12; Lines 12–14."""
    key = "line" if lines.first == lines.last else "lines"
    return edition.say(key, first=lines.first, last=lines.last)


def _corrections(edition: Edition) -> str:
    mended = edition.document.manuscript.repairs
    if not mended:
        return f"<p>{html(edition.say('no-corrections'))}</p>"
    shown = {repair: id_ for id_, repairs in edition.mended.items() for repair in repairs}
    entries = "".join(_correction(edition, repair, shown.get(repair)) for repair in mended)
    return f'<p>{html(edition.say("corrections-lead"))}</p><ol class="ledger">{entries}</ol>'


def _correction(edition: Edition, repair: Repair, piece: str | None) -> str:
    say = edition.say
    reason = repair.reason_zh if edition.lang == "zh" else repair.reason_en
    read = (
        f'<q lang="zh-Hans">{html(on_one_line(repair.reads))}</q>'
        if repair.reads.strip()
        else html(say("left-out"))
    )
    rows = [
        (say("as-printed"), f'<q lang="zh-Hans">{html(on_one_line(repair.prints))}</q>'),
        (say("as-read"), read),
        (say("reason"), html(reason)),
    ]
    listed = "".join(f"<div><dt>{html(name)}</dt><dd>{value}</dd></div>" for name, value in rows)
    number = edition.repair_number[repair]
    return (
        f'<li id="correction-{number}"><p class="where">{html(lines_text(edition, repair.lines))}'
        f"{_way_to(edition, piece, number)}</p><dl>{listed}</dl></li>"
    )


def _way_to(edition: Edition, piece: str | None, number: int) -> str:
    page = edition.page_of.get(piece or "")
    if page is None:
        return ""
    way = edition.way(edition.about_text, f"{edition.address(page)}#mend-{number}")
    return f' · <a href="{way}">{html(edition.say("see-place"))}</a>'


def _doubts(edition: Edition) -> str:
    entries = "".join(_doubt_entries(edition))
    if not entries:
        return f"<p>{html(edition.say('no-doubts'))}</p>"
    return f'<p>{html(edition.say("doubts-lead"))}</p><ul class="ledger">{entries}</ul>'


def _doubt_entries(edition: Edition) -> Iterator[str]:
    is_chinese = edition.lang == "zh"
    for known in edition.plan.known_damage:
        lines = Lines(known.lines[0], known.lines[-1])
        yield _doubt(edition, lines, known.prints, edition.own(known.note))
    for doubt in edition.document.doubts:
        yield _doubt(edition, doubt.lines, doubt.quote, doubt.text_zh if is_chinese else doubt.text_en)


def _doubt(edition: Edition, lines: Lines, quote: str, text: str) -> str:
    quoted = f'<q lang="zh-Hans">{html(on_one_line(quote))}</q> ' if quote.strip() else ""
    return f'<li><p class="where">{html(lines_text(edition, lines))}</p><p>{quoted}{html(text)}</p></li>'


def _furniture(edition: Edition) -> str:
    say, manuscript = edition.say, edition.document.manuscript
    blank = [piece for piece in edition.document.furniture if piece.reason is Reason.BLANK]
    rows = [_furniture_row(edition, *row) for row in _runs(edition)]
    if blank:
        size = say(
            "runs", runs=count(len(blank)), n=count(sum(piece.span.end - piece.span.start for piece in blank))
        )
        rows.append(_row("—", html(size), say(f"reason-{Reason.BLANK}")))
    if not manuscript.text or not rows:
        return f"<p>{html(say('furniture-lead'))}</p>"
    head = "".join(f'<th scope="col">{html(say(key))}</th>' for key in ("where-in-file", "what", "why"))
    name = html(say("furniture"))
    return (
        f"<p>{html(say('furniture-lead'))}</p>"
        f'<div class="frame" tabindex="0" role="region" aria-label="{name}"><table class="ledger">'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _runs(edition: Edition) -> Iterator[tuple[Reason, Lines, str, int]]:
    """Neighbouring runs left out for one reason as one: reason, lines, text, characters."""
    text = edition.document.manuscript.text
    pieces = [piece for piece in edition.document.furniture if piece.reason is not Reason.BLANK]
    for group in _neighbours(sorted(pieces, key=lambda piece: piece.span)):
        first, last = group[0], group[-1]
        quoted = " ".join(text[piece.span.start : piece.span.end].strip() for piece in group)
        size = sum(piece.span.end - piece.span.start for piece in group)
        yield first.reason, Lines(first.lines.first, last.lines.last), quoted, size


def _neighbours(pieces: Iterable[Furniture]) -> Iterator[list[Furniture]]:
    group: list[Furniture] = []
    for piece in pieces:
        if group and (piece.reason is not group[0].reason or piece.lines.first > group[-1].lines.last + 2):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _furniture_row(edition: Edition, reason: Reason, lines: Lines, quoted: str, size: int) -> str:
    if reason is Reason.CONTACT:
        content = f"<i>{html(edition.say('contact-withheld'))}</i>"
    else:
        content = f'<q lang="zh-Hans">{html(_shortened(quoted))}</q>'
    measure = f' <span class="extent">{html(edition.say("characters", n=count(size)))}</span>'
    return _row(html(lines_text(edition, lines)), content + measure, edition.say(f"reason-{reason}"))


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1]}…"


def _row(where: str, content: str, why: str) -> str:
    return f"<tr><td>{where}</td><td>{content}</td><td>{html(why)}</td></tr>"
