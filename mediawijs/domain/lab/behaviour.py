# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people do with what they see: every constant of it. The values are data, each with its source, in presets."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Log-odds unless said otherwise. Words of one person and post: topic (how much the topic is theirs, -1 to 3), agree (-1 to 1),
    anger, fear … (0 to 1), quality (-0.5 to 0.5).

    `pull_*`: what makes somebody stop and look. `value_*`: what they are glad of afterwards. The two are kept apart: what people
    look at is not what they find worth it.
    """

    pull_base: float
    pull_topic: float
    pull_quality: float
    pull_anger: float
    pull_fear: float
    pull_wonder: float
    pull_joy: float
    pull_sadness: float
    pull_agree: float
    pull_attack: float  # hard on the other side, seen by somebody of this one
    pull_follow: float
    pull_video: float
    pull_chance: float
    value_base: float
    value_topic: float
    value_quality: float
    value_agree: float
    value_dispute: float
    value_anger: float
    value_sadness: float
    value_hostility: float
    value_untrue: float
    value_advert: float
    value_chance: float
    like_base: float
    like_value: float
    reply_base: float
    reply_anger: float
    reply_attack: float
    reply_other: float  # somebody of the other side answers back
    share_base: float
    share_anger: float
    share_wonder: float
    share_value: float
    hide_base: float
    hide_value: float
    stop_base: float
    stop_pull: float
    open_base: float
    open_habit: float
    habit_gain: float  # per card looked at, to a habit of 0 to 1
    habit_loss: float  # per day
    survey: float  # chance per session of being asked "was this worth it?"
    interest_rate: float  # how far an interest moves to what was watched, per card
    interest_back: float  # per day, back to who somebody was
    stance_own: float  # per card of the own side, to that side
    stance_other: float  # per calm card of the other side, towards it
    stance_backfire: float  # per hostile card of the other side, away from it
    stance_back: float  # per day, back to what somebody thought
    warmth_attack: float  # degrees per card that is hard on the other side
    warmth_bridge: float  # degrees per calm card about the quarrel
    warmth_back: float  # per day, back to how warm somebody was
    follow_base: float
    follow_value: float
    unfollow: float  # chance per hidden card


NAMES = tuple(field.name for field in fields(Behaviour))
