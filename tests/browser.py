"""A Chromium for the tests: one that the machine has, or else one that is installed for them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from playwright.sync_api import Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def executable() -> Path | None:
    """The browser to test with; `BROWSER_PATH` names another than the one that is found."""
    named = os.environ.get("BROWSER_PATH")
    candidates = [named] if named else [shutil.which(name) for name in NAMES]
    found = next((Path(path) for path in candidates if path and Path(path).exists()), None)
    return found or _from_playwright()


def flags() -> list[str]:
    """What the browser is started with: no sandbox for root, which cannot have one."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, *(["--no-sandbox"] if is_root else [])]


def asset(page: Page, path: str) -> str:
    """The address of a style or script of the release that a page belongs to."""
    own = page.locator('script[src*="/reader/settings.js"]').get_attribute("src") or ""
    return urljoin(page.url, own.replace("reader/settings.js", path))


def main() -> int:
    """Make sure that there is a browser, and say which."""
    found = executable() or _install()
    if found:
        print(f"Browser for the tests: {found}", file=sys.stderr)
        return 0
    print(
        "No browser for the tests: install Chromium or Google Chrome, or name one in BROWSER_PATH.",
        file=sys.stderr,
    )
    return 1


def _install() -> Path | None:
    print("Installing a browser for the tests ...", file=sys.stderr)
    for commands in (_apt_commands(), [[sys.executable, "-m", "playwright", "install", "chromium"]]):
        if commands and all(_succeeds(command) for command in commands) and (found := executable()):
            return found
    return None


def _apt_commands() -> list[list[str]]:
    if not shutil.which("apt-get"):
        return []
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    packages = ["chromium", "fonts-noto-cjk"]
    return [[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", *packages]]


def _succeeds(command: list[str]) -> bool:
    try:
        return subprocess.run(command, check=False, stdout=sys.stderr).returncode == 0
    except OSError:
        return False


def _from_playwright() -> Path | None:
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - found before it is installed too
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


if __name__ == "__main__":
    raise SystemExit(main())
