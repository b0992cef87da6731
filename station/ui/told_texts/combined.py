"""Sentences that another layer puts together of two texts."""

from station.ui.translated import noted

TEXTS = (
    noted(
        "The {server} at {place} shows a certificate that is not trusted; name "
        "its authority in ca_file."
    ),
    noted(
        "The {server} at {place} and the station could not agree on TLS; check "
        "address, cert_file and key_file."
    ),
    noted("The {server} at {place} is not known by this name; check the address and the network."),
    noted("The {server} at {place} took no connection; check that it runs, and its port."),
    noted("The {server} at {place} did not answer in time."),
    noted(
        "The {server} at {place} did not take the connection in time; check the "
        "network, and that it runs."
    ),
    noted(
        "The {server} at {place} broke the connection off, or answered something else than HTTP."
    ),
    noted("The {server} at {place} could not be asked: {cause}."),
    noted("Camera {name} gave no picture."),
    noted("Camera {name} failed ({cause})."),
    noted("Camera {name} did not answer within {seconds} s."),
    noted("Camera {name} does not answer: {count} connections hang."),
    noted("Camera {name} did not open within {seconds} s."),
    noted("Camera {name} failed to open ({cause})."),
    noted("Camera {name} cannot be opened."),
    noted("Camera {name} gave no picture but {kind} of shape {shape}."),
    noted("Camera {name} gave a picture of {count} colours."),
    noted(
        "Camera {name} gave {width} x {height} px after {old_width} x "
        "{old_height} px (if that is right, choose the camera again)."
    ),
    noted("The device at {place} did not answer within the limit."),
    noted("The device at {place} sent only {text} within the limit."),
    noted("{text} before the code was left out."),
    noted("{text} after the code was left out."),
    noted("{text} stands before character {number}"),
    noted("{text} stands at the end"),
    noted("The {server} answered what is not understood: {words}. Is it the right address?"),
)
