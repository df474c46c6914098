# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The studies that ship: whole, sourced and within what was published; and what a damaged file tells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mediawijs.content.reading import LOWEST, measure
from mediawijs.content.studies import KINDS, UNITS, Studies, load_studies
from mediawijs.domain.lab.validation.studies import Band
from mediawijs.domain.lab.validation.suite import STUDIES

GOOD = """\
format = 1
checked = 2026-11-22

[[study]]
id = "V2"
title = { nl = "Boos?", en = "Angry?" }
tested = { nl = "We kijken.", en = "We look." }
differs = { nl = "Alles is verzonnen.", en = "All is made up." }
seeds = 5

[[study.paper]]
id = "MILLI"
paper = "Een artikel"
year = 2025
link = "doi 10.1"
found = { nl = "Bozer.", en = "Angrier." }

[[study.check]]
id = "anger"
kind = "size"
published = 0.4
low = 0.2
high = 0.6
unit = "sd"
text = { nl = "Bozer.", en = "Angrier." }

[[study.check]]
id = "less"
kind = "sign"
high = 0.0
unit = "share"
text = { nl = "Minder.", en = "Less." }

[[limit]]
id = "people"
text = { nl = "Niemand is echt.", en = "Nobody is real." }
"""


@pytest.fixture(scope="module")
def shipped() -> Studies:
    return load_studies()


def load(folder: Path, text: str) -> Studies:
    file = folder / "studies.toml"
    file.write_text(text, "utf-8")
    return load_studies(file)


# What ships


def test_what_ships_has_no_problems_and_every_study(shipped: Studies) -> None:
    assert shipped.problems == ()
    assert [study.id for study in shipped.studies] == list(STUDIES)
    assert shipped.checked is not None
    assert shipped.checked >= date(2026, 11, 22)


def test_every_paper_has_a_year_and_a_link_that_leads_somewhere(shipped: Studies) -> None:
    papers = [paper for study in shipped.studies for paper in study.papers]
    assert len({paper.id for paper in papers}) == len(papers) == 7
    for paper in papers:
        assert 2010 < paper.year <= 2026
        assert paper.link.startswith("doi 10.")
        assert len(paper.paper) > 20


def test_a_published_size_is_held_to_plus_and_minus_half_of_it(shipped: Studies) -> None:
    published = {}
    for study in shipped.studies:
        for check in study.checks:
            if check.published is not None:
                low, high = sorted((check.published * 0.5, check.published * 1.5))
                assert check.band.low == pytest.approx(low)
                assert check.band.high == pytest.approx(high)
                published[check.id] = check.published
    assert published == {"anger": 0.47, "animosity": 0.24, "warmth": -0.17, "on_size": 0.11}


def test_not_clearly_is_half_of_what_switching_on_did(shipped: Studies) -> None:
    study = shipped.find("V5")
    assert study is not None
    assert study.bands["off_opinion"] == Band("size", -0.055, 0.055)


def test_there_are_eight_things_the_model_does_not_know(shipped: Studies) -> None:
    assert len({limit.id for limit in shipped.limits}) == 8
    for limit in shipped.limits:
        assert set(limit.text) == {"nl", "en"}
        assert limit.text["nl"].count(".") == 1


def test_everything_is_in_two_languages_and_can_be_read(shipped: Studies) -> None:
    texts = [limit.text for limit in shipped.limits]
    for study in shipped.studies:
        texts += [study.title, study.tested, study.differs]
        texts += [paper.found for paper in study.papers] + [check.text for check in study.checks]
    assert all(set(text) == {"nl", "en"} for text in texts)
    assert measure("\n".join(text["nl"] for text in texts)).score >= LOWEST["B"]


def test_units_and_kinds_are_all_used(shipped: Studies) -> None:
    checks = [check for study in shipped.studies for check in study.checks]
    assert {check.unit for check in checks} == set(UNITS)
    assert {check.band.kind for check in checks} == set(KINDS)


# Reading


def test_a_good_file_loads_whole(tmp_path: Path) -> None:
    made = load(tmp_path, GOOD)
    assert made.problems == ()
    (study,) = made.studies
    assert (study.id, study.seeds, study.papers[0].found["nl"]) == ("V2", 5, "Bozer.")
    assert study.bands == {"anger": Band("size", 0.2, 0.6), "less": Band("sign", None, 0.0)}
    assert [check.published for check in study.checks] == [0.4, None]
    assert made.find("V2") is study
    assert made.find("V3") is None
    assert made.checked == date(2026, 11, 22)
    assert made.limits[0].text["en"] == "Nobody is real."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('kind = "sign"', 'kind = "sort"'),
        ('unit = "sd"', 'unit = "kilo"'),
        ("high = 0.0", ""),
        ("high = 0.0", "low = -1.0\nhigh = 0.0"),
        ("low = 0.2", "low = 0.7"),
        ("published = 0.4", "published = 0.9"),
        ("published = 0.4", 'published = "veel"'),
        ('id = "less"', 'id = "anger"'),
        ("seeds = 5", "seeds = 0"),
        ("seeds = 5", "seeds = 5000"),
        ('found = { nl = "Bozer.", en = "Angrier." }', ""),
        ("[[study.paper]]", "[[study.papers]]"),
    ],
)
def test_a_damaged_study_is_left_out_and_told(tmp_path: Path, old: str, new: str) -> None:
    assert old in GOOD
    made = load(tmp_path, GOOD.replace(old, new, 1))
    assert made.studies == ()
    assert len(made.limits) == 1
    assert made.problems
    assert all(problem.what and problem.why and problem.do for problem in made.problems)


def test_a_damaged_limit_is_left_out_and_told(tmp_path: Path) -> None:
    made = load(tmp_path, GOOD.replace('text = { nl = "Niemand is echt.", en = "Nobody is real." }', ""))
    assert (len(made.studies), made.limits) == (1, ())
    assert made.problems


@pytest.mark.parametrize(
    "text", ["format = 2", "format = ", "format = 1", 'format = 1\nchecked = "gisteren"', ""]
)
def test_a_damaged_file_is_empty_and_told(tmp_path: Path, text: str) -> None:
    made = load(tmp_path, text)
    assert made[:3] == ((), (), None)
    assert made.problems


def test_a_key_that_nobody_reads_is_told(tmp_path: Path) -> None:
    made = load(tmp_path, GOOD.replace("seeds = 5", "seeds = 5\ntowns = 3"))
    assert len(made.studies) == 1
    assert "towns" in made.problems[0].what


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert load_studies(tmp_path / "nergens.toml").problems
