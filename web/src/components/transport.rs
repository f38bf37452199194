//! How it runs, and the buttons that make it.

use heddle_protocol::Mode;
use yew::prelude::*;

use super::radios::Radios;
use super::scheduling::scheduling;
use super::stepping::{ReadyTasks, steps};
use crate::hooks::{ReformFilter, use_in_lab, use_slice, use_verbs};
use crate::state::lab::Lab;
use crate::state::layout::Layout;
use crate::state::run::{Engine, Run};
use crate::state::scenario::{Scenario, ScenarioAction, Verdict};

const MODES: [Mode; 2] = [Mode::Live, Mode::Lab];

#[component]
pub fn Transport() -> Html {
    let scenario = use_slice::<Scenario>();
    let run = use_slice::<Run>();
    let lab = use_slice::<Lab>();
    let in_lab = use_in_lab();
    let layout = use_slice::<Layout>();
    let words = layout.locale.words();
    let verbs = use_verbs();

    let mode = scenario.scene.mode;
    let on_mode = verbs.scenario.reform_filter(|index: usize| {
        MODES.get(index).map(|&mode| ScenarioAction::ChooseMode(mode))
    });
    let modes = Radios {
        label: words.mode,
        group: "mode",
        names: &[words.live, words.lab],
        chosen: MODES.iter().position(|&one| one == mode),
        on_choose: on_mode,
    };
    let on_run = verbs.run.reform(|_: MouseEvent| ());
    let on_replay = verbs.replay.reform(|_: MouseEvent| ());
    let on_stop = verbs.stop.reform(|_: MouseEvent| ());
    let is_idle = !run.is_under_way();
    html! {
        <div class={classes!("transport", in_lab.then_some("of-lab"))} role="group"
            aria-label={words.transport}>
            <div class="transport-row">
                {modes.draw()}
                <button type="button" class="run" onclick={on_run}
                    aria-keyshortcuts="Control+Enter">
                    <span class="glyph" aria-hidden="true">{"▶"}</span>{words.run}
                </button>
                // Not `disabled`: it would lose the focus when the run ends.
                <button type="button" class="stop" title={words.stop} onclick={on_stop} aria-keyshortcuts="Escape"
                    aria-disabled={is_idle.then_some("true")}>
                    <span class="glyph" aria-hidden="true">{"■"}</span><span class="word">{words.stop}</span>
                </button>
                if run.recording.is_some() {
                    <button type="button" class="replay" onclick={on_replay}>{words.replay}</button>
                }
                if in_lab {
                    {steps(words, &verbs, &lab)}
                }
            </div>
            if in_lab {
                <ReadyTasks />
                {scheduling(words, &verbs, &scenario, &lab)}
            }
            if run.recording.as_ref().is_some_and(|recording| recording.cut) {
                <p class="note">{words.recording_cut}</p>
            }
            if falls_to_the_lab(&scenario, &run) {
                <p class="note">{words.threads_in_lab}</p>
            }
        </div>
    }
}

/// Live threads were asked for where memory cannot be shared.
fn falls_to_the_lab(scenario: &Scenario, run: &Run) -> bool {
    scenario.scene.mode == Mode::Live
        && run.engine == (Engine::Ready { threads: false })
        && matches!(scenario.verdict, Verdict::Clean { uses_threads: true })
}
