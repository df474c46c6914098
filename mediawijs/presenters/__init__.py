# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Screen logic without Qt: one presenter per screen, which turns what is known into one frozen page."""
