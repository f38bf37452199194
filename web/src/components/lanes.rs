//! Lanes of the timeline as SVG: a few paths each, however much happened.

use std::fmt::Write as _;

use yew::prelude::*;

use crate::hooks::board::BoardHandle;
use crate::locales::{Locale, Words, seconds};
use crate::state::board::Board;
use crate::state::roster::Hue;
use crate::state::timeline::{Lane, WaitKind, column, columns, stretches};

/// Columns of a lane: its drawing is stretched to the place's width.
const WIDTH: u32 = 1000;
/// Lanes that are drawn, at most.
const MOST_LANES: usize = 256;

#[derive(PartialEq, Properties)]
pub struct LanesProps {
    pub board: BoardHandle,
    pub version: u32,
    pub locale: Locale,
}

#[component]
pub fn Lanes(props: &LanesProps) -> Html {
    let board = props.board.look();
    let words = props.locale.words();
    let lanes = board.timeline.lanes();
    let left_out = lanes.len().saturating_sub(MOST_LANES);
    html! {
        <>
            <ul class="lanes" tabindex="0" aria-label={words.timeline}>
                {for lanes.iter().take(MOST_LANES).map(|lane| draw(&board, lane, words))}
            </ul>
            if left_out > 0 {
                <p class="note">{(words.lanes_left_out)(left_out)}</p>
            }
        </>
    }
}

fn draw(board: &Board, lane: &Lane, words: &Words) -> Html {
    let end = board.timeline.end();
    let member = board.roster.get(lane.actor);
    let name = member.map_or("", |member| member.name.as_str());
    let hue = member.map_or(Hue::Main, |member| member.hue);
    let said = (words.lane)(name, lane.write_count, lane.wait_count, seconds(lane.waited(end)));
    let view = format!("0 0 {WIDTH} 16");
    html! {
        <li key={lane.actor.0} class={classes!("lane", hue.class())} title={said.clone()}>
            <span class="lane-name" aria-hidden="true">
                <span class="mark" data-mark={hue.mark()} />{name.to_owned()}
            </span>
            <span class="unseen">{said}</span>
            <svg viewBox={view} preserveAspectRatio="none" aria-hidden="true">
                <path class="going" d={life(lane, end)} />
                <path class="blocked" d={waits(lane, WaitKind::Blocked, end)} />
                <path class="sleeping" d={waits(lane, WaitKind::Sleeping, end)} />
                <path class="writes" d={writes(lane, end)} />
            </svg>
        </li>
    }
}

fn life(lane: &Lane, end: u64) -> String {
    let from = column(lane.from, end, WIDTH);
    let to = column(lane.to.unwrap_or(end), end, WIDTH).max(from + 1);
    format!("M{from} 5H{to}V11H{from}z")
}

fn waits(lane: &Lane, kind: WaitKind, end: u64) -> String {
    let mut path = String::new();
    for (from, to) in stretches(&lane.waits, kind, end, WIDTH) {
        // Writing to a string does not fail.
        let _ = write!(path, "M{from} 5H{to}V11H{from}z");
    }
    path
}

fn writes(lane: &Lane, end: u64) -> String {
    let mut path = String::new();
    for column in columns(&lane.writes, end, WIDTH) {
        // As above.
        let _ = write!(path, "M{column} 1V15");
    }
    path
}
