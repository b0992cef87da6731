"""What went wrong, or well, between the station and the servers."""

from station.ui.translated import noted

TEXTS = (
    noted("It is tried again."),
    noted("It may have arrived: look there, then decide."),
    noted("But it is no line server: check the address."),
    noted("It has every result of this station up to {number}."),
    noted("The {server} did not say what became of this result."),
    noted("The {server} refused the result: {status}."),
    noted("The {server} says {status}, but names the result as missing all the same."),
    noted(
        "The {server} had every result up to {before}, now only up to {now}: it has lost results."
    ),
    noted("Run `main.py verify`."),
    noted("The {server} does not accept the station's token (answer {status})."),
    noted("Check token_from in the settings, and the token itself."),
    noted("Results wait and go on by themselves."),
    noted(
        "{number} different results in a row were refused: the station may send them in a wrong "
        "form."
    ),
    noted("Check what the settings say of the server."),
    noted("Nothing more is set aside."),
    noted("The {server} takes no results at this address: {words}."),
    noted("Check url and method in the settings."),
    noted("The {server} does not take what the station sends: {words}."),
    noted("Check url and headers in the settings."),
    noted("The {server} answered {words}."),
    noted("The {server} answered {status} and points to {place}."),
    noted("no other place"),
    noted("Redirects are not followed: put the right address into the settings."),
    noted("The {server} is there but does not accept the station's token (answer {status})."),
    noted("Check token_from and the token itself."),
    noted("The {server} is there but answered {words}."),
    noted("Check the address."),
    noted("The {server} is there (answer {status})."),
    noted("The {server} did not finish its answer in time."),
    noted("A token cannot be taken from {source}."),
    noted("{what} holds no token. Set it and start the station again."),
    noted("{what} holds characters that no token may have. Set it anew."),
    noted("The environment variable {name}"),
    noted("The keyring entry {service}/{user}"),
    noted("The headers broke off."),
    noted(
        "A token is kept in the keyring, but the package keyring cannot be loaded "
        "({cause}). Run `main.py setup`, or name an environment variable "
        "instead."
    ),
    noted(
        "The keyring did not give the entry {service}/{user} ({cause}). Unlock "
        "it, or name an environment variable instead."
    ),
    noted('Write "env:NAME" for an environment variable or "keyring:service/user".'),
    noted("The body is nested deeper than {depth} levels, or holds null."),
    noted("Another program listens at {host} port {port}."),
    noted("Close it, or give the command listener another port."),
    noted("The command listener cannot listen at {host} port {port} ({cause})."),
    noted("Check the address in the settings."),
    noted(
        "The command listener must not listen at {host} without a token of at least {length} "
        "characters: other computers could give commands."
    ),
    noted("Set token_from, or listen at 127.0.0.1."),
)
