# SPDX-FileCopyrightText: 2026 MediaWijs contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Keurkamer: from the posts to a rating and back, and to the two rooms beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediawijs.app.rating_stock import picture, read_stock
from mediawijs.content.town import help_lines
from mediawijs.domain.level import Level
from mediawijs.domain.trouble import Trouble
from mediawijs.presenters.rating import RatingPresenter
from mediawijs.presenters.rating_pages import RatingPage
from mediawijs.presenters.rating_posts import last_ratings, posts_page
from mediawijs.presenters.rating_view import Subject
from mediawijs.presenters.shell import Place
from mediawijs.ui.screens.posts import PostsScreen
from mediawijs.ui.screens.rating import RatingScreen

if TYPE_CHECKING:
    from mediawijs.app.coordinator import Coordinator
    from mediawijs.app.rating_rooms import RatingRooms
    from mediawijs.domain.kept_ratings import KeptDraft, KeptRating
    from mediawijs.domain.rating.rules import RuleSet
    from mediawijs.presenters.rating_posts import Stock


class RatingFlow:
    """Holds what is being rated, so that screens can come and go with the look; one per pupil and level."""

    def __init__(self, coordinator: Coordinator) -> None:
        self._main, self._desk = coordinator, coordinator.desk
        self.level = Level(self._desk.pupil.level)
        self._stock: Stock | None = None
        self._set_id = ""
        self._unkept: dict[tuple[str, str], KeptDraft] = {}  # only of use when the store cannot keep them
        self._back_to = ""
        self.rating: RatingPresenter | None = None
        self._rooms: RatingRooms | None = None

    # The room

    @property
    def stock(self) -> Stock:
        """Read when it is first needed."""
        if self._stock is None:
            self._stock = read_stock(self._desk.data)
        return self._stock

    @property
    def rooms(self) -> RatingRooms:
        if self._rooms is None:
            from mediawijs.app.rating_rooms import RatingRooms

            self._rooms = RatingRooms(self._main, self)
        return self._rooms

    def forget_stock(self, set_id: str) -> None:
        """After this set was saved: all is read anew when it is needed, and the pupil goes on with this one."""
        self._stock, self._set_id = None, set_id
        if self._rooms is not None:
            self._rooms.agreement = None  # it does not know the set yet

    @property
    def rules(self) -> RuleSet | None:
        found = self.stock.set_of(self._set_id, self.level)
        return None if found is None else found.at_level(self.level)

    def show_room(self) -> None:
        """All posts, with what this pupil made of them."""
        self._put_away()
        main = self._main
        screen = main.window.screen_of(Place.RATINGS)
        if not isinstance(screen, PostsScreen):
            screen = PostsScreen(main.look, picture)
            screen.opened.connect(self.open)
            screen.set_chosen.connect(self.use_set)
            screen.maker_wanted.connect(lambda: main.go(Place.RULE_MAKER))
            screen.agreement_wanted.connect(lambda: main.go(Place.AGREEMENT))
            main.window.add_screen(Place.RATINGS, screen)
        trouble = ""
        kept: tuple[KeptRating, ...] = ()
        drafts: tuple[KeptDraft, ...] = ()
        try:
            kept, drafts = self._desk.ratings.all(), self._drafts()
        except Trouble as problem:
            drafts, trouble = tuple(self._unkept.values()), str(problem)
        if not self._set_id and drafts:
            self._set_id = drafts[-1].rule_set  # the pupil comes back to what they were doing
        screen.show_page(posts_page(self.stock, self.level, self.rules, kept, drafts, trouble))
        main.window.show_screen(Place.RATINGS)
        if self._back_to:
            screen.show_post(self._back_to)
            self._back_to = ""

    def use_set(self, set_id: str) -> None:
        self._set_id = set_id
        self.show_room()

    # One post

    def open(self, post_id: str) -> None:
        """Where the pupil stopped, else with the last rating of it, else at the start."""
        rules = self.rules
        if rules is None:
            return
        posts = self.stock.subjects(rules, self.level)
        place = next((number for number, one in enumerate(posts) if one.id == post_id), None)
        if place is None:
            return
        subject = Subject(rules, posts[place], place + 1, len(posts), help_lines(self._desk.language))
        draft = self._draft(rules.id, post_id)
        self.rating = RatingPresenter(
            subject,
            self._desk.ratings,
            self._desk.clock,
            self._show,
            self.leave,
            draft,
            None if draft is not None else self._last(rules.id, post_id),
        )
        self._make_screen()
        self.rating.start()
        self._main.after_show(Place.RATING)

    def show_again(self) -> None:
        """After the look or the language changed."""
        if self.rating is None:
            self.show_room()
            return
        self._make_screen()
        self.rating.start()

    def leave(self) -> None:
        """Back to all posts; what was begun waits there."""
        self._main.go(Place.RATINGS)

    def _put_away(self) -> None:
        """What was begun waits until this post is opened again."""
        rating = self.rating
        if rating is not None:
            key = (rating.subject.rules.id, rating.subject.post.id)
            self._back_to = rating.subject.post.id
            self._unkept.pop(key, None)
            if rating.unfinished is not None:
                self._unkept[key] = rating.unfinished
        self.rating = None

    def forget(self) -> None:
        """After the pupil's ratings were erased: nothing of them may come back."""
        self.rating, self._back_to = None, ""
        self._unkept.clear()

    def _drafts(self) -> tuple[KeptDraft, ...]:
        """What was begun, the newest last. Raises Trouble."""
        stored = self._desk.ratings.drafts()
        known = {(one.rule_set, one.post) for one in stored}
        return (*stored, *(one for key, one in self._unkept.items() if key not in known))

    def _draft(self, rule_set: str, post: str) -> KeptDraft | None:
        try:
            drafts = self._drafts()
        except Trouble as trouble:
            drafts = tuple(self._unkept.values())
            self._main.say(str(trouble))
        return next((one for one in drafts if (one.rule_set, one.post) == (rule_set, post)), None)

    def _last(self, rule_set: str, post: str) -> KeptRating | None:
        try:
            return last_ratings(self._desk.ratings.all(), rule_set).get(post)
        except Trouble as trouble:
            self._main.say(str(trouble))
            return None

    def _make_screen(self) -> None:
        presenter = self.rating
        if presenter is None:
            return
        screen = RatingScreen(self._main.look, picture)
        connect_rating(screen, presenter)
        screen.left.connect(self.leave)
        self._main.window.add_screen(Place.RATING, screen)

    def _show(self, page: RatingPage) -> None:
        screen = self._main.window.screen_of(Place.RATING)
        if isinstance(screen, RatingScreen):
            self._main.window.show_screen(Place.RATING)
            screen.show_page(page)


def connect_rating(screen: RatingScreen, presenter: RatingPresenter) -> None:
    """Everything a pupil does on the screen reaches the presenter. Leaving is for who made them."""
    screen.felt.connect(presenter.feel)
    screen.ticked.connect(presenter.tick)
    screen.answered.connect(presenter.answer)
    screen.changed.connect(presenter.change_setting)
    screen.looked.connect(presenter.look_at)
    screen.tried.connect(presenter.try_answer)
    screen.more.connect(presenter.show_everything)
    screen.disagreed.connect(presenter.disagree)
    screen.acted.connect(presenter.act)
    screen.went_back.connect(presenter.back)
    screen.part.connect(presenter.go_to)
    screen.again.connect(presenter.again)
