# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""MediaWijs: makes pupils hard to fool and aware of their rights online. Offline, always."""

__version__ = "0.1.0"
