# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checks on the zakweb and its claims: every link leads somewhere, every claim can be settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mediawijs.content.media import Refused, check_svg
from mediawijs.content.problems import Problems
from mediawijs.content.reading import LONGEST_MEAN, LOWEST, measure
from mediawijs.content.web import LANGUAGES, load_web, web_root
from mediawijs.content.web_claims import load_claims
from mediawijs.domain.web.claim import Claim, Move, Verdict
from mediawijs.domain.web.graph import dead_links, orphans
from mediawijs.domain.web.search import Finder, Query, search_words, tokens
from mediawijs.domain.web.site import Page, Web
from mediawijs.domain.web.text import Picture, Stamp, bones, plain

WITHIN = 8  # results; further down nobody looks
FEWEST_WORDS, MOST_WORDS = 30, 220


def check_shipped_web(problems: Problems) -> None:
    check_web(web_root(), problems)


def is_web(path: Path) -> bool:
    return (path / "search.toml").is_file()


def check_web_path(path: Path, problems: Problems) -> bool:
    """Whether `path` is a zakweb; then it has been checked."""
    if is_web(path):
        check_web(path, problems)
    return is_web(path)


def check_web(root: Path, problems: Problems) -> None:
    """Everything but searching, for which `check_found` needs an index."""
    loaded, told = load_web(root), load_claims(root)
    problems.found += [*loaded.problems, *told.problems]
    web = loaded.web
    for page in web.pages.values():
        _check_page(root, web, page, problems)
    _check_links(web, problems)
    _check_paid_places(web, problems)
    for claim in told.claims:
        _check_claim(web, claim, told.claims, problems)
    _check_balance(told.claims, problems)
    _check_strangers(root, web, problems)


def _file(key: str, language: str = "") -> str:
    site, _slash, page = key.partition("/")
    return f"{site}/{language}/{page}.md" if language else f"{site}/site.toml"


def _check_page(root: Path, web: Web, page: Page, problems: Problems) -> None:
    dutch = page.texts["nl"]
    for language in LANGUAGES:
        text = page.texts.get(language)
        if text is not None and bones(text) != bones(dutch):
            problems.add(_file(page.key, language), 0, "Deze vertaling heeft andere stukken dan het Nederlands.", "Links, dagen, lijsten en reacties moeten gelijk zijn, anders klopt de opdracht niet.",
                         f"Leg hem naast {_file(page.key, 'nl')}.")  # fmt: skip
    if page.paid and not any(isinstance(one, Stamp) and one.kind == "paid" for one in dutch.blocks):
        problems.add(_file(page.key, "nl"), 0, "Voor deze bladzijde is betaald, maar dat staat er niet.", "Ook verstopte reclame heeft ergens een merkje; dat is wat een leerling kan vinden.",
                     "Zet @stamp paid dag erbij, of haal paid weg.")  # fmt: skip
    _check_pictures(root, page, problems)
    _check_reading(page, problems)


def _check_pictures(root: Path, page: Page, problems: Problems) -> None:
    for block in page.texts["nl"].blocks:
        if isinstance(block, Picture):
            try:
                check_svg((root / "pictures" / f"{block.source}.svg").read_bytes())
            except (Refused, OSError) as reason:
                problems.add(_file(page.key, "nl"), 0, f"De afbeelding “{block.source}” kan niet worden getoond: {reason}.", "De leerling ziet dan een leeg vak.",
                             "Teken hem in assets/web/pictures/, met gewone vormen.")  # fmt: skip


def _check_reading(page: Page, problems: Problems) -> None:
    text = plain(page.texts["nl"])
    reading = measure(text)
    if not FEWEST_WORDS <= reading.words <= MOST_WORDS:
        problems.add(_file(page.key, "nl"), 0, f"Deze bladzijde heeft {reading.words} woorden.", f"Tussen {FEWEST_WORDS} en {MOST_WORDS} is er iets te vinden zonder te verdwalen.", "Schrijf erbij of knip.")  # fmt: skip
    if reading.score < LOWEST["B"] or reading.words_per_sentence > LONGEST_MEAN["B"]:
        problems.add(_file(page.key, "nl"), 0, f"De tekst is te moeilijk: Flesch-Douma {reading.score:.0f}, {reading.words_per_sentence:.1f} woorden per zin.",
                     f"Minstens {LOWEST['B']:.0f} en hooguit {LONGEST_MEAN['B']:.0f} woorden.", "Maak zinnen en woorden korter.")  # fmt: skip


def _check_links(web: Web, problems: Problems) -> None:
    for key, link in dead_links(web):
        problems.add(_file(key), 0, f"{key} linkt naar {link}, en die bladzijde is er niet.", "Een dode link is een doodlopende straat.", "Schrijf de bladzijde, of verbeter de link.")  # fmt: skip
    for key in orphans(web):
        problems.add(_file(key), 0, f"Naar {key} leidt geen enkele link.", "Wie niet zoekt, komt er nooit.", "Link ernaar, of zet hem in het menu.")  # fmt: skip
    addresses: dict[str, str] = {}
    for site in web.sites.values():
        if (other := addresses.setdefault(site.address, site.id)) != site.id:
            problems.add(f"{site.id}/site.toml", 0, f"Het adres {site.address} is ook van {other}.", "Een adres is van één site.", "Kies een ander adres.")  # fmt: skip


def _check_paid_places(web: Web, problems: Problems) -> None:
    named = [(one.page, "reclame") for one in web.adverts]
    named += [(page, f"samenvatting {one.id}") for one in web.summaries for page in one.sources]
    for page, what in named:
        if page not in web.pages:
            problems.add("web/search.toml", 0, f"De {what} noemt {page}, en die is er niet.", "Een klik leidt dan nergens heen.", "Verbeter de naam.")  # fmt: skip


def _check_claim(web: Web, claim: Claim, claims: Iterable[Claim], problems: Problems) -> None:
    file = f"claims/{claim.id}.toml"
    for key, what in _named(claim):
        if key not in web.pages:
            problems.add(file, 0, f"{what} noemt {key}, en die bladzijde is er niet.", "De bewering is dan niet op te lossen.", "Schrijf de bladzijde, of noem een andere.")  # fmt: skip
    for evidence in claim.evidence:
        page = web.pages.get(evidence.page)
        for language, text in ({} if page is None else page.texts).items():
            if evidence.says.get(language, "\0") not in plain(text):
                problems.add(file, 0, f"Op {evidence.page} ({language}) staat niet: “{evidence.says.get(language, '')}”.", "De sleutel zegt van wel.", "Neem de woorden letterlijk over.")  # fmt: skip
    _check_searches(web, claim, problems)
    if not claim.evidence or not claim.path or claim.path[0].move is not Move.STOP:
        problems.add(file, 0, "Het pad begint niet met stop, of er is geen bewijs.", "Zo leert een leerling de volgorde.", "Begin met een stap move = \"stop\" en noem bewijs.")  # fmt: skip
    if claim.verdict is not Verdict.TRUE and not claim.traps:
        problems.add(file, 0, "Er is geen valkuil bij.", "Terugkijken laat zien waarom het geloofwaardig leek.", "Noem de bladzijde die op het verkeerde been zet.")  # fmt: skip
    if claim.twin:
        _check_twin(claim, {one.id: one for one in claims}, problems)


def _named(claim: Claim) -> Iterator[tuple[str, str]]:
    yield claim.start, "start"
    yield from ((one.page, "bewijs") for one in claim.evidence)
    yield from ((one.page, "valkuil") for one in claim.traps)
    yield from ((one.page, "het pad") for one in claim.path if one.page)
    yield from ((f"{club}/home", "club") for club in (claim.flatters, claim.hurts) if club)


def _check_searches(web: Web, claim: Claim, problems: Problems) -> None:
    """Words to search with stand in the claim, or are the name of the site that made it."""
    start = web.pages.get(claim.start)
    for language in LANGUAGES:
        maker = "" if start is None else web.sites[start.site].name.get(language, "")
        known = set(tokens(f"{claim.text.get(language, '')} {maker}"))
        for query in claim.searches[language]:
            if strange := set(tokens(query)) - known:
                problems.add(f"claims/{claim.id}.toml", 0, f"De zoekvraag “{query}” heeft woorden die niet in de bewering staan: {', '.join(sorted(strange))}.", "Daar komt een leerling niet op.", "Zoek met woorden uit de bewering.")  # fmt: skip
        if not claim.searches[language]:
            problems.add(f"claims/{claim.id}.toml", 0, f"Er is geen zoekvraag ({language}).", "Dan is niet te bewijzen dat het bewijs te vinden is.", "Geef er een.")  # fmt: skip


def _check_twin(claim: Claim, claims: Mapping[str, Claim], problems: Problems) -> None:
    twin = claims.get(claim.twin)
    mirrored = twin is not None and twin.twin == claim.id and bool(claim.flatters or claim.hurts)
    same = twin is not None and {one.page for one in twin.evidence} == {one.page for one in claim.evidence}
    if not mirrored or not same:
        problems.add(f"claims/{claim.id}.toml", 0, f"De tweeling {claim.twin} past er niet bij.", "Tweelingen hebben hetzelfde bewijs en noemen elkaar, de ene club mooi en de andere niet.", "Maak twin, flatters, hurts en het bewijs gelijk.")  # fmt: skip


def _check_balance(claims: tuple[Claim, ...], problems: Problems) -> None:
    for level in ("P", "O", "B"):
        mine = [claim for claim in claims if level in claim.levels]
        true = sum(1 for claim in mine if claim.verdict is Verdict.TRUE)
        if 2 * true < len(mine):
            problems.add("web/claims", 0, f"Niveau {level}: {true} van de {len(mine)} beweringen zijn waar.", "We oefenen onderscheid, geen wantrouwen.", "Maak minstens de helft waar.")  # fmt: skip


def _check_strangers(root: Path, web: Web, problems: Problems) -> None:
    """Pages on disk that no site.toml names, in a language or at all."""
    for path in sorted(root.glob("*/*/*.md")):
        if f"{path.parts[-3]}/{path.stem}" not in web.pages and path.parts[-3] in web.sites:
            problems.add(f"{path.parts[-3]}/{path.parts[-2]}/{path.name}", 0, "Deze bladzijde staat niet in site.toml, of is niet te lezen.", "Niemand kan hem openen.", "Zet er een [[page]] bij, of haal hem weg.")  # fmt: skip


def check_found(root: Path, finders: Mapping[str, Finder], problems: Problems) -> None:
    """Every page of evidence comes up, high enough, for words from its claim. `finders`: language -> index."""
    for claim in load_claims(root).claims:
        for language, finder in finders.items():
            found = {
                hit.page
                for query in claim.searches[language]
                for hit in finder.search(Query(query)).hits[:WITHIN]
            }
            for evidence in claim.evidence:
                if evidence.page not in found:
                    problems.add(f"claims/{claim.id}.toml", 0, f"{evidence.page} komt bij geen zoekvraag ({language}) in de eerste {WITHIN}.", "De bewering is dan niet op te lossen.",
                                 f"Zoek met andere woorden uit de bewering ({' '.join(search_words(claim.text.get(language, ''), language))}), of noem ze op de bladzijde.")  # fmt: skip
