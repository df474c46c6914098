# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What MediaWijs is about, in pure Python: no Qt, files, clock or chance."""
