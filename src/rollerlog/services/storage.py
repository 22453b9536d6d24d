"""What the window may know of the store: what can go wrong with it."""

from __future__ import annotations

from rollerlog.store.deliveries import Delivery, Event
from rollerlog.store.faults import Fault, StoreError

__all__ = ["Delivery", "Event", "Fault", "StoreError"]
