"""What reading, generating, building and searching cost: `python -m tests.bench --times 1 10 100`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench import linking, reading, search, vitals
from tests.bench.corpus import PROJECT, enlarged
from tests.bench.watch import Cost, watched
from tests.bench.weight import chapter_weights, packed, searched
from tests.search.measure import Score

MEGABYTE = 1e6
Row = tuple[str, Callable[["Run"], str]]


@dataclass(frozen=True, kw_only=True)
class Run:
    """One site, built twice and looked at."""

    times: int
    root: Path
    first: Cost
    again: Cost  # with one plan changed

    @property
    def pages(self) -> int:
        return sum(1 for _ in self.root.glob("build/docs/**/*.md"))

    @property
    def a_page(self) -> float:
        """Milliseconds of one core."""
        return self.first.processor / self.pages * 1000

    @property
    def index(self) -> int:
        """Packed bytes of the search index with its texts."""
        return sum(packed(path.read_bytes()) for path in (self.root / "site/search").rglob("*.js"))

    @property
    def html(self) -> float:
        sizes = [path.stat().st_size for path in (self.root / "site").rglob("*.html")]
        return sum(sizes) / len(sizes)


ROWS: tuple[Row, ...] = (
    ("plans", lambda run: f"{len(list((run.root / 'content/plans').iterdir())):,}"),
    ("pages", lambda run: f"{run.pages:,}"),
    ("reading and generating, one core, s", lambda run: f"{run.first.until('Plans read'):.2f}"),
    ("the same, ms a page", lambda run: f"{run.first.until('Plans read') / run.pages * 1000:.2f}"),
    ("whole build, s", lambda run: f"{run.first.seconds:.1f}"),
    ("whole build, one core, s", lambda run: f"{run.first.processor:.1f}"),
    ("the same, ms a page", lambda run: f"{run.a_page:.2f}"),
    ("search index with its texts, packed, MB", lambda run: f"{run.index / MEGABYTE:.1f}"),
    ("cores in use", lambda run: f"{run.first.processor / run.first.seconds:.2f}"),
    ("peak memory of all processes, MB", lambda run: f"{run.first.peak / MEGABYTE:.0f}"),
    ("one plan changed, s", lambda run: f"{run.again.seconds:.1f}"),
    ("one plan changed, one core, s", lambda run: f"{run.again.processor:.1f}"),
    ("HTML, kB a page", lambda run: f"{run.html / 1000:.1f}"),
    ("a chapter with styles and scripts, packed, kB", lambda run: _weights(run.root / "site")),
    ("first search on a cold page, then another", lambda run: _searched(run.root / "site")),
)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--times", type=int, nargs="+", default=[1, 10, 100], help="times the plans of this project"
    )
    parser.add_argument("--site", type=Path, help="only look at the pages of this built site")
    parser.add_argument("--folder", type=Path, help="keep the sites in this folder")
    parser.add_argument("--search", action="store_true", help="only search in the built site, and compare")
    options = parser.parse_args(arguments)
    if options.search and not options.site:
        parser.error("--search needs --site")
    if options.site:
        _print_site(options.site.resolve(), only_search=options.search)
        return 0
    _print_reading()
    _print_linking()
    with tempfile.TemporaryDirectory(prefix="plan-reader-bench-") as temporary:
        folder = (options.folder or Path(temporary)).resolve()
        runs = []
        for times in options.times:
            _say(f"Building {times} times the plans ...")
            runs.append(_run(folder / str(times), times))
            _print_figures(runs[-1])
            if times == options.times[0]:
                _print_vitals(runs[-1].root / "site")
                _print_answers(runs[-1].root / "site")
        _print_growth(runs)
    return 0


def _print_site(site: Path, *, only_search: bool) -> None:
    if not only_search:
        _print_vitals(site)
        return
    _say(f"First search on a cold page, then another: {_searched(site)}")
    _print_answers(site)


def _run(root: Path, times: int) -> Run:
    enlarged(root, times)
    first = _built(root)
    plan = next((root / "content/plans").glob("*/plan.yml"))
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("summary:\n  zh: ", "summary:\n  zh: 新", 1), encoding="utf-8")
    if plan.read_text("utf-8") == text:
        raise RuntimeError(f"{plan} has no summary to change")
    return Run(times=times, root=root, first=first, again=_built(root))


def _built(root: Path) -> Cost:
    command = [sys.executable, "-m", "generator", "--root", str(root), "build"]
    os.environ["PYTHONUNBUFFERED"] = "1"  # a line is dated when it is said
    return watched(command, PROJECT)


def _weights(site: Path) -> str:
    weights = chapter_weights(site)
    return f"{weights[len(weights) // 2] / 1000:.1f}, the heaviest {weights[-1] / 1000:.1f}"


def _searched(site: Path) -> str:
    return ", then ".join(
        f"{one.packed / 1000:.0f} kB packed in {one.files} files, {one.milliseconds:.0f} ms"
        for one in searched(site)
    )


def _print_reading() -> None:
    _say("Reading, s of one core")
    for name, seconds in reading.figures():
        _say(f"  {name:<48} {seconds:.2f}")


def _print_linking() -> None:
    _say("\nFinding the terms of all documents")
    for name, figure in linking.figures():
        _say(f"  {name:<48} {figure}")


def _print_figures(run: Run) -> None:
    _say(f"\n{run.times} times the plans")
    for name, figure in ROWS:
        _say(f"  {name:<48} {figure(run)}")


def _print_vitals(site: Path) -> None:
    _say("\nA page of each kind on a telephone: requests, to other sites, kB packed, ms to the first and the")
    _say("largest paint, layout shift, ms blocked")
    for own in vitals.figures(site):
        _say(
            f"  {own.kind:<24} {own.requests:>4} {own.elsewhere:>3} {own.packed / 1000:>7.1f}"
            f" {own.first:>6.0f} {own.largest:>6.0f} {own.shift:>6.3f} {own.blocked:>6.0f}"
        )


def _print_answers(site: Path) -> None:
    """Of queries of every kind, our search and Material's."""
    passages, rows = search.compared(site)
    _say("\nAnswers: recall, precision, one over the place of the first right one")
    _say(f"  {'all queries, passage by passage':<48} {_score(passages)}")
    _say("Those that the texts alone can answer, section by section: our search, then Material's")
    for own in rows:
        _say(f"  {own.kind:<42} {own.count:>5} {_score(own.ours)}   {_score(own.material)}")


def _score(own: Score) -> str:
    return f"{own.recall:.3f} {own.precision:.3f} {own.rank:.3f}"


def _print_growth(runs: Sequence[Run]) -> None:
    """What more plans cost against as many times one."""
    base = runs[0]
    for run in runs[1:]:
        plans = run.times / base.times
        _say(
            f"\n{plans:g} times the plans cost"
            f" {run.first.processor / base.first.processor:.1f} times the processor,"
            f" {run.first.seconds / base.first.seconds:.1f} times the time,"
            f" {run.html / base.html:.2f} times the HTML a page"
        )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
