"""ONNX Runtime computes what torch computes, from the same weights; faulty files are named."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from station.domain.errors import ModelError
from station.recognition import characters, compact, onnx_model
from station.recognition.compact_decode import TorchNetwork
from station.recognition.line_decoding import Network, decode_lines
from station.recognition.models import GRAPHS, check_model_folder
from station.recognition.onnx_model import open_network
from station.recognition.weights import load_weights


@pytest.fixture(scope="module")
def ours(compact_folder: Path) -> Network:
    return open_network(check_model_folder(compact_folder))


@pytest.fixture(scope="module")
def torchs(compact_folder: Path) -> Network:
    compact.register()
    return TorchNetwork(load_weights(check_model_folder(compact_folder)))


@pytest.fixture
def copy(compact_folder: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(compact_folder, tmp_path / "copy"))
    (folder / "SHA256SUMS").unlink()
    return folder


def _lines(count: int, width: int) -> np.ndarray:
    return np.random.default_rng(width).integers(0, 256, (count, 32, width), np.uint8)


@pytest.mark.parametrize(("count", "width"), [(1, 64), (3, 160), (2, 384)])
def test_both_builds_encode_any_number_of_lines_of_any_width_alike(
    ours: Network, torchs: Network, count: int, width: int
) -> None:
    for one, other in zip(*(n.encode(_lines(count, width)) for n in (ours, torchs)), strict=True):
        assert one.shape[:2] == (count, width // compact.COLUMN_PX)
        assert np.abs(one - other).max() < 1e-4


@pytest.mark.parametrize(("count", "length"), [(1, 1), (3, 5), (2, 11)])
def test_both_builds_decode_alike_and_offer_only_characters_and_the_end(
    ours: Network, torchs: Network, count: int, length: int
) -> None:
    hidden, _ = ours.encode(_lines(count, 96))
    ids = np.random.default_rng(length).integers(4, 98, (count, length), np.int64)
    one, other = ours.decode(ids, hidden), torchs.decode(ids, hidden)
    assert one.shape == (count, length, characters.VOCABULARY_SIZE)
    assert np.abs(one - other).max() < 1e-4
    assert np.allclose(one.sum(axis=2), 1, atol=1e-5)
    assert not one[:, :, [characters.PAD_ID, characters.START_ID, characters.UNKNOWN_ID]].any()


def test_both_builds_place_as_many_characters(ours: Network, torchs: Network) -> None:
    assert ours.longest == torchs.longest == 10


def test_a_batch_reads_like_its_lines_one_by_one(ours: Network) -> None:
    lines = _lines(7, 128)
    together = decode_lines(ours, lines)
    alone = [decode_lines(ours, lines[n : n + 1])[0] for n in range(len(lines))]
    assert len({line.ctc_text for line in together}) > 1
    for one, other in zip(together, alone, strict=True):
        assert (one.ctc_text, one.decoder_text) == (other.ctc_text, other.decoder_text)
        for a, b in zip(one.chosen, other.chosen, strict=True):
            assert a.probability == pytest.approx(b.probability, abs=1e-5)


def test_fast_mode_gives_the_ctc_answer_and_never_asks_the_decoder(ours: Network) -> None:
    class NoDecoder:
        longest = ours.longest
        encode = staticmethod(ours.encode)

        def decode(self, ids: np.ndarray, hidden: np.ndarray) -> np.ndarray:
            raise AssertionError("fast mode asked the decoder")

    sure = decode_lines(ours, _lines(4, 96))
    fast = decode_lines(NoDecoder(), _lines(4, 96), mode="fast")
    assert [line.text for line in fast] == [line.ctc_text for line in sure]
    assert {line.source for line in fast} == {"fast"}


def test_weights_are_fed_from_the_folder(copy: Path) -> None:
    """Other weights beside the same graphs give other answers: the graphs hold none."""
    before = open_network(check_model_folder(copy)).encode(_lines(1, 64))[1]
    weights = load_file(copy / "model.safetensors")
    weights["encoder.ctc_head.bias"] += np.linspace(0, 4, 98).astype(np.float16)
    save_file(weights, copy / "model.safetensors")
    after = open_network(check_model_folder(copy)).encode(_lines(1, 64))[1]
    assert np.abs(before - after).max() > 0.01
    assert all((copy / name).stat().st_size < 200_000 for name in GRAPHS)


def test_a_session_keeps_weights_of_its_own(
    compact_folder: Path, ours: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was fed is freed after opening; a session that still looked there would read rubbish."""
    fed = onnx_model._weights(compact_folder / "model.safetensors")
    monkeypatch.setattr(onnx_model, "_weights", lambda _: fed)
    network = open_network(check_model_folder(compact_folder))
    for values in fed.values():
        values[...] = np.nan
    hidden, found = network.encode(_lines(1, 64))
    assert np.array_equal(found, ours.encode(_lines(1, 64))[1])
    assert np.isfinite(network.decode(np.array([[1, 20]]), hidden)).all()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


def _lose_a_weight(path: Path) -> None:
    weights = load_file(path)
    del weights["encoder.norm.bias"]
    save_file(weights, path)


def _add_a_weight(path: Path) -> None:
    save_file({**load_file(path), "encoder.extra.bias": np.zeros(3, np.float16)}, path)


def _reshape_a_weight(path: Path) -> None:
    save_file({**load_file(path), "encoder.norm.bias": np.zeros(7, np.float16)}, path)


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        pytest.param("encoder.onnx", _cut, id="encoder cut off"),
        pytest.param("decoder.onnx", _cut, id="decoder cut off"),
        pytest.param("encoder.onnx", lambda p: p.write_bytes(b""), id="empty"),
        pytest.param("encoder.onnx", lambda p: p.write_bytes(b"no graph at all"), id="text"),
        pytest.param("model.safetensors", _cut, id="weights cut off"),
        pytest.param("model.safetensors", _lose_a_weight, id="a weight is missing"),
        pytest.param("model.safetensors", _add_a_weight, id="a weight too many"),
        pytest.param("model.safetensors", _reshape_a_weight, id="a weight of another shape"),
    ],
)
def test_files_that_do_not_fit_together_are_named_with_what_to_restore(
    copy: Path, name: str, damage: object
) -> None:
    damage(copy / name)
    with pytest.raises(ModelError, match=r"Restore .*encoder\.onnx and decoder\.onnx together"):
        open_network(check_model_folder(copy))


def test_a_damaged_graph_is_found_by_its_checksum(compact_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(compact_folder, tmp_path / "damaged"))
    _cut(folder / "encoder.onnx")
    with pytest.raises(ModelError, match=r"encoder\.onnx does not match its checksum"):
        check_model_folder(folder, with_checksums=True)
