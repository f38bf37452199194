//! Over the lanes: what is pointed at, where the keyboard is, and where the run stands.

use std::fmt::Write as _;

use yew::prelude::*;

use super::shapes::tenths;
use super::tracks::ROW;
use crate::hooks::board::{BoardHandle, use_board};
use crate::hooks::use_slice;
use crate::locales::{Locale, moment};
use crate::state::lab::Lab;
use crate::state::pointed::Pointed;
use crate::state::timeline::geometry::{Axis, Ruler, Window};
use crate::state::timeline::picture::{Plan, marks};
use crate::state::timeline::telling::{fact, sentence};

#[derive(PartialEq, Properties)]
pub struct OverlayProps {
    pub board: BoardHandle,
    pub plan: std::rc::Rc<Plan>,
    pub axis: Axis,
    pub window: Window,
    pub event: Option<u32>,
    pub width: f64,
    pub locale: Locale,
}

/// Where the words stand beside what they are about, in pixels.
const ASIDE: f64 = 10.0;

/// A component of its own, so that pointing draws no lane anew.
#[component]
pub fn Overlay(props: &OverlayProps) -> Html {
    let pointed = *use_slice::<Pointed>();
    let view = use_board();
    let words = props.locale.words();
    let board = view.handle.look();
    let ruler = Ruler::new(&board.timeline, props.axis, props.window, props.width);
    let height = props.plan.rows() as f64 * ROW;
    let found = marks(&board, &props.plan, &ruler, props.width, pointed);
    let mut path = String::new();
    for (x, row) in &found {
        // Writing to a string does not fail.
        let _ = write!(path, "M{} {}v{}", tenths(*x), tenths(*row as f64 * ROW), tenths(ROW));
    }
    let focus = props.event.and_then(|event| {
        let actor = board.timeline.moments.get(event)?.actor;
        Some((ruler.x(event), props.plan.row_of(actor)?))
    });
    let told = match pointed {
        Pointed::Event(event) => found.first().zip(fact(&board, event)).map(|((x, row), fact)| {
            let said = sentence(words, &board, event);
            (*x, *row, format!("{} ms · {said}", moment(fact.time_us)))
        }),
        _ => None,
    };
    let lab = use_slice::<Lab>();
    let cursor = lab.view.as_ref().filter(|view| lab.is_paused() && view.length > 0);
    let cursor = cursor.map(|view| match props.axis {
        Axis::Steps => ruler.x_of(lab.position() as f64),
        Axis::Time => ruler.x_of(view.time_us as f64),
        Axis::Events => ruler.x_of(view.events as f64),
    });
    let view = format!("0 0 {} {}", tenths(props.width), tenths(height));
    html! {
        <>
            <svg class="overlay" viewBox={view} aria-hidden="true" preserveAspectRatio="none">
                if let Some(x) = cursor {
                    <path class="future" d={format!(
                        "M{} 0H{}V{}H{}z", tenths(x), tenths(props.width.max(x)), tenths(height), tenths(x)
                    )} />
                    <path class="cursor" d={format!("M{} 0V{}", tenths(x), tenths(height))} />
                }
                <path class="pointed" d={path} />
                if let Some((x, row)) = focus {
                    <path class="at-event" d={format!(
                        "M{} {}v{}", tenths(x), tenths(row as f64 * ROW), tenths(ROW)
                    )} />
                }
            </svg>
            if let Some((x, row, said)) = told {
                <div class="tip" aria-hidden="true" style={place(x, row, props.width)}>{said}</div>
            }
        </>
    }
}

/// Below its row, or above the last ones; to the right, or to the left of what stands far right.
fn place(x: f64, row: usize, width: f64) -> String {
    let x = x.clamp(0.0, width);
    let top = (row as f64 + 1.0) * ROW;
    let (side, away) =
        if x > width / 2.0 { ("right", width - x + ASIDE) } else { ("left", x + ASIDE) };
    format!("top:{}px;{side}:{}px", top.round() as i64, away.round() as i64)
}
