# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small whole rule set with every kind of rule, and a post, to be written to a folder and then damaged by tests."""

from __future__ import annotations

from pathlib import Path

from mediawijs.content.rules_toml import load_rules
from mediawijs.domain.rating.rules import RuleSet

RULES_TOML = """\
format = 1
id = "proefregels"
version = "1.0"
valid_from = 2026-11-21
licence = "CC-BY-SA-4.0"
rates = "post"
levels = ["O", "B"]
title = { nl = "Proefregels", en = "Trial rules" }
about = { nl = "Met deze regels oefenen we.", en = "We practise with these rules." }
disclaimer = { nl = "Dit is een oefening. Niet van NICAM, Kijkwijzer of PEGI.", en = "An exercise. Not NICAM's, Kijkwijzer's or PEGI's." }
ages = [0, 6, 9, 12, 16, 18]

[[source]]
id = "BRON"
publisher = "De Schermbode"
title = "Een stuk"
url = "https://example.org/stuk"
year = 2026
checked = 2026-11-21

[[theme]]
id = "vechten"
kind = "content"
order = 1
title = { nl = "Vechten", en = "Fighting" }
[[theme]]
id = "eng"
kind = "content"
order = 2
title = { nl = "Eng", en = "Scary" }
[[theme]]
id = "praten"
kind = "environment"
order = 1
title = { nl = "Praten", en = "Talking" }
[[theme]]
id = "reclame"
kind = "label"
order = 1
title = { nl = "Reclame", en = "Advertising" }

[[question]]
id = "echt"
theme = "context"
gate = true
text = { nl = "Is het echt?", en = "Is it real?" }
[[question.answer]]
id = "nep"
text = { nl = "Nee", en = "No" }
rank = 0
[[question.answer]]
id = "echt"
text = { nl = "Ja", en = "Yes" }
rank = 1
[[question.answer]]
id = "weet_niet"
text = { nl = "Dat kan ik niet zien", en = "I can't tell" }
unknown = true

[[question]]
id = "vecht"
theme = "vechten"
gate = true
text = { nl = "Vecht er iemand?", en = "Does anybody fight?" }
help = { nl = "Let op: duwen telt ook.", en = "Mind: pushing counts too." }
answer = [
  { id = "nee", rank = 0, text = { nl = "Nee", en = "No" } },
  { id = "duwen", rank = 1, text = { nl = "Duwen", en = "Pushing" } },
  { id = "slaan", rank = 2, text = { nl = "Slaan", en = "Hitting" } },
  { id = "weet_niet", unknown = true, text = { nl = "Weet niet", en = "I can't tell" } },
]

[[question]]
id = "bloed"
theme = "vechten"
if = { vecht = ["duwen", "slaan", "weet_niet"] }
text = { nl = "Zie je bloed?", en = "Do you see blood?" }
answer = [
  { id = "nee", rank = 0, text = { nl = "Nee", en = "No" } },
  { id = "ja", rank = 1, text = { nl = "Ja", en = "Yes" } },
]

[[question]]
id = "grap"
theme = "context"
gate = true
text = { nl = "Is het een grap?", en = "Is it a joke?" }
answer = [
  { id = "ja", rank = 0, text = { nl = "Ja", en = "Yes" } },
  { id = "nee", rank = 1, text = { nl = "Nee", en = "No" } },
]

[[question]]
id = "griezel"
theme = "eng"
gate = true
text = { nl = "Is het eng?", en = "Is it scary?" }
answer = [
  { id = "nee", rank = 0, text = { nl = "Nee", en = "No" } },
  { id = "beetje", rank = 1, text = { nl = "Een beetje", en = "A bit" } },
  { id = "heel", rank = 2, text = { nl = "Heel eng", en = "Very" } },
]

[[question]]
id = "vreemden"
theme = "praten"
gate = true
text = { nl = "Praten vreemden met je?", en = "Do strangers talk to you?" }
answer = [
  { id = "nee", rank = 0, text = { nl = "Nee", en = "No" } },
  { id = "ja", rank = 1, text = { nl = "Ja", en = "Yes" } },
  { id = "geheim", rank = 2, text = { nl = "Ja, in het geheim", en = "Yes, in secret" } },
]

[[question]]
id = "betaald"
theme = "reclame"
gate = true
levels = ["B"]
text = { nl = "Is het reclame?", en = "Is it advertising?" }
answer = [
  { id = "nee", text = { nl = "Nee", en = "No" } },
  { id = "ja", text = { nl = "Ja", en = "Yes" } },
  { id = "weet_niet", unknown = true, text = { nl = "Weet niet", en = "I can't tell" } },
]

[[rule]]
id = "VEC-01"
theme = "vechten"
when = { vecht = ["duwen"] }
age = 6
status = "published"
sources = ["BRON"]
reason = { nl = "Duwen is naar.", en = "Pushing is nasty." }
[[rule]]
id = "VEC-02"
theme = "vechten"
when = { vecht = ["slaan"] }
age = 12
status = "derived"
sources = ["BRON"]
reason = { nl = "Slaan doet pijn.", en = "Hitting hurts." }
[[rule]]
id = "VEC-03"
theme = "vechten"
when = { bloed = ["ja"], echt = ["echt"] }
age = 16
stop = "report"
status = "own"
sources = []
reason = { nl = "Echt bloed is heftig.", en = "Real blood is harsh." }
[[rule]]
id = "VEC-04"
theme = "vechten"
when = { vecht = ["duwen"], echt = ["echt"] }
age = 9
status = "own"
reason = { nl = "Het is echt gebeurd.", en = "It really happened." }
[[rule]]
id = "ENG-01"
theme = "eng"
when = { griezel = ["beetje"] }
age = 9
status = "own"
reason = { nl = "Een beetje eng.", en = "A bit scary." }
[[rule]]
id = "ENG-02"
theme = "eng"
when = { griezel = ["heel"] }
age = 12
status = "carried-over"
sources = ["BRON"]
reason = { nl = "Heel eng.", en = "Very scary." }
[[rule]]
id = "PRA-01"
theme = "praten"
when = { vreemden = ["ja"] }
age = 12
status = "own"
reason = { nl = "Vreemden praten met je.", en = "Strangers talk to you." }
[[rule]]
id = "PRA-02"
theme = "praten"
when = { vreemden = ["geheim"] }
age = 18
stop = "help"
status = "own"
reason = { nl = "Een geheim met een vreemde is niet goed.", en = "A secret with a stranger is not good." }
[[rule]]
id = "REC-01"
theme = "reclame"
when = { betaald = ["ja"] }
label = true
status = "own"
reason = { nl = "Dit is reclame.", en = "This is advertising." }

[[soften]]
id = "VZ-01"
theme = "vechten"
when = { grap = ["ja"], echt = ["nep"] }
floor = 6
status = "derived"
sources = ["BRON"]
reason = { nl = "Het is een grap.", en = "It is a joke." }
[[soften]]
id = "VZ-02"
theme = "eng"
when = { grap = ["ja"] }
floor = 9
status = "own"
reason = { nl = "Je lacht erom.", en = "You laugh at it." }
"""

PLAIN = {"echt": "nep", "vecht": "nee", "grap": "nee", "griezel": "nee", "vreemden": "nee", "betaald": "nee"}
"""Complete answers without anything to warn of."""

POST_TOML = """\
format = 1
id = "proefpost"
version = "1"
kind = "clip"
levels = ["O", "B"]
account = "@proef"
title = { nl = "Een duw", en = "A push" }
caption = { nl = "Kijk eens wat hij doet!", en = "Look what he does!" }
meta = { nl = "12 kijkers", en = "12 viewers" }
around = { nl = "Reacties uit", en = "Comments off" }
harmless = true

[[scene]]
picture = "1.svg"
alt = { nl = "Een jongen duwt een deur.", en = "A boy pushes a door." }
motion = "pan-left"
seconds = 4
[[scene]]
picture = "2.svg"
alt = { nl = "De deur gaat open.", en = "The door opens." }
sound = { nl = "Krak!", en = "Crack!" }
seconds = 3

[reference.schermstad-sociaal]
{answers}

[discussion]
nl = "Waar je over kunt praten: is een deur zielig?"
en = "Something to talk about: can you pity a door?"
"""

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 360"><rect width="360" height="360" fill="#fff"/></svg>'


def write_rules(root: Path, text: str = RULES_TOML, name: str = "proefregels") -> Path:
    """A folder with the set."""
    folder = root / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rules.toml").write_text(text, encoding="utf-8")
    return folder


def small_rules(root: Path, text: str = RULES_TOML) -> RuleSet:
    loaded = load_rules(write_rules(root, text))
    assert loaded.rules is not None, [str(problem) for problem in loaded.problems]
    return loaded.rules


def write_post(root: Path, answers: dict[str, str], text: str = POST_TOML) -> Path:
    """A folder with the post and its drawings."""
    folder = root / "proefpost"
    folder.mkdir(parents=True, exist_ok=True)
    lines = "\n".join(f'{question} = "{answer}"' for question, answer in answers.items())
    (folder / "post.toml").write_text(text.replace("{answers}", lines), encoding="utf-8")
    for number in (1, 2):
        (folder / f"{number}.svg").write_text(PICTURE, encoding="utf-8")
    return folder
