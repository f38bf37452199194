//! Tasks where they stand, with their frames and variables.

use heddle_protocol::{FrameView, LabView, TaskState, TaskView};
use yew::prelude::*;

use super::{changed_class, look_of, mark_changed};
use crate::locales::Words;
use crate::state::board::Board;

/// Tasks and frames that are listed, at most.
const MOST_TASKS: usize = 64;
const MOST_FRAMES: usize = 12;

pub fn tasks(words: &Words, board: &Board, view: &LabView) -> Html {
    let left_out = view.tasks.len().saturating_sub(MOST_TASKS);
    html! {
        <>
            {for view.tasks.iter().take(MOST_TASKS).map(|task| one(words, board, view, task))}
            if left_out > 0 {
                <p class="note">{(words.more_to_state)(left_out)}</p>
            }
        </>
    }
}

fn one(words: &Words, board: &Board, view: &LabView, task: &TaskView) -> Html {
    let (hue, name) = look_of(board, view, task.actor);
    let key = format!("{}.{}.{}", task.actor.process, task.actor.thread, task.actor.task);
    let moved = (view.last == Some(task.actor)).then_some("moved");
    let look = match task.state {
        TaskState::Waiting { .. } => "is-waiting",
        TaskState::Ended => "is-over",
        TaskState::Running | TaskState::Ready | TaskState::Sleeping { .. } => "",
    };
    html! {
        <div {key} class={classes!("task-state", hue.class(), moved, look)} role="group"
            aria-label={name.to_owned()}>
            <p class="task-line">
                <span class="mark" aria-hidden="true" data-mark={hue.mark()} />
                <strong>{name.to_owned()}</strong>{" "}
                <span class="doing">{(words.state_of)(&task.state)}</span>
            </p>
            {for task.frames.iter().take(MOST_FRAMES).enumerate().map(|(at, frame)| {
                draw_frame(words, at, frame)
            })}
        </div>
    }
}

fn draw_frame(words: &Words, at: usize, frame: &FrameView) -> Html {
    html! {
        <div key={at} class="frame">
            <p class="function">{(words.in_function)(&frame.function, frame.line)}</p>
            if !frame.variables.is_empty() {
                <dl class="variables">
                    {for frame.variables.iter().map(|variable| html! {
                        <div key={variable.name.clone()} class={changed_class(variable.changed)}>
                            <dt>{&variable.name}</dt>
                            <dd>{&variable.text}{mark_changed(words, variable.changed)}</dd>
                        </div>
                    })}
                </dl>
            }
        </div>
    }
}
