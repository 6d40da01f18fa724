"""Passages that documents share: their pages, the marks that lead there, and the command."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator import cli, load, plan, shared, shared_pages
from generator.kept import Memory
from generator.model.content import Content

SAID = "完善规划实施监测评估机制。"
PLACES = {"linhe-2024": ("2024年全县", f"要{SAID}"), "yunshan": ("——就业。", f"{SAID}\n\n")}


@pytest.fixture
def sharing(tiny: Path) -> Path:
    """The tiny corpus where both documents have a sentence in nearly the same words."""
    for name, (before, words) in PLACES.items():
        file = next((tiny / "seeds").glob(f"{name}*"))
        said = tiny / f"content/plans/{name}/plan.yml"
        old = sha256(file.read_bytes()).hexdigest()
        file.write_bytes(file.read_bytes().replace(before.encode(), (words + before).encode()))
        new = sha256(file.read_bytes()).hexdigest()
        said.write_text(said.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return tiny


def _content(root: Path) -> Content:
    content = load.content(root).content
    assert content
    return content


def test_a_mark_leads_to_the_passage_with_what_differs(sharing: Path) -> None:
    memory, content = Memory(root=sharing), _content(sharing)
    shared.found(memory, content, plan.entries(load.content(sharing)), lambda _: None)
    shared_pages.made(memory, content, lambda _: None)
    ((_, also),) = shared.marks(memory, "yunshan").items()
    assert also.zh.startswith("临河县2024年政府工作报告 ")
    for lang in ("zh", "en"):
        page = (memory.docs.path / f"{lang}/shared/yunshan/index.md").read_text(encoding="utf-8")
        assert f'id="{also.anchor}" data-with="linhe-2024"' in page
        assert "<mark>要</mark>完善规划实施监测评估机制" in page
        of_all = (memory.docs.path / f"{lang}/shared/index.md").read_text(encoding="utf-8")
        assert 'href="linhe-2024/?with=yunshan"' in of_all


def test_equal_chinese_with_other_english_is_listed(
    sharing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--root", str(sharing), "shared"]) == 0
    assert "0 places of equal Chinese" in capsys.readouterr().err


def test_the_choice_of_a_document_shows_what_both_share_from_all_sheets(
    browser: Browser, site: Path, site_address: str
) -> None:
    page = browser.new_page()
    page.goto(f"{site_address}zh/shared/")
    way = page.locator(".shared-documents .shared-partners a").first
    count = int(way.locator("xpath=following-sibling::*").inner_text())
    other = re.sub(".*with=", "", way.get_attribute("href") or "")
    way.click()
    expect(page.locator(f'.shared[data-with~="{other}"]')).to_have_count(count)
    expect(page.locator(".shared")).to_have_count(count)
    page.locator(".shared .passage-way").last.click()
    assert page.locator(f'[id="{page.url.partition("#")[2]}"]').count() == 1
    page.close()
