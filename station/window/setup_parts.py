"""The parts of the station behind Setup: settings, self-test, try-outs, the first set-up."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from station.config.paths import PROJECT
from station.config.settings import Settings
from station.services.self_test_service import SelfTestService
from station.window.core import Core
from station.window.recipe_store import offered_recipes
from station.window.record_parts import trial_channels
from station.window.settings_desk import SettingsDesk
from station.window.setup_trials import SetupTrials
from station.window.setup_wiring import SetupWiring
from station.window.wizard_trials import WizardTrials
from station.window.wizard_wiring import WizardWiring


@dataclass(frozen=True, slots=True)
class SetupParts:
    """What Setup starts and the station has to end."""

    self_test: SelfTestService
    trials: SetupTrials
    wizard: WizardWiring


def setup_of(
    core: Core,
    *,
    apply_look: Callable[[Settings], None],
    speak: Callable[[str], None],
    begin_again: Callable[[], None],
) -> SetupParts:
    """Return the parts, connected with the view and with the first set-up."""
    self_test = SelfTestService(program=PROJECT / "main.py")
    make_channels = partial(trial_channels, ledger=core.surroundings.ledger, clock=core.clock)
    desk = SettingsDesk(
        settings=core.settings,
        settings_file=core.files.settings,
        users=core.users,
        users_file=core.files.users,
        session=core.session,
        inspections=core.inspections,
        apply=apply_look,
        parent=core.window,
    )
    trials = SetupTrials(window=core.window, desk=desk, make_channels=make_channels)
    SetupWiring(
        window=core.window,
        desk=desk,
        session=core.session,
        self_test=self_test,
        begin_again=begin_again,
        cycle=core.cycle,
    )
    wizard = WizardWiring(
        window=core.window,
        desk=desk,
        trials=WizardTrials(
            capture=core.capture,
            self_test=self_test,
            make_channels=make_channels,
            clock=core.clock,
            parent=core.window,
        ),
        session=core.session,
        cycle=core.cycle,
        recipes=offered_recipes(core.store, core.recipes.values()),
        settings_file=core.files.settings,
        apply=apply_look,
        speak=speak,
        begin_again=begin_again,
    )
    return SetupParts(self_test, trials, wizard)
