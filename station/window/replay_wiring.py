"""From a saved part to reading it again, or to the set of pictures with known codes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from station.config.recipe import Recipe
from station.domain.frame import Frame
from station.domain.inspection import Inspection
from station.records.archive import Archive
from station.records.archive_paths import Picture
from station.services.picture_service import PictureService
from station.services.reading_service import ReadingService
from station.services.run_set_pictures import RunSetPictures
from station.ui.history.history_view import HistoryView

LABELLED = "labelled"


class ReplayWiring(QObject):
    """Both need the whole picture, which the archive keeps as the settings say."""

    def __init__(
        self,
        *,
        view: HistoryView,
        archive: Archive,
        pictures: PictureService,
        reading: ReadingService,
        recipe_then: Callable[[str, str], Recipe | None],
        sets: RunSetPictures,
        folder: Path,
    ) -> None:
        """`recipe_then` finds a recipe by name and checksum; `sets` copies into the set."""
        super().__init__(view)
        self._view, self._detail = view, view.detail
        self._archive, self._pictures, self._reading = archive, pictures, reading
        self._recipe_then, self._sets, self._folder = recipe_then, sets, folder / LABELLED
        self._labelled = ""
        self._replayed: Inspection | None = None
        self._frame_id = ""
        self._detail.offer(replay=True, label=True)
        self._detail.replay_asked.connect(self.on_replay_asked)
        self._detail.label_asked.connect(self.on_label_asked)
        pictures.loaded.connect(self.on_loaded)
        pictures.failed.connect(self.on_failed)
        reading.tried_out.connect(self.on_tried_out)
        reading.try_failed.connect(self.on_failed)
        sets.copied.connect(self.on_copied)
        sets.copy_failed.connect(self.on_copy_failed)

    def _shown(self, record_id: str) -> Inspection | None:
        detail = self._detail.value()
        if detail is None or detail.record.record_id != record_id:
            return None
        return detail.record.inspection

    def _original(self, record_id: str) -> Path | None:
        path = self._archive.path_of(record_id, Picture.ORIGINAL)
        if path is None:
            words = self.tr("The whole picture of this part was not kept (Setup, Pictures kept).")
            self._detail.show_message(words)
        return path

    @Slot(str)
    def on_replay_asked(self, record_id: str) -> None:
        """Read the part's picture once more, with its recipe as it was then."""
        inspection, path = self._shown(record_id), self._original(record_id)
        if inspection is not None and path is not None:
            self._replayed, self._frame_id = inspection, ""
            self._detail.show_message(self.tr("Reading it again …"), is_good=True)
            self._pictures.load(path)

    @Slot(object, str)
    def on_loaded(self, frame: Frame, _recipe: str) -> None:
        if self._replayed is None:
            return
        recipe = self._recipe_then(self._replayed.recipe, self._replayed.recipe_hash)
        if recipe is None:
            self.on_failed(self.tr("Its recipe is not there any more."))
        else:
            self._frame_id = frame.frame_id
            self._reading.try_out(frame, recipe)

    @Slot(object)
    def on_tried_out(self, now: Inspection) -> None:
        """Tune tries out, too: only the newest wish is read, and its answer is its own."""
        if now.inspection_id != self._frame_id:
            if self._frame_id:
                self.on_failed(self.tr("A trial in Tune came between. Read it again once more."))
            return
        before, self._replayed = self._replayed, None
        if before is not None:
            is_same = now.code.mapped == before.code.mapped
            self._detail.show_message(self._compared(before, now), is_good=is_same)

    def _compared(self, before: Inspection, now: Inspection) -> str:
        words = [
            self.tr("Reads the same: {code}, {verdict}.")
            if now.code.mapped == before.code.mapped
            else self.tr("Reads {code}, {verdict}; it was {was}.")
        ]
        if now.recipe_hash != before.recipe_hash:
            words.append(self.tr("Its recipe of that time was not kept: read with today's."))
        else:
            words.append(self.tr("Read with its recipe of that time."))
        if now.reading.reader != before.reading.reader:
            words.append(self.tr("The reader is another by now."))
        return " ".join(words).format(
            code=now.code.mapped or "–",
            verdict=now.verdict.outcome,
            was=before.code.mapped or "–",
        )

    @Slot(str)
    def on_failed(self, words: str) -> None:
        if self._replayed is not None:
            self._replayed = None
            self._detail.show_message(words)

    @Slot(str)
    def on_label_asked(self, record_id: str) -> None:
        inspection, path = self._shown(record_id), self._original(record_id)
        if inspection is None or path is None:
            return
        code = inspection.decision.text if inspection.decision else ""
        self._labelled = record_id
        self._detail.show_message(self.tr("Copying the picture …"), is_good=True)
        self._sets.copy(self._folder, path, recipe=inspection.recipe, code=code)

    @Slot(bool)
    def on_copied(self, is_new: bool) -> None:
        words = self.tr("Added to {folder}.") if is_new else self.tr("It is in {folder} already.")
        if self._shown(self._labelled) is not None:
            self._detail.show_message(words.format(folder=self._folder), is_good=True)

    @Slot(str)
    def on_copy_failed(self, words: str) -> None:
        if self._shown(self._labelled) is not None:
            self._detail.show_message(words)
