"""The set-up lock admits one process at a time and is freed by the death of its holder."""

import subprocess
import sys
from pathlib import Path

from station.setup.lock import held

ROOT = Path(__file__).parents[3]
HOLD = """
import sys
from pathlib import Path
from station.setup.lock import held
with held(Path(sys.argv[1]), on_wait=lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_free_lock_is_taken_without_waiting(tmp_path: Path) -> None:
    waits: list[str] = []
    for _ in range(2):
        with held(tmp_path / "lock", on_wait=lambda: waits.append("waited")):
            pass
    assert waits == []


def test_a_second_start_waits_until_the_first_is_gone(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    # The first holder dies only once the wait has been told: without a wait, wait(10) would fail.
    with holder(lock) as first, held(lock, on_wait=first.kill, poll_s=0.01):
        assert first.wait(10) != 0


def test_a_lock_file_left_by_a_dead_process_is_no_obstacle(tmp_path: Path) -> None:
    with holder(tmp_path / "lock") as first:
        first.kill()
    waits: list[str] = []
    with held(tmp_path / "lock", on_wait=lambda: waits.append("waited")):
        assert waits == []
