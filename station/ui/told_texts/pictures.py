"""Faults of sources, picture files, stages and of the picture itself."""

from station.ui.translated import noted

TEXTS = (
    noted("The picture is out of focus: {focus}, at least {least} is needed."),
    noted("Focus the camera and clean the lens."),
    noted("The picture is too dark: level {level}, at least {least} is needed."),
    noted("Check the lamp and the exposure."),
    noted("The picture is too bright: level {level}, at most {most} is allowed."),
    noted("Shorten the exposure."),
    noted("{share} of the picture is plain {colour}, at most {most} is allowed."),
    noted("black"),
    noted("white"),
    noted("Give more light."),
    noted("Take the glare away."),
    noted("There is no source of pictures yet. Choose one under Source."),
    noted("{name} is not open. Open the source first."),
    noted("Folder {folder} is not open. Open the source first."),
    noted("The simulated line is not open. Open the source first."),
    noted("No picture in {folder} can be read. Put BMP, PNG, JPEG or TIFF files there."),
    noted(
        "Folder {folder} cannot be listed ({cause}). Check that it exists and may "
        "be read, or choose another."
    ),
    noted("Folder {folder} holds no picture. Put BMP, PNG, JPEG or TIFF files there."),
    noted("Folder {folder}"),
    noted("Simulated line"),
    noted("Camera {index}"),
    noted("LIVE"),
    noted("PICTURE"),
    noted("{name} is not a picture of a known kind. Use BMP, PNG, JPEG or TIFF."),
    noted(
        "{name} is broken or cut short ({cause}). Copy it again from where it "
        "came, or take the picture again."
    ),
    noted("{path} is a folder. Choose a picture in it."),
    noted("{path} is not an ordinary file. Choose a picture file."),
    noted("{path} does not exist. Check the name and the folder."),
    noted("{path} may not be read. Ask for read permission on it."),
    noted("{path} cannot be read ({cause}). Check the disk."),
    noted("{name} is empty. Copy it again, or take the picture again."),
    noted(
        "{name} has {size} MB, more than the {most} MB allowed. Save it smaller, or as JPEG or PNG."
    ),
    noted("{name} has no pixels ({width} x {height}). Take the picture again."),
    noted(
        "{name} has {width} x {height} pixels, more than the {most} megapixels "
        "allowed. Use a smaller picture."
    ),
    noted("The samples in {folder} cannot be shown. Restore the folder from the project's copy."),
    noted("{folder} names no sample. Restore it from the project's copy."),
    noted("A sample cannot be shown."),
    noted(
        "The crop keeps columns {left} to {right} and rows {top} to {bottom}, but "
        "the picture has {width} x {height} px. Draw the crop again inside the "
        "picture."
    ),
    noted(
        "{stage} would make a picture of {width} x {height} px; {most} megapixels "
        "are the limit. Put a crop before it."
    ),
    noted(
        "Resizing {width} x {height} px to height {new_height} would make it "
        "{natural} px wide. Give a smaller height_px, or a width_px."
    ),
    noted("Rotating needs a picture {side} px long; {most} px is the limit. Put a crop before it."),
    noted(
        "Resampling a region of {width} x {height} px goes past the limit of "
        "{most} px a side. Put a crop before it."
    ),
    noted(
        "The shift's band runs from x = {left} to {right}, but the picture is "
        "{width} px wide. Draw the band again inside the picture."
    ),
    noted(
        "The shift's band needs a picture of at most {most} px a side, this one "
        "has {width} x {height}. Put a crop before it."
    ),
    noted("There is nothing left to show. Make the crop larger."),
    noted("This cannot be set: {faults}."),
    noted(
        "Check cable, power and that no other program uses it; the station tries again by itself."
    ),
    noted("Camera on the net"),
)
