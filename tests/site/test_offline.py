"""The site without a connection: what was read, what was kept whole, and what a new release does to both."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator import serve
from generator.engine import release

READ_AHEAD = "() => sessionStorage.getItem('ahead-zh-yunshan') === 'yes'"
SETTLED = """async () => {
  for (const name of await caches.keys()) {
    if (name.includes(" release ") && await (await caches.open(name)).match(new URL("settled", reader.site))) {
      return (await caches.keys()).filter((name) => name.includes(" release ")).length === 1;
    }
  }
  return false;
}"""


@dataclass
class Server:
    """The site on the network, which can be cut off and come back at the same address."""

    site: Path
    opened: AbstractContextManager[str] | None = None
    address: str = ""

    def start(self) -> None:
        port = int(self.address.rstrip("/").rpartition(":")[2]) if self.address else 0
        self.opened = serve.serving(self.site, "127.0.0.1", port)
        self.address = self.opened.__enter__()

    def stop(self) -> None:
        if self.opened:
            self.opened.__exit__(None, None, None)
        self.opened = None


@pytest.fixture
def server(tiny_site: Path, tmp_path: Path) -> Iterator[Server]:
    shutil.copytree(tiny_site, tmp_path / "site")
    server = Server(tmp_path / "site")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    yield opened
    opened.close()


def _read(page: Page, address: str) -> None:
    """Reads a page of the plan until its edition has been read ahead."""
    page.goto(address)
    _wait(page, READ_AHEAD)
    _wait(page, SETTLED)


def _wait(page: Page, wanted: str) -> None:
    """Waits for what the browser does meanwhile; it may have to be asked for, so that it is asked again."""
    for _ in range(200):
        if page.evaluate(wanted):
            return
        page.wait_for_timeout(50)
    raise AssertionError(wanted)


def test_what_was_read_opens_without_a_connection_and_what_is_kept_is_told_for_the_rest(
    server: Server, context: BrowserContext
) -> None:
    page = context.new_page()
    _read(page, f"{server.address}zh/yunshan/1/")
    server.stop()
    page.reload()
    expect(page.locator("h1")).to_contain_text("发展基础")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--seal')")
    page.goto(f"{server.address}zh/yunshan/2/?view=both#2.1-1")  # read ahead, never opened
    expect(page.locator("h1")).to_contain_text("重点任务")
    page.goto(f"{server.address}en/")
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{server.address}en/yunshan/2/")
    expect(page.locator(".missed")).to_contain_text("not kept on this device")
    expect(page.locator(".missed")).to_contain_text("没有存在本机")
    page.locator(".offline-pages a", has_text="第二章").click()
    assert page.url == f"{server.address}zh/yunshan/2/"


def test_a_plan_is_kept_whole_and_removed(server: Server, context: BrowserContext) -> None:
    page = context.new_page()
    _read(page, f"{server.address}zh/yunshan/")
    keeper = page.locator(".downloads .keeper")
    expect(keeper.locator("button")).to_contain_text("MB")
    keeper.locator("button").click()
    expect(keeper).to_contain_text("可离线阅读")
    server.stop()
    page.goto(f"{server.address}en/yunshan/figures/")
    expect(page.locator(".missed")).to_have_count(0)
    page.keyboard.press("/")
    page.fill("#search-field", "红枣")
    expect(page.locator(".search-results mark").first).to_be_visible()
    page.goto(f"{server.address}en/linhe-2024/1/")
    kept = page.locator(".offline-plans li:visible")
    expect(kept).to_have_count(1)
    kept.locator("button").click()
    expect(kept).to_have_count(0)
    page.goto(f"{server.address}en/yunshan/figures/")
    expect(page.locator(".missed")).to_be_visible()


def test_a_new_release_takes_the_place_of_the_old_one_whole(server: Server, context: BrowserContext) -> None:
    page = context.new_page()
    _read(page, f"{server.address}zh/yunshan/")
    page.locator(".downloads .keeper button").click()
    expect(page.locator(".downloads .keeper")).to_contain_text("可离线阅读")
    _release_anew(server.site)
    page.goto(f"{server.address}zh/yunshan/1/")  # the old worker is at work, and gives the new page whole
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--new')") == "yes"
    page.evaluate("navigator.serviceWorker.ready.then((own) => own.update())")
    _wait(page, "navigator.serviceWorker.ready.then((own) => Boolean(own.waiting))")
    page.close()
    page = context.new_page()
    page.goto(f"{server.address}zh/")
    _wait(page, SETTLED)
    names = page.evaluate("caches.keys()")
    kinds = [name.split(" ")[2] for name in sorted(names)]
    assert kinds == ["plan", "plan", "read", "release"]  # the plan and the words of the index, each once
    server.stop()
    for address in ("zh/yunshan/2/", "en/yunshan/2/"):
        page.goto(server.address + address)
        expect(page.locator("h1")).to_contain_text("NEW")
        assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--new')") == "yes"


def _release_anew(site: Path) -> None:
    """Another style, and a word more in every heading."""
    [old] = site.glob("assets-*")
    new = old.rename(site / "assets-00000000")
    with (new / "stylesheets/ink.css").open("a", encoding="utf-8") as ink:
        ink.write(":root { --new: yes; }\n")
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8").replace(old.name, new.name).replace("</h1>", " NEW</h1>")
        path.write_text(text, encoding="utf-8")
    worker = site / release.WORKER
    worker.write_text(worker.read_text("utf-8").partition("\n")[2], encoding="utf-8")
    release.write(site, new.name)
