"""What went wrong, or well, between the station and the device."""

from station.ui.translated import noted

TEXTS = (
    noted("connected to {place}"),
    noted("closed by the station"),
    noted("closed after use"),
    noted("closed after a fault"),
    noted(
        "The device at {place} cannot be reached ({cause}). Check that it is "
        "switched on and connected, and its address in the settings."
    ),
    noted("The device at {place} takes no bytes. Check it."),
    noted("The device at {place} closed the connection."),
    noted("There is no connection to the device at {place}."),
    noted(
        "The device's name {name} is not known ({cause}). Check the settings, or "
        "give its address as numbers."
    ),
    noted("no answer in time"),
    noted("nobody listens there"),
    noted("The connection to the device at {place} broke ({cause})."),
    noted("The line was closed by the station."),
    noted("The station was closing."),
    noted("Unexpected fault: {kind}: {words}"),
    noted("Set aside, as others arrive and this does not."),
    noted("The device refused it: {words}."),
    noted("without a reason"),
    noted("It was sent and may have arrived."),
    noted(
        "The device answered {text}, which the settings do not explain. Check its "
        "patterns of replies."
    ),
    noted("The device's {kind} holds {count} bytes; at most {most} are allowed."),
    noted("The device's {kind} is not understood ({cause})."),
    noted("The device's {kind} holds control characters."),
    noted("The record does not fit into a frame: {words}"),
    noted("The device at {place} sends without end. Check it."),
    noted("The device at {place} left {count} heartbeats unanswered. Check it."),
    noted("The device at {place} sent a RESULT; only the station may."),
    noted("No frame can carry this ({cause})."),
    noted("A frame holds at most {most} bytes; these are {count}."),
    noted("More bytes came than one frame may have. The line was closed."),
    noted(
        "Bytes came that begin no frame ({bytes}). Check that the device speaks "
        "the framed profile on this port."
    ),
    noted("A frame came damaged (its CRC32C is wrong). Check cable and ports."),
    noted("A frame of version {version} came; this station speaks version {own}."),
    noted("A frame of the unknown kind {kind} came."),
    noted("A frame of {length} bytes was announced; at most {most} are allowed."),
    noted("The command for the device cannot hold this record: {what}."),
    noted("The device sent {text} unasked. If it greets when connected, say so in the settings."),
    noted("The test text cannot be sent: {words}."),
    noted(
        "The device sent more than {most} bytes. Check the terminator in the "
        "settings, and that this is the right port."
    ),
    noted("Check it."),
)
