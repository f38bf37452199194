//! What tasks share: objects, locks, queues, event loops, interpreter locks.

use heddle_protocol::{Actor, GilView, LabView, LockView, LoopView, ObjectView, QueueView};
use yew::prelude::*;

use super::{changed_class, look_of, mark_changed, who};
use crate::locales::{Words, moment};
use crate::state::board::Board;

/// What a table lists, at most.
const MOST_ROWS: usize = 100;

pub fn shared(words: &Words, board: &Board, view: &LabView) -> Html {
    let everybody = |actors: &[Actor]| -> Html {
        let each = actors.iter().enumerate().map(|(at, actor)| {
            html! {
                <>
                    if at > 0 { {words.and_next} }
                    {who(board, view, *actor)}
                </>
            }
        });
        each.collect()
    };
    // What every module has says nothing about the program.
    let own = |object: &&ObjectView| !object.name.starts_with("__");
    let objects: Vec<&ObjectView> = view.objects.iter().filter(own).collect();
    html! {
        <>
            {table(words.shared_objects, [words.name, words.value, words.seen_by], &objects,
                |ObjectView { process, name, text, seen_by, changed }| (*changed, [
                    named(words, Some(*process), view, name),
                    html! { <><code>{text}</code>{mark_changed(words, *changed)}</> },
                    everybody(seen_by),
                ]))}
            {table(words.locks, [words.name, words.holder, words.waiters], &view.locks,
                |lock: &LockView| {
                    let owner = lock.owner.map(|owner| look_of(board, view, owner).1);
                    let kind = (words.lock_kind)(lock.kind);
                    (lock.changed, [
                        html! { <>
                            {named(words, lock.process, view, &lock.name)}{" "}
                            <small>{kind}</small>
                        </> },
                        html! { <>
                            {(words.lock_state)(lock, owner)}
                            if !lock.inside.is_empty() {
                                {words.inside}{everybody(&lock.inside)}
                            }
                            {mark_changed(words, lock.changed)}
                        </> },
                        everybody(&lock.waiters),
                    ])
                })}
            {table(words.queues, [words.name, words.items, words.waiters], &view.queues,
                |queue: &QueueView| {
                    let more = queue.length.saturating_sub(queue.items.len() as u64);
                    (queue.changed, [
                        html! { <>
                            {named(words, queue.process, view, &queue.name)}{" "}
                            <small>{(words.queue_room)(queue.length, queue.room)}</small>
                        </> },
                        html! { <>
                            <code>{queue.items.join(", ")}</code>
                            if more > 0 {
                                <small>{" "}{(words.more_items)(more)}</small>
                            }
                            {mark_changed(words, queue.changed)}
                        </> },
                        everybody(&queue.waiters),
                    ])
                })}
            {table(words.event_loop, [words.name, words.loop_ready, words.loop_timers], &view.loops,
                |event_loop: &LoopView| {
                    let thread = event_loop.thread;
                    let actor = Actor { process: thread.process, thread: thread.thread, task: 0 };
                    let timers = event_loop.timers.iter().take(MOST_ROWS);
                    let timers: Vec<String> =
                        timers.map(|timer| (words.timer)(timer, &moment(timer.at_us))).collect();
                    (event_loop.changed, [
                        who(board, view, actor),
                        html! { <>
                            {event_loop.ready.join(words.and_next)}
                            {mark_changed(words, event_loop.changed)}
                        </> },
                        timers.join(words.and_next).into(),
                    ])
                })}
            {table(words.interpreter, [words.process, words.holder, ""], &view.gils,
                |gil: &GilView| (gil.changed, [
                    (words.process_number)(gil.process).into(),
                    html! { <>
                        {gil.holder.map_or_else(|| words.nobody.into(), |one| who(board, view, one))}
                        {mark_changed(words, gil.changed)}
                    </> },
                    Html::default(),
                ]))}
        </>
    }
}

/// A name, with its process where there are several.
fn named(words: &Words, process: Option<u32>, view: &LabView, name: &str) -> Html {
    let of_process = process.filter(|_| view.gils.len() > 1).map(words.process_number);
    html! {
        <>
            <code>{name.to_owned()}</code>
            if let Some(of) = of_process {
                <small>{" "}{of}</small>
            }
        </>
    }
}

/// A table, or nothing where it would be empty. A column without a heading is left out.
fn table<T>(
    title: &'static str,
    columns: [&'static str; 3],
    rows: &[T],
    cells: impl Fn(&T) -> (bool, [Html; 3]),
) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    let count = columns.iter().filter(|column| !column.is_empty()).count();
    html! {
        <table aria-label={title}>
            <caption>{title}</caption>
            <thead class="unseen">
                <tr>
                    {for columns.into_iter().take(count).map(|column| html! {
                        <th scope="col">{column}</th>
                    })}
                </tr>
            </thead>
            <tbody>
                {for rows.iter().take(MOST_ROWS).enumerate().map(|(at, row)| {
                    let (changed, cells) = cells(row);
                    html! {
                        <tr key={at} class={changed_class(changed)}>
                            {for cells.into_iter().take(count).map(|cell| html! {
                                <td>{cell}</td>
                            })}
                        </tr>
                    }
                })}
            </tbody>
        </table>
    }
}
