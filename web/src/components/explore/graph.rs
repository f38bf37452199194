//! The graph of what was explored, where it is small; and as a table.

use heddle_protocol::explore::{ExploreReport, RunEnd};
use heddle_protocol::graph::{Graph, GraphArc, GraphNode};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::Place;
use crate::hooks::{Quest, ReformFilter};
use crate::locales::ExploreWords;
use crate::state::graph::{Line, Picture, picture};

/// Nodes up to which the picture has words at its lines.
const WORDED: usize = 14;
/// Characters of what a line says is written.
const MOST_WRITTEN: usize = 10;
/// Half of a node's width.
const HALF: f64 = 13.0;

pub(super) fn graph(place: &Place<'_>, report: &ExploreReport) -> Html {
    let words = place.exploring();
    let Some(graph) = &report.graph else {
        return html! {
            <section class="explore-part">
                <h3>{words.graph}</h3>
                <p class="note">{(words.graph_too_large)(report.states, report.transitions)}</p>
            </section>
        };
    };
    let names = names(graph);
    let short = short(graph, &names);
    let drawn = picture(graph, short.iter().map(|text| text.chars().count()).max().unwrap_or(0));
    let legend = names.iter().enumerate().map(|(at, name)| {
        let name = if name.is_empty() { words.graph_clock } else { name };
        format!("{}: {name}", letter(at))
    });
    html! {
        <section class="explore-part">
            <details class="explore-graph" open={true}>
                <summary><h3>{words.graph}</h3></summary>
                <p class="note">{(words.graph_of)(graph.nodes.len(), graph.arcs.len())}</p>
                if !short.is_empty() && graph.nodes.len() > 1 {
                    <p class="note">{legend.collect::<Vec<_>>().join(" · ")}</p>
                }
                <div class="scrolled" role="group" aria-label={words.graph}>
                    {svg(place, graph, &drawn, &short)}
                </div>
                <details>
                    <summary>{words.graph_table}</summary>
                    {table(place, graph)}
                </details>
            </details>
        </section>
    }
}

/// Who moves in it, in the order of the arcs; empty for the clock.
fn names(graph: &Graph) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for one in graph.arcs.iter().flat_map(|arc| &arc.moves) {
        if !names.contains(&one.who.as_str()) {
            names.push(&one.who);
        }
    }
    names
}

fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(at) if at < 26 => char::from(b'A' + at).to_string(),
        _ => format!("{}", at + 1),
    }
}

/// What each arc says in the picture: who moves, and what is written. Nothing where there are many.
fn short(graph: &Graph, names: &[&str]) -> Vec<String> {
    if graph.nodes.len() > WORDED {
        return Vec::new();
    }
    let one = |arc: &GraphArc| {
        let mut who: Vec<&str> = arc.moves.iter().map(|one| one.who.as_str()).collect();
        who.dedup();
        let who = who.iter().filter_map(|who| names.iter().position(|name| name == who));
        let who: String = who.map(letter).collect();
        let written: String = arc.moves.iter().map(|one| one.writes.as_str()).collect();
        let written = written.trim().replace('\n', " ");
        if written.is_empty() {
            return who;
        }
        match written.char_indices().nth(MOST_WRITTEN) {
            Some((at, _)) => format!("{who} {}…", &written[..at]),
            None => format!("{who} {written}"),
        }
    };
    graph.arcs.iter().map(one).collect()
}

fn svg(place: &Place<'_>, graph: &Graph, drawn: &Picture, short: &[String]) -> Html {
    let (width, height) = (drawn.width, drawn.height);
    html! {
        <svg width={width.to_string()} height={height.to_string()}
            viewBox={format!("0 0 {width} {height}")}>
            <defs>
                <marker id="graph-tip" viewBox="0 0 8 8" refX="22" refY="4" markerWidth="7"
                    markerHeight="7" orient="auto">
                    <path d="M0 0L8 4L0 8z" />
                </marker>
            </defs>
            <g aria-hidden="true">
                {for drawn.lines.iter().map(|line| one_line(place, graph, line))}
                // Above all lines: none goes through them.
                {for drawn.lines.iter().map(|line| words_of(line, short))}
            </g>
            {for graph.nodes.iter().enumerate().map(|(at, node)| {
                one_node(place, at, node, drawn.places[at])
            })}
        </svg>
    }
}

fn one_line(place: &Place<'_>, graph: &Graph, line: &Line) -> Html {
    let arcs: Vec<&GraphArc> = line.arcs.iter().map(|arc| &graph.arcs[*arc]).collect();
    let told: Vec<String> = arcs.iter().map(|arc| moves(place.exploring(), arc)).collect();
    html! {
        <g class="graph-line">
            <path d={line.path.clone()} marker-end="url(#graph-tip)">
                <title>{told.join("\n")}</title>
            </path>
        </g>
    }
}

fn words_of(line: &Line, short: &[String]) -> Html {
    // Lines below each other for arcs that lead from the same to the same.
    let words = line.arcs.iter().filter_map(|arc| short.get(*arc)).enumerate().map(|(at, text)| {
        let ((x, y), down) = (line.words, at as f64 * 12.0);
        html! {
            <text class="graph-words" x={x.to_string()} y={(y + down).to_string()}>
                {text.clone()}
            </text>
        }
    });
    words.collect()
}

fn one_node(place: &Place<'_>, at: usize, node: &GraphNode, (x, y): (f64, f64)) -> Html {
    let words = place.exploring();
    let label = (words.graph_node)(at, node.end);
    let (left, top) = ((x - HALF).to_string(), (y - HALF).to_string());
    let side = (2.0 * HALF).to_string();
    // What a run ends at has corners.
    let round = if node.end.is_some() { "2" } else { "13" };
    let inner = html! {
        <>
            <rect x={left} y={top} width={side.clone()} height={side} rx={round} />
            <text x={x.to_string()} y={(y + 4.0).to_string()} aria-hidden="true">{at}</text>
        </>
    };
    let class = classes!("graph-node", node.end.map(class_of));
    match node.schedule.clone().filter(|_| place.is_current) {
        None => html! { <g {class} role="img" aria-label={label}>{inner}</g> },
        Some(schedule) => {
            let open = place.verbs.quest.clone();
            let onclick = open.reform({
                let schedule = schedule.clone();
                move |_: MouseEvent| Quest::Open(schedule.clone())
            });
            let onkeydown = open.reform_filter(move |event: KeyboardEvent| {
                let is_press = matches!(event.key().as_str(), "Enter" | " ");
                is_press.then(|| {
                    event.prevent_default();
                    Quest::Open(schedule.clone())
                })
            });
            html! {
                <g {class} role="button" tabindex="0" aria-label={label} {onclick} {onkeydown}>
                    {inner}
                </g>
            }
        }
    }
}

fn class_of(end: RunEnd) -> &'static str {
    match end {
        RunEnd::Finished => "good",
        RunEnd::Failed | RunEnd::Limit => "bad",
        RunEnd::Deadlock | RunEnd::Endless => "bad stuck",
    }
}

fn moves(words: &ExploreWords, arc: &GraphArc) -> String {
    let moves: Vec<String> = arc.moves.iter().map(words.graph_move).collect();
    (words.graph_arc)(&moves, arc.to as usize)
}

fn table(place: &Place<'_>, graph: &Graph) -> Html {
    let words = place.exploring();
    html! {
        <table class="outputs" aria-label={words.graph}>
            <thead>
                <tr>
                    <th scope="col">{words.graph_state}</th>
                    <th scope="col">{words.graph_goes_on}</th>
                    <th scope="col">{words.way}</th>
                </tr>
            </thead>
            <tbody>
                {for graph.nodes.iter().enumerate().map(|(at, node)| {
                    let from = graph.arcs.iter().filter(|arc| arc.from as usize == at);
                    html! {
                        <tr>
                            <th scope="row">{(words.graph_node)(at, node.end)}</th>
                            <td>
                                <ul class="graph-moves">
                                    {for from.map(|arc| html! { <li>{moves(words, arc)}</li> })}
                                </ul>
                            </td>
                            <td>
                                if let Some(schedule) = &node.schedule {
                                    {super::findings::open(place, words.open, schedule)}
                                }
                            </td>
                        </tr>
                    }
                })}
            </tbody>
        </table>
    }
}
