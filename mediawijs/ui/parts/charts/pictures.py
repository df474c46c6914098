# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The drawing for each kind of chart."""

from __future__ import annotations

from mediawijs.presenters.charts import Bars, Chart, Dial, Histogram, LineChart, Lorenz, Split
from mediawijs.ui.parts.charts.bars import BarsPicture
from mediawijs.ui.parts.charts.dial import DialPicture
from mediawijs.ui.parts.charts.histogram import HistogramPicture
from mediawijs.ui.parts.charts.line import LinePicture
from mediawijs.ui.parts.charts.lorenz import LorenzPicture
from mediawijs.ui.parts.charts.picture import Picture
from mediawijs.ui.parts.charts.split import SplitPicture
from mediawijs.ui.theme.look import Look


def picture_of(look: Look, chart: Chart) -> Picture:
    match chart:
        case LineChart():
            return LinePicture(look, chart)
        case Histogram():
            return HistogramPicture(look, chart)
        case Lorenz():
            return LorenzPicture(look, chart)
        case Bars():
            return BarsPicture(look, chart)
        case Split():
            return SplitPicture(look, chart)
        case Dial():
            return DialPicture(look, chart)
