"""Finding out what the window's thread was busy with."""

from station.window_proofs.stall_watch import our_code

STACKS = """\
Thread 0x00007f20 (most recent call first):
  File "/somewhere/station/window_proofs/stall_watch.py", line 90 in stacks

Current thread 0x00007f1f (most recent call first):
  File "/usr/lib/python3.11/json/decoder.py", line 12 in decode
  File "/somewhere/station/ui/qimage.py", line 21 in to_qimage
  File "/somewhere/station/ui/tune/stage_canvas.py", line 60 in show_view
  File "/somewhere/station/window_proofs/waiting.py", line 30 in wait_until
"""


def test_the_innermost_function_of_ours_is_named() -> None:
    assert our_code(STACKS, 0x7F1F) == "station/ui/qimage.py to_qimage"


def test_a_trial_is_no_work_of_the_window() -> None:
    assert our_code(STACKS, 0x7F20) == ""


def test_an_unknown_thread_does_nothing() -> None:
    assert our_code(STACKS, 0x1) == ""
