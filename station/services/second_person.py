"""What an answer to a postponed part means: the decision, or one answer of two. Pure."""

from station.domain.errors import NotAllowedError, StepError
from station.domain.inspection import Decision
from station.records.postponed import Answer, PostponedPart


def is_disputed(part: PostponedPart) -> bool:
    """Return whether two people read the part and did not agree."""
    return len(part.answers) > 1


def decision_of(
    part: PostponedPart, answer: Answer, *, needs_second: bool, is_engineer: bool
) -> Decision | None:
    """Return the decision that `answer` makes, or None if another person has to answer first.

    StepError if one person would answer twice; NotAllowedError if only an engineer may decide.
    """
    if is_disputed(part):
        if not is_engineer:
            raise NotAllowedError(
                "Two people read this part differently. An engineer decides: log in with Ctrl+U."
            )
        return _decided(answer, _both(part.answers))
    if part.answers:
        first = part.answers[0]
        if first.operator == answer.operator:
            raise StepError("You gave the first answer. Another person has to read this part.")
        return _decided(answer, f"read alike by {first.operator}") if first.agrees(answer) else None
    return None if needs_second else _decided(answer, "")


def _both(answers: tuple[Answer, ...]) -> str:
    told = [f"{answer.operator} read {answer.text or 'nothing'}" for answer in answers]
    return f"two answers: {', '.join(told)}"


def _decided(answer: Answer, why: str) -> Decision:
    reason = "; ".join(part for part in (answer.reason, why) if part)
    return Decision(answer.kind, answer.text, answer.operator, answer.given_at, reason)
