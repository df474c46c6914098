# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The clock of this computer."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class SystemClock:
    """Days as the pupil sees them, and seconds that only ever go up."""

    def today(self) -> date:
        from datetime import date

        return date.today()

    def seconds(self) -> float:
        return time.monotonic()
