//! What came out: everything in the order written, and what each task wrote.

use gloo_timers::callback::Timeout;
use heddle_protocol::Ending;
use yew::prelude::*;

use super::log::{Log, Shown};
use super::panel::{Panel, panel};
use super::state::StatePanel;
use crate::hooks::board::{BoardView, Turn, use_board};
use crate::hooks::{use_in_lab, use_slice, use_verbs};
use crate::locales::Words;
use crate::state::board::{Board, Cut};
use crate::state::lab::Lab;
use crate::state::layout::Layout;
use crate::state::output::{ActorIndex, Lines};
use crate::state::roster::Member;
use crate::state::run::{Phase, Run};
use crate::state::status::one_waits;

/// Panels that are drawn, at most: more would be slow, and nobody reads them.
const MOST_PANELS: usize = 256;
/// Panels that are added in one go: 200 at once would hold up a frame.
const MOST_NEW_PANELS: usize = 40;
/// Up to this many share the height; more have a fixed one and scroll.
const FEW_PANELS: usize = 6;

/// The versions of the lines as they were last drawn: a log whose version stays is left alone.
#[derive(Default)]
struct Drawn {
    together: u64,
    apart: Vec<u64>,
}

impl Drawn {
    fn update(&mut self, board: &Board, turn: Turn) {
        if turn.draws_together() {
            self.together = board.output.together().version();
        }
        if turn.draws_apart() {
            let wanted = board.roster.members().len().min(MOST_PANELS);
            let shown = wanted.min(self.apart.len() + MOST_NEW_PANELS);
            let version = |index| board.output.of(ActorIndex(index)).map_or(0, Lines::version);
            self.apart = (0..shown as u16).map(version).collect();
        }
    }
}

#[component]
pub fn OutputPlace() -> Html {
    let view = use_board();
    let run = use_slice::<Run>();
    let lab = use_slice::<Lab>();
    let in_lab = use_in_lab();
    let words = use_slice::<Layout>().locale.words();
    let verbs = use_verbs();

    let board = view.handle.look();
    let drawn = use_mut_ref(Drawn::default);
    let mut drawn = drawn.borrow_mut();
    drawn.update(&board, view.version.turn);
    let on_copy = verbs.copy_output.reform(|_| ());
    let count = board.roster.members().len();
    let wanted = count.min(MOST_PANELS);
    let shown = drawn.apart.len().min(wanted);
    use_next_panels(shown, wanted);
    // Gone back in the run, the page shows what had been written there.
    let until = lab.cut().map(|events| board.timeline.moments.written_before(events as usize));
    let size = if wanted <= FEW_PANELS { "few" } else { "many" };
    let is_high = in_lab || wanted > FEW_PANELS;
    html! {
        <>
            <div class="place-head">
                <h2>{words.output}</h2>
                <button type="button" onclick={on_copy} disabled={board.output.is_empty()}>
                    {words.copy_output}
                </button>
            </div>
            <div class="together">
                <h3>{words.together}</h3>
                <Log label={words.output} shown={Shown::Together} board={view.handle.clone()}
                    version={drawn.together} {until} />
                <p class="exit-line">{exit_line(words, &run, &lab, &board, until)}</p>
            </div>
            <div class={if in_lab { "beside" } else { "alone" }}>
                <div class="apart">
                    <h3>{words.one_each}</h3>
                    // Many are higher than their place, and so may few be beside the state.
                    <div class={classes!("panels", size)} tabindex={is_high.then_some("0")}
                        role="group" aria-label={words.one_each}>
                        {for (0..shown).map(|index| {
                            let version = drawn.apart.get(index).copied().unwrap_or_default();
                            panel_of(words, &run, &view, ActorIndex(index as u16), version, until)
                        })}
                    </div>
                    if count > wanted {
                        <p class="note">{(words.more_tasks)(count - wanted)}</p>
                    }
                </div>
                if in_lab {
                    <StatePanel board={view.clone()} />
                }
            </div>
        </>
    }
}

/// Draws again, once the browser has had its turn, while panels are missing.
#[hook]
fn use_next_panels(shown: usize, wanted: usize) {
    let again = use_force_update();
    use_effect_with((shown, wanted), move |&(shown, wanted)| {
        let timeout = (shown < wanted).then(|| Timeout::new(0, move || again.force_update()));
        move || drop(timeout)
    });
}

fn panel_of(
    words: &Words,
    run: &Run,
    view: &BoardView,
    index: ActorIndex,
    version: u64,
    until: Option<u32>,
) -> Html {
    let board = view.handle.look();
    let Some(member) = board.roster.get(index) else { return Html::default() };
    let Member { name, hue, .. } = member;
    panel(&Panel {
        name: AttrValue::from(name.clone()),
        hue: *hue,
        index,
        version,
        board: view.handle.clone(),
        until,
        waits: last_wait(words, run, name).filter(|_| until.is_none()),
    })
}

/// What the task of that name waits for in a deadlock, in words.
fn last_wait(words: &Words, run: &Run, name: &str) -> Option<AttrValue> {
    let Phase::Ended { ending: Ending::Deadlock { waits }, .. } = &run.phase else { return None };
    let wait = waits.iter().find(|wait| wait.who == name)?;
    Some(one_waits(words, wait).into())
}

/// What is said below the output.
fn exit_line(words: &Words, run: &Run, lab: &Lab, board: &Board, until: Option<u32>) -> String {
    let is_empty = board.output.is_empty();
    match until {
        Some(0) => return words.nothing_so_far.to_owned(),
        Some(_) => return words.output_until.to_owned(),
        None if is_empty && lab.is_between() => return words.nothing_so_far.to_owned(),
        None => {}
    }
    let mut said = Vec::new();
    if board.cut == Cut::Full {
        said.push(words.output_cut.to_owned());
    }
    match &run.phase {
        Phase::Ended { ending, .. } => {
            let status = match ending {
                Ending::Finished => Some(0),
                Ending::Failed { status } => Some(*status),
                _ => None,
            };
            let ran = !matches!(ending, Ending::Refused | Ending::Broken { .. });
            if is_empty && ran && board.cut != Cut::Full {
                said.push(words.nothing_written.to_owned());
            }
            said.extend(status.map(words.exit_line));
        }
        Phase::Idle if is_empty => said.push(words.nothing_yet.to_owned()),
        _ => {}
    }
    said.join(" ")
}
