"""A model that cannot be fetched is told in one sentence."""

from pathlib import Path

import huggingface_hub
import pytest
from huggingface_hub.errors import LocalEntryNotFoundError

from station.domain.errors import ModelError
from station.recognition.fetch import fetch_model


def test_without_network_one_sentence_says_why_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise LocalEntryNotFoundError("Got: ConnectError: no name service\nAn error happened ...")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", no_network)
    with pytest.raises(ModelError) as caught:
        fetch_model("owner/model", tmp_path)
    told = str(caught.value)
    assert "could not be fetched (ConnectError: no name service). Check the name" in told
    assert str(tmp_path / "owner--model") in told
    assert "\n" not in told


def test_a_name_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not a model name"):
        fetch_model("../../etc", tmp_path)
