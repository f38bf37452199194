//! Above the lanes: which axis, how close, and drawing or table.

use heddle_protocol::Mode;
use yew::prelude::*;

use super::usual_measure;
use crate::components::radios::Radios;
use crate::hooks::{ReformFilter, Verbs};
use crate::locales::Words;
use crate::state::look::{Face, Look, LookAction, Measure};

const MEASURES: [Measure; 2] = [Measure::Time, Measure::Steps];
const FACES: [Face; 2] = [Face::Drawing, Face::Table];
/// How much closer one press is.
pub const NEARER: f64 = 2.0;

pub fn tools(words: &'static Words, verbs: &Verbs, look: &Look, mode: Mode) -> Html {
    let measure = look.measure.unwrap_or(usual_measure(mode));
    let steps = match mode {
        Mode::Live => words.scale_events,
        Mode::Lab => words.scale_steps,
    };
    let faces = Radios {
        label: words.face,
        group: "timeline-face",
        names: &[words.face_drawing, words.face_table],
        chosen: FACES.iter().position(|&face| face == look.face),
        on_choose: verbs
            .look
            .reform_filter(|index: usize| FACES.get(index).map(|&face| LookAction::Show(face))),
    };
    let measures = Radios {
        label: words.scale,
        group: "timeline-scale",
        names: &[words.scale_time, steps],
        chosen: MEASURES.iter().position(|&one| one == measure),
        on_choose: verbs
            .look
            .reform_filter(|index: usize| MEASURES.get(index).map(|&one| LookAction::By(one))),
    };
    let zoom = |name: &'static str, glyph: &'static str, action: LookAction, is_off: bool| {
        let onclick = verbs.look.reform(move |_: MouseEvent| action);
        html! {
            <button type="button" class="round" aria-label={name} title={name} {onclick}
                aria-disabled={is_off.then_some("true")}>
                {glyph}
            </button>
        }
    };
    let is_whole = look.window.is_whole();
    let nearer = |factor| LookAction::Zoom { factor, fixed: 0.5 };
    html! {
        <div class="timeline-tools">
            {faces.draw()}
            if look.face == Face::Drawing {
                {measures.draw()}
                <span class="zoom">
                    {zoom(words.zoom_out, "−", nearer(1.0 / NEARER), is_whole)}
                    {zoom(words.zoom_in, "+", nearer(NEARER), false)}
                    {zoom(words.zoom_whole, "⤢", LookAction::Whole, is_whole)}
                </span>
            }
        </div>
    }
}
