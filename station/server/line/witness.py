"""What the heads of a station's audit chain, sent with its results, say about that chain.

Every result adds an entry, so the count grows with the sequence number. A chain whose tail was cut
and grown again cannot keep that promise. Pure; the chain itself is proved by `verify`.
"""

from station.domain.record import AuditHead


def suspicion(earlier: AuditHead, later: AuditHead) -> str:
    """Return what is wrong between the heads of two results, the earlier number first; else ""."""
    if later.count < earlier.count:
        return (
            f"the audit chain had {earlier.count} entries and later only {later.count}: "
            "its end was cut off"
        )
    if later.count == earlier.count and later.digest != earlier.digest:
        return f"two results name entry {later.count} of the audit chain with different hashes"
    return ""
