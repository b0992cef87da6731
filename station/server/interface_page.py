"""The page that shows a server's interface, made from its OpenAPI document alone.

FastAPI's own page loads its program from the internet, which a plant's network does not reach.
"""

from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment

METHODS = ("get", "put", "post", "delete")


def interface_page(app: FastAPI, *, templates: Environment) -> APIRouter:
    """Return the route of the page, at /docs."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/docs")
    def docs() -> HTMLResponse:
        return HTMLResponse(templates.get_template("api.html").render(api=described(app.openapi())))

    return routes


def described(document: dict[str, Any]) -> dict[str, Any]:
    """Return an OpenAPI document as the page shows it: operations, then the shapes they name."""
    shapes = document.get("components", {}).get("schemas", {})
    return {
        "title": document["info"]["title"],
        "openapi": document["openapi"],
        "operations": [
            _operation(path, method, operations[method])
            for path, operations in document["paths"].items()
            for method in METHODS
            if method in operations
        ],
        "shapes": [_shape(name, schema) for name, schema in sorted(shapes.items())],
    }


def _operation(path: str, method: str, operation: dict[str, Any]) -> dict[str, Any]:
    bodies = operation.get("requestBody", {}).get("content", {})
    return {
        "path": path,
        "method": method.upper(),
        "description": operation.get("description", ""),
        "parameters": [
            {
                "name": parameter["name"],
                "place": parameter["in"],
                "is_required": parameter.get("required", False),
                **_value(parameter["schema"], parameter.get("description", "")),
            }
            for parameter in operation.get("parameters", [])
        ],
        "bodies": [
            {"media": media, "link": _link(content["schema"]), **_value(content["schema"])}
            for media, content in bodies.items()
        ],
        "answers": [
            {"status": status, "meaning": answer["description"], "link": _answer_link(answer)}
            for status, answer in sorted(operation["responses"].items())
        ],
    }


def _shape(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    required = schema.get("required", [])
    return {
        "name": name,
        "description": schema.get("description", ""),
        "fields": [
            {"name": field, "is_required": field in required, **_value(inner)}
            for field, inner in schema.get("properties", {}).items()
        ],
    }


def _value(schema: dict[str, Any], meaning: str = "") -> dict[str, str]:
    return {"value": words_of(schema), "meaning": schema.get("description", "") or meaning}


def words_of(schema: dict[str, Any]) -> str:
    """Return a schema in words, e.g. "integer, 1 to 200" or "list of Outcome"."""
    if link := _link(schema):
        return link
    if "anyOf" in schema:
        return " or ".join(words_of(each) for each in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(map(str, schema["enum"]))
    kind = str(schema.get("type", "any"))
    if kind == "array":
        return f"list of {words_of(schema.get('items', {}))}"
    words = [str(schema.get("format", kind))]
    if "maximum" in schema and "minimum" in schema:
        words.append(f"{schema['minimum']} to {schema['maximum']}")
    elif "minimum" in schema:
        words.append(f"from {schema['minimum']}")
    if "maxLength" in schema:
        words.append(f"up to {schema['maxLength']} characters")
    return ", ".join(words)


def _link(schema: dict[str, Any]) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _answer_link(answer: dict[str, Any]) -> str:
    content = answer.get("content", {}).get("application/json", {})
    return _link(content.get("schema", {}))
