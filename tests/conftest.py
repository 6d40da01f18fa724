"""What tests share: the tiny corpus, the real site built once, and a browser."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator import build, serve
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
    return copied(TINY, tmp_path / "tiny")


@pytest.fixture
def built(tiny_site: Path, tmp_path: Path) -> Path:
    """The same two plans with the site that was built from them and all that builds keep, to be changed."""
    return shutil.copytree(tiny_site.parent, tmp_path / "built", symlinks=True)


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the tiny corpus, not to be written to."""
    return _built(TINY, tmp_path_factory)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this project, not to be written to."""
    return _built(PROJECT, tmp_path_factory)


@pytest.fixture(scope="session")
def site_address(site: Path) -> Iterator[str]:
    """Where the site of this project is served, with a slash at its end."""
    with serve.serving(site, "127.0.0.1", 0) as address:
        yield address


@pytest.fixture(scope="session")
def tiny_address(tiny_site: Path) -> Iterator[str]:
    """Where the site of the tiny corpus is served, with a slash at its end."""
    with serve.serving(tiny_site, "127.0.0.1", 0) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that makes no request of its own."""
    path = installed.executable()
    assert path, "no browser; run 'make test', which installs one"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=installed.flags())
        yield opened
        opened.close()


def copied(corpus: Path, root: Path) -> Path:
    """A corpus with the configuration and the templates of the real site, in a folder of its own."""
    for folder in ("content", "seeds"):
        shutil.copytree(corpus / folder, root / folder)
    shutil.copytree(PROJECT / "overrides", root / "overrides")
    shutil.copy(PROJECT / "mkdocs.yml", root)
    return root


def _built(corpus: Path, factory: pytest.TempPathFactory) -> Path:
    """The site of a corpus, built by the first of the processes that run tests, for all of them."""
    shared = (
        factory.getbasetemp().parent
        if factory.getbasetemp().name.startswith("popen-")
        else factory.getbasetemp()
    )
    root = shared / f"site-of-{corpus.name}"
    with _alone(shared / f"{root.name}.lock"):
        if not (root / "site").exists():
            shutil.rmtree(root, ignore_errors=True)
            build.site(copied(corpus, root), say=lambda _: None)
    return root / "site"


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
