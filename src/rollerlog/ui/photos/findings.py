"""What the panel tells of the pair: how it matches, better pairs, and how red it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rollerlog.ui.photos.match_words import lines, pair_said

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo
    from rollerlog.domain.photos.redness import Redness
    from rollerlog.services.photos.pairing import Shot
    from rollerlog.ui.photos.album import Album
    from rollerlog.ui.photos.choosing import Choosing
    from rollerlog.ui.photos.examiner import Examiner
    from rollerlog.ui.photos.side_panel import SidePanel


class Findings(QObject):
    """Has each pair judged once, and puts into the panel what comes of it."""

    def __init__(
        self,
        album: Album,
        choosing: Choosing,
        examiner: Examiner,
        panel: SidePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._album, self._choosing, self._examiner, self._panel = album, choosing, examiner, panel
        self._seen: tuple[object, ...] = ()
        examiner.slow.connect(panel.redness.show_waiting)
        examiner.measured.connect(self._show_redness)
        examiner.paired.connect(self._show_pairs)

    def follow(self) -> None:
        """Tell of the pair that is chosen now."""
        a, b, photos = self._choosing.a, self._choosing.b, self._choosing.photos
        self._panel.show_count(len([one for one in (a, b) if one]))
        if a is None or b is None:
            self._examiner.forget()
            self._seen = ()
        elif (seen := (a, b, tuple(photos))) != self._seen:
            self._seen = seen
            self._begin(a, b)

    def _begin(self, a: Photo, b: Photo) -> None:
        after = [self._album.day_after(photo) for photo in (a, b)]
        lengths = [None if one is None else one.session.needle_um for one in after]
        self._panel.match.show_lines(lines(self._examiner.match(a, b), (lengths[0], lengths[1])))
        self._panel.redness.show_nothing()
        self._panel.show_offers(())
        self._examiner.measure(a, b, self._choosing.photos)

    def _show_redness(self, found: Redness) -> None:
        a, b = self._choosing.a, self._choosing.b
        if a is not None and b is not None:
            self._panel.redness.show_redness(found, self._examiner.match(a, b).light)

    def _show_pairs(self, found: list[tuple[Shot, Shot]]) -> None:
        photos = {photo.id: photo for photo in self._choosing.photos}
        today = self._album.now().date()
        offers = []
        for a, b in found:
            if a.id in photos and b.id in photos:
                pair = photos[a.id], photos[b.id]
                offers.append((pair, pair_said((a, b), self._examiner.match(*pair), today)))
        self._panel.show_offers(offers)
