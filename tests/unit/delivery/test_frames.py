"""Frames: their layout, how they come back whole, and how noise is found."""

import struct
import tracemalloc
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

import pytest
from crc32c import crc32c
from hypothesis import given
from hypothesis import strategies as st

from station.delivery.frames import (
    MAX_CHUNK_BYTES,
    MAX_FRAME_BYTES,
    MAX_PAYLOAD_BYTES,
    FrameKind,
    FrameParser,
    WireFrame,
    encode_frame,
)
from station.domain.errors import ChannelError

RECORD_ID = "0192f000-0000-7000-8000-000000000001"
RESULT = WireFrame(FrameKind.RESULT, 7, RECORD_ID, b'{"code":"0"}')

frames = st.builds(
    WireFrame,
    st.sampled_from(FrameKind),
    st.integers(0, 2**64 - 1),
    st.uuids().map(str),
    st.binary(max_size=300),
)


def parsed(chunks: Sequence[bytes]) -> list[WireFrame]:
    parser, found = FrameParser(), []
    for chunk in chunks:
        parser.feed(chunk)
        while (frame := parser.next_frame()) is not None:
            found.append(frame)
    return found


def split(content: bytes, places: Sequence[int]) -> list[bytes]:
    ends = sorted({0, len(content), *(place % (len(content) + 1) for place in places)})
    return [content[a:b] for a, b in pairwise(ends)]


def resealed(content: bytes) -> bytes:
    """Return changed bytes with a check sum that fits them again."""
    return content[:-4] + struct.pack(">I", crc32c(content[:-4]))


def test_the_layout_is_the_one_that_is_documented() -> None:
    content = encode_frame(RESULT)
    assert content[:16].hex() == "4f4901010000000c0000000000000007"
    assert content[16:32].hex() == RECORD_ID.replace("-", "")
    assert content[32:-4] == b'{"code":"0"}'
    assert content[-4:] == struct.pack(">I", crc32c(content[:-4]))


def test_the_check_sum_is_crc32c() -> None:
    assert crc32c(b"123456789") == 0xE3069283


@given(st.lists(frames, max_size=5), st.lists(st.integers(0, 3000), max_size=8))
def test_frames_come_back_however_the_bytes_are_split(
    sent: list[WireFrame], places: list[int]
) -> None:
    content = b"".join(encode_frame(frame) for frame in sent)
    assert parsed(split(content, places)) == sent


def test_the_largest_frame_comes_back() -> None:
    largest = WireFrame(FrameKind.RESULT, 1, RECORD_ID, bytes(MAX_PAYLOAD_BYTES))
    content = encode_frame(largest)
    assert len(content) == MAX_FRAME_BYTES
    assert parsed(split(content, range(0, MAX_FRAME_BYTES, MAX_CHUNK_BYTES))) == [largest]


def test_half_a_frame_is_no_frame_yet() -> None:
    assert parsed([encode_frame(RESULT)[:-1]]) == []


@pytest.mark.parametrize(
    "frame",
    [
        WireFrame(FrameKind.RESULT, 1, RECORD_ID, bytes(MAX_PAYLOAD_BYTES + 1)),
        WireFrame(FrameKind.RESULT, 2**64, RECORD_ID),
        WireFrame(FrameKind.RESULT, -1, RECORD_ID),
        WireFrame(FrameKind.RESULT, 1, "not an id"),
    ],
    ids=["too long", "sequence too large", "sequence below zero", "no id"],
)
def test_what_fits_no_frame_is_not_encoded(frame: WireFrame) -> None:
    with pytest.raises(ChannelError):
        encode_frame(frame)


@given(st.data())
def test_a_changed_byte_is_always_seen(data: st.DataObject) -> None:
    content = bytearray(encode_frame(RESULT))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    try:
        found = parsed([bytes(content)])
    except ChannelError:
        return
    assert found == []  # a longer length: the parser waits for the rest


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"H", "begin no frame"),
        (b"OK\r\n", "begin no frame"),
        (b"OI\x02" + bytes(29), "version 2"),
        (b"OI\x01\x09" + bytes(28), "kind 9"),
        (b"OI\x01\x01\x00\x01\x00\x01" + bytes(24), "65537 bytes"),
        (b"OI\x01\x01\xff\xff\xff\xff" + bytes(24), "4294967295 bytes"),
        (encode_frame(RESULT)[:-1] + b"\x00", "CRC32C"),
        (encode_frame(RESULT) + b"x", "begin no frame"),
    ],
    ids=["one byte", "a line", "version", "kind", "too long", "absurd", "check sum", "behind"],
)
def test_what_is_no_frame_is_told_as_early_as_can_be(content: bytes, words: str) -> None:
    with pytest.raises(ChannelError, match=words):
        parsed([content])


def test_a_fault_stays_a_fault() -> None:
    parser = FrameParser()
    parser.feed(b"garbage")
    for _ in range(2):
        with pytest.raises(ChannelError):
            parser.next_frame()


def test_an_unknown_kind_is_refused_although_its_check_sum_is_right() -> None:
    content = bytearray(encode_frame(RESULT))
    content[3] = 0
    with pytest.raises(ChannelError, match="kind 0"):
        parsed([resealed(bytes(content))])


@given(st.lists(st.binary(max_size=200), max_size=8))
def test_any_bytes_make_frames_or_one_kind_of_error(chunks: list[bytes]) -> None:
    found: list[WireFrame] = []
    with suppress(ChannelError):
        found = parsed([b"OI\x01", *chunks])
    assert all(encode_frame(frame) in b"OI\x01" + b"".join(chunks) for frame in found)


def test_a_parser_that_is_only_fed_stays_small() -> None:
    parser = FrameParser()
    start = encode_frame(WireFrame(FrameKind.RESULT, 1, RECORD_ID, bytes(MAX_PAYLOAD_BYTES)))[:-1]
    tracemalloc.start()
    try:
        for _ in range(5):
            parser.feed(start[:MAX_CHUNK_BYTES])
        with pytest.raises(ChannelError, match="More bytes"):
            parser.feed(start[:MAX_CHUNK_BYTES])
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert parser.waiting_bytes <= MAX_FRAME_BYTES + MAX_CHUNK_BYTES
    assert peak_bytes < 4 * MAX_FRAME_BYTES


def test_taking_the_largest_frames_needs_less_than_four_of_them() -> None:
    content = encode_frame(WireFrame(FrameKind.RESULT, 1, RECORD_ID, bytes(MAX_PAYLOAD_BYTES)))
    chunks = split(content, range(0, len(content), MAX_CHUNK_BYTES))
    parser = FrameParser()
    tracemalloc.start()
    try:
        for chunk in chunks * 3:
            parser.feed(chunk)
            while parser.next_frame() is not None:
                pass
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak_bytes < 4 * MAX_FRAME_BYTES


def test_an_answer_is_known_by_sequence_and_id() -> None:
    assert WireFrame(FrameKind.ACK, 7, RECORD_ID).is_answer_to(RESULT)
    assert not WireFrame(FrameKind.ACK, 8, RECORD_ID).is_answer_to(RESULT)
    assert not WireFrame(FrameKind.ACK, 7).is_answer_to(RESULT)
