"""Small PNGs of few colours."""

from __future__ import annotations

import base64
import io
import struct
import zlib

import numpy as np
from PIL import Image


def packed_uri(uri: str) -> str:
    """Pack the PNG of a `data:` address as small as it goes, and return it as one."""
    raw = base64.b64decode(uri.split(",", 1)[1])
    packed = indexed_png(np.asarray(Image.open(io.BytesIO(raw)).convert("RGB")))
    return "data:image/png;base64," + base64.b64encode(packed).decode("ascii")


def indexed_png(rgb: np.ndarray) -> bytes:
    """Pack a picture of up to 256 colours as an indexed PNG whose rows are filtered like those of a grey one.

    Encoders leave indexed rows unfiltered; slowly changing tones are half the size when filtered. So the
    picture is written as grey, and its header changed to an index into a palette from dark to light.
    """
    codes = rgb.astype(int) @ [65536, 256, 1]
    colours, index = np.unique(codes, return_inverse=True)
    if len(colours) > 256:
        raise ValueError(f"expected at most 256 colours, got {len(colours)}")
    channels = np.column_stack([colours >> 16, (colours >> 8) % 256, colours % 256])
    order = np.argsort(channels.sum(axis=1), kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    out = io.BytesIO()
    grey = rank[index].reshape(codes.shape).astype(np.uint8)
    Image.fromarray(grey).save(out, format="PNG", optimize=True)
    chunks = [(b"PLTE", channels[order].astype(np.uint8).tobytes())]
    for kind, data in _chunks(out.getvalue()):
        if kind == b"IHDR":
            chunks.insert(0, (kind, data[:9] + b"\x03" + data[10:]))
        elif kind in (b"IDAT", b"IEND"):
            chunks.append((kind, data))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def _chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        found.append((png[at + 4 : at + 8], png[at + 8 : at + 8 + length]))
        at += 12 + length
    return found
