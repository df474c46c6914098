# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How everything looks: colours, fonts, icons and the size of text, passed along as one `Look`."""
