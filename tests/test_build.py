"""The site is built whole, or stays as it was."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import build
from generator.model.problem import Refused
from tests.conftest import PROJECT, TINY, copied


def _quiet(_: str) -> None:
    pass


def _build(root: Path) -> build.Outcome:
    return build.site(root, say=_quiet)


def _refusal(root: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        _build(root)
    return [str(problem) for problem in sorted(refused.value.problems)]


def _state(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def _record_hash(root: Path, data: bytes) -> None:
    """Put a source in place of the first plan's, with its hash."""
    seed, plan = root / "seeds/yunshan.txt", root / "content/plans/yunshan/plan.yml"
    old, new = hashlib.sha256(seed.read_bytes()).hexdigest(), hashlib.sha256(data).hexdigest()
    seed.write_bytes(data)
    text = plan.read_text(encoding="utf-8").replace(old, new).partition("corrections:")[0]
    plan.write_text(text, encoding="utf-8")


def test_every_page_stands_in_both_languages(tiny_site: Path) -> None:
    pages = {path.relative_to(tiny_site).as_posix() for path in tiny_site.rglob("index.html")}
    for lang in ("zh", "en"):
        assert {f"{lang}/index.html", f"{lang}/yunshan/index.html", f"{lang}/yunshan/2/index.html"} <= pages
    assert {page[3:] for page in pages if page.startswith("zh/")} == {
        page[3:] for page in pages if page.startswith("en/")
    }


def test_the_data_and_the_sources_are_served(tiny_site: Path, project: Path) -> None:
    assert (tiny_site / "data/plans/yunshan.json").is_file()
    served = tiny_site / "data/sources/yunshan.txt"
    assert served.read_bytes() == (project / "tests/tiny/seeds/yunshan.txt").read_bytes()


def test_a_second_build_makes_nothing_again(built: Path) -> None:
    before = _state(built / "site")
    assert _build(built).built == 0
    assert _state(built / "site") == before


def test_a_changed_plan_alone_is_made_again(built: Path) -> None:
    plan = built / "content/plans/yunshan/plan.yml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("zh: 云山县人民政府", "zh: 云山县政府"), encoding="utf-8"
    )
    made = _build(built)
    assert 0 < made.built < made.pages
    assert "云山县政府" in (built / "site/zh/yunshan/index.html").read_text(encoding="utf-8")


def test_a_generated_page_that_was_damaged_is_made_again(built: Path) -> None:
    before = _state(built / "site")
    (built / "build/docs/zh/yunshan/1/index.md").write_text("damaged", encoding="utf-8")
    (built / ".cache/plans/linhe-2024.json").write_text("{", encoding="utf-8")
    _build(built)
    assert _state(built / "site") == before


def test_a_plan_that_is_taken_away_leaves_no_page(built: Path) -> None:
    shutil.rmtree(built / "content/plans/linhe-2024")
    (built / "seeds/linhe-2024.txt").unlink()
    site = built / "content/site.yml"
    site.write_text(site.read_text(encoding="utf-8").replace("  - linhe-2024\n", ""), encoding="utf-8")
    _build(built)
    assert not [path for path in _state(built / "site") if "linhe-2024" in path]


def test_bad_input_of_every_sort_is_told_in_one_run_and_leaves_the_last_good_site(built: Path) -> None:
    before = _state(built / "site")
    site, plan = built / "content/site.yml", built / "content/plans/yunshan/plan.yml"
    site.write_text(site.read_text(encoding="utf-8") + "color: red\n", encoding="utf-8")
    plan.write_text(plan.read_text(encoding="utf-8").replace("lines: [23]", "lines: [9]"), encoding="utf-8")
    (built / "seeds/linhe-2024.txt").write_bytes(b"\x00\x01\x02")
    told = [line for line in _refusal(built) if "A correction could read" not in line]
    assert len(told) == 4
    assert told[0].startswith(
        "content/plans/linhe-2024/plan.yml:22:11: 'seeds/linhe-2024.txt' is not the text"
    )
    assert told[1].startswith(
        "content/plans/yunshan/plan.yml:28:13: seeds/yunshan.txt, line 9, does not print"
    )
    assert told[2].startswith("content/site.yml:13:1: 'color' is not a field of site;")
    assert told[3].startswith("seeds/linhe-2024.txt")
    assert _state(built / "site") == before


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\n", "the file is empty"),
        (bytes(range(256)) * 4, "is not text"),
        ("第一章 发展".encode() + b"\xff\xfe\xff", "is not text in UTF-8, UTF-16 or GB18030"),
    ],
)
def test_a_source_that_is_no_text_is_told(tiny: Path, data: bytes, message: str) -> None:
    _record_hash(tiny, data)
    told = _refusal(tiny)
    assert [line for line in told if line.startswith("seeds/yunshan.txt:") and message in line], told


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_source_in_another_encoding_gives_the_same_pages(
    built: Path, encoding: str, tiny_site: Path
) -> None:
    text = (built / "seeds/yunshan.txt").read_text(encoding="utf-8").replace("节 改善", "第二节 改善")
    _record_hash(built, text.replace("\n", "\r\n").encode(encoding))
    _build(built)
    page = (built / "site/zh/yunshan/1/index.html").read_text(encoding="utf-8")
    usual = (tiny_site / "zh/yunshan/1/index.html").read_text(encoding="utf-8")
    # References name the file by its hash: another file, another edition.
    assert page.replace(_edition(built), _edition(TINY)) == usual


def test_markup_in_a_source_is_shown_and_never_run(built: Path) -> None:
    text = (built / "seeds/yunshan.txt").read_text(encoding="utf-8")
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)> *星* _线_ `码` [链](x) {{ x }} {% y %}"
    text = text.replace("新建公路120公里", hostile).replace("节 改善", "第二节 <b>改善</b>")
    _record_hash(built, text.encode())
    _build(built)
    for page in (built / "site").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert "onerror=alert(1)>" not in html.replace("onerror=alert(1)&gt;", "")
        assert "<b>改善" not in html
    shown = (built / "site/zh/yunshan/1/index.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "*星* _线_ `码`" in shown
    assert "{{ x }} {% y %}" in shown


def test_a_build_repeats_byte_for_byte_wherever_it_runs(tiny_site: Path, tmp_path: Path) -> None:
    """In another folder, written in another order, in another language, time zone and mode of files."""
    first = copied(TINY, tmp_path / "first")
    root = tmp_path / "一 个 folder"
    for path in sorted(first.rglob("*"), reverse=True):
        if path.is_file():
            (root / path.relative_to(first)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, root / path.relative_to(first))
            os.utime(root / path.relative_to(first), (4_000_000_000, 4_000_000_000))
    where = {"LC_ALL": "C", "LANG": "C", "TZ": "America/New_York", "PYTHONHASHSEED": "7"}
    subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(root), "build"],
        cwd=PROJECT,
        env={**os.environ, **where},
        umask=0o077,
        check=True,
    )
    assert _state(root / "site") == _state(tiny_site)


def test_content_that_changes_during_a_build_is_told_and_comes_into_no_site(built: Path) -> None:
    before = _state(built / "site")
    glossary, site = built / "content/glossary/economics.yml", built / "content/site.yml"
    site.write_text(site.read_text("utf-8") + "# more\n", encoding="utf-8")  # so that all is made anew
    text = glossary.read_text("utf-8")

    def edited(line: str) -> None:
        """Someone edits a file that pages are made from, and takes it back before the build ends."""
        if line.startswith("Passages, plans"):
            glossary.write_text(text.replace("Statistical Yearbook", "Almanac"), encoding="utf-8")
        if line.startswith("Pages"):
            glossary.write_text(text, encoding="utf-8")

    with pytest.raises(Refused, match="was changed while the site was being built"):
        build.site(built, say=edited)
    assert _state(built / "site") == before
    _build(built)
    assert _state(built / "site") == before


def _edition(root: Path) -> str:
    """How references name the edition of the first plan's text: by the first of its hash."""
    return hashlib.sha256((root / "seeds/yunshan.txt").read_bytes()).hexdigest()[:12]
