"""The command line: the only place that prints and that decides how the program ends."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import perf_counter

from generator import answering, build, compared, editing, moving, new, serve, steps, told
from generator.changed import NOW
from generator.model.problem import Problem, Refused, Severity

OK, BAD_INPUT, OWN_FAULT, INTERRUPTED = 0, 1, 3, 130  # 2 is argparse's: a command that there is not


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; never ends in a traceback unless `--debug` asks for it."""
    options = _parser().parse_args(arguments)
    try:
        if steps.finish(options.root):
            _say("A command that was killed has been finished first.")
        return int(options.run(options))
    except Refused as refused:
        return _told(refused.problems, getattr(options, "format", "text"))
    except KeyboardInterrupt:
        _say("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # who read the output has closed it: there is no one to tell more
        return OK
    except Exception as fault:  # noqa: BLE001 - a person at a terminal gets a sentence, whatever happens
        return _own_fault(fault, debug=options.debug)


def _own_fault(fault: Exception, *, debug: bool) -> int:
    if isinstance(fault, OSError) and fault.strerror:
        place = f"{fault.filename}: " if fault.filename else ""
        _say(f"{place}{fault.strerror}. Nothing was published; the last good site is untouched.")
        return BAD_INPUT
    if debug:
        traceback.print_exception(fault)
    _say(
        f"The program failed, which is a fault of its own: {type(fault).__name__}: {str(fault)[:200]}\n"
        "Please report it with the command that you gave and what it prints with --debug added."
    )
    return OWN_FAULT


def _build(options: argparse.Namespace) -> int:
    started = perf_counter()
    outcome = build.site(options.root.resolve(), with_engine=options.engine, say=_say)
    _told(outcome.problems, options.format)
    _say(f"{outcome.pages:,} pages in {options.root / 'site'}, {perf_counter() - started:.1f} s.")
    return OK


def _check(options: argparse.Namespace) -> int:
    if options.explain:
        print(editing.manual_of_checks())
        return OK
    return _told(build.problems(options.root, since=options.changed, say=_say), options.format)


def _read(options: argparse.Namespace) -> int:
    print(editing.record(options.file), end="")
    return OK


def _export(options: argparse.Namespace) -> int:
    return _told(build.export(options.root, options.folder, say=_say), "text")


def _addresses(options: argparse.Namespace) -> int:
    asked, problems = answering.problems(options.root)
    _say(f"{asked} addresses of sources asked, {len(problems)} without answer.")
    return _told(problems, options.format)


def _compare(options: argparse.Namespace) -> int:
    found = compared.compared(options.before, options.now)
    print(compared.markdown(found, options.seconds), end="")
    return OK


def _sync(options: argparse.Namespace) -> int:
    editing.sync(options.root, say=_say)
    return OK


def _import(options: argparse.Namespace) -> int:
    editing.bring_back(options.root, options.file, options.by, say=_say)
    return OK


def _terms(options: argparse.Namespace) -> int:
    if options.coverage:
        return _term_coverage(options.root)
    for words, times, quoted in editing.uncovered_terms(options.root)[: options.most]:
        kind = "quoted" if quoted else "frequent"
        print(f"- id:\n  zh: {words}\n  en:\n  source: {{standing: own, reason: }}  # {kind}, {times} times")
    return OK


def _term_coverage(root: Path) -> int:
    found = editing.term_coverage(root)
    print(f"concepts: {found.categories.total():,}")
    for category, count in found.categories.most_common():
        print(f"  {category}: {count:,}")
    print(f"quoted expressions, occurrences: {found.quoted.total():,}; covered {found.share_quoted:.1%}")
    for cover, count in found.quoted.most_common():
        print(f"  {cover}: {count:,}")
    print(f"renderings with an official or established source: {found.share_sourced:.1%}")
    for standing, count in found.standings.most_common():
        print(f"  {standing}: {count:,}")
    return OK


def _figures(options: argparse.Namespace) -> int:
    left = options.most
    for coverage in editing.uncovered_figures(options.root):
        if options.plan not in (None, coverage.plan):
            continue
        found = coverage.candidates[: max(left, 0)]
        left -= len(found)
        if found:
            print(editing.head_of_observations(options.root, coverage.plan))
        for candidate in found:
            print(editing.as_yaml(candidate))
        _say(
            f"{coverage.plan}: {coverage.covered} numbers are observed, {len(coverage.candidates)} look like "
            f"values of an indicator and are not ({coverage.share:.0%} covered)."
        )
    return OK


def _topics(options: argparse.Namespace) -> int:
    for plan, found in editing.suggested_topics(options.root, options.plan):
        print(f"# content/plans/{plan}/topics.yml\n{editing.topics_as_yaml(found)}")
        differing = sum(own.differs for own in found)
        _say(f"{plan}: {len(found)} divisions; for {differing} of them the words speak for other topics.")
    return OK


def _schemas(options: argparse.Namespace) -> int:
    _say("\n".join(editing.write_schemas(options.root)))
    return OK


def _fmt(options: argparse.Namespace) -> int:
    found = editing.in_form(options.root, options.files, only_check=options.check, say=_say)
    return _told(found, options.format)


def _shared(options: argparse.Namespace) -> int:
    found = build.differing_english(options.root, say=_say)
    told = [one for one in found if one.likeness < options.below]
    for one in told[: options.most]:
        print(f"{one.likeness:.2f} {one.first.zh}")
        for place in (one.first, one.other):
            at = place.place
            print(f"  content/plans/{at.plan}/translation/{at.page}.yml {at.block}: {place.en}")
    _say(f"{len(told)} places of equal Chinese have English that is less than {options.below} alike.")
    return OK


def _serve(options: argparse.Namespace) -> int:
    desk = serve.Desk(root=options.root.resolve(), engine=options.engine, say=_say, tell=_told)
    serve.run(desk, options.host, options.port)


def _new(options: argparse.Namespace) -> int:
    given = {field.name: getattr(options, field.name) for field in new.FIELDS}
    answers = {name: answer for name, answer in given.items() if answer is not None}
    is_asked = sys.stdin is not None and sys.stdin.isatty() and not options.no_input
    wish = new.Wish(file=options.file, answers=answers, accepts=options.accept)
    print(new.report(new.plan(options.root, wish, _asked if is_asked else None)), end="")
    return OK


def _asked(field: new.Field, found: str) -> str:
    """What a person at the terminal says for a field; what was found, where they say nothing."""
    hint = f" [{found}]" if found else " (may stay empty)" if field.may_be_left_out else ""
    while True:
        answer = _heard(f"{field.asks}{hint}: ") or found
        refusal = field.wrong(answer) if answer else ""
        if not refusal:
            return answer
        _say(f"  {refusal}")


def _rename(options: argparse.Namespace) -> int:
    print(moving.report(moving.rename(options.root, options.old, options.new)), end="")
    return OK


def _remove(options: argparse.Namespace) -> int:
    number = moving.size(options.root, options.plan)
    if not options.yes:
        if sys.stdin is None or not sys.stdin.isatty():
            _say(f"{number} files of {options.plan} would go. Say that you mean it with --yes.")
            return BAD_INPUT
        if _heard(f"Remove the {number} files of {options.plan}? (yes/no): ") != "yes":
            _say("Nothing was removed.")
            return OK
    print(moving.report(moving.remove(options.root, options.plan, options.to)), end="")
    return OK


def _heard(question: str) -> str:
    """What a person at the terminal types; who ends the input stops the command."""
    try:
        return input(question).strip()
    except (EOFError, UnicodeDecodeError):
        raise KeyboardInterrupt from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Turns the raw text of Chinese government plans into a searchable site in two languages.",
    )
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an unexpected failure")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (run, explanation, add_arguments) in _COMMANDS.items():
        command = commands.add_parser(
            name, help=explanation, description=explanation[:1].upper() + explanation[1:] + "."
        )
        command.set_defaults(run=run)
        add_arguments(command)
    return parser


def _engine_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--engine", choices=build.ENGINES, default=build.ENGINES[0], help="what turns pages into HTML"
    )


def _format_argument(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format",
        choices=sorted(told.FORMATS),
        default="text",
        help="how faults are written (default: text)",
    )


def _build_arguments(command: argparse.ArgumentParser) -> None:
    _engine_arguments(command)
    _format_argument(command)


def _check_arguments(command: argparse.ArgumentParser) -> None:
    _format_argument(command)
    command.add_argument(
        "--changed",
        nargs="?",
        const=NOW,
        metavar="BASE",
        help="only plans changed since a commit, in later commits or in files (default: the last one)",
    )
    command.add_argument("--explain", action="store_true", help="print what each check finds, with examples")


def _read_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="a text file in any usual encoding")


def _export_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "folder", type=Path, metavar="DIR", help="where the data goes; made if it is not there"
    )


def _compare_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("before", type=Path, metavar="BEFORE", help="the folder of a built site")
    command.add_argument("now", type=Path, metavar="NOW", help="the folder of another")
    command.add_argument(
        "--seconds", type=float, nargs=2, default=(), help="how long each build took, to be told as well"
    )


def _no_arguments(_: argparse.ArgumentParser) -> None:
    """A command that needs to be told nothing."""


def _import_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="XLIFF, as exported and changed by a tool")
    command.add_argument(
        "--by", help="who read against the Chinese what the file calls final, and when: 'Li, 2026-01-31'"
    )


def _terms_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--most", type=int, default=100, help="how many to list (default: 100)")
    command.add_argument(
        "--coverage", action="store_true", help="count instead what the glossary covers, and its sources"
    )


def _figures_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--most", type=int, default=100, help="how many to list (default: 100)")
    command.add_argument("--plan", help="only this plan")


def _topics_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--plan", help="only this plan")


def _fmt_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="files of content/ (default: all)"
    )
    command.add_argument(
        "--check", action="store_true", help="write nothing; each file that would change is a fault"
    )
    _format_argument(command)


def _shared_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--most", type=int, default=100, help="how many to list (default: 100)")
    command.add_argument(
        "--below", type=float, default=0.9, help="how much of the English may be alike, of 1 (default: 0.9)"
    )


def _serve_arguments(command: argparse.ArgumentParser) -> None:
    _engine_arguments(command)
    command.add_argument(
        "--host", default="127.0.0.1", help="address to serve on (default: this machine only)"
    )
    command.add_argument("--port", type=int, default=8000, help="port to serve on (default: 8000)")


def _new_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", type=Path, metavar="FILE", help="the plan: text, a saved web page or a Word document"
    )
    command.add_argument(
        "--no-input",
        action="store_true",
        help="ask nothing: what is not given is proposed or left open",
    )
    command.add_argument(
        "--accept", action="store_true", help="declare the corrections that follow from the text alone"
    )
    for field in new.FIELDS:
        command.add_argument(field.option, dest=field.name, metavar="TEXT", help=field.asks)


def _rename_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("old", metavar="OLD", help="the id that the plan has")
    command.add_argument("new", metavar="NEW", help="the id that it is to have")


def _remove_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("plan", metavar="ID", help="the plan's id")
    command.add_argument("--to", metavar="ID", help="the plan to which its addresses lead from then on")
    command.add_argument("--yes", action="store_true", help="do not ask whether it is meant")


_COMMANDS: dict[
    str, tuple[Callable[[argparse.Namespace], int], str, Callable[[argparse.ArgumentParser], None]]
] = {
    "build": (
        _build,
        "check everything and build the site and its search index into site/",
        _build_arguments,
    ),
    "check": (
        _check,
        "report every fault of the content and the sources, and build nothing",
        _check_arguments,
    ),
    "read": (_read, "print what the reader makes of one text file, as JSON", _read_arguments),
    "export": (_export, "write the public data of all plans into a folder", _export_arguments),
    "compare": (_compare, "say what changes for readers between two built sites", _compare_arguments),
    "addresses": (_addresses, "ask whether the addresses of the sources still answer", _format_argument),
    "sync": (_sync, "bring the translation files up to the texts, losing nothing", _no_arguments),
    "import": (_import, "bring a translator's XLIFF file back into the translation files", _import_arguments),
    "terms": (_terms, "list expressions of the texts that the glossary does not cover", _terms_arguments),
    "figures": (
        _figures,
        "list numbers that look like values of an indicator and have no observation",
        _figures_arguments,
    ),
    "topics": (_topics, "suggest topics for the divisions of the plans, by their words", _topics_arguments),
    "fmt": (_fmt, "bring content files into their canonical form, losing nothing", _fmt_arguments),
    "schemas": (_schemas, "write the JSON Schemas of the content files", _no_arguments),
    "shared": (
        _shared,
        "list passages of equal Chinese that stand in several places and differ in their English",
        _shared_arguments,
    ),
    "serve": (_serve, "show the site on this machine and rebuild it when a file is saved", _serve_arguments),
    "new": (_new, "add a plan from a text, a web page or a Word document", _new_arguments),
    "rename": (_rename, "give a plan another id; its old addresses lead to the new ones", _rename_arguments),
    "remove": (_remove, "take a plan away, with what names it", _remove_arguments),
}


def _told(problems: Iterable[Problem], form: str) -> int:
    """Print problems in order with their number; the exit code that they call for."""
    found = told.in_order(problems)
    if text := told.FORMATS[form](found, editing.explanations):
        print(text, flush=True)
    if found:
        _say(told.summary(found))
    return BAD_INPUT if told.counted(found)[Severity.ERROR] else OK


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
