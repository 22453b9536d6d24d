"""Desktop Entry files: read as desktops read them, and changed line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GROUP = "[Desktop Entry]"
_RESERVED = re.compile(r"""[\s"'\\<>~|&;$*?#()`]""")
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', re.DOTALL)
_ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}


def values(text: str) -> dict[str, str]:
    """Return what the main group says, the last word on each key counting."""
    found = {}
    for line in _lines(text)[_group(text)]:
        key, sign, value = line.partition("=")
        if sign and not line.startswith("#"):
            found[key.strip()] = re.sub(r"\\(.)", _unescaped, value.strip())
    return found


def changed(text: str, changes: Mapping[str, str | None]) -> str:
    """Return the text with other values of some keys, or without them, and all else as it was."""
    lines, group = _lines(text), _group(text)
    kept = [line for line in lines[group] if line.partition("=")[0].strip() not in changes]
    while kept and not kept[-1].strip():
        kept.pop()
    added = [f"{key}={_escaped(value)}" for key, value in changes.items() if value is not None]
    return "\n".join([*lines[: group.start], *kept, *added, *lines[group.stop :], ""])


def command_line(words: Sequence[str]) -> str:
    """Return the words as the value of `Exec`."""
    return " ".join(map(_quoted, words))


def words_of(command: str) -> list[str]:
    """Return the words of a value of `Exec`."""
    found = _WORD.findall(command)
    words = [plain or re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) for quoted, plain in found]
    return [word.replace("%%", "%") for word in words]


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word and not _RESERVED.search(word):
        return word
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'


def _escaped(value: str) -> str:
    for letter, meant in (("\\", "\\"), ("n", "\n"), ("t", "\t"), ("r", "\r")):
        value = value.replace(meant, f"\\{letter}")
    return value


def _unescaped(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[1], found[0])


def _lines(text: str) -> list[str]:
    # Not splitlines: a line ends at a line feed alone, and paths may hold the rest.
    return text.removesuffix("\n").split("\n")


def _group(text: str) -> slice:
    """Return where the lines of the main group stand."""
    lines = _lines(text)
    if GROUP not in lines:
        return slice(len(lines), len(lines))
    start = lines.index(GROUP) + 1
    rest = (place for place in range(start, len(lines)) if lines[place].startswith("["))
    return slice(start, next(rest, len(lines)))
