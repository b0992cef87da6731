"""Fields and descriptions of what the station talks to: device, servers, controller."""

from station.ui.translated import noted

TEXTS = (
    noted("Enabled"),
    noted("Send every result to the device"),
    noted("Host"),
    noted("Listen at"),
    noted("Name or address of the device"),
    noted("Port"),
    noted("TCP port of the device"),
    noted("Profile"),
    noted("line: a command text and a reply text; framed: checked frames with ids"),
    noted("Command"),
    noted(
        "Line profile: the command, with {code}, {read}, {sequence}, {id}, "
        "{recipe}; escapes \\r \\n \\t \\0 \\\\ \\x02"
    ),
    noted("Encoding"),
    noted("Line profile: how characters become bytes, both ways; latin-1: each byte as it is"),
    noted("Terminator"),
    noted("Line profile: what ends a reply; empty: silence ends it"),
    noted("Silence"),
    noted("Line profile without terminator: this long nothing more ends a reply"),
    noted("Reply says: arrived"),
    noted("Line profile: replies that say it arrived; * is any text, {reply} what to keep"),
    noted("Reply says: refused"),
    noted("Line profile: replies that refuse it; looked at first"),
    noted("Reply is kept"),
    noted(
        "Line profile: other replies that say it arrived and are kept, e.g. the "
        "new part name; looked at last"
    ),
    noted("Device greets first"),
    noted("Line profile: the device says something when connected"),
    noted("Keep the line open"),
    noted(
        "One connection for all results; off: a new one for each, which also "
        "keeps late replies apart"
    ),
    noted("Connect timeout"),
    noted("Longest wait for a connection"),
    noted("Reply timeout"),
    noted("Longest wait for a whole reply; engraving may take long"),
    noted("Heartbeat"),
    noted("Pause between heartbeats on the idle line; three without answer: dead"),
    noted("Heartbeat command"),
    noted("Line profile: a command without effect that the device answers; empty: no heartbeat"),
    noted("Knows repeats"),
    noted(
        "The device knows a record that comes twice: repeat what was not "
        "answered; off: a person decides"
    ),
    noted("Send results there"),
    noted("Address, e.g. https://server:8443/parts"),
    noted("HTTP method"),
    noted("JSON body"),
    noted(
        "The JSON body. Texts may hold {code}, {read}, {device_reply}, "
        "{sequence}, {id}, {recipe}, {station}, {decided_at} and others; a "
        "number, true or false stays one"
    ),
    noted("Headers"),
    noted("Further headers; no secrets"),
    noted("Wait for the device"),
    noted("Send only when the device has answered for the part"),
    noted(
        "The server knows a repeat by its Idempotency-Key. If not, a result whose "
        "answer was lost waits for a person instead of being sent again"
    ),
    noted("Rejected parts, too"),
    noted("Send rejected parts as well"),
    noted("Token is kept in"),
    noted(
        'Where the bearer token is kept: "env:NAME" or "keyring:service/user"; empty: none is sent'
    ),
    noted("CA certificate"),
    noted("PEM file of the authority that signed the server's certificate; empty: the usual ones"),
    noted("Own certificate"),
    noted("PEM file of the station's own certificate (mTLS)"),
    noted("Key of the certificate"),
    noted("PEM file of the key to that certificate; empty: the same file"),
    noted("How long connecting may take"),
    noted("Read timeout"),
    noted("How long the whole answer may take"),
    noted("Batch"),
    noted("Records in one request when many wait"),
    noted("Thumbnails"),
    noted("Send a small picture of the code with each record"),
    noted("Take commands of a controller (PLC) by TCP"),
    noted(
        "Address to listen at; 127.0.0.1: this computer only, 0.0.0.0: all networks (needs a token)"
    ),
    noted("TCP port to listen at"),
    noted(
        "Where the token is kept that controllers have to say, env:NAME or "
        "keyring:service/user; empty: none"
    ),
    noted("Longest wait"),
    noted("Longest time for a line once it has begun, and for the token"),
    noted("d"),
)
