# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Algoritmelab: a town, its recommenders, and what they do to it. Pure numpy, no Qt, files or clock."""
