"""A small HEIC picture put together box by box, because nothing here encodes one."""

import struct
from base64 import b85decode

SIZE = (96, 64)
# Red, green, blue and nearly white quarters, and what the decoder must know of them.
COLOURS = ((200, 60, 50), (60, 170, 80), (50, 80, 190), (235, 235, 225))
_HVCC = b85decode(
    "0RwOV0058x000009`FGC{rLC*01pFT0096PKmiN^|NjGU00093kN^M!000939=ZZRVE_RDD?$MQ18@KU0|1Z!00RI3"
    "0{|YNFo6Y@>PacCZUPz%2mk;B0LTCU0{{p>VgLaE2SfqEa<C#m"
)
_PIXELS = b85decode(
    "0002XC;_hqI9mMuH}jXj|Nf~P=zolRi@sKyuY0s_utER+OE3w;{u<?OBARks#&@muOF<XE+Yl(X9+{IH9D9HqK&z"
    "u*&FfxW!BuBkia-;fQEt(s5B1Y=0jnh<U5uyh-V!5`zgT~e{#<{5|1E^$JfLU3-3h|MeQQ$qVK4bv`PJI7cg#0h{"
    "FUBRJSI~G$Q#yjxh8^R0KsfYs`V8y|KzY%J7TZ@|4z#1%if7;=u{MkZF`1dyX?~iUYSF9;>O*?RUQBPY}eo"
)
# A quarter turn to the left so many times, then, where it is not None, the mirror: 0 puts the top
# to the bottom, 1 the left to the right.
TURNS = {
    1: (0, None),
    2: (0, 1),
    3: (2, None),
    4: (0, 0),
    5: (1, 0),
    6: (3, None),
    7: (1, 1),
    8: (1, None),
}


def heic(orientation=1, exif=b"", profile=b"", xmp=b""):
    """The picture, to be shown as EXIF would say with an orientation, and with metadata."""
    turns, mirror = TURNS[orientation]
    properties = [
        box("hvcC", _HVCC),
        full("ispe", struct.pack(">II", *SIZE)),
        full("pixi", b"\3\x08\x08\x08"),
    ]
    if profile:
        properties.append(box("colr", b"prof" + profile))
    if turns:
        properties.append(box("irot", bytes([turns])))
    if mirror is not None:
        properties.append(box("imir", bytes([mirror])))
    items = [(b"hvc1", b"", _PIXELS)]
    if exif:
        items.append((b"Exif", b"", b"\0\0\0\0" + exif))
    if xmp:
        items.append((b"mime", b"application/rdf+xml\0", xmp))
    start = box("ftyp", b"heic\0\0\0\0mif1heic")
    place = len(start) + len(_meta(properties, items, 0)) + 8
    return start + _meta(properties, items, place) + box("mdat", b"".join(i[2] for i in items))


def _meta(properties, items, place):
    count = len(items)
    entries, places = b"", b""
    for number, (kind, more, content) in enumerate(items, 1):
        entries += full("infe", struct.pack(">HH", number, 0) + kind + b"\0" + more, version=2)
        places += struct.pack(">HHHII", number, 0, 1, place, len(content))
        place += len(content)
    # Essential are the decoder's words, the turn and the mirror.
    kinds = [content[4:8] for content in properties]
    tied = bytes(
        number | (0x80 if kind in {b"hvcC", b"irot", b"imir"} else 0)
        for number, kind in enumerate(kinds, 1)
    )
    ties = struct.pack(">IHB", 1, 1, len(tied)) + tied
    about = b"".join(
        box("cdsc", struct.pack(">HHH", number, 1, 1)) for number in range(2, count + 1)
    )
    return full(
        "meta",
        full("hdlr", b"\0\0\0\0pict" + bytes(13))
        + full("pitm", struct.pack(">H", 1))
        + full("iloc", b"\x44\0" + struct.pack(">H", count) + places)
        + full("iinf", struct.pack(">H", count) + entries)
        + box("iprp", box("ipco", b"".join(properties)) + full("ipma", ties))
        + (full("iref", about) if about else b""),
    )


def box(kind, content):
    return struct.pack(">I4s", len(content) + 8, kind.encode()) + content


def full(kind, content, version=0):
    return box(kind, bytes([version, 0, 0, 0]) + content)
