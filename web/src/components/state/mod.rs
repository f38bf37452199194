//! What a run in the lab looks like where it stands: frames and variables of each task, and what
//! tasks share. What the last step changed is marked.

mod shared;
mod tasks;

use heddle_protocol::{Actor, LabView};
use yew::prelude::*;

use crate::hooks::board::BoardView;
use crate::hooks::use_slice;
use crate::locales::Words;
use crate::state::board::Board;
use crate::state::lab::Lab;
use crate::state::layout::Layout;
use crate::state::roster::Hue;
use shared::shared;
use tasks::tasks;

#[derive(PartialEq, Properties)]
pub struct StatePanelProps {
    pub board: BoardView,
}

#[component]
pub fn StatePanel(props: &StatePanelProps) -> Html {
    let lab = use_slice::<Lab>();
    let words = use_slice::<Layout>().locale.words();
    let board = props.board.handle.look();
    html! {
        <section class="state" aria-label={words.state} tabindex="0">
            <h3>{words.state}</h3>
            if let Some(view) = &lab.view {
                if view.tasks.is_empty() && view.ending.is_some() {
                    <p class="quiet">{words.state_over}</p>
                }
                {tasks(words, &board, view)}
                {shared(words, &board, view)}
            } else {
                <p class="quiet">{words.state_empty}</p>
            }
        </section>
    }
}

/// An actor's name and look; its name in the view is the newest.
fn look_of<'a>(board: &Board, view: &'a LabView, actor: Actor) -> (Hue, &'a str) {
    let known = board.roster.find(actor).and_then(|index| board.roster.get(index));
    let hue = known.map_or(Hue::Main, |member| member.hue);
    let task = view.tasks.iter().find(|task| task.actor == actor);
    (hue, task.map_or("", |task| task.name.as_str()))
}

/// An actor by mark and name.
fn who(board: &Board, view: &LabView, actor: Actor) -> Html {
    let (hue, name) = look_of(board, view, actor);
    html! {
        <span class={classes!("who", hue.class())}>
            <span class="mark" aria-hidden="true" data-mark={hue.mark()} />{name.to_owned()}
        </span>
    }
}

/// What was changed by the last step is told to eyes by the styles, and to others in a word.
fn mark_changed(words: &Words, changed: bool) -> Html {
    if changed {
        html! { <span class="unseen">{" ("}{words.changed}{")"}</span> }
    } else {
        Html::default()
    }
}

fn changed_class(changed: bool) -> Option<&'static str> {
    changed.then_some("changed")
}
