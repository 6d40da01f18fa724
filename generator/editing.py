"""What editors ask for beside the site: files brought up to date, lists of what is open, and explanations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from generator import (
    check,
    figures,
    form,
    load,
    parse,
    plan,
    render,
    schemas,
    terms,
    topics,
)
from generator.disk import holds
from generator.imported import Import, rewritten_files
from generator.link.coverage import Coverage as TermCoverage
from generator.link.coverage import coverage
from generator.link.figures.uncovered import Candidate, Coverage
from generator.link.topics import Suggestion
from generator.link.uncovered import Expression, uncovered
from generator.load.figures import observations_file
from generator.model.kinds import KINDS, SCHEMAS, kind_of, modeline, with_modeline
from generator.model.problem import Problem, Refused, passed
from generator.readdressed import Readdressed, listed, readdressed
from generator.steps import carry_out
from generator.sync import synced

_NAMING_PASSAGES = ("/observations.yml", "/topics.yml", "/forwards.yml")  # files of a plan
Say = Callable[[str], None]


def sync(root: Path, *, say: Say) -> None:
    """The translation files of every plan brought up to its text. Raises `Refused` with every fault found."""
    loaded = load.content(root)
    found = [plan.read(root, entry) for entry in plan.entries(loaded)]
    of_plans = (problem for read in found for problem in read.problems if not _awaits_sync(problem))
    passed([*loaded.problems, *of_plans])
    written: dict[str, bytes] = {}
    gone: list[str] = []
    for read in found:
        files, _ = load.translation(root, read.plan.id)
        texts = {file.page: (root / file.file).read_text(encoding="utf-8") for file in files}
        of_text, lists = _addresses_of(root, read, files)
        result = synced(of_text.segments, files, texts)
        own = load.translation_folder(read.plan.id)
        made = {**lists, **{f"{own}/{page}.yml": text for page, text in result.files.items()}}
        written |= {file: with_modeline(root, file, text).encode() for file, text in made.items() if text}
        gone += [file for file, text in made.items() if not text and (root / file).exists()]
        gone += sorted(_files_of(root, own).difference(made))
        say(
            f"{read.plan.id}: {result.added} new, {result.stale} stale, {result.moved} from split or merged "
            f"paragraphs, {result.unplaced} without their Chinese; {len(of_text.kept)} addresses kept, "
            f"{len(of_text.lost)} that lead on"
        )
    changed = {file: text for file, text in written.items() if not holds(root / file, text)}
    carry_out(root, changed, gone=gone)


def _files_of(root: Path, folder: str) -> set[str]:
    return {path.relative_to(root).as_posix() for path in (root / folder).rglob("*") if path.is_file()}


def _awaits_sync(problem: Problem) -> bool:
    """Whether a check misses a passage that may have its address again once `sync` is done."""
    return bool(problem.rule) and problem.file.endswith(_NAMING_PASSAGES)


def _addresses_of(
    root: Path, read: plan.Read, files: Sequence[load.TranslationFile]
) -> tuple[Readdressed, dict[str, str]]:
    """The ids that the passages of a plan keep, and the files that say so and where lost ones lead.

    A file of which nothing is left has no text.
    """
    assert read.document, "only what can be read is brought up to date"  # noqa: S101 - the caller's duty
    own = read.plan.id
    forwards_of, _ = load.passage_forwards(root, own)
    retired = [forward.from_ for forward in forwards_of.records]
    kept, _ = load.kept_addresses(root, own)
    found = readdressed((read.document, read.segments), kept, files, retired)
    places = [{"place": place, "id": id_} for place, id_ in found.kept.items()]
    file = load.passage_forwards_file(own)
    lost = [{"from": old, "to": new} for old, new in found.lost.items()]
    before = (root / file).read_text(encoding="utf-8") if forwards_of.written else ""
    return found, {load.kept_addresses_file(own): listed(places), file: before + listed(lost)}


def bring_back(root: Path, file: Path, by: str | None, *, say: Say) -> None:
    """A translator's XLIFF file brought into the records. Raises `Refused`, with nothing written."""
    sentences, faults = load.xliff(file.as_posix(), _bytes(file))
    named = {sentence.plan for sentence in sentences}
    known = {plan: load.translation(root, plan) for plan in load.plan_folders(root)}
    plans = {plan: files for plan, (files, _) in known.items()}
    problems = [problem for plan in named & set(known) for problem in known[plan][1]]
    changes, conflicts = Import(file=file.as_posix(), sentences=sentences, plans=plans, by=by).outcome()
    passed([*faults, *problems, *conflicts])
    written = {change.file: (root / change.file).read_bytes() for change in changes}
    files, unwritable = rewritten_files(changes, written)
    passed(unwritable)
    carry_out(root, files)
    for path in sorted(files):
        say(f"{path}: {sum(change.file == path for change in changes)} records changed")
    say(f"{len(changes)} records changed, of {len({(s.plan, s.segment) for s in sentences})} in the file.")


def write_schemas(root: Path) -> tuple[str, ...]:
    """The JSON Schemas of all kinds of content files, written; those of no kind are removed."""
    made = schemas.schemas()
    carry_out(root, made, gone=sorted(_files_of(root, SCHEMAS).difference(made)))
    return tuple(made)


def in_form(root: Path, files: Sequence[Path], *, only_check: bool, say: Say) -> list[Problem]:
    """Content files brought into their canonical form, all if none is named; what stands in the way.

    With `only_check` nothing is written and each file that would change is a fault.
    """
    known = [file for kind in KINDS for file in kind.files(root)]
    named = [_named(root, file) for file in files] or known
    strange = [_no_content(file) for file in named if file not in known]
    made = [form.formatted(root, file) for file in named if file in known]
    changed = [file for file in made if file.old != file.new]
    if only_check:
        strange += [form.deviation(file) for file in changed]
    else:
        carry_out(root, {file.file: file.new for file in changed})
        say("\n".join([*(file.file for file in changed), f"{len(changed)} of {len(made)} files changed."]))
    return [*strange, *(problem for file in made for problem in file.problems)]


def _named(root: Path, file: Path) -> str:
    """A file that a person named, as the project names it."""
    whole = file.resolve()
    return whole.relative_to(root.resolve()).as_posix() if whole.is_relative_to(root.resolve()) else str(file)


def _no_content(file: str) -> Problem:
    kind = kind_of(file)
    message = "is not there." if kind else "is no file of content/ that editors write."
    return Problem(file=file, line=0, column=0, message=f"{message} Name one of content/, or none for all.")


def uncovered_terms(root: Path) -> list[Expression]:
    """Expressions of the texts that no term covers, the most frequent first."""
    loaded = load.content(root)
    found = [plan.read(root, entry) for entry in plan.entries(loaded)]
    passed([*loaded.problems, *(problem for read in found for problem in read.problems)])
    return uncovered([(read.plan.id, read.segments) for read in found], terms.finder(root))


def term_coverage(root: Path) -> TermCoverage:
    """How much of the texts' quoted expressions the glossary has, and where its renderings come from."""
    loaded = load.content(root)
    found = [plan.read(root, entry) for entry in plan.entries(loaded)]
    texts = [(read.plan.id, read.segments) for read in found]
    return coverage(texts, terms.finder(root), terms.glossary(root))


def uncovered_figures(root: Path) -> list[Coverage]:
    """For each plan how many of its indicator-like numbers are observed, and those that are not."""
    loaded = load.content(root)
    found = [plan.read(root, entry) for entry in plan.entries(loaded)]
    return [figures.uncovered(root, read.plan, read.document, read.pages) for read in found if read.document]


def suggested_topics(root: Path, wanted: str | None) -> list[tuple[str, list[Suggestion]]]:
    """For each plan, or the one that is wanted, the topics that its divisions' words speak for."""
    loaded = load.content(root)
    passed(topics.hindrances(root, loaded.plans, wanted))
    texts = [own for entry in plan.entries(loaded) if (own := plan.words(root, entry))]
    scales = partial(topics.scales, root, terms.glossary(root), texts)
    return [
        (text.plan, list(scales(text.plan).suggestions(text)))
        for text in texts
        if wanted in (None, text.plan)
    ]


def topics_as_yaml(found: Iterable[Suggestion]) -> str:
    """Suggestions as lines to paste into the file of a plan's topics."""
    return "\n".join(topics.as_yaml(found))


def record(file: Path) -> str:
    """What the reader makes of any text file, as the public data has it."""
    source = parse.decode(file.as_posix(), _bytes(file))
    return render.to_json(render.plan_record(None, parse.read(source)))


def head_of_observations(root: Path, plan: str) -> str:
    """The first lines of what is to be pasted into a plan's file: the name of its schema, where it is new."""
    file = observations_file(plan)
    is_new = (root / SCHEMAS).is_dir() and not (root / file).exists()
    return f"{modeline(file) if is_new else ''}# {file}"


def as_yaml(candidate: Candidate) -> str:
    """A number without observation as an observation to complete."""
    return figures.as_yaml(candidate)


def manual_of_checks() -> str:
    """What each check finds, with examples."""
    return check.manual()


def explanations() -> Mapping[str, str]:
    """What each check finds, by its name."""
    return check.explanations()


def _bytes(file: Path) -> bytes:
    """What a file that a person named holds."""
    try:
        return file.read_bytes()
    except OSError as fault:
        message = f"cannot be read: {fault.strerror}. Name a file."
        raise Refused([Problem(file=file.as_posix(), line=0, column=0, message=message)]) from fault
