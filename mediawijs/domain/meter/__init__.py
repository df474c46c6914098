# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Echt/nep-meter: who tells real from fake, and who distrusts everything. No Qt, files, clock or chance."""
