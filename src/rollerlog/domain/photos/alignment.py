"""How one photo is laid over another by the outer corners of the eyes."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, degrees, hypot

Size = tuple[int, int]
Matrix = tuple[tuple[float, float, float], tuple[float, float, float]]


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a photo, as fractions of its width and height from the top left corner."""

    x: float
    y: float

    def __post_init__(self) -> None:
        if not (0 <= self.x <= 1 and 0 <= self.y <= 1):
            raise ValueError(f"not in the photo: {self.x}, {self.y}")


@dataclass(frozen=True, slots=True)
class Marks:
    """The outer corners of both eyes; ``left`` is the one further left in the picture."""

    left: Point
    right: Point

    def __post_init__(self) -> None:
        if self.left.x >= self.right.x:
            raise ValueError(f"not from left to right: {self.left.x}, {self.right.x}")


@dataclass(frozen=True, slots=True)
class Similarity:
    """A turn, a scale and a shift of pixels: ``x' = ax - by + dx``, ``y' = bx + ay + dy``.

    The top left corner of the first pixel is 0, 0, so its middle is 0.5, 0.5.
    """

    a: float
    b: float
    dx: float
    dy: float

    @property
    def matrix(self) -> Matrix:
        """The two rows of the matrix."""
        return (self.a, -self.b, self.dx), (self.b, self.a, self.dy)

    @property
    def scale(self) -> float:
        """How many times larger things become."""
        return hypot(self.a, self.b)

    @property
    def turn_deg(self) -> float:
        """How far things turn, clockwise as seen."""
        return degrees(atan2(self.b, self.a))

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place goes."""
        return self.a * x - self.b * y + self.dx, self.b * x + self.a * y + self.dy

    def then(self, other: Similarity) -> Similarity:
        """Return this one with another after it."""
        dx, dy = other.at(self.dx, self.dy)
        a = other.a * self.a - other.b * self.b
        return Similarity(a, other.b * self.a + other.a * self.b, dx, dy)

    def inverse(self) -> Similarity:
        """Return the way back."""
        square = self.a**2 + self.b**2
        back = Similarity(self.a / square, -self.b / square, 0, 0)
        dx, dy = back.at(-self.dx, -self.dy)
        return Similarity(back.a, back.b, dx, dy)


def similarity(of: Marks, size_of: Size, onto: Marks, size_onto: Size) -> Similarity:
    """Return what lays the marks ``of`` one photo onto those of another, over pixels."""
    start, far = pixels(of, size_of)
    goal, end = pixels(onto, size_onto)
    turned = complex(*end) - complex(*goal)
    turned /= complex(*far) - complex(*start)
    shift = complex(*goal) - turned * complex(*start)
    return Similarity(turned.real, turned.imag, shift.real, shift.imag)


def pixels(marks: Marks, size: Size) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the left and the right mark in pixels of a photo ``size`` wide and high."""
    width, height = size
    left, right = marks.left, marks.right
    return (left.x * width, left.y * height), (right.x * width, right.y * height)


def eye_distance(marks: Marks, size: Size) -> float:
    """Return how many pixels the marks lie apart."""
    (x, y), (far_x, far_y) = pixels(marks, size)
    return hypot(far_x - x, far_y - y)
