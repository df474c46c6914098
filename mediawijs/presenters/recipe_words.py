# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the own recommender is measured by, in words."""

from __future__ import annotations

from mediawijs.domain.lessons.kinds.recipe import Gauge, Goal, Sense
from mediawijs.i18n import _

_MINUTES = 40


def gauge_words(goal: Goal) -> str:
    """What the number is of."""
    name = goal.who.name or _("heel Schermstad")
    return {
        Gauge.ANGER: _("Boze posts bij {name}, van elke 100"),
        Gauge.GLAD: _("Posts waar {name} achteraf blij mee is, van elke 100"),
        Gauge.HARM: _("Gemene posts bij {name}, van elke 100"),
        Gauge.TOPIC: _("Posts over {topic} bij {name}, van elke 100"),
        Gauge.VARIETY: _("Afwisseling bij {name}: 0 is alles over hetzelfde"),
        Gauge.MINUTES: _("Minuten in een week bij {name}"),
    }[goal.gauge].format(name=name, topic=goal.topic[1].lower())


def measured_words(goal: Goal, result: int) -> str:
    """The number with what it counts."""
    if goal.gauge is Gauge.MINUTES:
        return _("{result} minuten").format(result=result)
    return _("{result} van de 100").format(result=result)


def target_words(goal: Goal) -> str:
    """What there is to reach; "" when nothing is."""
    match goal.sense:
        case Sense.AT_LEAST:
            return _("doel: minstens {target}").format(target=goal.target)
        case Sense.AT_MOST:
            return _("doel: hoogstens {target}").format(target=goal.target)
        case Sense.OPEN:
            return ""


def scale_of(goal: Goal) -> int:
    """The number at the right end of the bar."""
    return max(_MINUTES, 2 * goal.target) if goal.gauge is Gauge.MINUTES else 100


def feeling_word(emotion: str) -> str:
    """What a post does to people, in a word."""
    return {
        "joy": _("vrolijk"),
        "wonder": _("verwondering"),
        "calm": _("rustig"),
        "sadness": _("verdrietig"),
        "fear": _("eng"),
        "anger": _("boos"),
    }[emotion]
