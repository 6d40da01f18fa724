"""A plan added: its text among the sources, and the folder that an editor fills in."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import parse
from generator.model.document import Document
from generator.model.kinds import with_modeline
from generator.model.problem import Problem, Refused
from generator.text.fold import fold
from generator.text.numerals import numeral

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NUMBER_OF_PLAN = re.compile(
    r"第(十?[一二三四五六七八九十])个五年|(十[一二三四五六七八九]|[六七八九十])五[”\"规计]"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DATE = re.compile(r"((?:19|20)\d\d) ?年 ?(\d\d?) ?月 ?(\d\d?) ?日")
_HEAD = 12  # lines in which a document says when it was issued
_LEVELS = "national, province, city, division-city, district, development-zone or county"


@dataclass(frozen=True, kw_only=True, slots=True)
class Findings:
    """What the text itself says of the plan; None where it does not."""

    title: str | None
    kind: str | None
    period: tuple[int, int] | None
    issued: datetime.date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A plan that was added."""

    plan: str
    file: str  # its plan.yml
    seed: str
    document: Document
    left: tuple[str, ...]  # fields to fill in
    is_listed: bool  # whether it could be added to the list in site.yml


def plan(root: Path, file: Path, name: str | None) -> Made:
    """Add the plan whose text is in `file`, under the id `name` or one made from the file's name."""
    data = _bytes(file)
    document = parse.read(parse.decode(file.as_posix(), data))
    plan_id = _id(root, file, name)
    seed = _seed(root, file, plan_id, data)
    found = findings(document)
    text = _plan_text(plan_id, seed, file.name, data, found)
    target = root / "content/plans" / plan_id / "plan.yml"
    target.parent.mkdir(parents=True)
    own = target.relative_to(root).as_posix()
    target.write_text(with_modeline(root, own, text), encoding="utf-8", newline="\n")
    return Made(
        plan=plan_id,
        file=own,
        seed=seed,
        document=document,
        left=tuple(_left(text)),
        is_listed=_list(root / "content/site.yml", plan_id),
    )


def findings(document: Document) -> Findings:
    """What the title and the first lines of a document say of it."""
    title = fold(document.title.text).strip()
    kind = "work-report" if "工作报告" in title else "plan" if title else None
    issued = _issued(document)
    return Findings(
        title=document.title.text or None, kind=kind, period=_period(title, kind, issued), issued=issued
    )


def report(made: Made) -> str:
    """What was made and what is left to do, for the terminal."""
    document = made.document
    counts = (
        f"{len(document.divisions)} headings, {len(document.blocks)} paragraphs, items and tables, "
        f"{len(document.boxes)} boxes"
    )
    lines = [f"Added {made.plan}: {made.seed} ({counts}).", f"Fill in {made.file}:"]
    lines += [f"  {field}" for field in made.left]
    if not made.is_listed:
        lines.append(f"Add '- {made.plan}' to the list of plans in content/site.yml.")
    if document.doubts:
        lines.append("The reader was not sure of these places; 'python -m generator check' shows them again:")
        lines += [f"  line {doubt.lines.first}: {doubt.text_en}" for doubt in document.doubts]
    lines.append("Then run 'python -m generator check', and 'python -m generator serve' to see the pages.")
    return "\n".join(lines) + "\n"


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as fault:
        message = f"cannot be read: {fault.strerror}. Name a text file."
        raise Refused([Problem(file=file.as_posix(), line=0, column=0, message=message)]) from fault


def _id(root: Path, file: Path, name: str | None) -> str:
    plan_id = name or re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")
    if not _ID.fullmatch(plan_id):
        message = (
            f"'{plan_id}' cannot be an id. Give one with --id: small letters, digits and single hyphens."
        )
        raise Refused([Problem(file=file.as_posix(), line=0, column=0, message=message)])
    folder = f"content/plans/{plan_id}"
    if (root / folder).exists():
        message = f"there is a plan '{plan_id}' already. Give another id with --id."
        raise Refused([Problem(file=folder, line=0, column=0, message=message)])
    return plan_id


def _seed(root: Path, file: Path, plan_id: str, data: bytes) -> str:
    """The source's place in `seeds/`, where the text is put unless it stands there."""
    seeds = root / "seeds"
    if file.resolve().is_relative_to(seeds.resolve()):
        return f"seeds/{file.resolve().relative_to(seeds.resolve()).as_posix()}"
    target = seeds / f"{plan_id}{file.suffix.lower() or '.txt'}"
    if target.exists() and target.read_bytes() != data:
        message = "is there already, with another text. Give another id with --id."
        raise Refused([Problem(file=f"seeds/{target.name}", line=0, column=0, message=message)])
    seeds.mkdir(exist_ok=True)
    target.write_bytes(data)
    return f"seeds/{target.name}"


def _issued(document: Document) -> datetime.date | None:
    """The one full date in the first lines; None where there are several, or none."""
    head = fold("\n".join(document.manuscript.text.split("\n")[:_HEAD]))
    dates = {tuple(map(int, match)) for match in _DATE.findall(head)}
    if len(dates) != 1:
        return None
    try:
        return datetime.date(*dates.pop())
    except ValueError:
        return None


def _period(title: str, kind: str | None, issued: datetime.date | None) -> tuple[int, int] | None:
    """The years that a plan is for: those of its five-year plan, or the year of a work report."""
    if kind == "work-report":
        year = _YEAR.search(title)
        of = int(year[1]) if year else issued.year if issued else None
        return (of, of) if of else None
    number = _NUMBER_OF_PLAN.search(title)
    value = numeral(number[1] or number[2]) if number else None
    if value is None or value < 3:
        return None
    first = 1966 + 5 * (value - 3)  # the third began in 1966, and none has begun late since
    return first, first + 4


def _plan_text(plan_id: str, seed: str, original: str, data: bytes, found: Findings) -> str:
    title = _scalar(found.title) if found.title else ""
    first, last = found.period or ("", "")
    issued = f"issued: {found.issued}  # found in the first lines: check it\n" if found.issued else ""
    return (
        f"id: {plan_id}\n"
        f"title:\n  zh: {title}\n  en:\n"
        f"short_title:  # for menus and search results\n  zh:\n  en:\n"
        f"place:\n  zh:\n  en:\n"
        f"level:  # {_LEVELS}\n"
        f"kind: {found.kind or ''}  # plan or work-report\n"
        f"period:\n  from: {first}\n  to: {last}\n"
        f"issuer:\n  zh:\n  en:\n"
        f"{issued}"
        f"source:\n  file: {seed}\n  sha256: {hashlib.sha256(data).hexdigest()}\n"
        f"  original: {_scalar(original)}\n"
        f"summary:  # one or two neutral sentences: what the document is\n  zh:\n  en:\n"
    )


def _scalar(text: str) -> str:
    """A text as YAML reads it back: in quotation marks unless it is plain words."""
    return (
        text
        if re.fullmatch(r"[\w一-鿿][\w .一-鿿()（）“”-]*", text)
        else json.dumps(text, ensure_ascii=False)
    )


def _left(text: str) -> Iterator[str]:
    """The fields of a plan.yml for which nothing is written, `title.en`."""
    above = ""
    for line in text.splitlines():
        name, _, value = line.partition(":")
        value = value.partition("#")[0].strip()
        if line[0] != " ":
            above = name
        if not value and (line[0] == " " or name in ("level", "kind")):
            yield f"{above}.{name.strip()}" if line[0] == " " else name


def _list(site: Path, plan_id: str) -> bool:
    """Add the plan below the last one that site.yml lists, if the list stands one entry a line."""
    try:
        lines = site.read_text(encoding="utf-8").splitlines(keepends=True)
    except (OSError, UnicodeDecodeError):
        return False
    start = next((i for i, line in enumerate(lines) if re.match(r"plans:\s*(#.*)?$", line)), None)
    if start is None:
        return False
    end = start + 1
    while end < len(lines) and re.match(r"\s*- ", lines[end]):
        end += 1
    indent = re.match(r"\s*", lines[start + 1])[0] if end > start + 1 else "  "  # type: ignore[index]
    before = lines[end - 1] if lines[end - 1].endswith("\n") else f"{lines[end - 1]}\n"
    lines[end - 1 : end] = [before, f"{indent}- {plan_id}\n"]
    site.write_text("".join(lines), encoding="utf-8", newline="")
    return True
