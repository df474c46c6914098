# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rating posts and services for age with open rules: an exercise, never an official advice."""
