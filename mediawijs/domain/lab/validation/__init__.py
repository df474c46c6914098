# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Does this fit research? Studies done over, with what was published beside what comes out here."""
