"""Workers are copies of the process only where no thread could be lost in the copy."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

from tests.conftest import PROJECT

_THREAD = "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()"
_CHART = "import vl_convert; vl_convert.vega_to_svg({'width': 1, 'height': 1})"


@pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux alone")
@pytest.mark.parametrize(
    ("before", "method"),
    [
        ("", "fork"),
        (
            "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()",
            "forkserver",
        ),
        ("import vl_convert; vl_convert.vega_to_svg({'width': 1, 'height': 1})", "forkserver"),
    ],
    ids=["alone", "a thread of Python", "threads of a library"],
)
def test_a_process_with_threads_is_not_copied(before: str, method: str) -> None:
    program = f"""
        {before}
        from generator.engine.workers import context
        print(context().get_start_method())
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    found = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT)
    assert found.stdout.strip() == method
