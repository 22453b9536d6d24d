"""The schema, as the steps that lead to it. Steps are only ever appended."""

from __future__ import annotations

APPLICATION_ID = 0x726F6C6C  # "roll"

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        f"PRAGMA application_id = {APPLICATION_ID}",
        """
        CREATE TABLE session (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            needle_um INTEGER NOT NULL CHECK (needle_um BETWEEN 50 AND 3000),
            setting TEXT NOT NULL,
            answers TEXT,
            override TEXT,
            roller TEXT NOT NULL,
            duration_min INTEGER,
            directions INTEGER,
            passes INTEGER,
            pressure TEXT,
            prep TEXT NOT NULL,
            numbing_product TEXT NOT NULL,
            numbing_permille INTEGER,
            numbing_min INTEGER,
            pain INTEGER CHECK (pain BETWEEN 0 AND 10),
            end_point TEXT,
            note TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE check_in (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            redness INTEGER CHECK (redness BETWEEN 0 AND 4),
            swelling INTEGER CHECK (swelling BETWEEN 0 AND 4),
            tenderness INTEGER CHECK (tenderness BETWEEN 0 AND 4),
            itch INTEGER CHECK (itch BETWEEN 0 AND 4),
            dryness INTEGER CHECK (dryness BETWEEN 0 AND 4),
            breakouts INTEGER CHECK (breakouts BETWEEN 0 AND 4),
            signs TEXT,
            note TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE spf_application (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            value INTEGER CHECK (value > 0),
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE settled (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            sign TEXT NOT NULL,
            seen INTEGER NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE own_zone (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            area TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE preference (
            id TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE delivery (
            key TEXT NOT NULL,
            event TEXT NOT NULL,
            round INTEGER NOT NULL,
            due_at TEXT NOT NULL,
            at TEXT NOT NULL,
            until TEXT,
            PRIMARY KEY (key, event, round)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE draft (
            page TEXT PRIMARY KEY,
            body TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    ),
    (
        "ALTER TABLE session ADD COLUMN products_before TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE session ADD COLUMN products_after TEXT NOT NULL DEFAULT ''",
        """
        CREATE TABLE condition (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            condition TEXT NOT NULL,
            cleared_at TEXT,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE dated_event (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            event TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE asked (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            condition TEXT NOT NULL,
            who TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE profile_review (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE rule_change (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            key TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE roller (
            id TEXT PRIMARY KEY,
            added_at TEXT NOT NULL,
            name TEXT NOT NULL,
            needle_um INTEGER NOT NULL CHECK (needle_um BETWEEN 50 AND 3000),
            areas TEXT NOT NULL,
            device TEXT NOT NULL,
            needle_count INTEGER,
            material TEXT NOT NULL,
            opened_on TEXT,
            owner TEXT NOT NULL,
            own_uses INTEGER,
            uses_before INTEGER NOT NULL,
            retired_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE disinfection (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            roller TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE product (
            id TEXT PRIMARY KEY,
            added_at TEXT NOT NULL,
            name TEXT NOT NULL,
            form TEXT NOT NULL,
            actives TEXT NOT NULL,
            opened_on TEXT,
            lasts_months INTEGER,
            spf_value INTEGER,
            patch_begun_at TEXT,
            finished_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE patch_reading (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            product TEXT NOT NULL,
            reacted INTEGER NOT NULL,
            note TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE course (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            sessions INTEGER NOT NULL,
            advised_by TEXT NOT NULL,
            ended_at TEXT,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE planned_session (
            id TEXT PRIMARY KEY,
            planned_at TEXT NOT NULL,
            day TEXT NOT NULL,
            zones TEXT NOT NULL,
            needle_um INTEGER NOT NULL CHECK (needle_um BETWEEN 50 AND 3000)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE rating (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            concern TEXT NOT NULL,
            level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE attempt (
            at TEXT NOT NULL,
            door TEXT NOT NULL,
            zones TEXT NOT NULL,
            needle_um INTEGER NOT NULL,
            reasons TEXT NOT NULL
        ) STRICT
        """,
    ),
    (
        "ALTER TABLE spf_application ADD COLUMN product TEXT NOT NULL DEFAULT ''",
        """
        CREATE TABLE stayed_in (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE delivery ADD COLUMN why TEXT NOT NULL DEFAULT ''",
    ),
    (
        """
        CREATE TABLE photo (
            id TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            logged_at TEXT NOT NULL,
            zones TEXT NOT NULL,
            view TEXT NOT NULL,
            purpose TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            form TEXT NOT NULL,
            width INTEGER NOT NULL CHECK (width > 0),
            height INTEGER NOT NULL CHECK (height > 0),
            marks TEXT,
            facts TEXT,
            deleted_at TEXT
        ) STRICT, WITHOUT ROWID
        """,
    ),
)
