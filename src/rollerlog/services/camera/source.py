"""Where frames come from: the camera that the system names first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, Signal
from PySide6.QtMultimedia import QCamera, QCameraFormat, QMediaDevices

from rollerlog.overriding import override
from rollerlog.services.camera.trouble import Trouble

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaCaptureSession

_LEAST_RATE = 10.0
# 5 megapixels are enough (S202); frames of more than these would hold the window up.
_MOST_PIXELS = 3840 * 2160


class Source(QObject):
    """Whatever can feed a session with frames; ``lost`` carries the trouble that ended it."""

    lost = Signal(object)

    def join(self, session: QMediaCaptureSession) -> None:
        """Feed a session."""
        raise NotImplementedError

    def start(self) -> None:
        """Let frames come."""
        raise NotImplementedError

    def stop(self) -> None:
        """Let no more frames come."""
        raise NotImplementedError


class Camera(Source):
    """The camera, at the most pixels it has without stuttering."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._camera = QCamera(QMediaDevices.defaultVideoInput(), self)
        self._wanted = False
        best = _best(self._camera.cameraDevice().videoFormats())
        if best is not None:
            self._camera.setCameraFormat(best)
        self._devices.videoInputsChanged.connect(self._look)
        self._camera.errorOccurred.connect(self._fail)

    @override
    def join(self, session: QMediaCaptureSession) -> None:
        session.setCamera(self._camera)

    @override
    def start(self) -> None:
        self._wanted = True
        app, permission = QCoreApplication.instance(), QCameraPermission()
        if app is None:
            return
        match app.checkPermission(permission):
            case Qt.PermissionStatus.Granted:
                self._camera.start()
            case Qt.PermissionStatus.Undetermined:
                app.requestPermission(permission, self, self._follow_answer)
            case _:
                self._lose(Trouble.NOT_ALLOWED)

    @override
    def stop(self) -> None:
        self._wanted = False
        self._camera.stop()

    def _follow_answer(self) -> None:
        app = QCoreApplication.instance()
        if not self._wanted or app is None:
            return
        # Not asked again: a system that will not say would ask for ever.
        if app.checkPermission(QCameraPermission()) is Qt.PermissionStatus.Granted:
            self._camera.start()
        else:
            self._lose(Trouble.NOT_ALLOWED)

    def _look(self) -> None:
        if self._camera.cameraDevice() not in QMediaDevices.videoInputs():
            self._lose(Trouble.UNPLUGGED)

    def _fail(self) -> None:
        there = self._camera.cameraDevice() in QMediaDevices.videoInputs()
        self._lose(Trouble.FAILED if there else Trouble.UNPLUGGED)

    def _lose(self, trouble: Trouble) -> None:
        if self._wanted:
            self.stop()
            self.lost.emit(trouble)


def _best(formats: list[QCameraFormat]) -> QCameraFormat | None:
    fluent = [one for one in formats if one.maxFrameRate() >= _LEAST_RATE] or formats
    fitting = [one for one in fluent if _pixels(one) <= _MOST_PIXELS] or fluent
    return max(fitting, key=lambda one: (_pixels(one), one.maxFrameRate()), default=None)


def _pixels(one: QCameraFormat) -> int:
    size = one.resolution()
    return size.width() * size.height()
