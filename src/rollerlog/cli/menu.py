"""The commands, as the help lists them."""

from __future__ import annotations

# Each with what it does and a real example.
COMMANDS = (
    (
        "may-roll",
        "ask whether zones may be rolled, without today's questions",
        "may-roll --needle 0.25 --zone face",
    ),
    (
        "log",
        "log a session; it is saved where the rules let it through",
        "log --needle 0.25 --zone cheek-left --zone cheek-right --nothing-applies",
    ),
    (
        "check-in",
        "record how the skin looks and feels",
        "check-in --zone face --redness 1 --swelling 0 --tenderness 0 --no-signs",
    ),
    (
        "spf",
        "record sunscreen, on the zones of the course if none is named",
        "spf --value 50",
    ),
    (
        "photo",
        "add photos; what they tell of place and camera stays out",
        "photo add IMG_2041.HEIC --view front",
    ),
    (
        "status",
        "show each zone, the SPF course, what waits and what is due",
        "status --json",
    ),
    (
        "agenda",
        "list the reminders to come",
        "agenda --days 7",
    ),
    (
        "timeline",
        "list what was recorded, the oldest first",
        "timeline --zone face --limit 10",
    ),
    (
        "condition",
        "list what keeps skin from being rolled, note it, or say that it is over",
        "condition add anticoagulant --asked 'Dr Vidal'",
    ),
    (
        "delete",
        "move an entry to the trash for 30 days, or bring it back",
        "delete 0f8a1c2d3e4f5061728394a5b6c7d8e9 --undo",
    ),
    (
        "settings",
        "list, read or change settings",
        "settings strict on",
    ),
    (
        "demo",
        "open a window on invented sample data, or fill an empty folder with it",
        "demo --years 2 --fill --data-dir ~/sample",
    ),
)
