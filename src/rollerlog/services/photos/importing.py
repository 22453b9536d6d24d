"""Photos into the vault one after the other, as a command adds them. Plain Python."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from threading import Event, Timer
from typing import TYPE_CHECKING

from rollerlog.services.photos.child_process import (
    MOST_BYTES,
    PATIENCE_S,
    command,
    environment,
    request,
    unfinished,
)
from rollerlog.services.photos.decoded import Decoded, Unfit, read_answer, read_pixels

if TYPE_CHECKING:
    from datetime import tzinfo
    from pathlib import Path
    from types import TracebackType

    from rollerlog.store.vault import Vault


class Decoder:
    """Brings pictures into a vault by one child process, another where that one ended."""

    def __init__(self, vault: Vault, patience_s: float = PATIENCE_S) -> None:
        """Raises ``StoreError``."""
        self._vault = vault
        self._patience_s = patience_s
        self._incoming = vault.incoming()
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Decoder:
        """Return the decoder, which the block closes."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def take_in(self, path: Path, zone: tzinfo | None) -> Decoded | Unfit:
        """Put the picture of a file into the vault, on the disk when this returns.

        A time its file gives without an offset is of a zone. Raises ``StoreError``.
        """
        out = self._incoming.new_name()
        photo, thumbnail, pixels = unfinished(self._incoming.folder, out)
        try:
            answer = self._ask(request(path.absolute(), out))
            if isinstance(answer, Unfit):
                return answer
            found = read_answer(answer, path.name, zone, read_pixels(pixels))
            if isinstance(found, Decoded):
                self._vault.adopt(photo, thumbnail, found.sha256, found.form)
            return found
        finally:
            self._incoming.drop(photo, thumbnail, pixels)

    def close(self) -> None:
        """End the child and remove what is unfinished."""
        self._end()
        self._incoming.close()

    def _ask(self, asked: bytes) -> bytes | Unfit:
        child = self._child = self._child or _started(self._incoming.folder)
        assert child.stdin is not None  # noqa: S101
        assert child.stdout is not None  # noqa: S101
        late = Event()
        patience = Timer(self._patience_s, _lose_patience, (child, late))
        patience.start()
        try:
            with suppress(OSError):
                child.stdin.write(asked)
                child.stdin.flush()
            line = child.stdout.readline(MOST_BYTES)
        finally:
            patience.cancel()
        if line.endswith(b"\n"):
            return line
        self._end()
        return Unfit.TOO_SLOW if late.is_set() else Unfit.CRASHED

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            with suppress(OSError):
                child.communicate()


def _lose_patience(child: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    child.kill()


def _started(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603
        command(folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )
