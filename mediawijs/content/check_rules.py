# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checks on rule sets and posts: what `mediawijs check` and `mediawijs rules check` tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from mediawijs.content.check_table import Grid, Worse, too_large
from mediawijs.content.media import Refused
from mediawijs.content.posts import FILE as POST
from mediawijs.content.posts import PostFile, checked_picture, post_folders, read_post
from mediawijs.content.problems import Broken, Problems
from mediawijs.content.reading import LOWEST, measure
from mediawijs.content.rules_toml import FILE as RULES
from mediawijs.content.rules_toml import RulesFile, read_rules, rule_folders
from mediawijs.content.tables import Source
from mediawijs.domain.level import Level
from mediawijs.domain.rating.index import Needs
from mediawijs.domain.rating.rate import asked, check_answers, next_question
from mediawijs.domain.rating.rules import Rule, RuleSet, Softening, Words

MUST_NAME = ("NICAM", "Kijkwijzer", "PEGI")
LEAST_POSTS = 36
FOR_LEVEL = {Level.P: "schermstad-kort", Level.O: "schermstad-sociaal", Level.B: "schermstad-sociaal"}


def check_rule_set(path: Path, problems: Problems) -> RuleSet | None:
    """Checks one set, given by its folder or file; None when it cannot be read."""
    try:
        file = read_rules(path, problems)
    except Broken:
        return None
    told = _Told(file, problems)
    told.never_fires()
    told.unused()
    told.hidden_follow_ups()
    told.by_trying_all()
    told.disclaimer()
    told.reading()
    return file.rules


class _Told:
    """Finds what is wrong with one set and tells it at the right line."""

    def __init__(self, file: RulesFile, problems: Problems) -> None:
        self.rules, self.source = file
        self.problems = problems

    def say(self, words: str, what: str, why: str, do: str) -> None:
        self.problems.add(self.source.file, self.source.line_of(words), what, why, do)

    def never_fires(self) -> None:
        for name, thing, needs in self._all_needs():
            if not all(answers for _question, answers in needs):
                clash = next(question for question, answers in needs if not answers)
                self.say(f'id = "{thing.id}"', f"{name} {thing.id} kan nooit gelden: {clash} past niet bij de andere voorwaarden.",
                         "Een vraag die niet gesteld wordt, heeft geen antwoord.", "Kijk naar de if van de vragen in when.")  # fmt: skip

    def _all_needs(self) -> Iterable[tuple[str, Rule | Softening, Needs]]:
        for line in self.rules.index.lines:
            yield "Regel", line.rule, line.needs
        for theme in self.rules.index.themes:
            for soft in theme.softenings:
                yield "Verzachting", soft.softening, soft.needs

    def unused(self) -> None:
        rules = self.rules
        asked_for = {q for _name, _thing, needs in self._all_needs() for q, _answers in needs}
        for question in rules.questions:
            if question.id not in asked_for:
                self.say(f'id = "{question.id}"', f"Vraag {question.id} doet niets: geen regel kijkt ernaar.", "Een vraag kost een leerling tijd.",
                         "Maak er een regel bij of haal de vraag weg.")  # fmt: skip
        for theme in rules.themes:
            if not any(rule.theme == theme.id for rule in rules.rules):
                self.say(f'id = "{theme.id}"', f"Thema {theme.id} heeft geen regel.", "Het kan nooit iets zeggen.", "Maak er een regel bij of haal het weg.")  # fmt: skip
        said = {source for rule in rules.rules for source in rule.sources}
        said |= {source for soft in rules.softenings for source in soft.sources}
        for source in rules.sources:
            if source.id not in said:
                self.say(f'id = "{source.id}"', f"Bron {source.id} hoort bij geen enkele regel.", "Niemand leest hem.", "Noem hem bij een regel of haal hem weg.")  # fmt: skip

    def hidden_follow_ups(self) -> None:
        """When "I can't tell" may be an answer that is asked on about, it is asked on about too: else the range lies."""
        for question in self.rules.questions:
            for other, answers in () if question.gate else question.asked_if:
                unknown = {answer.id for answer in self.rules.question(other).answers if answer.unknown}
                if unknown - answers:
                    self.say(f'id = "{question.id}"', f"Vraag {question.id} wordt niet gesteld bij “weet niet” op {other}.",
                             "Dan is het bereik van leeftijden te klein.", f"Zet {', '.join(sorted(unknown))} bij if.")  # fmt: skip

    def by_trying_all(self) -> None:
        """Every theme with every combination of answers."""
        allowed = {(one.question, one.theme) for one in self.rules.exceptions}
        needed = set()
        for theme in self.rules.index.themes:
            if too_large(self.rules.index, theme):
                self.say(f'id = "{theme.theme.id}"', f"Thema {theme.theme.id} hangt van te veel vragen af om alles te proberen.",
                         "Dan is niet na te gaan of de regels kloppen.", "Gebruik minder vragen in de regels van dit thema.")  # fmt: skip
                continue
            grid = Grid.of(self.rules.index, theme)
            for rule in grid.never_decides():
                self.say(f'id = "{rule.id}"', f"Regel {rule.id} verandert nooit iets: andere regels van {rule.theme} zijn altijd hoger.",
                         "Een regel die niets doet, verwart.", "Haal hem weg of verander zijn leeftijd.")  # fmt: skip
            for soft in grid.never_softens():
                self.say(f'id = "{soft.id}"', f"Verzachting {soft.id} verandert nooit iets.", "Wat niets doet, verwart.", "Haal hem weg of verander floor.")  # fmt: skip
            for worse in grid.falls(self.rules):
                needed.add((worse.question, theme.theme.id))
                if (worse.question, theme.theme.id) not in allowed:
                    self._worse(theme.theme.id, worse)
        for question, theme_id in sorted(allowed - needed):
            self.say("[[exception]]", f"De uitzondering voor {question} in {theme_id} is niet nodig.", "Nergens wordt de leeftijd lager.", "Haal hem weg.")  # fmt: skip

    def _worse(self, theme: str, worse: Worse) -> None:
        given = ", ".join(f"{question} = {answer}" for question, answer in worse.others.items())
        self.say(f'id = "{worse.question}"',
                 f"{theme}: {worse.question} van {worse.answer} naar {worse.than} is erger, maar de leeftijd gaat van {worse.age} naar {worse.lower}"
                 + (f" (bij {given})." if given else "."),
                 "Een erger antwoord hoort een thema niet lager te maken.",
                 "Verander een leeftijd of rank, of leg het uit in [[exception]].")  # fmt: skip

    def disclaimer(self) -> None:
        if missing := [name for name in MUST_NAME if name not in self.rules.disclaimer["nl"]]:
            self.say("disclaimer", f"De disclaimer noemt niet: {', '.join(missing)}.", "Niemand mag denken dat dit een echt advies is.",
                     "Schrijf dat het een oefening is, en niet van NICAM, Kijkwijzer of PEGI.")  # fmt: skip

    def reading(self) -> None:
        check_reading(self.source, dutch_of_rules(self.rules), self.problems)


def dutch_of_rules(rules: RuleSet) -> str:
    """Every Dutch sentence of a set that a pupil reads, one a line."""
    texts: list[Words | None] = [rules.about, rules.disclaimer]
    for question in rules.questions:
        texts += [question.text, question.help, *(answer.text for answer in question.answers)]
    texts += [rule.reason for rule in rules.rules] + [soft.reason for soft in rules.softenings]
    return "\n".join(text["nl"] for text in texts if text is not None)


def check_reading(source: Source, text: str, problems: Problems) -> None:
    lowest = LOWEST[Level.O]
    score = measure(text).score
    if score < lowest:
        problems.add(source.file, 0, f"De tekst is te moeilijk: Flesch-Douma {score:.0f}, minstens {lowest:.0f}.", "Leerlingen lezen dit zelf.",
                     "Maak zinnen en woorden korter.")  # fmt: skip


def check_post(folder: Path, sets: Mapping[str, RuleSet], problems: Problems) -> PostFile | None:
    """Checks one post against the sets that ship; None when it cannot be read."""
    try:
        file = read_post(folder, problems)
    except Broken:
        return None
    _check_pictures(folder, file, problems)
    _check_reference(file, sets, problems)
    post = file.post
    texts = (
        post.title,
        post.caption,
        post.meta,
        post.around,
        post.discussion,
        *(one.alt for one in post.scenes),
    )
    check_reading(file.source, "\n".join(text["nl"] for text in texts), problems)
    return file


def _check_pictures(folder: Path, file: PostFile, problems: Problems) -> None:
    named = [scene.picture for scene in file.post.scenes]
    for picture in named:
        try:
            checked_picture(folder, picture)
        except Refused as reason:
            problems.add(file.source.file, file.source.line_of(f'"{picture}"'), f"Tekening “{picture}” wordt niet getoond: {reason}.",
                         "Een tekening mag niets openen en moet overal hetzelfde zijn.", "Teken hem met gewone vormen, of verbeter de naam.")  # fmt: skip
    for path in sorted(folder.iterdir()):
        if path.name != file.source.file.rpartition("/")[2] and path.name not in named:
            problems.add(f"{folder.name}/{path.name}", 0, "Dit bestand hoort niet bij de post.", "Geen beeld verwijst ernaar.", "Haal het weg, of noem het bij een [[scene]].")  # fmt: skip


def _check_reference(file: PostFile, sets: Mapping[str, RuleSet], problems: Problems) -> None:
    post, source = file
    for rule_set in sorted({FOR_LEVEL[Level(level)] for level in post.levels} - set(post.reference)):
        problems.add(source.file, 0, f"Er is geen antwoord van ons bij {rule_set}.", f"De post is er voor niveau {', '.join(post.levels)}.",
                     f"Schrijf [reference.{rule_set}] met een antwoord op elke vraag.")  # fmt: skip
    for rule_set, answers in post.reference.items():
        line = source.line_of(f"[reference.{rule_set}]")
        rules = sets.get(rule_set)
        if rules is None or rules.rates != "post":
            problems.add(source.file, line, f"Regelset “{rule_set}” voor posts bestaat niet.", "Dan is er niets te vergelijken.",
                         f"Kies uit {', '.join(key for key, one in sets.items() if one.rates == 'post')}.")  # fmt: skip
            continue
        for wrong in check_answers(rules, answers):
            problems.add(
                source.file, line, wrong, "Ons antwoord hoort te bestaan.", f"Kijk in {rule_set}/rules.toml."
            )
        if (open_question := next_question(rules, answers)) is not None:
            problems.add(source.file, line, f"{rule_set}: op {open_question} staat geen antwoord.", "Die vraag wordt bij deze post gesteld.", "Zet ons antwoord erbij.")  # fmt: skip
        for question in answers:
            if question in rules.index.gates and question not in asked(rules, answers):
                problems.add(source.file, source.line_of(question, line), f"{rule_set}: {question} wordt hier niet gesteld.",
                             "Een ander antwoord slaat die vraag over.", "Haal dit antwoord weg.")  # fmt: skip


def check_posts(
    folders: Iterable[Path], sets: Mapping[str, RuleSet], problems: Problems, *, whole: bool
) -> None:
    """Checks posts one by one, and with `whole` also whether there are enough and a third is harmless."""
    files = [file for folder in folders if (file := check_post(folder, sets, problems)) is not None]
    harmless = sum(1 for file in files if file.post.harmless)
    if whole and len(files) < LEAST_POSTS:
        problems.add("posts", 0, f"Er zijn {len(files)} posts.", f"Een klas heeft er minstens {LEAST_POSTS} nodig.", "Teken er meer.")  # fmt: skip
    if whole and 3 * harmless < len(files):
        problems.add("posts", 0, f"{harmless} van de {len(files)} posts zijn onschuldig.", "We oefenen onderscheid, geen wantrouwen.",
                     "Maak minstens een derde onschuldig (harmless = true).")  # fmt: skip


def check_sets(folders: Iterable[Path], problems: Problems) -> dict[str, RuleSet]:
    """Checks sets; those that can be read, by id."""
    found = (check_rule_set(folder, problems) for folder in folders)
    return {rules.id: rules for rules in found if rules is not None}


def shipped_sets() -> dict[str, RuleSet]:
    """The sets that ship, unchecked, by id."""
    quiet = Problems()
    found = {}
    for folder in rule_folders():
        try:
            rules = read_rules(folder, quiet).rules
        except Broken:
            continue
        found[rules.id] = rules
    return found


def check_shipped_ratings(problems: Problems) -> None:
    """The sets and posts that ship."""
    sets = check_sets(rule_folders(), problems)
    check_posts(post_folders(), sets, problems, whole=True)


def check_ratings(path: Path, problems: Problems) -> bool:
    """Checks the rule sets and posts at `path`: one of them, or a folder of them. False when there are none."""
    sets: tuple[Path, ...] = ()
    posts: tuple[Path, ...] = ()
    if path.is_file():
        posts = (path.parent,) if path.name == POST else ()
        sets = (path,) if path.suffix == ".toml" and path.name not in (POST, "pack.toml") else ()
    else:
        sets = (path,) if (path / RULES).is_file() else rule_folders(path)
        posts = (path,) if (path / POST).is_file() else post_folders(path)
    known = check_sets(sets, problems)
    if posts:
        check_posts(posts, shipped_sets() | known, problems, whole=False)
    return bool(sets or posts)
