//! Going through a run in the lab: on, back, to any step, and whom to move.

use std::rc::Rc;

use heddle_protocol::{Actor, LabCommand, ReadyTask, StepBy};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::browser::page;
use crate::hooks::board::use_board;
use crate::hooks::{ReformFilter, Verbs, use_slice, use_verbs};
use crate::locales::{Words, number};
use crate::state::board::Board;
use crate::state::lab::Lab;
use crate::state::layout::Layout;
use crate::state::roster::Hue;

const STEPS: [StepBy; 4] = [StepBy::Instruction, StepBy::Line, StepBy::Output, StepBy::Switch];

/// Tasks that are listed, at most: more have neither a key nor room.
const MOST_LISTED: usize = 32;

pub fn steps(words: &'static Words, verbs: &Verbs, lab: &Lab) -> Html {
    let (position, length) = (lab.position(), lab.length());
    let on_pause = verbs.lab.reform(|_: MouseEvent| LabCommand::Pause);
    let on_step = verbs.step.reform(|_: MouseEvent| ());
    let on_back = verbs.back.reform(|_: MouseEvent| ());
    let on_by = verbs.step_by.reform_filter(|event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
        STEPS.get(usize::try_from(chosen).ok()?).copied()
    });
    let on_scrub = verbs.scrub.reform_filter(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>()?.value().parse::<u64>().ok()
    });
    let off = |is_off: bool| is_off.then_some("true");
    html! {
        <>
            <button type="button" class="pause" title={words.pause} onclick={on_pause}
                aria-disabled={off(!lab.is_running())}>
                <span class="glyph" aria-hidden="true">{"❚❚"}</span><span class="word">{words.pause}</span>
            </button>
            <button type="button" class="step-button" title={words.back} onclick={on_back}
                aria-keyshortcuts="ArrowLeft" aria-disabled={off(position == 0)}>
                <span class="glyph" aria-hidden="true">{"◂"}</span><span class="word">{words.back}</span>
            </button>
            <button type="button" class="step-button on" title={words.step} onclick={on_step}
                aria-keyshortcuts="ArrowRight">
                <span class="glyph" aria-hidden="true">{"▸"}</span><span class="word">{words.step}</span>
            </button>
            <select aria-label={words.step_by} title={words.step_by} onchange={on_by}>
                {for STEPS.into_iter().map(|by| html! {
                    <option selected={by == lab.step_by}>{(words.step_by_name)(by)}</option>
                })}
            </select>
            <span class="scrubber">
                <input type="range" aria-label={words.position} min="0" max={length.to_string()}
                    step="1" value={position.to_string()} oninput={on_scrub}
                    aria-valuetext={(words.position_of)(position, length)} />
                <span class="at-step" aria-hidden="true">
                    {format!("{} / {}", number(position), number(length))}
                </span>
            </span>
        </>
    }
}

/// Whom a person may move, in the machine's order, with the digit that does it.
#[component]
pub fn ReadyTasks() -> Html {
    let lab = use_slice::<Lab>();
    let words = use_slice::<Layout>().locale.words();
    let verbs = use_verbs();
    let handle = use_board().handle;
    let board = handle.look();
    let is_paused = lab.is_paused();
    let ready = lab.view.iter().filter(|_| is_paused).flat_map(|view| &view.ready);
    let is_stuck = is_paused && lab.view.as_ref().is_some_and(|view| view.ready.is_empty());
    let other = lab.view.as_ref().and_then(|view| view.other.as_ref());
    let on_move = use_focus_kept(&lab, &verbs.move_task);
    let on_other = verbs.lab.reform(|_: MouseEvent| LabCommand::OtherBranch);
    html! {
        <div class="transport-row ready-row">
            <span class="label" aria-hidden="true">{words.ready_tasks}</span>
            <ul class="ready-tasks" aria-label={words.ready_tasks}>
                {for ready.take(MOST_LISTED).map(|task| {
                    let hue = hue_of(&board, task.actor);
                    draw_ready(words, &on_move, task, hue)
                })}
            </ul>
            if is_stuck {
                <span class="quiet">{words.nobody_ready}</span>
            }
            if let Some(branch) = other {
                <span class="branch">
                    <span class="note">
                        {(words.other_branch_about)(branch.from, branch.length)}
                    </span>
                    <button type="button" onclick={on_other}>{words.other_branch}</button>
                </span>
            }
        </div>
    }
}

/// A move after which the pressed button may be gone: then the first of the others has the focus, or
/// Step where nobody can move any more.
#[hook]
fn use_focus_kept(lab: &Lab, move_task: &Callback<Actor>) -> Callback<Actor> {
    let is_pressed = use_mut_ref(|| false);
    use_effect_with((lab.position(), lab.is_paused()), {
        let is_pressed = Rc::clone(&is_pressed);
        move |&(_, is_paused)| {
            if is_paused && is_pressed.replace(false) && page::has_focus("body") {
                page::focus(".step-button.on");
                page::focus(".ready-tasks button");
            }
        }
    });
    let move_task = move_task.clone();
    Callback::from(move |actor| {
        is_pressed.replace(true);
        move_task.emit(actor);
    })
}

fn draw_ready(words: &Words, on_move: &Callback<Actor>, task: &ReadyTask, hue: Hue) -> Html {
    let actor = task.actor;
    let onclick = on_move.reform(move |_: MouseEvent| actor);
    let hint = task.next.then_some(words.would_be_next);
    html! {
        <li key={format!("{}.{}.{}", actor.process, actor.thread, actor.task)}>
            <button type="button" class={classes!(hue.class(), task.next.then_some("next"))}
                aria-label={task.name.clone()} aria-description={hint} title={hint}
                aria-keyshortcuts={task.key.map(|key| key.to_string())}
                data-key={task.key.map(|key| key.to_string())} {onclick}>
                <span class="mark" aria-hidden="true" data-mark={hue.mark()} />{&task.name}
            </button>
        </li>
    }
}

fn hue_of(board: &Board, actor: Actor) -> Hue {
    let known = board.roster.find(actor).and_then(|index| board.roster.get(index));
    known.map_or(Hue::Main, |member| member.hue)
}
