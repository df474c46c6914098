# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Charts, drawn by hand. Nothing is told by colour alone, and each can be read as a table."""
