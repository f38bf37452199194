//! The drawing as SVG: a few paths for each lane.
//!
//! Coordinates are tenths of pixels, in whole numbers: formatting floats would cost the page 20 KB.

use std::fmt::Write as _;

use yew::prelude::*;

use super::tracks::ROW;
use crate::state::board::Board;
use crate::state::roster::Hue;
use crate::state::timeline::geometry::{Paint, Row, Shaft, Sign};
use crate::state::timeline::links::ArrowKind;
use crate::state::timeline::picture::{Picture, Plan};

/// Tops and bottoms of what stands in a row, in pixels.
pub const fn band(paint: Paint) -> (f64, f64) {
    match paint {
        Paint::Running => (5.0, 17.0),
        Paint::Ready => (10.0, 12.0),
        Paint::Blocked => (7.0, 15.0),
        Paint::Sleeping => (9.0, 13.0),
    }
}

pub const PAINTS: [(Paint, &str); 4] = [
    (Paint::Running, "running"),
    (Paint::Ready, "ready"),
    (Paint::Blocked, "blocked"),
    (Paint::Sleeping, "sleeping"),
];

pub const SIGNS: [(Sign, &str); 2] = [(Sign::Write, "writes"), (Sign::Bad, "bad-sign")];

pub const fn name_of(kind: ArrowKind) -> &'static str {
    match kind {
        ArrowKind::Start => "arrow start",
        ArrowKind::Join => "arrow join",
        ArrowKind::WakeUp => "arrow wake-up",
        ArrowKind::Message => "arrow message",
    }
}

pub fn shapes(board: &Board, plan: &Plan, picture: &Picture, width: f64) -> Html {
    let height = plan.rows() as f64 * ROW;
    let hue_of = |actor| board.roster.get(actor).map_or(Hue::Main, |member| member.hue);
    let view = format!("0 0 {} {}", tenths(width), tenths(height));
    let lanes = picture.lanes.iter().zip(&plan.lanes).enumerate();
    let locks = picture.locks.iter().enumerate();
    html! {
        <svg class="shapes" viewBox={view} aria-hidden="true" preserveAspectRatio="none">
            {for lanes.map(|(at, (row, actor))| lane(at, row, hue_of(*actor)))}
            {for locks.map(|(at, bars)| {
                let top = (plan.lanes.len() + at) as f64 * ROW;
                html! {
                    <g key={plan.lanes.len() + at}>
                        {for bars.iter().map(|bar| html! {
                            <path class={classes!("held", hue_of(bar.owner).class())}
                                d={block(bar.from, bar.to, top + 6.0, top + 16.0)} />
                        })}
                    </g>
                }
            })}
            {for [ArrowKind::Start, ArrowKind::Join, ArrowKind::WakeUp, ArrowKind::Message]
                .into_iter()
                .map(|kind| arrows(kind, &picture.shafts))}
        </svg>
    }
}

fn lane(at: usize, row: &Row, hue: Hue) -> Html {
    let top = at as f64 * ROW;
    html! {
        <g key={at} class={hue.class()}>
            {for PAINTS.into_iter().map(|(paint, class)| {
                let (above, below) = band(paint);
                let strips = row.strips.iter().filter(|strip| strip.paint == paint);
                let mut path = String::new();
                strips.for_each(|strip| {
                    path.push_str(&block(strip.from, strip.to, top + above, top + below));
                });
                html! { <path {class} d={path} /> }
            })}
            {for SIGNS.into_iter().map(|(sign, class)| {
                let mut path = String::new();
                for tick in row.ticks.iter().filter(|tick| tick.sign == sign) {
                    // Writing to a string does not fail.
                    let _ = write!(path, "M{} {}V{}", tenths(tick.at), tenths(top + 2.0), tenths(top + 20.0));
                }
                html! { <path {class} d={path} /> }
            })}
        </g>
    }
}

fn arrows(kind: ArrowKind, shafts: &[Shaft]) -> Html {
    let (mut lines, mut heads) = (String::new(), String::new());
    for shaft in shafts.iter().filter(|shaft| shaft.kind == kind) {
        let arrow = Arrow::of(shaft);
        // As above.
        let _ = write!(
            lines,
            "M{} {}L{} {}",
            tenths(arrow.from.0),
            tenths(arrow.from.1),
            tenths(arrow.to.0),
            tenths(arrow.to.1)
        );
        let [a, b, c] = arrow.head;
        let _ = write!(
            heads,
            "M{} {}L{} {}L{} {}z",
            tenths(a.0),
            tenths(a.1),
            tenths(b.0),
            tenths(b.1),
            tenths(c.0),
            tenths(c.1)
        );
    }
    html! {
        <g class={name_of(kind)}>
            <path class="line" d={lines} />
            <path class="head" d={heads} />
        </g>
    }
}

/// An arrow in pixels: from edge to edge of its lanes, with the corners of its head.
pub struct Arrow {
    pub from: (f64, f64),
    pub to: (f64, f64),
    pub head: [(f64, f64); 3],
}

/// Length and half the width of an arrow's head.
const HEAD: (f64, f64) = (5.0, 2.5);

impl Arrow {
    pub fn of(shaft: &Shaft) -> Self {
        let middle = |row: usize| row as f64 * ROW + ROW / 2.0;
        let away = if shaft.to.1 > shaft.from.1 { 6.0 } else { -6.0 };
        let from = (shaft.from.0, middle(shaft.from.1) + away);
        let to = (shaft.to.0, middle(shaft.to.1) - away);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(1.0);
        let (ux, uy) = (dx / length, dy / length);
        let base = (to.0 - ux * HEAD.0, to.1 - uy * HEAD.0);
        let head = [
            to,
            (base.0 - uy * HEAD.1, base.1 + ux * HEAD.1),
            (base.0 + uy * HEAD.1, base.1 - ux * HEAD.1),
        ];
        Self { from, to, head }
    }
}

fn block(from: f64, to: f64, top: f64, bottom: f64) -> String {
    format!("M{} {}H{}V{}H{}z", tenths(from), tenths(top), tenths(to), tenths(bottom), tenths(from))
}

pub fn tenths(pixels: f64) -> i64 {
    (pixels * 10.0).round() as i64
}
