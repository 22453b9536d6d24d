"""How a pair matches, what better pairs there are, and its redness: asked, then told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from rollerlog.domain.photos.model import View
from rollerlog.domain.photos.redness import Redness, RednessWord, Why
from rollerlog.services.photos.errands import Errand, in_breaths
from rollerlog.services.photos.pairing import better_pairs, match
from rollerlog.ui.photos.album import shot_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.domain.photos.model import Photo
    from rollerlog.services.photos.pairing import Match, Shot
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.ui.photos.album import Album

# Whoever leafs through photos asks for the last one only, and the page is painted before.
_PATIENCE_MS, _SOON_MS = 300, 80
# Photos that a guess is made by, the nearest in time first.
_GUESSED_BY = 3
# Photos that better pairs are sought among: of more, evenly thinned ones.
_PAIRED = 600


class Examiner(QObject):
    """Works beside the window; ``slow`` says that measuring takes a while."""

    slow = Signal()
    measured = Signal(object)
    paired = Signal(object)

    def __init__(self, album: Album, pictures: Pictures, parent: QObject) -> None:
        super().__init__(parent)
        self._album, self._pictures = album, pictures
        self._measuring, self._pairing = Errand(self), Errand(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._questions: tuple[Callable[[], object], Callable[[], object]] | None = None
        self._patience.timeout.connect(self.slow)
        self._soon.timeout.connect(self._ask)
        self._measuring.done.connect(self._tell)
        self._pairing.done.connect(self.paired)

    def match(self, a: Photo, b: Photo) -> Match:
        """Return how two photos match, which needs no picture."""
        return match(shot_of(self._album, a), shot_of(self._album, b))

    def measure(self, a: Photo, b: Photo, photos: Sequence[Photo]) -> None:
        """Ask for the redness of a pair, and for pairs among some photos that match better."""
        album, pictures = self._album, self._pictures
        found = self.match(a, b)

        def measuring() -> object:
            if (why := _hindrance(a, b)) is not None:
                return Redness(word=RednessWord.NOT_COMPARABLE, why=(why,))
            # Loads numpy, which the window does without.
            from rollerlog.services.photos.measuring import Source, measured

            first = Source(pictures.path_of(a), a.marks)
            second = Source(pictures.path_of(b), b.marks)
            return measured(first, second, found, album.rolled(a) | album.rolled(b))

        def pairing() -> list[tuple[Shot, Shot]]:
            some = photos[:: len(photos) // _PAIRED + 1]
            shots = {photo.id: shot_of(album, photo) for photo in in_breaths(some)}
            first, second = (shots.get(photo.id) or shot_of(album, photo) for photo in (a, b))
            return better_pairs(in_breaths(shots.values()), first, second)

        self.forget()
        self._questions = measuring, pairing
        self._patience.start()
        self._soon.start()

    def forget(self) -> None:
        """Measure nothing any more."""
        self._patience.stop()
        self._soon.stop()
        self._measuring.forget()
        self._pairing.forget()

    def guesser(self, photo_id: str) -> Callable[[], Marks | None] | None:
        """Return what works out where the eyes of a photo are, None where nothing tells."""
        photos = {photo.id: photo for photo in self._album.photos()}
        photo = photos.get(photo_id)
        if photo is None:
            return None
        known = [one for one in photos.values() if one.marks is not None and one.view is photo.view]
        known.sort(key=lambda one: abs(one.at - photo.at))
        if not known:
            return None
        path = self._pictures.path_of(photo)
        by = [(self._pictures.path_of(one), one.marks) for one in known[:_GUESSED_BY]]

        def work() -> Marks | None:
            from rollerlog.services.photos.measuring import Source, guessed

            found = guessed([Source(*one) for one in by], path)
            return None if found is None else found.marks

        return work

    @property
    def running(self) -> bool:
        """Whether something is still to be told."""
        return self._soon.isActive() or self._measuring.running or self._pairing.running

    def _ask(self) -> None:
        if self._questions is not None:
            measuring, pairing = self._questions
            self._measuring.ask(measuring)
            self._pairing.ask(pairing)

    def _tell(self, found: object) -> None:
        self._patience.stop()
        self.measured.emit(found)


def _hindrance(a: Photo, b: Photo) -> Why | None:
    """Return what keeps a pair from being measured, however it was taken."""
    if a.view is not b.view:
        return Why.VIEW
    # Marked eyes would not help there.
    if a.view is not View.FRONT:
        return Why.NOT_FRONT
    return Why.NOT_MARKED if a.marks is None or b.marks is None else None
