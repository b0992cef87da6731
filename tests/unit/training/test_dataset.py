"""Batches: one width each, sizes by width, fresh seeds."""

import itertools

import pytest

from station.recognition.characters import decode
from station.training import dataset


def test_every_batch_has_lines_of_one_width_and_their_texts() -> None:
    made = list(itertools.islice(dataset.batches(dataset.seeds_from(0, 1), pixels_wide=1024), 6))
    for batch in made:
        count, height, width = batch.lines.shape
        assert height == 32
        assert width % 32 == 0
        assert count == dataset.lines_per_batch(width, 1024)
        assert count == len(batch.texts)
        assert all(decode(list(text)) for text in batch.texts)


def test_the_same_seeds_give_the_same_batch() -> None:
    first, second = (
        next(dataset.batches(dataset.seeds_from(9, 2), pixels_wide=512)) for _ in range(2)
    )
    assert first.texts == second.texts
    assert (first.lines == second.lines).all()


def test_wide_lines_come_in_smaller_batches() -> None:
    assert dataset.lines_per_batch(64, 8192) == 128
    assert dataset.lines_per_batch(384, 8192) == 21
    assert dataset.lines_per_batch(384, 100) == 4


def test_no_line_has_more_characters_than_its_columns_can_hold() -> None:
    for batch in itertools.islice(dataset.batches(dataset.seeds_from(500, 1), pixels_wide=512), 10):
        columns = batch.lines.shape[2] // 4
        assert all(2 * len(text) <= columns for text in batch.texts)


def test_a_worker_process_delivers_and_is_gone_after_close() -> None:
    source = dataset.BatchSource(workers=1, first_seed=5, pixels_wide=256, easy_until=0)
    source.start()
    try:
        assert source.next().lines.shape[1] == 32
    finally:
        source.close()
    assert source._processes == []


def test_a_dead_worker_is_an_error_and_not_an_endless_wait() -> None:
    source = dataset.BatchSource(workers=1, first_seed=5, pixels_wide=256, easy_until=0, ahead=1)
    source.start()
    try:
        source._processes[0].terminate()
        source._processes[0].join(10)
        with pytest.raises(dataset.TrainingError, match="worker has ended"):
            _all_of(source)
    finally:
        source.close()


def _all_of(source: dataset.BatchSource) -> None:
    for _ in range(100):
        source.next()
