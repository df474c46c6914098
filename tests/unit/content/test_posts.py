# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Posts to rate: a good one loads whole, a damaged one tells what to mend, and its drawings are safe."""

from __future__ import annotations

import re
import tomllib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediawijs.content import check_rules
from mediawijs.content.check import check_path
from mediawijs.content.posts import load_post, load_posts, post_folders, posts_root, read_picture
from mediawijs.content.problems import Problem, Problems
from mediawijs.domain.rating.posts import Motion, PostKind
from tests.helpers.rules import PICTURE, POST_TOML, write_post


@pytest.fixture(scope="module")
def answers():
    """Complete reference answers for the full set, borrowed from a post that ships."""
    text = (posts_root() / "wombat-blokjes" / "post.toml").read_text(encoding="utf-8")
    return {str(q): str(a) for q, a in tomllib.loads(text)["reference"]["schermstad-sociaal"].items()}


def test_a_good_post_has_no_problems(tmp_path, answers):
    folder = write_post(tmp_path, answers)
    assert [str(problem) for problem in check_path(folder)] == []
    assert check_path(folder / "post.toml") == ()
    assert check_path(tmp_path) == ()


def test_a_good_post_loads_whole(tmp_path, answers):
    folder = write_post(tmp_path, answers)
    post = load_post(folder).post
    assert post is not None
    assert (post.id, post.kind, post.levels, post.harmless) == ("proefpost", PostKind.CLIP, ("O", "B"), True)
    assert (post.title["nl"], post.around["en"]) == ("Een duw", "Comments off")
    first, second = post.scenes
    assert (first.picture, first.motion, first.seconds, first.sound) == ("1.svg", Motion.PAN_LEFT, 4, None)
    assert (second.motion, second.sound) == (Motion.NONE, {"nl": "Krak!", "en": "Crack!"})
    assert post.reference["schermstad-sociaal"] == answers
    assert post.discussion["nl"].startswith("Waar je over")
    assert read_picture(folder, "1.svg") == PICTURE.encode()
    assert [one.id for one in load_posts(tmp_path, "O")] == ["proefpost"]
    assert load_posts(tmp_path, "P") == ()


SCENE = '[[scene]]\npicture = "2.svg"\nalt = { nl = "De deur gaat open.", en = "The door opens." }\nsound = { nl = "Krak!", en = "Crack!" }\nseconds = 3\n'

DAMAGE = [
    ("format = 1", "format = 2", "formaat"),
    ("format = 1", "format = [", "geldige TOML"),
    ('id = "proefpost"', 'id = "anders"', "niet de naam van de map"),
    ('kind = "clip"', 'kind = "film"', "film"),
    ('kind = "clip"', 'kind = "photo"', "photo heeft 1 beelden; hier staan er 2"),
    ('levels = ["O", "B"]', 'levels = ["X"]', "levels"),
    ('levels = ["O", "B"]', 'levels = ["P", "O"]', "geen antwoord van ons bij schermstad-kort"),
    ('account = "@proef"', "", "account"),
    ('account = "@proef"', 'account = "@proef"\nkleur = "rood"', "kleur"),
    ("harmless = true", 'harmless = "ja"', "true of false"),
    ('caption = { nl = "Kijk eens wat hij doet!",', "caption = {", "taal “nl”"),
    (SCENE, "", "heeft 2 tot 5 beelden; hier staan er 1"),
    (SCENE, SCENE * 5, "hier staan er 6"),
    ('picture = "1.svg"', 'picture = "3.svg"', "3.svg.*er niet"),
    ('picture = "1.svg"', 'picture = "../1.svg"', "naam.svg in kleine letters"),
    ('picture = "1.svg"', 'picture = "2.svg"', "hoort niet bij de post"),
    ('alt = { nl = "Een jongen duwt een deur.", en = "A boy pushes a door." }\n', "", "alt"),
    ('alt = { nl = "Een jongen duwt een deur.", en = "A boy pushes a door." }', 'alt = { nl = "", en = "A" }', "taal “nl”"),
    ('motion = "pan-left"', 'motion = "tollen"', "tollen"),
    ("seconds = 4", "seconds = 40", "1 tot 20 seconden"),
    ("seconds = 4", "", "seconds"),
    ("[reference.schermstad-sociaal]", "[reference.schermstad-weg]", "“schermstad-weg” voor posts bestaat niet"),
    ("[reference.schermstad-sociaal]", "[reference.schermstad-diensten]", "“schermstad-diensten” voor posts"),
    ('v11_geweld = "nee"', "", "v11_geweld staat geen antwoord"),
    ('v11_geweld = "nee"', 'v11_geweld = "bijten"', "“bijten” kan niet bij v11_geweld"),
    ('v11_geweld = "nee"', 'v11_geweld = "nee"\nv99_kleur = "rood"', "“v99_kleur” bestaat niet"),
    ('v11_geweld = "nee"', 'v11_geweld = "nee"\nv12_letsel = "nee"', "v12_letsel wordt hier niet gesteld"),
    ('v11_geweld = "nee"', "v11_geweld = 3", "tabel van teksten"),
    ("[discussion]", "[praatje]", "discussion"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "says"), DAMAGE, ids=[f"{n}-{says[:20]}" for n, (_o, _n, says) in enumerate(DAMAGE)]
)
def test_each_kind_of_damage_is_told(tmp_path, answers, old, new, says):
    folder = write_post(tmp_path, answers)
    file = folder / "post.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    problems = check_path(folder)
    assert any(re.search(says, problem.what) for problem in problems), [str(p) for p in problems]
    for problem in problems:
        assert problem.why
        assert problem.do
        assert problem.file.startswith("proefpost")


@pytest.mark.parametrize(
    ("drawing", "says"),
    [
        (PICTURE.replace("<rect", "<image href='https://example.org/x.png'/><rect"), "kan iets openen"),
        (PICTURE.replace("<svg", "<!DOCTYPE svg><svg"), "DOCTYPE"),
        ("geen tekening", "geen geldige svg"),
        (PICTURE + " " * 100_001, "te groot"),
    ],
)
def test_a_drawing_that_could_open_something_is_refused(tmp_path, answers, drawing, says):
    folder = write_post(tmp_path, answers)
    (folder / "1.svg").write_text(drawing, encoding="utf-8")
    [problem] = check_path(folder)
    assert says in problem.what
    assert read_picture(folder, "1.svg") is None


def test_a_link_to_elsewhere_is_refused(tmp_path, answers):
    folder = write_post(tmp_path, answers)
    (folder / "1.svg").unlink()
    (tmp_path / "elders.svg").write_text(PICTURE, encoding="utf-8")
    try:
        (folder / "1.svg").symlink_to(tmp_path / "elders.svg")
    except OSError:  # Windows, for who may not make links
        pytest.skip("no links here")
    assert read_picture(folder, "1.svg") is None


def test_other_files_do_not_belong(tmp_path, answers):
    folder = write_post(tmp_path, answers)
    (folder / "los.txt").write_text("los", encoding="utf-8")
    [problem] = check_path(folder)
    assert (problem.file, problem.line) == ("proefpost/los.txt", 0)


def test_too_few_posts_and_too_few_harmless_ones(tmp_path, answers):
    write_post(tmp_path, answers, POST_TOML.replace("harmless = true", "harmless = false"))
    problems = Problems()
    check_rules.check_posts(post_folders(tmp_path), check_rules.shipped_sets(), problems, whole=True)
    assert [problem.what for problem in problems.sorted()] == [
        "0 van de 1 posts zijn onschuldig.",
        "Er zijn 1 posts.",
    ]


def test_a_damaged_post_is_left_out_of_all(tmp_path, answers):
    folder = write_post(tmp_path, answers)
    (folder / "post.toml").write_text("format = 3", encoding="utf-8")
    assert load_posts(tmp_path) == ()
    assert load_post(tmp_path / "weg").post is None


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_lost_and_doubled_pieces_never_crash_the_loader(tmp_path, data):
    start = data.draw(st.integers(0, len(POST_TOML)))
    piece = POST_TOML[start : start + data.draw(st.integers(0, 200))]
    put = data.draw(st.sampled_from(["", piece * 2, piece[::-1], "\x00", "[[", "= 3\n"]))
    folder = write_post(tmp_path, {}, POST_TOML[:start] + put + POST_TOML[start + len(piece) :])
    loaded = load_post(folder)
    assert loaded.post is not None or loaded.problems
    assert all(isinstance(problem, Problem) for problem in loaded.problems)
