# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""An animal and a number: enough for a class, and no name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mediawijs.domain.pupils import ANIMALS, CODE_LENGTH, CODE_PICTURES, HIGHEST_NUMBER, Alias, free_number

aliases = st.builds(Alias, st.sampled_from(ANIMALS), st.integers(1, HIGHEST_NUMBER))


@given(st.sampled_from(ANIMALS), st.sets(aliases))
def test_the_number_that_is_given_is_the_lowest_free_one(animal: str, taken: set[Alias]) -> None:
    number = free_number(animal, taken)

    assert number is not None
    assert Alias(animal, number) not in taken
    assert all(Alias(animal, lower) in taken for lower in range(1, number))


def test_when_all_numbers_are_taken_there_is_none() -> None:
    foxes = [Alias("vos", number) for number in range(1, HIGHEST_NUMBER + 1)]

    assert free_number("vos", foxes) is None
    assert free_number("uil", foxes) == 1


def test_animals_and_pictures_are_all_different() -> None:
    assert len(set(ANIMALS)) == len(ANIMALS) == 20
    assert len(set(CODE_PICTURES)) == len(CODE_PICTURES) == 12
    assert len(CODE_PICTURES) >= CODE_LENGTH
