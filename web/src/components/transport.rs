//! How it runs, and the buttons that make it.

use heddle_protocol::Mode;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::radios::Radios;
use crate::hooks::{ReformFilter, Verbs, use_slice, use_verbs};
use crate::locales::Words;
use crate::state::layout::Layout;
use crate::state::run::{Engine, Run};
use crate::state::scenario::{Scenario, ScenarioAction, Verdict};

const MODES: [Mode; 2] = [Mode::Live, Mode::Lab];

#[component]
pub fn Transport() -> Html {
    let scenario = use_slice::<Scenario>();
    let run = use_slice::<Run>();
    let words = use_slice::<Layout>().locale.words();
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
    let on_stop = verbs.stop.reform(|_: MouseEvent| ());
    let is_idle = !run.is_under_way();
    html! {
        <div class="transport" role="group" aria-label={words.transport}>
            {modes.draw()}
            <button type="button" class="run" onclick={on_run} aria-keyshortcuts="Control+Enter">
                <span class="glyph" aria-hidden="true">{"▶"}</span>{words.run}
            </button>
            // Not `disabled`: it would lose the focus when the run ends.
            <button type="button" class="stop" onclick={on_stop} aria-keyshortcuts="Escape"
                aria-disabled={is_idle.then_some("true")}>
                <span class="glyph" aria-hidden="true">{"■"}</span>{words.stop}
            </button>
            if mode == Mode::Lab {
                {seed(&scenario, words, &verbs)}
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

fn seed(scenario: &Scenario, words: &Words, verbs: &Verbs) -> Html {
    let oninput = verbs.scenario.reform_filter(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>()?;
        Some(ScenarioAction::TypeSeed(input.value()))
    });
    let value = match &scenario.seed_draft {
        Some(raw) => raw.clone(),
        None => scenario.scene.seed.to_string(),
    };
    let is_bad = scenario.seed_draft.is_some();
    html! {
        <label class="seed">
            <span>{words.seed}</span>
            // By name: its label holds the fault too, which must not become part of it.
            <input type="text" aria-label={words.seed} inputmode="numeric" autocomplete="off"
                spellcheck="false" {value} {oninput} aria-invalid={is_bad.then_some("true")}
                aria-describedby={is_bad.then_some("seed-fault")} />
            if is_bad {
                <span id="seed-fault" class="fault">{words.seed_fault}</span>
            }
        </label>
    }
}
