# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Het zakweb: a pocket web of made-up sites, its links, its search and the claims to judge with it. No files, no Qt."""
