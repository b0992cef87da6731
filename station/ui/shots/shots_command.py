"""`shots`: draws every view of the window into PNG files; needs no display."""

import argparse
import re
import sys
from pathlib import Path

THEMES, LANGUAGES = ("light", "dark"), ("en", "de")
VIEWS = (
    *("run", "strip", "review", "tune", "history", "setup"),
    *("deliveries", "dialogs", "guide"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="folder for the PNG files, made if missing")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument(
        "--size",
        type=_size,
        default=(1920, 1080),
        metavar="WxH",
        help="pixels of the screen, 1920x1080 where nothing is said",
    )
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument(
        "--scale", type=_scale, default=1.0, help="scaling of the desktop, 1.0 to 3.0, e.g. 1.5"
    )
    parser.add_argument("--only", nargs="+", choices=VIEWS, default=[], help="these views alone")
    parser.add_argument(
        "--all",
        action="store_true",
        help="both themes and languages on three screens, each in a folder of its own",
    )
    parser.add_argument(
        "--documents",
        action="store_true",
        help="only the pictures of the documents, with few colours; for docs/pictures",
    )


def run(arguments: argparse.Namespace) -> int:
    """Draw the views and say where they are."""
    from station.ui.shots.drawing import draw, sample_parts
    from station.ui.shots.look import Look, all_looks

    if arguments.documents:
        from station.ui.shots.document_pictures import draw_documents

        count = draw_documents(arguments.folder, sample_parts())
        sys.stdout.write(f"{count} pictures of the documents in {arguments.folder}\n")
        return 0
    width_px, height_px = arguments.size
    asked = Look(arguments.theme, width_px, height_px, arguments.language, arguments.scale)
    looks = all_looks() if arguments.all else (asked,)
    count = draw(arguments.folder, looks, sample_parts(), arguments.only)
    sys.stdout.write(f"{count} pictures of the window in {arguments.folder}\n")
    return 0


def _size(text: str) -> tuple[int, int]:
    """Return width and height of e.g. 1280x800; within what a screen may have."""
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; say e.g. 1280x800")
    return int(found[1]), int(found[2])


def _scale(text: str) -> float:
    if re.fullmatch(r"[12](\.\d+)?|3(\.0)?", text) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no scale; say e.g. 1.5")
    return float(text)
