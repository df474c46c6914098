# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""From settings to a look, and the app dressed in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from mediawijs import paths
from mediawijs.domain.settings import Settings
from mediawijs.ui.theme.look import Look, make_look


def look_of(settings: Settings) -> Look:
    """ "system" and None follow what the computer asks for."""
    return make_look(
        paths.assets(),
        theme_of(settings),
        scale=settings.text_scale / 100,
        wide=settings.wide_spacing,
        still=_still() if settings.reduced_motion is None else settings.reduced_motion,
    )


def theme_of(settings: Settings) -> str:
    if settings.theme != "system":
        return settings.theme
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _still() -> bool:
    accessibility = QGuiApplication.styleHints().accessibility()
    preference = getattr(accessibility, "motionPreference", None)
    return preference is not None and "Reduce" in str(preference())
