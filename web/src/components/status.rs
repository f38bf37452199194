//! The line that says how things stand.

use heddle_protocol::{Mode, RunFacts};
use yew::prelude::*;

use crate::hooks::board::use_board;
use crate::hooks::{Share, use_slice, use_verbs};
use crate::state::lab::Lab;
use crate::state::layout::Layout;
use crate::state::run::{Engine, Phase, Run};
use crate::state::scenario::Scenario;
use crate::state::status::{Seen, Tone, sentence, tone};

/// Bytes of words that a telephone shows without scrolling.
const SHORT: usize = 120;

#[component]
pub fn Status() -> Html {
    let layout = use_slice::<Layout>();
    let scenario = use_slice::<Scenario>();
    let run = use_slice::<Run>();
    let lab = use_slice::<Lab>();
    let board = use_board();
    let verbs = use_verbs();
    let words = layout.locale.words();

    let board = board.handle.look();
    let seen = Seen { tasks: board.roster.tasks(), error: board.error.as_deref() };
    let said = sentence(words, &run, &lab, &scenario, seen);
    let look = match tone(&run, &lab) {
        Tone::Calm => "calm",
        Tone::Busy => "busy",
        Tone::Good => "good",
        Tone::Bad => "bad",
    };
    let stories: Vec<String> = run.stories.iter().map(|story| (words.story)(story)).collect();
    let (mode, facts) = ran(&run);
    let fact = |value: fn(&RunFacts) -> u32| facts.map(|facts| value(facts).to_string());
    let on_whole = verbs.share.reform(|_: MouseEvent| Share::Whole);
    html! {
        <footer>
            if scenario.scene.view.embed {
                <button type="button" class="open-whole" onclick={on_whole}>
                    {words.open_whole}
                </button>
            }
            <p role="status" class={classes!("status", look)} tabindex={stop_for_keys(said.len())}
                data-engine={engine_of(&run)}
                data-mode={mode.map(id_of)}
                data-workers={fact(|facts| facts.workers)}
                data-sharing-workers={fact(|facts| facts.sharing_workers)}
                data-memories={fact(|facts| facts.memories)}
                data-wall-ms={facts.map(|facts| (facts.wall_ms.round() as u64).to_string())}>
                {said}
            </p>
            if !stories.is_empty() && run.hindrance.is_none() {
                <ul class="stories" aria-label={words.stories} aria-live="polite"
                    tabindex={stop_for_keys(stories.iter().map(String::len).sum())}>
                    {for stories.iter().map(|story| html! { <li>{story}</li> })}
                </ul>
            }
        </footer>
    }
}

/// What may be too long to be seen whole can be scrolled from the keys.
fn stop_for_keys(bytes: usize) -> Option<&'static str> {
    (bytes > SHORT).then_some("0")
}

/// The mode it really runs or ran in, and what was measured of it.
fn ran(run: &Run) -> (Option<Mode>, Option<&RunFacts>) {
    match &run.phase {
        Phase::Running { mode, .. } => (Some(*mode), None),
        Phase::Ended { mode, facts, .. } => (Some(*mode), Some(facts)),
        _ => (None, None),
    }
}

fn id_of(mode: Mode) -> &'static str {
    match mode {
        Mode::Live => "live",
        Mode::Lab => "lab",
    }
}

fn engine_of(run: &Run) -> &'static str {
    match run.engine {
        Engine::Asleep => "asleep",
        Engine::Starting => "starting",
        Engine::Ready { threads: true } => "shared",
        Engine::Ready { threads: false } => "unshared",
        Engine::Broken(_) => "broken",
    }
}
