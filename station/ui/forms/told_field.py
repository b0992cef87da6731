"""A field's words in the language of the window; its name and choices stay those of the file."""

from dataclasses import replace

from station.config.form_fields import FormField
from station.ui.told import told


def told_field(field: FormField) -> FormField:
    """Return the field with label, description and unit as the window says them."""
    return replace(
        field,
        label=told(field.label),
        description=told(field.description),
        unit=told(field.unit),
        least=told(field.least),
    )
