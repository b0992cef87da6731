"""Why a recipe cannot be changed, saved or chosen so."""

from station.ui.translated import noted

TEXTS = (
    noted(
        "{first} and {second} both have the number {number}. A controller that asks for it is "
        "refused. Open one of them in Tune and give it another number."
    ),
    noted("No recipe has the number {number}."),
    noted(
        "The number {number} belongs to {recipe} already. Choose another one here, or take it "
        "away there first."
    ),
    noted(
        "{path} holds the recipe {name} and is not used. Call the file {file}.toml, "
        "or give the recipe in it the name of the file."
    ),
    noted("{field} must not be empty"),
    noted("{text} is no {field} here; allowed are small letters, digits and underscore"),
    noted("min_length {least} is more than max_length {most}"),
    noted("begins_with is longer than the tail of {length}"),
    noted("the fields add up to more than {most} characters"),
    noted("two fields have the same name"),
    noted("check_fields names no field of this format: {names}"),
    noted("the anchor's tail is longer than the code of {length}"),
    noted("min_brightness is more than max_brightness; no picture could pass"),
    noted(
        "{count} pictures are too few to learn limits from. Give at least {fewest} of good "
        "parts as they come, not only the best."
    ),
)
