# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files to domain: lesson packs, goals, modules, pictures. Every problem is found and told, not only the first."""
