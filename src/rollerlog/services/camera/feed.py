"""What the camera sees, as pictures to show and to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaCaptureSession, QVideoSink

if TYPE_CHECKING:
    from rollerlog.services.camera.source import Source
    from rollerlog.services.camera.trouble import Trouble

# 30 a second are enough to hold still by.
_LEAST_MS = 33
_SHOWN = QSize(1280, 1280)


class CameraFeed(QObject):
    """Frames while it runs. ``framed`` says that there is a new one, ``lost`` why none come.

    Nothing is mirrored here: what is kept is as others see it.
    """

    framed = Signal()
    lost = Signal(object)

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._source.setParent(self)
        self._sink = QVideoSink(self)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(self._sink)
        source.join(self._session)
        self._whole, self._shown = QImage(), QImage()
        self._shown_at_most = _SHOWN
        self._waiting = False
        self.running = False
        self._pace = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._pace.timeout.connect(self._follow_pace)
        self._sink.videoFrameChanged.connect(self._follow)
        source.lost.connect(self._lose)

    @property
    def frame(self) -> QImage:
        """The last frame at the size it is shown in, null before the first."""
        return self._shown

    def show_within(self, size: QSize) -> None:
        """Scale the frames that follow to fit into a size in device pixels."""
        self._shown_at_most = size.boundedTo(_SHOWN)

    def start(self) -> None:
        """Let frames come."""
        if not self.running:
            self.running = True
            self._source.start()

    def stop(self) -> None:
        """Let no more frames come, and forget the last."""
        if self.running:
            self.running = False
            self._source.stop()
        self._pace.stop()
        self._waiting = False
        self._whole, self._shown = QImage(), QImage()

    def still(self) -> QImage:
        """Return the frame that is shown, as large as it came; null before the first."""
        return self._whole

    def _follow(self) -> None:
        if self._pace.isActive():
            self._waiting = True
        else:
            self._take()

    def _follow_pace(self) -> None:
        if self._waiting:
            self._take()

    def _take(self) -> None:
        frame = self._sink.videoFrame()
        self._waiting = False
        if not self.running or not frame.isValid():
            return
        spent = QElapsedTimer()
        spent.start()
        self._whole = frame.toImage()
        self._shown = _fitted(self._whole, self._shown_at_most)
        # At most half of the time goes into frames: the window goes on, whatever is sent.
        self._pace.start(max(_LEAST_MS, spent.elapsed()))
        self.framed.emit()

    def _lose(self, trouble: Trouble) -> None:
        self.stop()
        self.lost.emit(trouble)


def _fitted(image: QImage, size: QSize) -> QImage:
    wanted = image.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    if wanted.width() >= image.width():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
