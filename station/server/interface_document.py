"""The OpenAPI document of a server, put right where FastAPI cannot say what is true."""

from typing import Any

from fastapi import FastAPI


def tell_the_truth(app: FastAPI) -> None:
    """Let the document say that tokens are optional: on this machine alone none is needed."""
    made = app.openapi

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            for operations in made()["paths"].values():
                for operation in operations.values():
                    if "security" in operation:
                        operation["security"].append({})
        assert app.openapi_schema is not None
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]
