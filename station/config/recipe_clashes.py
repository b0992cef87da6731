"""Recipes that want the same number of the controller: none of them wins silently."""

from collections.abc import Iterable
from itertools import combinations

from station.config.recipe import Recipe
from station.domain.errors import StepError, UsageError


def number_clashes(recipes: Iterable[Recipe]) -> tuple[str, ...]:
    """Return a sentence or two for each pair of recipes with the same number."""
    return tuple(
        f"{named(first)} and {named(second)} both have the number {first.number}. A controller "
        "that asks for it is refused. Open one of them in Tune and give it another number."
        for first, second in combinations(recipes, 2)
        if first.number is not None and first.number == second.number
    )


def recipe_numbered(number: int, recipes: Iterable[Recipe]) -> Recipe:
    """Return the one recipe with a number.

    UsageError where there is none, StepError where there is more than one.
    """
    found = [recipe for recipe in recipes if recipe.number == number]
    if not found:
        raise UsageError(f"No recipe has the number {number}.")
    if len(found) > 1:
        raise StepError(number_clashes(found)[0])
    return found[0]


def owner_of_number(recipe: Recipe, recipes: Iterable[Recipe]) -> Recipe | None:
    """Return another recipe that has the number of this one already."""
    others = (other for other in recipes if other.name != recipe.name)
    taken = (other for other in others if other.number == recipe.number)
    return None if recipe.number is None else next(taken, None)


def check_number(recipe: Recipe, recipes: Iterable[Recipe]) -> None:
    """Raise UsageError where another recipe has the number of this one already."""
    owner = owner_of_number(recipe, recipes)
    if owner is not None:
        raise UsageError(
            f"The number {recipe.number} belongs to {named(owner)} already. Choose another one "
            "here, or take it away there first."
        )


def named(recipe: Recipe) -> str:
    """Return a recipe as people know it: its title, and its name where that says more."""
    return f"{recipe.title} ({recipe.name})"
