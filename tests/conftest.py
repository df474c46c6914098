# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""For all tests: no screen, no network, no data of whoever runs them, and the same examples every time."""

from __future__ import annotations

import os
import socket  # noqa: TID251 - to forbid it

import hypothesis
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
hypothesis.settings.register_profile("mediawijs", derandomize=True, deadline=None, print_blob=True)
hypothesis.settings.load_profile("mediawijs")


class ForbiddenSocketError(AssertionError):
    """A test, or what it tests, tried to open a socket."""


def _no_socket(*_args, **_kwargs):
    raise ForbiddenSocketError("MediaWijs is offline")


@pytest.fixture(autouse=True, scope="session")
def no_network():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", _no_socket)
        patch.setattr(socket, "create_connection", _no_socket)
        patch.setattr(socket, "getaddrinfo", _no_socket)
        yield


@pytest.fixture(autouse=True, scope="session")
def own_data_folder(tmp_path_factory):
    """Whatever asks for the user's folder gets one of this run."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        patch.setenv("LOCALAPPDATA", str(folder))
        yield folder
