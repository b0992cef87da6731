"""Takes a picture out of a request's body: JSON with base64, or a form with a file."""

import base64
import binascii

from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from station.server.answers import Fault, faults_of
from station.server.read.wire import PictureSent, RecipeName

MAX_FIELD_BYTES = 1_000
JSON, FORM = "application/json", "multipart/form-data"

_RECIPE: TypeAdapter[str] = TypeAdapter(RecipeName)


class FaultyRequestError(Exception):
    """A request that no picture can be taken from, with the faults found."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("; ".join(f"{fault.where}: {fault.message}" for fault in faults))


def from_json(body: bytes) -> tuple[bytes, str]:
    """Return picture and recipe of a JSON body; FaultyRequestError if it is not as described."""
    try:
        sent = PictureSent.model_validate_json(body)
    except ValidationError as error:
        raise FaultyRequestError(*_in_body(faults_of(error.errors()))) from error
    try:
        return base64.b64decode(sent.image, validate=True), sent.recipe or ""
    except (binascii.Error, ValueError) as error:
        raise FaultyRequestError(_fault("image", "is not base64")) from error


async def from_form(request: Request) -> tuple[bytes, str]:
    """Return picture and recipe of a form; FaultyRequestError if it is not as described."""
    form = request.form(max_files=1, max_fields=1, max_part_size=MAX_FIELD_BYTES)
    try:
        async with form as fields:
            return await _from_fields(fields)
    except (HTTPException, MultiPartException, ValueError, KeyError) as error:
        message = error.detail if isinstance(error, HTTPException) else str(error)
        raise FaultyRequestError(Fault(where="body", message=message[:200])) from error


async def _from_fields(fields: FormData) -> tuple[bytes, str]:
    unknown = sorted(set(fields) - {"image", "recipe"})
    if unknown:
        raise FaultyRequestError(*(_fault(name[:40], "is not a known field") for name in unknown))
    picture, recipe = fields.get("image"), fields.get("recipe")
    if not isinstance(picture, UploadFile):
        raise FaultyRequestError(_fault("image", "has to be a file"))
    if recipe is not None and not isinstance(recipe, str):
        raise FaultyRequestError(_fault("recipe", "has to be text"))
    try:
        return await picture.read(), _RECIPE.validate_python(recipe) if recipe is not None else ""
    except ValidationError as error:
        raise FaultyRequestError(_fault("recipe", error.errors()[0]["msg"])) from error


def _fault(field: str, message: str) -> Fault:
    return Fault(where=f"body.{field}", message=message)


def _in_body(faults: list[Fault]) -> list[Fault]:
    return [Fault(where=f"body.{f.where}".removesuffix("."), message=f.message) for f in faults]
