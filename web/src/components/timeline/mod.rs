//! How it went: the place of the lanes, as a drawing or as a table of the same facts.

mod canvas;
mod overlay;
mod shapes;
mod table;
mod tools;
mod tracks;

use heddle_protocol::Mode;
use yew::prelude::*;

use crate::hooks::board::use_board;
use crate::hooks::throttle::use_throttled;
use crate::hooks::{use_slice, use_verbs};
use crate::state::layout::Layout;
use crate::state::look::{Face, Look, Measure};
use crate::state::run::Run;
use crate::state::timeline::geometry::Axis;
use table::event_table;
use tools::tools;
use tracks::Tracks;

/// Lanes are drawn this often while a run goes, in milliseconds.
const PACE_MS: u32 = 250;

#[component]
pub fn TimelinePlace() -> Html {
    let view = use_board();
    let layout = use_slice::<Layout>();
    let look = use_slice::<Look>();
    let run = use_slice::<Run>();
    let verbs = use_verbs();
    let words = layout.locale.words();
    // Both a little later than the output, which needs the frame in which a run begins.
    let version = use_throttled(view.version, PACE_MS);
    let is_empty = use_throttled(view.handle.look().timeline.is_empty(), PACE_MS);
    let mode = run.mode().unwrap_or_default();
    let axis = axis_of(&look, mode);
    html! {
        <>
            <div class="place-head timeline-head">
                <h2>{words.timeline}</h2>
                if !is_empty {
                    if look.face == Face::Drawing {
                        <p class="legend" aria-hidden="true">
                            <span class="key-running">{words.legend_running}</span>
                            <span class="key-ready">{words.legend_ready}</span>
                            <span class="key-blocked">{words.legend_blocked}</span>
                            <span class="key-sleeping">{words.legend_sleeping}</span>
                            <span class="key-writes">{words.legend_writes}</span>
                            <span class="key-held">{words.legend_held}</span>
                        </p>
                    }
                    {tools(words, &verbs, &look, mode)}
                }
            </div>
            if is_empty {
                <p class="quiet">{words.timeline_empty}</p>
            } else if look.face == Face::Drawing {
                <Tracks board={view.handle.clone()} version={version.count} {axis}
                    window={look.window} event={look.event} locale={layout.locale} />
            } else {
                {event_table(words, &verbs, &view.handle, &look)}
            }
        </>
    }
}

/// What goes from left to right: what was chosen, else what suits the run.
pub fn axis_of(look: &Look, mode: Mode) -> Axis {
    match (look.measure.unwrap_or(usual_measure(mode)), mode) {
        (Measure::Time, _) => Axis::Time,
        (Measure::Steps, Mode::Lab) => Axis::Steps,
        (Measure::Steps, Mode::Live) => Axis::Events,
    }
}

/// In the lab sleeps may be as long as they like: steps tell more there.
pub fn usual_measure(mode: Mode) -> Measure {
    match mode {
        Mode::Live => Measure::Time,
        Mode::Lab => Measure::Steps,
    }
}
