"""Every kind of file somebody may hand in as a photo, made here."""

import os
import struct
import zlib
from io import BytesIO

from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from tests.photos.heic import COLOURS, SIZE, heic

CANARY = "Quintana-7F3A-Marisol"
SERIAL = "SN44718KX09"
# 39° 28' 17.11393" in the form of EXIF: the last number is in no other file.
GPS = ((39, 1), (28, 1), (1711393, 100000))
TAKEN = "2026:06:09 19:30:05"
UPRIGHT = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# What turns a picture the other way.
STORED = {**UPRIGHT, 6: UPRIGHT[8], 8: UPRIGHT[6]}
TELLTALES = (
    CANARY.encode(),
    CANARY.encode("utf-16-le"),
    CANARY.encode("utf-16-be"),
    SERIAL.encode(),
    struct.pack("<I", GPS[2][0]) + struct.pack("<I", GPS[2][1]),
    struct.pack(">I", GPS[2][0]) + struct.pack(">I", GPS[2][1]),
)


def picture(width=160, height=120):
    """A picture that is another however it is turned, with fine and with even places."""
    across = Image.linear_gradient("L").transpose(Image.Transpose.ROTATE_90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    round_ = Image.radial_gradient("L").resize((width, height))
    found = Image.merge("RGB", (ImageOps.invert(down), across, round_))
    found.paste((205, 160, 140), (width // 8, height // 8, width // 2, height // 3))
    return found


def turned(image, how):
    return image if how is None else image.transpose(how)


def encoded(image, kind, **options):
    content = BytesIO()
    image.save(content, kind, **options)
    return content.getvalue()


def exif(orientation=1, taken=TAKEN, offset="+02:00", *, full=False):
    """EXIF data; where they are full, every field that can tell more than wanted does."""
    found = Image.Exif()
    found[0x0112] = orientation
    details = found.get_ifd(0x8769)
    if taken:
        details[0x9003] = taken
    if offset:
        details[0x9011] = offset
    if full:
        for tag in (0x010E, 0x010F, 0x0110, 0x0131, 0x013B, 0x013C, 0x8298, 0x9C9B, 0x9C9F):
            found[tag] = CANARY.encode("utf-16-le") if tag > 0x9C00 else CANARY
        for tag in (0xA430, 0xA433, 0xA434, 0xA420):
            details[tag] = CANARY
        for tag in (0xA431, 0xA435):
            details[tag] = SERIAL
        details[0x927C] = b"Apple iOS\0\0\1MM" + f"{CANARY} {SERIAL}".encode()
        details[0x9286] = b"ASCII\0\0\0" + CANARY.encode()
        place = found.get_ifd(0x8825)
        place.update({1: "N", 2: tuple(n / d for n, d in GPS), 3: "W", 27: CANARY.encode()})
    return found


def with_everything():
    """A JPEG that tells all it can: GPS, serials, maker notes, XMP, IPTC, a thumbnail."""
    data = exif(full=True).tobytes()
    thumbnail = b"\xff\xd8" + _segment(0xFE, CANARY.encode()) + b"\xff\xd9"
    plain = encoded(picture(), "JPEG", quality=92, exif=data, comment=CANARY.encode())
    xmp = f"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{CANARY} {SERIAL}</x:xmpmeta>".encode()
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(CANARY)) + CANARY.encode()
    more = _segment(0xE1, xmp) + _segment(0xED, iptc) + _segment(0xE5, CANARY.encode())
    more += _segment(0xE1, b"Exif\0\0" + _place_ifd() + thumbnail)
    more += _segment(0xE2, b"ICC_PROFILE\0\1\1" + display_p3(CANARY))
    return plain[:2] + more + plain[2:] + CANARY.encode()


def png_with_everything():
    texts = PngInfo()
    texts.add_text("Author", CANARY)
    texts.add_text("Comment", CANARY, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", f"<x>{CANARY}</x>")
    return encoded(picture(), "PNG", pnginfo=texts, exif=exif(full=True).tobytes())


def sixteen_bits():
    """A grey 16-bit PNG, and the picture it stands for."""
    width, height = 160, 120
    levels = [65_535 * x // (width - 1) for x in range(width)]
    rows = [struct.pack(f">{width}H", *levels)] * height
    wanted = Image.new("L", (width, height))
    wanted.putdata([round(level / 257) for level in levels] * height)
    return png(width, height, 16, 0, rows), wanted.convert("RGB")


def sixteen_bits_in_colour():
    width, height = 160, 120
    levels = [65_535 * x // (width - 1) for x in range(width)]
    row = struct.pack(f">{3 * width}H", *(n for v in levels for n in (v, 65_535 - v, v // 2)))
    wanted = Image.new("RGB", (width, height))
    wanted.putdata(
        [tuple(round(n / 257) for n in (v, 65_535 - v, v // 2)) for v in levels] * height
    )
    return png(width, height, 16, 2, [row] * height), wanted


def png(width, height, bits, colour, rows):
    """A PNG of rows of bytes, which need not be all there are."""
    squeezed = zlib.compressobj(1)
    body = b"".join(squeezed.compress(b"\0" + row) for row in rows) + squeezed.flush()
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )


def display_p3(note="P3"):
    """A profile with the colours of Display P3 and a plain curve."""
    srgb_curve = 2.2
    text = note.encode()
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text + bytes(79),
        b"cprt": b"text\0\0\0\0" + text + b"\0",
        b"wtpt": _xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": _xyz(0.51512, 0.2412, -0.00105),
        b"gXYZ": _xyz(0.29198, 0.69225, 0.04189),
        b"bXYZ": _xyz(0.1571, 0.06657, 0.78407),
    }
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(srgb_curve * 256)) + b"\0\0"
    tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    body, table, place = b"", struct.pack(">I", len(tags)), 132 + 12 * len(tags)
    for name, content in tags.items():
        content += bytes(-len(content) % 4)
        table += struct.pack(">4sII", name, place + len(body), len(content))
        body += content
    size = place + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"lcms", 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    head += struct.pack(">3i", 63_190, 65_536, 54_061) + bytes(48)
    return head + table + body


def srgb():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def reference(content):
    """What a plain decoder makes of a file: upright, in sRGB, on white."""
    image = Image.open(BytesIO(content))
    profile = image.info.get("icc_profile")
    image = ImageOps.exif_transpose(image)
    if profile:
        target = ImageCms.createProfile("sRGB")
        image = ImageCms.profileToProfile(image, BytesIO(profile), target, outputMode="RGB")
    if image.mode == "RGBA":
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return image.convert("RGB")


def quarters():
    """The picture of ``heic``, upright."""
    found = Image.new("RGB", SIZE)
    width, height = SIZE[0] // 2, SIZE[1] // 2
    for number, colour in enumerate(COLOURS):
        left, top = number % 2 * width, number // 2 * height
        found.paste(colour, (left, top, left + width, top + height))
    return found


def taken_in():
    """Files that become photos: a name, the content, the picture and the form that are kept."""
    image = picture()
    found = []
    for orientation, stored in STORED.items():
        data = exif(orientation).tobytes()
        content = encoded(turned(image, stored), "JPEG", quality=97, subsampling=0, exif=data)
        found.append((f"upright-{orientation}.jpg", content, image, "jpeg"))
        data = b"Exif\0\0" + data.removeprefix(b"Exif\0\0")
        shown = turned(quarters(), UPRIGHT[orientation])
        found.append((f"upright-{orientation}.heic", heic(orientation, data), shown, "jpeg"))
        content = encoded(turned(image, stored), "TIFF", tiffinfo={0x0112: orientation})
        found.append((f"upright-{orientation}.tiff", content, image, "webp"))
        content = encoded(turned(image, stored), "PNG", exif=exif(orientation).tobytes())
        found.append((f"upright-{orientation}.png", content, image, "webp"))
    found += [
        ("16-bit.png", *sixteen_bits(), "webp"),
        ("16-bit-colour.png", *sixteen_bits_in_colour(), "webp"),
    ]
    clear = image.convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(image.size))
    frames = [turned(image, UPRIGHT[3]), turned(image, UPRIGHT[2])]
    animated = {"save_all": True, "append_images": frames, "duration": 50}
    files = {
        "progressive.jpg": (encoded(image, "JPEG", quality=95, progressive=True), "jpeg"),
        "cmyk.jpg": (encoded(image.convert("CMYK"), "JPEG", quality=95), "jpeg"),
        "grey.jpg": (encoded(image.convert("L"), "JPEG", quality=95), "jpeg"),
        "mpo.jpg": (encoded(image, "MPO", save_all=True, append_images=frames), "jpeg"),
        "p3.jpg": (encoded(image, "JPEG", quality=95, icc_profile=display_p3()), "jpeg"),
        "p3.png": (encoded(image, "PNG", icc_profile=display_p3()), "webp"),
        "srgb.jpg": (encoded(image, "JPEG", quality=95, icc_profile=srgb()), "jpeg"),
        "broken-profile.jpg": (encoded(image, "JPEG", quality=95, icc_profile=b"none"), "jpeg"),
        "clear.png": (encoded(clear, "PNG"), "webp"),
        "palette.png": (encoded(image.quantize(64), "PNG"), "webp"),
        "black-and-white.png": (encoded(image.convert("1"), "PNG"), "webp"),
        "lossy.webp": (encoded(image, "WEBP", quality=90), "jpeg"),
        "lossless.webp": (encoded(image, "WEBP", lossless=True), "webp"),
        "animated.webp": (encoded(image, "WEBP", quality=90, **animated), "jpeg"),
        "animated-lossless.webp": (encoded(image, "WEBP", lossless=True, **animated), "webp"),
        "animated.png": (encoded(image, "PNG", **animated), "webp"),
        "jpeg-inside.tiff": (encoded(image, "TIFF", compression="jpeg"), "jpeg"),
        "a-png-named.jpg": (encoded(image, "PNG"), "webp"),
        "one-pixel.png": (encoded(image.crop((0, 0, 1, 1)), "PNG"), "webp"),
        "secrets.jpg": (with_everything(), "jpeg"),
        "secrets.png": (png_with_everything(), "webp"),
    }
    for name, (content, form) in files.items():
        wanted = image if name == "broken-profile.jpg" else reference(content)
        found.append((name, content, wanted, form))
    data = b"Exif\0\0" + exif(6, full=True).tobytes().removeprefix(b"Exif\0\0")
    content = heic(1, data, xmp=f"<x>{CANARY}</x>".encode())
    return [*found, ("secrets.heic", content, quarters(), "jpeg")]


def refused():
    """Files that become none: a name, the content, the id of why."""
    return [
        ("empty.jpg", b"", "empty"),
        ("text.jpg", b"Tuesday, and my skin is calm again.\n" * 40, "not-a-picture"),
        ("drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', "not-a-picture"),
        ("moving.gif", encoded(picture(), "GIF"), "not-a-picture"),
        ("bitmap.bmp", encoded(picture(), "BMP"), "not-a-picture"),
        ("other.avif", encoded(picture(), "AVIF"), "not-a-picture"),
        ("program.jpg", b"\x7fELF" + bytes(4_000), "not-a-picture"),
        ("page.pdf", b"%PDF-1.7\n" + bytes(400), "not-a-picture"),
        ("noise.jpg", b"\xff\xd8\xff" + bytes(range(256)) * 40, "truncated"),
        ("bomb.png", png(50_000, 50_000, 8, 2, [bytes(150)]), "too-many-pixels"),
        ("true-bomb.png", png(40_000, 40_000, 1, 0, [bytes(5_000)] * 40_000), "too-many-pixels"),
        ("heavy.png", png(13_000, 13_000, 8, 6, [bytes(52_000)] * 13_000), "out-of-memory"),
        ("too-large.jpg", _claims_more(encoded(picture(), "JPEG")), "too-many-pixels"),
    ]


def cut():
    """Files cut at 20 places, of every format."""
    image = picture()
    wholes = {
        "jpg": encoded(image, "JPEG", quality=92, exif=exif().tobytes()),
        "progressive.jpg": encoded(image, "JPEG", quality=92, progressive=True),
        "png": encoded(image, "PNG"),
        "webp": encoded(image, "WEBP", quality=90),
        "lossless.webp": encoded(image, "WEBP", lossless=True),
        "tiff": encoded(image, "TIFF"),
        "heic": heic(),
    }
    for name, whole in wholes.items():
        for place in range(1, 21):
            yield f"cut-{place}.{name}", whole, whole[: len(whole) * place // 21]


def odd_files(folder):
    """Paths that are no regular files, and the id of why they are refused."""
    os.mkfifo(folder / "pipe.jpg")
    (folder / "folder.jpg").mkdir()
    (folder / "zero.jpg").symlink_to("/dev/zero")
    (folder / "nowhere.jpg").symlink_to(folder / "not-there")
    with (folder / "sparse.jpg").open("wb") as sparse:
        sparse.truncate(4 << 30)
    return {
        "pipe.jpg": "not-a-file",
        "folder.jpg": "not-a-file",
        "zero.jpg": "not-a-file",
        "nowhere.jpg": "missing",
        "not-there.jpg": "missing",
        "sparse.jpg": "too-big",
    }


def _claims_more(jpeg):
    """Let a JPEG say that it is 60 000 pixels wide and high."""
    place = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:place] + struct.pack(">HH", 60_000, 60_000) + jpeg[place + 4 :]


def _place_ifd():
    """EXIF data of one directory with a place in it, least significant bytes first."""
    pairs = b"".join(struct.pack("<II", *pair) for pair in GPS)
    head = b"II*\0" + struct.pack("<IHHHIIIHHHIII", 8, 1, 0x8825, 4, 1, 26, 0, 1, 2, 5, 3, 44, 0)
    return head + pairs


def _segment(marker, content):
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _xyz(*values):
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(value * 65_536) for value in values))
