"""Whether an HTTP answer says where it ends; one that does not may have been cut."""

import requests

HTTP_1_0 = 10
BODILESS = (204, 304)


def says_where_it_ends(response: requests.Response) -> bool:
    """Return whether the headers are whole, as far as one can tell.

    http.client takes those that break off for all of them (Python 3.11 to 3.13). An answer that
    ends with its connection has to say so, or be of HTTP 1.0.
    """
    headers = response.headers
    return (
        "Content-Length" in headers
        or "Transfer-Encoding" in headers
        or "close" in headers.get("Connection", "").lower()
        or response.raw.version == HTTP_1_0
        or response.status_code in BODILESS
        or response.request.method == "HEAD"
    )
