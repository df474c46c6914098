-- SPDX-FileCopyrightText: 2026 MediaWijs contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Version 3, as released. Never change this file.
PRAGMA application_id = 1297566291;
PRAGMA user_version = 3;
CREATE TABLE profiles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    animal TEXT NOT NULL,
    number INTEGER NOT NULL,
    level TEXT NOT NULL,
    lock_salt BLOB,
    lock_hash BLOB,
    created_day TEXT NOT NULL,
    UNIQUE (animal, number)
) STRICT;
CREATE TABLE events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    lesson TEXT NOT NULL,
    version TEXT NOT NULL,
    level TEXT NOT NULL,
    step TEXT NOT NULL,
    item TEXT NOT NULL,
    answer TEXT,
    result TEXT,
    confidence TEXT,
    attempt INTEGER,
    seconds INTEGER,
    day TEXT NOT NULL
) STRICT;
CREATE INDEX events_of_profile ON events (profile);
CREATE TABLE preferences (
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (profile, key)
) STRICT;
CREATE TABLE ratings (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    post TEXT NOT NULL,
    rule_set TEXT NOT NULL,
    version TEXT NOT NULL,
    gut_age INTEGER NOT NULL,
    answers TEXT NOT NULL,
    outcome TEXT NOT NULL,
    day TEXT NOT NULL
) STRICT;
CREATE INDEX ratings_of_profile ON ratings (profile);
CREATE TABLE drafts (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    profile INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    post TEXT NOT NULL,
    rule_set TEXT NOT NULL,
    version TEXT NOT NULL,
    gut_age INTEGER,
    answers TEXT NOT NULL,
    ticked TEXT NOT NULL,
    opened TEXT NOT NULL,
    step TEXT NOT NULL,
    day TEXT NOT NULL,
    UNIQUE (profile, rule_set, post)
) STRICT;
INSERT INTO profiles VALUES (1, 'otter', 7, 'B', NULL, NULL, '2026-11-21');
INSERT INTO events VALUES
    (1, 1, 'answered', 'trucs', '1.0.0', 'B', 'kies', '-', '["a"]', 'right', 'sure', 1, 15, '2026-11-21');
INSERT INTO events VALUES
    (2, 1, 'finished', 'trucs', '1.0.0', 'B', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-21');
INSERT INTO preferences VALUES (1, 'theme', '"dark"');
INSERT INTO ratings VALUES
    (1, 1, 'brug-challenge', 'schermstad-sociaal', '2026.1', 9, '{"v11_geweld":"nee"}',
    '{"content":[12,12],"environment":[12,12],"age":[12,12],"pictograms":["gevaar"],"labels":[],"stops":[],"disagrees":"rule:GEV-01",
    "reasons":[{"rule":"GEV-01","theme":"gevaar","age":12,"state":"softened",
    "text":{"nl":"Dit doen kinderen misschien na.","en":"Children may copy this."},
    "but":{"nl":"Er staat een uitleg bij.","en":"It is explained."}}]}',
    '2026-11-21');
INSERT INTO drafts VALUES
    (1, 1, 'muurloper', 'schermstad-sociaal', '2026.1', 6, '{"v02_echt":"echt"}', '["v71_gevaar"]', '[]',
    'ask v71_gevaar', '2026-11-22');
