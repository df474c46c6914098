# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far people agree: the pupils of this laptop, and answers that were handed in. Nobody is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mediawijs.domain.kept_ratings import KeptRating
from mediawijs.domain.level import Level
from mediawijs.domain.rating.rate import Answers, next_question, rate
from mediawijs.domain.rating.rules import RuleSet
from mediawijs.domain.trouble import Trouble
from mediawijs.exchange.answers_file import (
    MAX_BYTES,
    AnswersFile,
    BadAnswers,
    NotCounted,
    Unfit,
    as_answers,
    read_answers,
    why_not,
)
from mediawijs.i18n import _
from mediawijs.presenters.agreement_pages import AgreementPage, Around, Gathered, agreement_page
from mediawijs.presenters.rating_posts import Stock, last_ratings
from mediawijs.store.files import write_whole

MOST_FILES = 400

Everybody = Callable[[], tuple[tuple[KeptRating, ...], ...]]
"""The ratings of each pupil of this laptop, without telling whose they are. May raise Trouble."""


@dataclass(slots=True)
class _Folder:
    """What was found in a folder: answers that may count, and files that cannot be read, with the reason."""

    name: str = ""
    files: list[tuple[str, AnswersFile]] = field(default_factory=list)
    bad: list[tuple[str, str]] = field(default_factory=list)


class AgreementPresenter:
    """`mine` are the ratings of the pupil who is here, `alias` what they are called in the file they hand in."""

    def __init__(
        self,
        stock: Stock,
        level: Level,
        everybody: Everybody,
        mine: Callable[[], tuple[KeptRating, ...]],
        alias: str,
        show: Callable[[AgreementPage], None],
    ) -> None:
        self._stock, self._level = stock, level
        self._everybody, self._mine, self._alias, self._show = everybody, mine, alias, show
        self._set_id = ""
        self._folder = _Folder()

    def start(self, set_id: str = "") -> None:
        """With these rules when they are for this level."""
        self._set_id = set_id
        self._tell()

    def use_set(self, set_id: str) -> None:
        self._set_id = set_id
        self._tell()

    def open_folder(self, path: Path) -> None:
        """Reads all answer files in it; what cannot be read is listed, the others count."""
        self._folder = _read_folder(path)
        self._tell(
            trouble="" if self._folder.files else _("In deze map staan geen antwoorden die ik kan lezen.")
        )

    def close_folder(self) -> None:
        self._folder = _Folder()
        self._tell()

    def hand_in(self, path: Path) -> None:
        """Writes the own answers by these rules, without a name but the alias."""
        rules = self._rules
        if rules is None:
            return
        try:
            posts = {post: dict(one.answers) for post, one in _by(rules, self._mine()).items()}
            write_whole(
                path, as_answers(AnswersFile(self._alias, rules.id, rules.version, posts)), chosen=True
            )
        except Trouble as trouble:
            self._tell(trouble=str(trouble))
        else:
            words = _("Bewaard als {name}. Je naam staat er niet in, wel “{alias}” en je antwoorden.")
            self._tell(notice=words.format(name=path.name, alias=self._alias))

    @property
    def _whole(self) -> RuleSet | None:
        return self._stock.set_of(self._set_id, self._level)

    @property
    def _rules(self) -> RuleSet | None:
        return None if self._whole is None else self._whole.at_level(self._level)

    def _tell(self, *, notice: str = "", trouble: str = "") -> None:
        rules = self._rules
        mine: tuple[KeptRating, ...] = ()
        laptop: tuple[tuple[KeptRating, ...], ...] = ()
        try:
            mine, laptop = self._mine(), self._everybody()
        except Trouble as problem:
            trouble = trouble or str(problem)
        gathered = Gathered()
        if rules is not None:
            gathered = gather(rules, laptop, self._folder.files, self._folder.bad, self._whole)
        self._show(
            agreement_page(
                self._stock.sets_for(self._level),
                rules,
                {one.id: one for one in (*self._stock.posts, *self._stock.services)},
                gathered,
                Around(
                    self._folder.name,
                    0 if rules is None else len(_by(rules, mine)),
                    self._alias,
                    notice,
                    trouble,
                ),
            )
        )


def gather(
    rules: RuleSet,
    laptop: Iterable[Iterable[KeptRating]],
    files: Iterable[tuple[str, AnswersFile]],
    bad: Iterable[tuple[str, str]] = (),
    whole: RuleSet | None = None,
) -> Gathered:
    """Everything that was rated with this version of these rules. Somebody's newest rating of a post counts.

    `rules` may hold the questions of one level only; answers to the others of the `whole` set are then left aside.
    """
    found = Gathered(left_out=list(bad))
    for number, ratings in enumerate(laptop, 1):
        answers = {post: one.answers for post, one in _by(rules, ratings).items()}
        if answers:
            found.laptop += 1
            _add(found, rules, f"#{number}", answers)
    counted: dict[str, AnswersFile] = {}
    for name, file in files:
        reason = why_not(file, whole or rules, counted)
        if reason is not None:
            found.left_out.append((name, _words(reason)))
            continue
        counted[name] = file
        found.handed_in += 1
        _add(found, rules, name, file.posts)
    return found


def _add(found: Gathered, rules: RuleSet, rater: str, posts: Mapping[str, Answers]) -> None:
    for post, answers in posts.items():
        found.answers.setdefault(rater, {})[post] = dict(answers)
        age = rate(rules, answers).age
        if age is not None and age.exact and next_question(rules, answers) is None:
            found.ages.setdefault(rater, {})[post] = age.low
        else:
            found.skipped += 1


def _words(reason: NotCounted) -> str:
    return {
        Unfit.OTHER_RULES: _("gemaakt met andere regels ({about})"),
        Unfit.OTHER_VERSION: _("gemaakt met een andere versie van de regels ({about})"),
        Unfit.STRANGE_ANSWER: "{about}",
        Unfit.SAME_FILE: _("precies hetzelfde als {about}"),
    }[reason.why].format(about=reason.about)


def _by(rules: RuleSet, ratings: Iterable[KeptRating]) -> Mapping[str, KeptRating]:
    """The last rating of each post with this version of these rules."""
    return last_ratings((one for one in ratings if one.version == rules.version), rules.id)


def _read_folder(path: Path) -> _Folder:
    found = _Folder(path.name or str(path))
    try:
        names = sorted(path.glob("*.json"))[:MOST_FILES]
    except OSError as error:
        found.bad.append((path.name, str(error.strerror)))
        return found
    for file in names:
        try:
            if file.stat().st_size > MAX_BYTES:
                raise BadAnswers(_("het bestand is te groot"))
            found.files.append((file.name, read_answers(file.read_bytes())))
        except BadAnswers as reason:
            found.bad.append((file.name, str(reason)))
        except OSError as error:
            found.bad.append((file.name, _("het bestand gaat niet open ({why})").format(why=error.strerror)))
    return found
