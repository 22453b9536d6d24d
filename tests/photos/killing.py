"""Photos imported and killed at it, over and over: FOLDER ROUNDS SEED.

Prints a line for each thing that is not as it should be, then how many photos were confirmed.
"""

import hashlib
import os
import random
import select
import signal
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication

from rollerlog.domain.photos.commands import add_photo
from rollerlog.domain.photos.model import Photo, View
from rollerlog.domain.refusals import Refused
from rollerlog.services.desk import Desk
from rollerlog.services.journal import Journal
from rollerlog.services.photos.decoded import Decoded
from rollerlog.services.photos.importing import Decoder
from rollerlog.services.photos.keeper import PhotoKeeper
from rollerlog.services.photos.light import facts
from rollerlog.services.photos.taking import Taking, facts_of, photo_of
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.store.vault import Vault
from tests.conftest import NOW
from tests.photos import corpus

POOL, EACH = 400, 6
LONGEST_S, AFTERWARDS_S = 0.3, 0.04


TAKING = Taking(View.FRONT, ("nose",))


def add_by_command(folder, paths, confirm):
    """Add photos as a command does; the hash is confirmed once its row is on the disk."""
    file = LogbookFile(folder)
    journal = Journal(file, lambda: NOW)
    with Decoder(Vault(folder)) as decoder:
        for path in paths:
            found = decoder.take_in(path, NOW.tzinfo)
            if isinstance(found, Decoded):
                photo = photo_of(found, facts_of(found), TAKING, journal.logbook, NOW)
                with suppress(Refused):
                    journal.run(add_photo(photo))
                    os.write(confirm, found.sha256.encode())
    file.close()


def add_by_window(folder, paths, confirm):
    """Add photos as the window does, on an event loop."""
    application = QCoreApplication([])
    file = LogbookFile(folder)
    keeper = PhotoKeeper(Desk(Journal(file, lambda: NOW)), Vault(folder))
    keeper.added.connect(lambda photo: os.write(confirm, photo.sha256.encode()))
    keeper.finished.connect(application.quit)
    keeper.add(paths, TAKING)
    application.exec()
    keeper.close()
    file.close()


class Rounds:
    """One import a round, and what was confirmed in all of them."""

    def __init__(self, folder, seed):
        self.folder = folder / "data"
        self._sources = folder / "sources"
        self._sources.mkdir()
        self._random = random.Random(seed)
        self.confirmed = set()
        self.wrong = []
        self._seen = set()
        for number in range(POOL):
            picture = corpus.picture(40 + number % 20, 30 + number // 20)
            picture.save(self._sources / f"{number}.{'png' if number % 3 else 'jpg'}")

    def kill_importer(self):
        """Let an import run for a random while, then kill it."""
        importer, confirmations = self._begin()
        self._let_it_run(confirmations)
        os.kill(importer, signal.SIGKILL)
        self._end(importer, confirmations)

    def kill_child(self):
        """Kill the process that decodes, and let the import go on with the next one."""
        importer, confirmations = self._begin()
        self._let_it_run(confirmations)
        for child in Path(f"/proc/{importer}/task/{importer}/children").read_text().split():
            with suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)
        if self._end(importer, confirmations) != 0:
            self.wrong.append("the import did not survive its child")

    def check(self):
        """Note what is wrong: a row without its file, a half picture, a loss."""
        file = LogbookFile(self.folder)
        rows = {photo.sha256: photo.form for photo in file.load().all(Photo)}
        file.close()
        vault = Vault(self.folder)
        for lost in self.confirmed - rows.keys():
            self.wrong.append(f"confirmed, and not there: {lost}")
        for sha256, form in rows.items():
            there = vault.path_of(sha256, form).exists()
            if not there or not vault.thumbnail_of(sha256).exists():
                self.wrong.append(f"a row without its file: {sha256}")
        for path in set(self.folder.glob("photos/??/*")) - self._seen:
            content = path.read_bytes()
            whole = (
                content.endswith(b"\xff\xd9")
                if path.name.endswith(".thumb.jpg")
                else (hashlib.sha256(content).hexdigest() == path.name[:64])
            )
            self._seen.add(path)
            if not whole:
                self.wrong.append(f"half a picture: {path}")
        return rows

    def check_litter(self):
        """Note what stays for ever though nobody points at it."""
        rows = self.check()
        Vault(self.folder).incoming().close()
        for left in (self.folder / "photos" / "incoming").iterdir():
            self.wrong.append(f"left behind: {left}")
        Vault(self.folder).sweep(rows.keys(), NOW + timedelta(days=36_500))
        for path in self.folder.glob("photos/??/*"):
            if path.name[:64] not in rows:
                self.wrong.append(f"never swept: {path}")

    def _begin(self):
        paths = self._random.sample(sorted(self._sources.iterdir()), EACH)
        read, write = os.pipe()
        add = self._random.choice((add_by_command, add_by_window))
        importer = os.fork()
        if importer == 0:
            os.close(read)
            code = 1
            try:
                add(self.folder, paths, write)
                code = 0
            finally:
                os._exit(code)
        os.close(write)
        return importer, read

    def _let_it_run(self, confirmations):
        """Wait a random while, every second time counted from the first confirmed photo."""
        if self._random.random() < 0.5:
            select.select([confirmations], [], [], 10)
            select.select([], [], [], self._random.uniform(0, AFTERWARDS_S))
        else:
            select.select([], [], [], self._random.uniform(0, LONGEST_S))

    def _end(self, importer, confirmations):
        with os.fdopen(confirmations, "rb") as told:
            words = told.read()
        code = os.waitpid(importer, 0)[1]
        self.confirmed |= {words[k : k + 64].decode() for k in range(0, len(words) - 63, 64)}
        return code


def main(folder, rounds, seed):
    # Loaded and warm before the forks, so that no round is spent on that.
    facts(np.zeros((40, 40, 3), dtype=np.uint8))
    run = Rounds(Path(folder), int(seed))
    for number in range(int(rounds)):
        if number % 4 == 3:
            run.kill_child()
        else:
            run.kill_importer()
        run.check()
    run.check_litter()
    sys.stdout.write("\n".join([*run.wrong, str(len(run.confirmed)), ""]))


if __name__ == "__main__":
    main(*sys.argv[1:])
