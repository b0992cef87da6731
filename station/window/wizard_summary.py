"""What the set-up will save, in a few lines."""

from collections.abc import Mapping

from station.config.settings import CameraSource, FolderSource, Settings
from station.config.users import Users
from station.ui.told import told, told_choice
from station.ui.translated import tr


def summary(
    settings: Settings, users: Users, titles: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return what is set and to what; `titles` are those of the recipes by name."""
    return (
        (tr("Station"), settings.station),
        (tr("Language, look"), f"{look_words(settings.language)}, {look_words(settings.theme)}"),
        (tr("Camera"), source_words(settings)),
        (tr("Recipe"), recipe_words(settings, titles)),
        (tr("Results"), result_words(settings)),
        (tr("People"), people_words(users)),
    )


def look_words(choice: str) -> str:
    return tr("as on this computer") if choice == "system" else told_choice(choice)


def source_words(settings: Settings) -> str:
    source = settings.source
    if isinstance(source, CameraSource):
        return source.url or tr("Camera {n}").format(n=source.index)
    if isinstance(source, FolderSource):
        return tr("Pictures of {folder}").format(folder=source.folder)
    return tr("Sample pictures, in turn")


def recipe_words(settings: Settings, titles: Mapping[str, str]) -> str:
    title = titles.get(settings.recipe, settings.recipe)
    if settings.source.kind == "simulated":
        return tr("Each sample has its own; for other pictures {title}").format(title=title)
    return title


def result_words(settings: Settings) -> str:
    """Return every place that results go to."""
    places = [tr("Database and CSV file in {folder}").format(folder=settings.data_path)]
    if settings.device.enabled:
        device = settings.device
        places.append(f"{told('Device')}: {device.host}:{device.port}")
    if settings.plant_server.enabled:
        places.append(f"{told('Plant server')}: {settings.plant_server.url}")
    if settings.line_server.enabled:
        places.append(f"{told('Line server')}: {settings.line_server.url}")
    return "\n".join(places)


def people_words(users: Users) -> str:
    if not users.users:
        return tr("Nobody has to log in")
    return ", ".join(f"{user.name} ({told(user.role)})" for user in users.users)
