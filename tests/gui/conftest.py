# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""For tests with real widgets, drawn offscreen."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from mediawijs import i18n, paths
from mediawijs.ui.theme.fonts import load_first, load_rest
from mediawijs.ui.theme.look import make_look
from mediawijs.ui.theme.stylesheet import dress
from tests.helpers.walks import nameless as walk_for_names

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.gui)


@pytest.fixture(scope="session")
def qapp_args():
    return ["MediaWijs", "-style", "fusion"]


@pytest.fixture(scope="session")
def fonts(qapp):
    load_first(paths.assets() / "fonts")
    load_rest(paths.assets() / "fonts")


@pytest.fixture
def dressed(qapp, fonts):
    """Makes a look and dresses the app in it: dressed("dark", scale=2.0)."""

    def make(theme="light", **how):
        look = make_look(paths.assets(), theme, **{"still": True, **how})
        dress(qapp, look)
        return look

    return make


@pytest.fixture
def look(dressed):
    """The light theme at 100 %, without motion."""
    return dressed()


@pytest.fixture
def nameless():
    """Gives the widgets below a root that the keyboard can reach and that have no name for a screen reader."""
    return walk_for_names


class _Long(gettext.NullTranslations):
    """Every text half as long again, as another language may be."""

    def gettext(self, message):
        words = message.split()
        return f"{message} {' '.join(words[: max(len(words) // 2, 1)])}"

    def ngettext(self, msgid1, msgid2, n):
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def long_texts(monkeypatch):
    monkeypatch.setattr(i18n._chosen, "messages", _Long())
