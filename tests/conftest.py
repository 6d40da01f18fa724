"""What tests share: the tiny corpus, and a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests import browser as installed

PROJECT = Path(__file__).parent.parent
TINY = PROJECT / "tests/tiny"

# A slow machine is no fault of the program; what is too slow has a test of its own.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of this project, not to be written to."""
    return PROJECT


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A complete project of two short plans, to be changed at will."""
    return _copied(tmp_path / "tiny")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that makes no request of its own."""
    path = installed.executable()
    assert path, "no browser; run 'make test', which installs one"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=installed.flags())
        yield opened
        opened.close()


def _copied(root: Path) -> Path:
    """The tiny corpus with the configuration and the templates of the real site."""
    shutil.copytree(TINY, root)
    shutil.copytree(PROJECT / "overrides", root / "overrides")
    shutil.copy(PROJECT / "mkdocs.yml", root)
    return root
