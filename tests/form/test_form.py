"""The canonical form: what editors see, what it never loses, and that the content of this project has it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import cli
from generator.form import formatted
from generator.form.files import canonical
from generator.model.kinds import KINDS, Kind, kind_of, modeline
from tests.conftest import TINY

FIRST = [(kind, file) for kind in KINDS for file in kind.files(TINY)[:1]]
_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n+```yaml (?P<file>\S+)\n(?P<old>.*?)^```\n+```yaml\n(?P<new>.*?)^```",
    re.MULTILINE | re.DOTALL,
)


def _cases() -> Iterator[Any]:
    for case in _CASE.finditer((Path(__file__).parent / "cases.md").read_text(encoding="utf-8")):
        yield pytest.param(case["file"], case["old"], case["new"], id=case["title"])


@pytest.mark.parametrize(("file", "old", "new"), list(_cases()))
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_file_has_one_form(file: str, old: str, new: str, ending: str, tmp_path: Path) -> None:
    target = tmp_path / file
    target.parent.mkdir(parents=True)
    target.write_bytes(b"\xef\xbb\xbf" + old.replace("\n", ending).encode())
    made = formatted(tmp_path, file)
    assert made.problems == ()
    assert made.new.decode() == new
    target.write_bytes(made.new)
    assert formatted(tmp_path, file).new == made.new


@given(st.text(alphabet="a1.-:#?'\"\\,[]{}|>&*!%@`~ \n\t=一、0xnulo+", max_size=12))
def test_any_text_comes_back(text: str) -> None:
    for file, record in (
        ("content/site.yml", {"title": {"zh": text, "en": [text, {"a": text}]}, text or "a": text}),
        (
            "content/plans/a/translation/1.yml",
            [{"en": text, "exceptions": [{"check": text, "reason": text}]}],
        ),
        ("content/plans/a/plan.yml", {"corrections": [{"prints": f".{text}.", "reads": text}]}),
    ):
        kind = kind_of(file)
        assert kind
        new = canonical(yaml.safe_dump(record, allow_unicode=True), kind)
        assert _stripped(_loaded(new)) == _stripped(record)
        assert canonical(new, kind) == new


@pytest.mark.parametrize("style", [None, "'", '"', "|", ">"], ids=str)
def test_however_a_file_was_written_it_has_one_form(style: str | None, tmp_path: Path) -> None:
    order = random.Random(1)  # noqa: S311 - an order, no secret
    for kind, file in FIRST:
        said = yaml.load((TINY / file).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
        texts = (
            yaml.dump(_shuffled(said, order), default_style=style, allow_unicode=True, width=40),
            yaml.dump(said, default_flow_style=False, sort_keys=False, allow_unicode=True),
        )
        forms = {_unquoted(canonical(text, kind)) for text in texts}
        assert len(forms) == 1, file


def _shuffled(value: Any, order: random.Random) -> Any:
    if isinstance(value, dict):
        names = order.sample(list(value), len(value))
        return {name: _shuffled(value[name], order) for name in names}
    return [_shuffled(held, order) for held in value] if isinstance(value, list) else value


def _unquoted(text: str) -> str:
    """Without tags: a dump in one style writes all as texts."""
    return re.sub(r"!!\w+ ", "", text)


@pytest.mark.parametrize("kind_and_file", FIRST, ids=lambda pair: pair[0].name)
def test_no_comment_is_lost(kind_and_file: tuple[Kind, str]) -> None:
    """A comment above and behind every line, wherever YAML has one."""
    kind, file = kind_and_file
    lines = (TINY / file).read_text(encoding="utf-8").splitlines()
    for place in range(len(lines)):
        margin = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
        above = [*lines[:place], f"{margin}# no. {place}", *lines[place:]]
        behind = [*lines[:place], f"{lines[place]} # no. {place}", *lines[place + 1 :]]
        for changed in ("\n".join(above) + "\n", "\n".join(behind) + "\n"):
            if _loaded(changed) == _loaded("\n".join(lines) + "\n"):
                new = canonical(changed, kind)
                assert new.count(f"# no. {place}\n") == 1
                assert canonical(new, kind) == new
                assert _stripped(_loaded(new)) == _stripped(_loaded(changed))


def _loaded(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - texts alone


def _stripped(value: Any) -> Any:
    """As the form may change it: without what stands around a text of several lines."""
    if isinstance(value, dict):
        return {key: _stripped(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_stripped(held) for held in value]
    return "\n".join(line.strip() for line in value.strip().split("\n"))


def test_a_faulty_file_stays_and_its_faults_are_told(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tiny / "content/site.yml"
    site.write_text("title: a: b\n", encoding="utf-8")
    plan = tiny / "content/plans/yunshan/plan.yml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("id: yunshan", "id:   'yunshan'"), encoding="utf-8"
    )
    assert cli.main(["--root", str(tiny), "fmt", "--check"]) == 1
    out = capsys.readouterr().out
    assert (
        "content/plans/yunshan/plan.yml:1:1: is not in its canonical form; here it has 'id: yunshan'." in out
    )
    assert "content/site.yml:1:9: a second colon followed by a space." in out
    assert cli.main(["--root", str(tiny), "fmt"]) == 1
    assert site.read_text(encoding="utf-8") == "title: a: b\n"
    assert plan.read_text(encoding="utf-8").startswith("id: yunshan\n")
    assert cli.main(["--root", str(tiny), "fmt", str(plan)]) == 0
    assert cli.main(["--root", str(tiny), "fmt", str(tiny / "mkdocs.yml")]) == 1


def test_a_file_names_its_schema_where_the_project_has_schemas(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--root", str(tiny), "schemas"]) == 0
    assert cli.main(["--root", str(tiny), "fmt"]) == 0
    for kind in KINDS:
        for file in kind.files(tiny):
            assert (tiny / file).read_text(encoding="utf-8").startswith(modeline(file))
    assert cli.main(["--root", str(tiny), "fmt", "--check"]) == 0
    assert cli.main(["--root", str(tiny), "sync"]) == 0
    assert cli.main(["--root", str(tiny), "fmt", "--check"]) == 0
    observations = "content/plans/yunshan/observations.yml"
    (tiny / observations).unlink()
    capsys.readouterr()
    assert cli.main(["--root", str(tiny), "figures", "--plan", "yunshan"]) == 0
    assert capsys.readouterr().out.startswith(modeline(observations))


@pytest.mark.parametrize("root", ["project", "tiny"])
def test_the_content_is_in_its_canonical_form(root: str, request: pytest.FixtureRequest) -> None:
    """Mend with `make fix`."""
    assert cli.main(["--root", str(request.getfixturevalue(root)), "fmt", "--check"]) == 0
