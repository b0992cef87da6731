"""Coverage-guided fuzzing of one target: `python -m station.proving.fuzz_guided NAME [options]`.

Needs atheris (3.0.0), a package for development alone; the options are those of libFuzzer.
"""

import sys
from pathlib import Path

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

with atheris.instrument_imports(include=["station.delivery", "station.commands"]):
    from station.proving.fuzz_targets import TARGETS


def main() -> None:
    """Write the seeds into the corpus folder, which is the last option, and fuzz."""
    name, *options = sys.argv[1:]
    corpus = Path(options[-1])
    for number, seed in enumerate(TARGETS[name].seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    atheris.Setup([sys.argv[0], *options], TARGETS[name].run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
