//! The events as a table: what the drawing shows, in words.

use yew::prelude::*;

use crate::hooks::Verbs;
use crate::hooks::board::BoardHandle;
use crate::locales::{Words, moment};
use crate::state::look::{Look, LookAction, PAGE};
use crate::state::roster::Hue;
use crate::state::timeline::telling::fact;

pub fn event_table(
    words: &'static Words,
    verbs: &Verbs,
    handle: &BoardHandle,
    look: &Look,
) -> Html {
    let board = handle.look();
    let count = board.timeline.moments.len() as u32;
    let first = look.page.min(count.saturating_sub(1)) / PAGE * PAGE;
    let last = (first + PAGE).min(count);
    let turn = |name: &'static str, to: Option<u32>| {
        let onclick = verbs.look.reform(move |_: MouseEvent| LookAction::Turn(to.unwrap_or(first)));
        html! {
            <button type="button" aria-disabled={to.is_none().then_some("true")} {onclick}>
                {name}
            </button>
        }
    };
    html! {
        <div class="event-table">
            <div class="pages">
                {turn(words.earlier, first.checked_sub(PAGE))}
                {turn(words.later, (last < count).then_some(last))}
                <span role="status">{(words.rows_of)(first as usize + 1, last as usize, count as usize)}</span>
            </div>
            <div class="scrolled" tabindex="0" role="group" aria-label={words.events}>
                <table aria-label={words.timeline}>
                    <thead>
                        <tr>
                            <th scope="col" class="number">{words.column_time}</th>
                            <th scope="col" class="number">{words.column_step}</th>
                            <th scope="col">{words.column_who}</th>
                            <th scope="col" class="number">{words.column_line}</th>
                            <th scope="col">{words.column_what}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {for (first..last).filter_map(|event| {
                            let fact = fact(&board, event)?;
                            let actor = board.timeline.moments.get(event)?.actor;
                            let hue = board.roster.get(actor).map_or(Hue::Main, |member| member.hue);
                            let line = (fact.line > 0).then(|| fact.line.to_string());
                            let current = (look.event == Some(event)).then_some("true");
                            Some(html! {
                                <tr key={event} aria-current={current}>
                                    <td class="number">{moment(fact.time_us)}</td>
                                    <td class="number">{fact.step}</td>
                                    <td class={hue.class()}>
                                        <span class="mark" aria-hidden="true" data-mark={hue.mark()} />
                                        {fact.who.to_owned()}
                                    </td>
                                    <td class="number">{line}</td>
                                    <td>{(words.deed)(&fact.told)}</td>
                                </tr>
                            })
                        })}
                    </tbody>
                </table>
            </div>
        </div>
    }
}
