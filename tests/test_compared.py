"""What a change does to the site is told in rows of data and pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from generator.compared import compared, markdown
from generator.model.problem import Refused

CASE = yaml.safe_load(Path(__file__).with_name("compared.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def changed(tiny_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the tiny corpus as it would be after the changes of the case."""
    site = shutil.copytree(tiny_site, tmp_path_factory.mktemp("changed") / "site")
    for change in CASE["changes"]:
        path = site / change["file"]
        if change.get("removed"):
            path.unlink()
            continue
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert change.get("from", "") in text
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace(change.get("from", ""), change["to"], 1), encoding="utf-8", newline="")
    return site


@pytest.mark.parametrize("line", CASE["told"])
def test_each_change_is_told(line: str, tiny_site: Path, changed: Path) -> None:
    assert line in markdown(compared(tiny_site, changed), (10, 12)).splitlines()


def test_the_same_site_has_no_change(tiny_site: Path) -> None:
    found = compared(tiny_site, tiny_site)
    assert not any(own.added or own.changed or own.removed for own in (*found.tables.values(), found.pages))
    assert found.sizes[0] == found.sizes[1] > 0


def test_a_folder_that_is_no_site_is_told(tmp_path: Path, tiny_site: Path) -> None:
    with pytest.raises(Refused, match="is no built site"):
        compared(tmp_path, tiny_site)
