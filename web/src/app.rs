//! The page as a whole: its stores, its effects, its places.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use heddle_protocol::{Command, Mode};
use yew::prelude::*;

use crate::components::shell::Shell;
use crate::hooks::address::{scenario_of_address, use_address};
use crate::hooks::board::{BoardHandle, BoardView, Version};
use crate::hooks::challenge::use_challenge;
use crate::hooks::engine::{EngineHandle, Sinks};
use crate::hooks::explore::use_explore;
use crate::hooks::held::Held;
use crate::hooks::keys::use_keys;
use crate::hooks::lab::save_schedule;
use crate::hooks::looks::{initial_layout, use_looks};
use crate::hooks::script::take_script;
use crate::hooks::trace::Traces;
use crate::hooks::verbs::{Hands, Latest, Verbs};
use crate::state::explore::Explore;
use crate::state::lab::Lab;
use crate::state::layout::Layout;
use crate::state::look::Look;
use crate::state::pointed::Pointed;
use crate::state::run::{Engine, Phase, Run, RunAction};
use crate::state::scenario::Scenario;

/// How long a source must rest before it is checked, in milliseconds.
const CHECK_AFTER_MS: u32 = 150;

#[component]
pub fn App() -> Html {
    let scenario = use_reducer_eq(|| Held::new(scenario_of_address()));
    let run = use_reducer_eq(|| {
        Held::new(if scenario.scene.view.embed { Run::asleep() } else { Run::default() })
    });
    let lab = use_reducer_eq(|| Held::new(Lab::default()));
    let explore = use_reducer_eq(|| Held::new(Explore::default()));
    let layout = use_reducer_eq(|| Held::new(initial_layout()));
    let look = use_reducer_eq(|| Held::new(Look::default()));
    let pointed = use_reducer_eq(|| Held::new(Pointed::default()));
    let shown = use_reducer(Version::default);

    let hands = {
        let latest = Latest {
            scenario: (*scenario).clone(),
            run: (*run).clone(),
            lab: (*lab).clone(),
            explore: (*explore).clone(),
            layout: (*layout).clone(),
        };
        let hands = use_memo((), |()| {
            let board = BoardHandle::default();
            let traces = Rc::new(Traces::new(layout.dispatcher()));
            let sinks = Sinks {
                scenario: scenario.dispatcher(),
                run: run.dispatcher(),
                lab: lab.dispatcher(),
                explore: explore.dispatcher(),
                schedule: Callback::from(|text: String| save_schedule(&text)),
                trace: Callback::from({
                    let traces = Rc::clone(&traces);
                    move |json: Vec<u8>| traces.take(&json)
                }),
                script: Callback::from({
                    let layout = layout.dispatcher();
                    move |script| take_script(script, &layout)
                }),
                shown: shown.dispatcher(),
                board: board.clone(),
            };
            Rc::new(Hands {
                latest: RefCell::new(latest.clone()),
                engine: EngineHandle::new(sinks),
                board,
                scenario: scenario.dispatcher(),
                run: run.dispatcher(),
                lab: lab.dispatcher(),
                explore: explore.dispatcher(),
                traces,
                layout: layout.dispatcher(),
                look: look.dispatcher(),
                pointed: pointed.dispatcher(),
                shown: shown.dispatcher(),
            })
        });
        hands.latest.replace(latest);
        Rc::clone(&hands)
    };
    let verbs = (*use_memo((), |()| hands.verbs())).clone();

    use_engine(&hands, &run, &scenario);
    use_explore(&hands, &explore, &run, &scenario);
    use_challenge(&hands, &run);
    use_address(&scenario, &lab, &verbs);
    let in_lab = scenario.scene.mode == Mode::Lab || run.mode() == Some(Mode::Lab);
    use_keys(&verbs, in_lab);
    use_looks(&layout);

    let view = BoardView { handle: hands.board.clone(), version: *shown };
    html! {
        <ContextProvider<Verbs> context={verbs}>
        <ContextProvider<Held<Layout>> context={(*layout).clone()}>
        <ContextProvider<Held<Scenario>> context={(*scenario).clone()}>
        <ContextProvider<Held<Run>> context={(*run).clone()}>
        <ContextProvider<Held<Lab>> context={(*lab).clone()}>
        <ContextProvider<Held<Explore>> context={(*explore).clone()}>
        <ContextProvider<Held<Look>> context={(*look).clone()}>
        <ContextProvider<Held<Pointed>> context={(*pointed).clone()}>
        <ContextProvider<BoardView> context={view}>
            <Shell />
        </ContextProvider<BoardView>>
        </ContextProvider<Held<Pointed>>>
        </ContextProvider<Held<Look>>>
        </ContextProvider<Held<Explore>>>
        </ContextProvider<Held<Lab>>>
        </ContextProvider<Held<Run>>>
        </ContextProvider<Held<Scenario>>>
        </ContextProvider<Held<Layout>>>
        </ContextProvider<Verbs>>
    }
}

/// Starts the workers, sends what was queued for them, and has each source checked.
#[hook]
fn use_engine(hands: &Rc<Hands>, run: &Held<Run>, scenario: &Held<Scenario>) {
    use_effect_with((), {
        let (hands, engine) = (Rc::clone(hands), run.engine.clone());
        move |()| {
            if engine == Engine::Starting {
                hands.engine.start();
            }
        }
    });

    let is_warm = matches!(run.engine, Engine::Ready { .. });
    let queued = match &run.phase {
        Phase::Queued(request) if is_warm => Some(Rc::clone(request)),
        _ => None,
    };
    use_effect_with(queued.as_ref().map(|request| request.run), {
        let hands = Rc::clone(hands);
        move |_| {
            if let Some(request) = queued {
                hands.send(request);
            }
        }
    });

    use_effect_with((scenario.revision, is_warm), {
        let hands = Rc::clone(hands);
        let source = Rc::clone(&scenario.source);
        move |&(revision, is_warm)| {
            let timeout = is_warm.then(|| {
                Timeout::new(CHECK_AFTER_MS, move || {
                    let source = source.to_string();
                    hands.engine.send(&Command::Check { check: revision, source });
                })
            });
            move || drop(timeout)
        }
    });

    use_effect_with(scenario.scene.lab.scheduler.clone(), {
        let hands = Rc::clone(hands);
        move |_| hands.follow_scheduler()
    });

    let lab_drafts = (scenario.seed_draft.clone(), scenario.parameter_draft.clone());
    let lab = scenario.scene.lab.clone();
    let typed = (scenario.revision, scenario.drafts.clone(), lab_drafts, lab);
    use_effect_with(typed, {
        let run = hands.run.clone();
        move |_| run.dispatch(RunAction::Unhinder)
    });
}
