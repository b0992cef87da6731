"""Pixels become Qt pictures here and nowhere else."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from station.domain.frame import Image


def to_qimage(pixels: Image) -> QImage:
    """Return an image that owns its memory. `pixels` is uint8, grey or RGB, any strides."""
    rows = np.ascontiguousarray(pixels)
    return _over(rows).copy()  # before `rows` goes away


def to_pixmap(pixels: Image) -> QPixmap:
    """Return a pixmap of `pixels`; only on the GUI thread."""
    rows = np.ascontiguousarray(pixels)
    return QPixmap.fromImage(_over(rows))  # a pixmap has another format, so this copies


def _over(rows: Image) -> QImage:
    """Return an image over the memory of `rows`, which has to stay as long."""
    height, width = rows.shape[:2]
    layout = QImage.Format.Format_Grayscale8 if rows.ndim == 2 else QImage.Format.Format_RGB888
    # The bytes per line must be said: odd widths shear otherwise.
    return QImage(rows.data, width, height, rows.strides[0], layout)


def to_tile(pixels: Image, size: QSize) -> QPixmap:
    """Return a pixmap of exactly `size` with the picture fitted into its middle."""
    picture = to_pixmap(pixels)
    tile = QPixmap(size)
    tile.fill(Qt.GlobalColor.transparent)
    scale = min(1.0, size.width() / picture.width(), size.height() / picture.height())
    width, height = picture.width() * scale, picture.height() * scale
    place = QRectF((size.width() - width) / 2, (size.height() - height) / 2, width, height)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(place, picture, picture.rect().toRectF())
    painter.end()
    return tile
