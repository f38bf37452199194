//! A log as a virtual list of rows of one height: those in sight, and always the last ones.

use std::ops::Range;

use heddle_protocol::Stream;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::hooks::board::BoardHandle;
use crate::hooks::size::use_resized;
use crate::hooks::{use_slice, use_verbs};
use crate::state::board::Board;
use crate::state::output::{ActorIndex, Lines, Piece, rows_in_document};
use crate::state::pointed::Pointed;

/// Pixels; `--row` in the styles is the same.
const ROW: i32 = 20;
/// Rows that are always in the document.
const LAST: usize = 200;
/// Rows drawn above and below those in sight.
const SPARE: usize = 20;
/// Characters and pieces of a row that are drawn: a line without end would stall the browser.
const MOST_CHARS: usize = 2_000;
const MOST_PIECES: usize = 400;

const CUT: &str = "…";
/// Marks of a line, at most.
const MOST_MARKS: usize = 3;
/// Lines that every panel has room for, and bytes of a line that it has room for.
const FEW: usize = 3;
const SHORT: usize = 16;

/// Whose lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Together,
    Of(ActorIndex),
}

#[derive(PartialEq, Properties)]
pub struct LogProps {
    pub label: AttrValue,
    pub shown: Shown,
    pub board: BoardHandle,
    /// Of the lines shown: another one means that they are read again.
    pub version: u64,
    /// Only what was written up to there is shown, in bytes of all text; `None` for everything.
    pub until: Option<u32>,
}

#[component]
pub fn Log(props: &LogProps) -> Html {
    let place = use_node_ref();
    let seen = use_state_eq(|| 0..0);
    // The last line is kept in sight until a person scrolls away from it.
    let follows = use_mut_ref(|| true);

    use_effect_with((props.version, props.until), {
        let (place, follows) = (place.clone(), follows.clone());
        move |&(version, _)| {
            if version == 0 {
                *follows.borrow_mut() = true;
            }
            if *follows.borrow()
                && let Some(place) = place.cast::<Element>()
            {
                // Once all logs are drawn: asked in between, each would be laid out anew.
                spawn_local(async move { place.set_scroll_top(place.scroll_height()) });
            }
        }
    });

    // What a run has to say at its end takes some of a log's height.
    use_resized(&place, {
        let follows = follows.clone();
        move |place| {
            if *follows.borrow() {
                place.set_scroll_top(place.scroll_height());
            }
        }
    });

    let onscroll = {
        let (place, seen) = (place.clone(), seen.setter());
        Callback::from(move |_: Event| {
            let Some(place) = place.cast::<Element>() else { return };
            let (top, height) = (place.scroll_top(), place.client_height());
            let at_end = top + height + ROW >= place.scroll_height();
            *follows.borrow_mut() = at_end;
            seen.set(if at_end { 0..0 } else { rows_around(top, height) });
        })
    };

    let verbs = use_verbs();
    let onmousemove = {
        let (place, board, shown) = (place.clone(), props.board.clone(), props.shown);
        verbs.point.reform(move |event: MouseEvent| {
            let found = place.cast::<Element>().and_then(|place| {
                let y = f64::from(event.client_y()) - place.get_bounding_client_rect().top();
                writer_of_row(&board.look(), shown, (y as i32 + place.scroll_top()) / ROW)
            });
            found.map_or(Pointed::Nothing, Pointed::Event)
        })
    };
    let onmouseleave = verbs.point.reform(|_: MouseEvent| Pointed::Nothing);

    let board = props.board.look();
    let lines = lines_of(&board, props.shown);
    let until = props.until.unwrap_or(u32::MAX);
    let total = lines.map_or(0, |lines| lines.begun_at(until));
    let blocks = rows_in_document(total, (*seen).clone(), LAST);
    // A stop for the Tab key only where there is something to scroll: there may be 200 logs.
    let may_scroll =
        lines.is_some_and(|lines| total > FEW || (0..total).any(|line| is_long(lines, line)));
    let height = format!("height:{}px", total as i64 * i64::from(ROW));
    html! {
        <div ref={place} class="log" role="log" aria-label={&props.label} {onscroll}
            {onmousemove} {onmouseleave}
            tabindex={may_scroll.then_some("0")}>
            <div class="rows" style={height}>
                <Marks board={props.board.clone()} shown={props.shown} blocks={blocks.clone()} />
                {for lines.into_iter().flat_map(|lines| {
                    blocks.iter().enumerate().map(|(at, rows)| block(&board, lines, props.shown, at, rows, until))
                })}
            </div>
        </div>
    }
}

fn lines_of(board: &Board, shown: Shown) -> Option<&Lines> {
    match shown {
        Shown::Together => Some(board.output.together()),
        Shown::Of(actor) => board.output.of(actor),
    }
}

/// The event that began a row.
fn writer_of_row(board: &Board, shown: Shown, row: i32) -> Option<u32> {
    let piece = lines_of(board, shown)?.pieces(usize::try_from(row).ok()?).first()?;
    board.timeline.writer_of(piece.start())
}

#[derive(PartialEq, Properties)]
struct MarksProps {
    board: BoardHandle,
    shown: Shown,
    /// The rows that are in the document.
    blocks: [Range<usize>; 2],
}

/// Over the rows that belong to what is pointed at; apart from the rows, so that pointing draws
/// none of them anew.
#[component]
fn Marks(props: &MarksProps) -> Html {
    let pointed = *use_slice::<Pointed>();
    let board = props.board.look();
    let Some(lines) = lines_of(&board, props.shown) else { return Html::default() };
    let rows: Vec<usize> = match pointed {
        Pointed::Nothing => Vec::new(),
        Pointed::Event(event) => {
            let text = board.timeline.text_of(event);
            text.and_then(|text| lines.line_at(text)).into_iter().collect()
        }
        Pointed::Line(_) => {
            let wrote = |piece: &Piece| board.timeline.writer_of(piece.start());
            let is_its = |row: &usize| {
                let mut pieces = lines.pieces(*row).iter().take(MOST_MARKS);
                pieces.any(|piece| wrote(piece).is_some_and(|event| pointed.has(&board, event)))
            };
            props.blocks.iter().cloned().flatten().filter(is_its).collect()
        }
    };
    html! {
        <>
            {for rows.into_iter().map(|row| {
                let style = format!("top:{}px", row as i64 * i64::from(ROW));
                html! { <div key={row} class="row-mark" {style} /> }
            })}
        </>
    }
}

/// In steps, so that scrolling a little draws nothing.
fn rows_around(top: i32, height: i32) -> Range<usize> {
    let first = usize::try_from(top / ROW).unwrap_or_default();
    let count = usize::try_from(height / ROW).unwrap_or_default() + 2;
    let begin = first.saturating_sub(SPARE) / SPARE * SPARE;
    begin..begin + (count / SPARE + 4) * SPARE
}

fn block(
    board: &Board,
    lines: &Lines,
    shown: Shown,
    at: usize,
    rows: &Range<usize>,
    until: u32,
) -> Html {
    let top = format!("top:{}px", rows.start as i64 * i64::from(ROW));
    // A line that leaves at the top gives its nodes to one that comes at the end: in a flood that
    // is much cheaper than new ones.
    let slots = rows.len().max(LAST);
    let total = lines.begun_at(until);
    let gutter = (shown == Shown::Together).then(|| gutter(board, lines, rows));
    html! {
        <div key={at} class="block" style={top} data-gutter={gutter}>
            {for rows.clone().map(|line| {
                let slot = line % slots;
                if line + 1 == total && until != u32::MAX {
                    let (pieces, end) = lines.clipped(line, until);
                    row(board, &pieces, shown, slot, end)
                } else {
                    row(board, lines.pieces(line), shown, slot, lines.end_of(line))
                }
            })}
        </div>
    }
}

/// Rows are inline and end in the line's own end, so that the log's text, read, selected or copied,
/// is what the program wrote.
fn row(board: &Board, pieces: &[Piece], shown: Shown, slot: usize, end: &'static str) -> Html {
    if let [piece] = pieces {
        let words = board.output.words(piece);
        let seen = beginning(words, MOST_CHARS);
        let cut = if seen.len() < words.len() { CUT } else { "" };
        let class = class_of(board, piece, shown);
        return html! { <span key={slot} {class}>{format!("{seen}{cut}{end}")}</span> };
    }
    let mut left = MOST_CHARS;
    let mut drawn: Vec<VNode> = Vec::with_capacity(pieces.len().min(MOST_PIECES));
    for piece in pieces.iter().take(MOST_PIECES) {
        let words = beginning(board.output.words(piece), left);
        left -= words.chars().count();
        let class = class_of(board, piece, shown);
        drawn.push(html! { <span {class}>{words.to_owned()}</span> });
        if left == 0 {
            break;
        }
    }
    let cut = if left == 0 || pieces.len() > MOST_PIECES { CUT } else { "" };
    let is_mixed = pieces.iter().any(|piece| piece.actor != pieces[0].actor);
    let class = is_mixed.then_some("mixed");
    html! { <span key={slot} {class}>{for drawn}{cut}{end}</span> }
}

/// Who wrote in each line, by marks: one text for the whole block, drawn by the styles, since 200
/// small boxes would cost more than all the lines.
fn gutter(board: &Board, lines: &Lines, rows: &Range<usize>) -> String {
    let mut text = String::with_capacity(rows.len() * 4);
    for line in rows.clone() {
        let mut actors: [Option<ActorIndex>; MOST_MARKS] = [None; MOST_MARKS];
        for piece in lines.pieces(line).iter().take(MOST_PIECES) {
            if actors.contains(&Some(piece.actor)) {
                continue;
            }
            let Some(free) = actors.iter_mut().find(|actor| actor.is_none()) else { break };
            *free = Some(piece.actor);
        }
        let members = actors.iter().flatten().filter_map(|&actor| board.roster.get(actor));
        text.extend(members.map(|member| member.hue.mark()));
        text.push('\n');
    }
    text
}

fn class_of(board: &Board, piece: &Piece, shown: Shown) -> Option<String> {
    let hue = match shown {
        Shown::Together => board.roster.get(piece.actor).map(|member| member.hue.class()),
        // The panel has the hue.
        Shown::Of(_) => None,
    };
    match (hue, piece.stream) {
        (hue, Stream::Stdout) => hue.map(str::to_owned),
        (None, Stream::Stderr) => Some("stderr".to_owned()),
        (Some(hue), Stream::Stderr) => Some(format!("{hue} stderr")),
    }
}

fn is_long(lines: &Lines, line: usize) -> bool {
    lines.pieces(line).iter().map(Piece::len).sum::<usize>() > SHORT
}

fn beginning(text: &str, chars: usize) -> &str {
    match text.char_indices().nth(chars) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_ends_between_characters() {
        assert_eq!(beginning("数字", 1), "数");
        assert_eq!(beginning("ab", 5), "ab");
        assert_eq!(beginning("ab", 0), "");
    }

    #[test]
    fn rows_around_cover_what_is_in_sight_in_steps() {
        for top in (0..4_000).step_by(70) {
            let rows = rows_around(top, 400);
            let first = (top / ROW) as usize;
            assert!(rows.start <= first && rows.end >= first + 22, "{top}: {rows:?}");
            assert_eq!(rows.start % SPARE, 0);
        }
    }
}
