# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The composition root: store, presenters and window meet here, and nowhere else."""
