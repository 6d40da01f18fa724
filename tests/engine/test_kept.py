"""What is kept from one build for the next: it is used when nothing changed, and only then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import engine
from generator.engine import archive
from tests.conftest import PROJECT
from tests.engine.files import contents

Build = Callable[[], engine.Report]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of two plans in two languages, as the generator leaves it to an engine."""
    for folder in ("content", "overrides"):
        (tmp_path / folder).mkdir()
    (tmp_path / "overrides/main.html").write_text(
        "<!doctype html><title>{{ page.title }}</title>{{ page.content }}", encoding="utf-8"
    )
    (tmp_path / "overrides/404.html").write_text("<!doctype html>missing", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text((PROJECT / "mkdocs.yml").read_text("utf-8"), encoding="utf-8")
    for plan in ("alpha", "beta"):
        for lang in ("zh", "en"):
            for page in ("1", "2"):
                _write(tmp_path / f"build/docs/{lang}/{plan}/{page}/index.md", f"# {plan} {page} {lang}\n")
    for page in ("index", "zh/index", "en/index"):
        _write(tmp_path / f"build/docs/{page}.md", f"# {page}\n")
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def build(root: Path) -> Build:
    """Builds the project and puts the site into its place."""

    def run() -> engine.Report:
        with engine.only_build(root, lambda _: None):
            new = engine.scratch(root) / "site"
            job = engine.Job(root=root, docs=root / "build/docs", out=new)
            report = engine.assemble(job, progress=lambda _: None)
            engine.publish(new, root / "site")
        return report

    return run


def test_nothing_is_made_again_where_nothing_changed(build: Build, root: Path) -> None:
    first = build()
    before = contents(root / "site")
    second = build()
    assert (first.pages, first.built) == (11, 11)
    assert (second.pages, second.built) == (11, 0)
    assert contents(root / "site") == before


def test_one_changed_page_rebuilds_its_plan_in_its_language_alone(build: Build, root: Path) -> None:
    build()
    _write(root / "build/docs/zh/alpha/1/index.md", "# changed\n")
    assert build().built == 2
    assert "changed" in (root / "site/zh/alpha/1/index.html").read_text("utf-8")


@pytest.mark.parametrize("changed", ["mkdocs.yml", "overrides/main.html"])
def test_a_changed_frame_rebuilds_every_page(build: Build, root: Path, changed: str) -> None:
    build()
    path = root / changed
    _write(path, path.read_text("utf-8") + ("\n# more\n" if changed.endswith("yml") else "<p>more</p>"))
    assert build().built == 11


def test_a_changed_style_rebuilds_no_page_and_is_served(build: Build, root: Path) -> None:
    _write(root / "overrides/assets/a.css", "a {}")
    build()
    _write(root / "overrides/assets/a.css", "b {}")
    assert build().built == 0
    [style] = root.glob("site/assets-*/a.css")
    assert style.read_text("utf-8") == "b {}"


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 half of an archive"])
def test_what_was_kept_and_is_damaged_is_made_again(build: Build, root: Path, damage: bytes) -> None:
    build()
    before = contents(root / "site")
    for kept in _archives(root):
        kept.write_bytes(damage)
    again = build()
    assert contents(root / "site") == before
    assert again.built == 11


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_no_damage_of_what_was_kept_reaches_the_site(build: Build, root: Path, share: float) -> None:
    build()
    before = contents(root / "site")
    for kept in _archives(root):
        content = bytearray(kept.read_bytes())
        content[int(len(content) * share)] ^= 255
        kept.write_bytes(content)
    build()
    assert contents(root / "site") == before


def _archives(root: Path) -> list[Path]:
    return sorted((root / ".cache").glob("*/*.zip"))


def test_what_is_of_no_more_use_is_not_kept(build: Build, root: Path) -> None:
    build()
    count = len(_archives(root))
    for number in range(3):
        _write(root / "build/docs/zh/alpha/1/index.md", f"# {number}\n")
        build()
    assert len(_archives(root)) == count


def test_a_plan_that_is_taken_away_leaves_nothing(build: Build, root: Path) -> None:
    build()
    for path in sorted(root.glob("build/*/**/beta/**/*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    report = build()
    assert report.pages == 7
    assert not [path for path in contents(root / "site") if "beta" in path]


def test_the_sitemap_names_every_page_with_its_counterpart(build: Build, root: Path) -> None:
    build()
    sitemap = (root / "site/sitemap.xml").read_text("utf-8")
    assert sitemap.count("<loc>") == 11
    assert 'hreflang="en" href="http://localhost:8000/en/alpha/1/"' in sitemap
    assert "<loc>http://localhost:8000/zh/alpha/1/</loc>" in sitemap


def test_an_archive_is_whole_or_not_there(tmp_path: Path) -> None:
    kept = tmp_path / "folder/a.zip"
    assert archive.kept(kept) is None
    archive.keep(kept, {"b": b"2", "a/c": b"1"})
    assert dict(archive.kept(kept) or ()) == {"a/c": b"1", "b": b"2"}
    assert [path.name for path in kept.parent.iterdir()] == ["a.zip"]
