"""Titles, fields and descriptions of the station's own settings."""

from station.ui.translated import noted

TEXTS = (
    noted("Station"),
    noted("Device"),
    noted("Plant server"),
    noted("Line server"),
    noted("Controller"),
    noted("CSV file"),
    noted("Pictures kept"),
    noted("Data folder"),
    noted("Where results, logs and archives go; empty: beside these settings"),
    noted("Recipe"),
    noted("Name of the recipe, or path of its file"),
    noted("Model"),
    noted(
        "Reader: empty for the embedded model, else a model folder or hub name, "
        "e.g. microsoft/trocr-large-printed"
    ),
    noted("Operator"),
    noted("Who confirms; written into every record"),
    noted("Name of this station, in every record and towards the servers"),
    noted("Log out when nobody touched the station for so long; 0: never"),
    noted("Theme"),
    noted("Look of the window; system: as the desktop has it"),
    noted("Language"),
    noted("Language of the window; system: as the desktop has it"),
    noted("Folder"),
    noted("Folder of pictures with their labels.csv"),
    noted("Folder the pictures are read from"),
    noted("Index"),
    noted("Number of the camera, from 0"),
    noted("Url"),
    noted(
        "Stream of a camera on the net (rtsp, rtsps, http or https) in place of "
        "the number, e.g. rtsp://viewer@10.0.0.7/live; no password in it"
    ),
    noted("Password from"),
    noted(
        'Where the password of the URL\'s user is kept: "env:NAME" or '
        '"keyring:service/user"; empty: none'
    ),
    noted("Width"),
    noted("Height"),
    noted("Width to ask for; 0: the camera's own"),
    noted("Height to ask for; 0: the camera's own"),
    noted("Exposure"),
    noted(
        "Exposure, in the driver's own units, where the camera offers it; none: the camera decides"
    ),
    noted("Gain"),
    noted("Gain, in the driver's own units, where the camera offers it; none: the camera decides"),
    noted("Folder of the CSV file; empty: the data folder"),
    noted("File name"),
    noted("Name of the CSV file, without a folder"),
    noted("Columns"),
    noted("Columns in their order; after a change the file is set aside and made anew"),
    noted("Rotate daily"),
    noted("One file for each day, with the date in its name"),
    noted("Folder of the pictures; empty: in the data folder"),
    noted("Originals"),
    noted("Whole pictures as captured: of all parts, of those not OK, or none"),
    noted("Lines"),
    noted("Pictures of the code alone; small, and sent to the line server"),
    noted("Format"),
    noted("png keeps every pixel, jpeg is far smaller"),
    noted("Quota"),
    noted("Most room for pictures; beyond it, the oldest delivered ones go, OK first"),
    noted("Days"),
    noted("Delivered pictures older than this go; 0: only when room is short"),
    noted("Logout after"),
    noted("Review second person"),
    noted("A postponed part is read by two people who do not see each other's answer"),
)
