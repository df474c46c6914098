# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lessons, exercises, a pupil's way through them, and what remains of it."""
