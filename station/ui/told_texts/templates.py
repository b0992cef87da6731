"""All texts of layers without Qt that come with values, for finding them again."""

from station.ui.told_texts import (
    codes,
    combined,
    operating,
    pictures,
    reading,
    recipe_faults,
    saving,
    self_test,
    sending,
    serving,
)

TEMPLATES = (
    *codes.TEXTS,
    *combined.TEXTS,
    *operating.TEXTS,
    *pictures.TEXTS,
    *reading.TEXTS,
    *recipe_faults.TEXTS,
    *saving.TEXTS,
    *self_test.TEXTS,
    *sending.TEXTS,
    *serving.TEXTS,
)
