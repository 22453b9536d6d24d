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
)
