"""Carries out one understood command and says what became of it."""

from station.commands.answer import MAX_WORDS_LENGTH, Answer, Status, key_values
from station.commands.request import Request, Verb
from station.commands.target import CommandTarget
from station.domain.errors import StationError, UsageError


def execute(request: Request, target: CommandTarget) -> Answer:
    """Return the answer; what the station refuses is an answer too."""
    try:
        return _done(request, target)
    except UsageError as error:
        return Answer(Status.NOT_FOUND, str(error))
    except StationError as error:
        return Answer(Status.NOT_NOW, str(error))


def _done(request: Request, target: CommandTarget) -> Answer:
    match request.verb:
        case Verb.TRIGGER:
            target.trigger()
            return Answer(Status.DONE, "triggered")
        case Verb.RECIPE:
            name = target.choose_recipe(int(request.argument))
            return Answer(Status.DONE, key_values({"recipe": name}))
        case Verb.EXPECT:
            target.expect(request.argument)
            return Answer(Status.DONE, key_values({"expected": request.argument}))
        case Verb.STATUS:
            return _status(target)
        case Verb.RESULT:
            return _result(target)
        case Verb.AUTH:
            return Answer(Status.DONE, "welcome")


def _status(target: CommandTarget) -> Answer:
    status = target.status()
    values = {"step": status.step, "recipe": status.recipe, "reader": status.reader}
    queues = {channel: str(count) for channel, count in status.queues.items()}
    return Answer(Status.DONE, key_values(values | queues))


def _result(target: CommandTarget) -> Answer:
    result = target.last_result()
    if result is None:
        return Answer(Status.NOT_FOUND, "no part has been decided yet")
    values = {
        "id": result.record_id,
        "sequence": str(result.sequence),
        "verdict": result.verdict,
        "decision": result.decision,
        "code": result.code,
    }
    words = key_values(values)
    if len(words) > MAX_WORDS_LENGTH:
        return Answer(Status.TOO_LONG, f"the code of result {result.sequence} is too long to say")
    return Answer(Status.DONE, words)
