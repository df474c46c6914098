# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the command line. Every command takes --data-dir."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence

from mediawijs import __version__

THEMES = ("light", "dark", "contrast")
LANGUAGES = ("nl", "en")
LEVELS = ("P", "O", "B")
_SIZE = re.compile(r"^(\d{3,4})x(\d{3,4})$")


class Words(argparse.Namespace):
    """What was typed. Only the words of the chosen command are there, apart from these."""

    command: str | None = None
    data_dir: str | None = None
    path: str | None = None
    json: bool = False
    folder: str = ""
    size: tuple[int, int] = (1366, 768)
    theme: str = "light"
    lang: str = "nl"
    text_scale: int = 100
    level: str = "O"
    only: str = ""
    rule_set: str = ""
    answers: str = ""
    action: str = ""
    format: str = "dmn"
    out: str | None = None
    recommender: str = ""
    people: int = 2000
    items: int = 5000
    days: int = 28
    seed: int = 1
    preset: str = "gemeten"
    hidden: bool = False
    seeds: int = 0


def parse(arguments: Sequence[str]) -> Words:
    """Reads the command line; a wrong call prints what is right and exits with 2."""
    return _parser().parse_args(arguments, namespace=Words())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mediawijs",
        description="MediaWijs: wees niet voor de gek te houden. Zonder opdracht start de app.",
    )
    parser.add_argument("--version", action="version", version=f"MediaWijs {__version__}")
    _data_dir(parser)
    commands = parser.add_subparsers(dest="command", metavar="opdracht")
    check = _command(
        commands, "check", "kijk lessen, regels en posts na: bestand, regel, wat, waarom, wat te doen"
    )
    check.add_argument(
        "path",
        nargs="?",
        help="map van een les, regelset of post, of een map daarmee; anders alles wat is meegeleverd",
    )
    check.add_argument("--json", action="store_true", help="voor programma's")
    doctor = _command(commands, "doctor", "vertel versies, mappen en hoe het met de database gaat")
    doctor.add_argument("--json", action="store_true", help="voor programma's")
    _shots(_command(commands, "shots", "teken elk scherm met voorbeeldgegevens als PNG, zonder beeldscherm"))
    _rating(commands)
    _lab(commands)
    _command(commands, "selftest", "open elk scherm en elke stap van elke les; 0 is goed, 1 niet")
    _command(commands, "demo", "laat zonder beeldscherm zien hoe een leerling een les doet")
    return parser


def _shots(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", help="map voor de PNG's; wordt gemaakt")
    parser.add_argument("--size", type=_size, default=(1366, 768), help="breedte x hoogte, zoals 1366x768")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--lang", choices=LANGUAGES, default="nl")
    parser.add_argument("--text-scale", type=_scale, default=100, metavar="100-200", help="in procenten")
    parser.add_argument("--level", choices=LEVELS, default="O")
    parser.add_argument("--only", default="", metavar="DEEL", help="alleen schermen met dit in hun naam")


def _rating(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    rate = _command(
        commands,
        "rate",
        "geef antwoorden een leeftijd, met waarom en wat als (een oefening, geen echt advies)",
    )
    rate.add_argument(
        "rule_set", metavar="regels", help="id van een meegeleverde regelset, of een map met rules.toml"
    )
    rate.add_argument("answers", metavar="antwoorden", help='JSON-bestand: {"vraag": "antwoord"}')
    rate.add_argument("--json", action="store_true", help="voor programma's")
    agreement = _command(commands, "agreement", "hoe eens is een klas het? Uit een map met antwoordbestanden")
    agreement.add_argument("folder", metavar="map", help="map met .json-bestanden van leerlingen")
    agreement.add_argument(
        "--rules", dest="rule_set", default="", metavar="REGELS", help="regelset; anders die van de bestanden"
    )
    agreement.add_argument("--json", action="store_true", help="voor programma's")
    rules = _command(commands, "rules", "kijk een regelset na, of schrijf hem als DMN-tabellen of TOML")
    actions = rules.add_subparsers(dest="action", metavar="wat", required=True)
    check = _command(actions, "check", "kijk een regelset na")
    check.add_argument("path", help="map met rules.toml, of het bestand")
    check.add_argument("--json", action="store_true", help="voor programma's")
    export = _command(actions, "export", "schrijf een regelset voor andere programma's")
    export.add_argument(
        "rule_set", metavar="regels", help="id van een meegeleverde regelset, of een map met rules.toml"
    )
    export.add_argument(
        "--format", choices=("dmn", "toml"), default="dmn", help="DMN 1.5 of ons eigen formaat"
    )
    export.add_argument("--out", metavar="BESTAND", help="anders verschijnt het op het scherm")


def _lab(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    which = "id van een meegeleverde aanbeveler, of een .toml-bestand"
    simulate = _command(commands, "simulate", "laat een aanbeveler los op de stad en geef de maten")
    simulate.add_argument("--recommender", required=True, metavar="ID|BESTAND", help=which)
    for name, default, most, what in (
        ("people", 2000, 100_000, "mensen"),
        ("items", 5000, 200_000, "posts in totaal"),
        ("days", 28, 365, "dagen"),
    ):
        simulate.add_argument(
            f"--{name}",
            type=_between(2 if name == "people" else 1, most),
            default=default,
            metavar="N",
            help=what,
        )
    simulate.add_argument(
        "--seed", type=_between(0, 2**32 - 1), default=1, metavar="N", help="zelfde getal, zelfde stad"
    )
    simulate.add_argument(
        "--preset", choices=("gemeten", "karikatuur"), default="gemeten", help="hoe sterk alles werkt"
    )
    simulate.add_argument("--json", action="store_true", help="voor programma's")
    research = _command(
        commands, "research", "doe de onderzoeken over waar de stad naast ligt (duurt minuten)"
    )
    research.add_argument("--only", default="", metavar="V2", help="alleen dit onderzoek")
    research.add_argument(
        "--seeds",
        type=_between(1, 100),
        default=0,
        metavar="N",
        help="over hoeveel steden; anders zoals bij het onderzoek staat",
    )
    research.add_argument("--out", metavar="BESTAND", help="schrijf de uitkomsten als TOML")
    research.add_argument("--json", action="store_true", help="voor programma's")
    audit = _command(commands, "audit", "keur een aanbeveler in de vaste teststad")
    audit.add_argument("recommender", metavar="aanbeveler", help=which)
    audit.add_argument("--hidden", action="store_true", help="in de stad die makers niet kennen")
    audit.add_argument("--json", action="store_true", help="voor programma's")


def _between(least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdigit() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"kies een getal van {least} tot en met {most}")
        return int(text)

    return number


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, what: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=what, description=what)
    _data_dir(command, default=argparse.SUPPRESS)
    return command


def _data_dir(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    parser.add_argument(
        "--data-dir", metavar="MAP", default=default, help="map voor voortgang en instellingen"
    )


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.match(text)
    if match is None or not (320 <= int(match[1]) <= 7680 and 240 <= int(match[2]) <= 4320):
        raise argparse.ArgumentTypeError("schrijf breedte x hoogte, zoals 1366x768")
    return int(match[1]), int(match[2])


def _scale(text: str) -> int:
    number = text.removesuffix("%")
    if not number.isdigit() or not 100 <= int(number) <= 200:
        raise argparse.ArgumentTypeError("kies een getal van 100 tot en met 200")
    return int(number)
