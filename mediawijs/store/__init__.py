# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept on this laptop: progress in a database, settings in a small file, and copies of the database.

Importing this package is cheap: sqlite-utils is loaded when a database is opened, or by `connection.warm_up`.
"""
