//! How it went: the place of the lanes.

use yew::prelude::*;

use super::lanes::Lanes;
use crate::hooks::board::use_board;
use crate::hooks::throttle::use_throttled;
use crate::hooks::use_slice;
use crate::state::layout::Layout;

/// Lanes are drawn this often while a run goes, in milliseconds.
const PACE_MS: u32 = 250;

#[component]
pub fn TimelinePlace() -> Html {
    let view = use_board();
    let layout = use_slice::<Layout>();
    let words = layout.locale.words();
    // Both a little later than the output, which needs the frame in which a run begins.
    let version = use_throttled(view.version, PACE_MS);
    let is_empty = use_throttled(view.handle.look().timeline.lanes().is_empty(), PACE_MS);
    html! {
        <>
            <div class="place-head">
                <h2>{words.timeline}</h2>
                if !is_empty {
                    <p class="legend" aria-hidden="true">
                        <span class="key-going">{words.legend_going}</span>
                        <span class="key-blocked">{words.legend_blocked}</span>
                        <span class="key-sleeping">{words.legend_sleeping}</span>
                        <span class="key-writes">{words.legend_writes}</span>
                    </p>
                }
            </div>
            if is_empty {
                <p class="quiet">{words.timeline_empty}</p>
            } else {
                <Lanes board={view.handle.clone()} version={version.count} locale={layout.locale} />
            }
        </>
    }
}
