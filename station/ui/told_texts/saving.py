"""Faults of the results, the CSV file, the pictures kept, and of files that are saved."""

from station.ui.translated import noted

TEXTS = (
    noted("{what} in {name} ({cause}). {cure}, then try again; nothing is lost."),
    noted("{what} in {name}: the disk is full."),
    noted("{name}: the disk is full."),
    noted("Free some space, then try again; nothing is lost."),
    noted("The disk is full: nothing is saved until some space is free."),
    noted("The disk is full: free some space"),
    noted("The disk quota is used up: free some space"),
    noted("The drive is write-protected: unlock it"),
    noted("Check that the data folder may be written"),
    noted("The folder is missing or locked: create it, or connect the drive"),
    noted("The folder is missing: create it, or connect the drive"),
    noted("The database is damaged: start the station again, it sets it aside"),
    noted("Another program holds the database: close that program"),
    noted("The drive reported a fault: check the drive and its cable"),
    noted("Start the station again"),
    noted("Close it in other programs, and check that the folder may be written"),
    noted("A folder has this name: move it away"),
    noted("Check the drive"),
    noted("The results could not be opened"),
    noted("The result was not saved"),
    noted("A result could not be read"),
    noted("Results could not be read"),
    noted("The queues could not be read"),
    noted("The saved results could not be read"),
    noted("The audit could not be read"),
    noted("The audit entry '{kind}' was not saved"),
    noted("The state of the CSV could not be read"),
    noted("The state of the CSV was not saved"),
    noted("What was on its way to the {channel} was not settled"),
    noted("Results for the {channel} were not taken up"),
    noted("A damaged result was not set aside"),
    noted("What was sent was not noted"),
    noted("The queue for the {channel} could not be read"),
    noted("The deliveries of a part could not be read"),
    noted("'{choice}' was not saved"),
    noted("send again"),
    noted("it arrived"),
    noted("set aside"),
    noted("Set aside by {who}."),
    noted(
        "The results could not be opened in {name} ({cause}). Check the drive and "
        "its cable, then try again; nothing is lost."
    ),
    noted(
        "{number} results still wait for the {channel}, which is switched off. "
        "Switch it on in the settings to have them sent."
    ),
    noted(
        "The data folder {folder} cannot be made: {cause}. Allow writing there, "
        "or name another data folder in the settings."
    ),
    noted(
        "{path} holds the results of station '{kept}', this one is '{station}'. "
        "Name another data folder, or give the station its old name."
    ),
    noted(
        "Result {sequence} is {state} on the {channel}: there is nothing to "
        "decide. Only what is uncertain or set aside waits for a person."
    ),
    noted(
        "Result {sequence} is {state} on the {channel}: it cannot be set aside. Only what waits "
        "for its turn can."
    ),
    noted("No result {id} was ever queued for the {channel}."),
    noted("taken as arrived by {operator}"),
    noted("taken as arrived by {operator}, who typed the reply"),
    noted("A reply can only be given for the device, with 'it arrived'."),
    noted(
        "A reply has at most {number} characters, all of them visible. Type it "
        "as it stands on the part."
    ),
    noted("an operator without a name"),
    noted(
        "{path} cannot be made: {cause}. Allow writing in the data folder, or connect its drive."
    ),
    noted(
        "Another station works in {folder} ({owner}). Close it, or give this one "
        "a data folder of its own."
    ),
    noted(
        "The results were not written to {path} ({cause}). Choose a folder that "
        "may be written, with space left, and close the file in other programs."
    ),
    noted("The export was stopped."),
    noted("The question was dropped. Ask again."),
    noted("A part is saved once it is decided. Confirm, correct or reject it first."),
    noted(
        "This part is already saved as number {sequence} with another decision "
        "({before}: {text}). Capture the part again to decide anew."
    ),
    noted("confirmed"),
    noted("corrected"),
    noted("rejected"),
    noted(
        "The result holds something that cannot be stored ({cause}). Give the "
        "picture file a plain name, or type the code anew."
    ),
    noted("The old file is kept as {name}."),
    noted("The database with the results was damaged or lost."),
    noted(
        "{what} in {name}: a text in it is damaged. Run `main.py verify`, and ask who looks after "
        "the station; nothing is lost."
    ),
    noted("{records} results were carried over, {lost} could not be read."),
    noted("Numbers go on after {last}; run `main.py verify`."),
    noted("The database was damaged: whether this was sent is lost. It may have arrived."),
    noted("The station stopped while this was being sent; it may have arrived."),
    noted("{path} is another program's database. Move it away, or name another data folder."),
    noted(
        "{path} has layout {found}, this program knows up to {known}. Update the "
        "program; the file was left as it is."
    ),
    noted("{name} is not open. Open it, then try again."),
    noted(
        "The CSV in {folder} cannot be written ({cause}). {cure}. Results are "
        "safe; the CSV follows by itself."
    ),
    noted("The picture of a part was not kept in {folder} ({cause}). {cure}. Its record is safe."),
    noted(
        "{path} could not be saved: {cause}. The file is as it was. Free space or "
        "allow writing there, then save again."
    ),
    noted(
        "{path} could not be written: {cause}. Choose a folder that may be "
        "written, with space left."
    ),
    noted(
        "There is no recipe {name}. Known are: {known}. Give one of these names, "
        "or the path of a .toml file."
    ),
    noted(
        "The part holds something that cannot be stored ({cause}). Give the "
        "picture file a plain name."
    ),
    noted("This part no longer waits: it was decided meanwhile. Choose another one."),
    noted("This part is already decided and saved. Capture the next one."),
    noted("Somebody else gave an answer meanwhile. Choose the part again."),
    noted(
        "The picture could not be added to {folder} ({cause}). Free space or "
        "allow writing there, then try again."
    ),
    noted("A rejected part has no code to label its picture with."),
    noted(
        "{name} could not be taken out of {folder} ({cause}). Allow writing there, then try again."
    ),
    noted(
        "The installed apsw brings SQLite {found}, which can lose results; "
        "{needed} or newer is needed. Run `python3 main.py setup`."
    ),
    noted("Entry {count} is not the one that was seen before: the chain was remade."),
    noted("Entry {count} is missing: it was seen before, the chain ends earlier."),
    noted("Between entries {first} and {second} some lack."),
    noted("Entry {count} was changed or replaced."),
    noted(
        "{what}: {name} has layout {found}, not {wanted}. Start the station "
        "again: it brings the file up to date."
    ),
    noted("recipe changed"),
    noted("settings changed"),
    noted("delivery choice"),
    noted("database replaced"),
    noted("decision"),
    noted("login"),
    noted("postponed"),
    noted("answered"),
)
