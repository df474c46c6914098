# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The people of a conversation: their names, colours and faces."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from mediawijs.domain.lessons.kinds.chat import YOU
from mediawijs.i18n import _
from mediawijs.presenters.ports import Media
from mediawijs.ui.exercises.paint import draw_disc, initials
from mediawijs.ui.theme.fonts import Role
from mediawijs.ui.theme.look import Look
from mediawijs.ui.theme.svg import renderer

_TINTS = ("mint", "coral", "sky", "sun", "edge")


class People:
    """Draws somebody as a circle: the picture that `media` has for "people:<id>", otherwise initials."""

    def __init__(self, look: Look, media: Media, names: dict[str, str]) -> None:
        self._look = look
        self._names = names
        self._tints = {key: _TINTS[n % len(_TINTS)] for n, key in enumerate(names)}
        self._faces = {}
        for key in names:
            data = media(f"people:{key}")
            face = renderer(data) if data else None
            if face is not None:
                self._faces[key] = face

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._names)

    def name(self, who: str) -> str:
        """What they are called; the pupil is "Jij"."""
        return _("Jij") if who == YOU else self._names.get(who, who)

    def draw(self, painter: QPainter, who: str, centre: QPointF, radius: float) -> None:
        ground = self._look.colour("violet" if who == YOU else self._tints.get(who, "edge"))
        font = self._look.font(Role.CHIP if radius < self._look.px(18) else Role.LABEL)
        face = self._faces.get(who)
        draw_disc(painter, centre, radius, ground, "" if face else initials(self.name(who)), font)
        if face is not None:
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            path = QPainterPath()
            path.addEllipse(box)
            painter.save()
            painter.setClipPath(path)
            face.render(painter, box)
            painter.restore()
