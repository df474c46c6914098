# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who links to whom on the zakweb."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from mediawijs.domain.web.site import Page, Web
from mediawijs.domain.web.text import links


def links_of(web: Web, page: Page) -> tuple[str, ...]:
    """Where a reader can go from here, in every language together: the menu of the site, then the text."""
    site = web.sites.get(page.site)
    found = dict.fromkeys(() if site is None else site.menu)
    for text in page.texts.values():
        found.update(dict.fromkeys(links(text)))
    if page.copy_of:
        found[page.copy_of] = None
    found.pop(page.key, None)
    return tuple(found)


def link_graph(web: Web) -> dict[str, tuple[str, ...]]:
    return {key: links_of(web, page) for key, page in web.pages.items()}


def dead_links(web: Web) -> tuple[tuple[str, str], ...]:
    """(page, link) for every link to a page that is not there."""
    return tuple(
        (key, link) for key, found in link_graph(web).items() for link in found if link not in web.pages
    )


def orphans(web: Web) -> tuple[str, ...]:
    """Pages that cannot be reached by following links from the home page of any site."""
    found = reachable(web, (site.home for site in web.sites.values() if site.menu))
    return tuple(key for key in web.pages if key not in found)


def reachable(web: Web, starts: Iterable[str]) -> dict[str, int]:
    """Every page that can be reached, with the number of clicks it takes."""
    graph = link_graph(web)
    clicks = {key: 0 for key in starts if key in graph}
    todo = deque(clicks)
    while todo:
        at = todo.popleft()
        for link in graph[at]:
            if link in graph and link not in clicks:
                clicks[link] = clicks[at] + 1
                todo.append(link)
    return clicks


def islands(web: Web) -> tuple[str, ...]:
    """Sites that no other site links to. They can be found by searching only, as on the real web."""
    linked = {
        web.pages[link].site
        for key, found in link_graph(web).items()
        for link in found
        if link in web.pages and web.pages[link].site != web.pages[key].site
    }
    return tuple(site for site in web.sites if site not in linked)
