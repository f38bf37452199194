//! Where the states of a small graph stand in a picture of it: rows by their distance from the start.

use heddle_protocol::graph::Graph;

/// Between rows, and between the places of a row at least.
const ROW: f64 = 72.0;
const COLUMN: f64 = 54.0;
/// A character of a line's words.
const CHARACTER: f64 = 6.7;
/// Where words stand along their lines, by turns from left to right: what stands side by side would
/// run into each other.
const AT: [f64; 3] = [0.3, 0.46, 0.62];

/// How often rows are put in order by what stands above them.
const SWEEPS: usize = 4;

#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub width: f64,
    pub height: f64,
    /// The middle of each node.
    pub places: Vec<(f64, f64)>,
    pub lines: Vec<Line>,
}

/// All arcs from one node to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub from: u32,
    pub to: u32,
    /// Their numbers.
    pub arcs: Vec<usize>,
    /// As SVG draws it.
    pub path: String,
    /// The middle of words about it.
    pub words: (f64, f64),
}

/// With room for so many characters at each line.
pub fn picture(graph: &Graph, characters: usize) -> Picture {
    let column = COLUMN.max((characters as f64 + 2.0) * CHARACTER);
    let count = graph.nodes.len();
    let depths = depths(graph);
    let deepest = depths.iter().copied().max().unwrap_or_default();
    let mut rows: Vec<Vec<usize>> = vec![Vec::new(); deepest + 1];
    for (at, depth) in depths.iter().enumerate() {
        rows[*depth].push(at);
    }
    let widest = rows.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let width = widest as f64 * column;
    let mut places = vec![(width / 2.0, ROW / 2.0); count];
    for _ in 0..SWEEPS {
        for (depth, row) in rows.iter_mut().enumerate() {
            let above = |node: usize| middle_above(graph, &depths, &places, node);
            let mut ordered: Vec<(f64, usize)> =
                row.iter().map(|node| (above(*node), *node)).collect();
            ordered.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            let gap = width / ordered.len().max(1) as f64;
            for (at, (_, node)) in ordered.iter().enumerate() {
                places[*node] = ((at as f64 + 0.5) * gap, (depth as f64 + 0.5) * ROW);
            }
            *row = ordered.into_iter().map(|(_, node)| node).collect();
        }
    }
    let lines = lines(graph, &depths, &places, width / 2.0);
    Picture { width, height: (deepest + 1) as f64 * ROW, places, lines }
}

/// Rows: along the longest way, so that all lines lead down; where states come again, along the
/// shortest one.
fn depths(graph: &Graph) -> Vec<usize> {
    let mut into = vec![0u32; graph.nodes.len()];
    graph.arcs.iter().for_each(|arc| into[arc.to as usize] += 1);
    let mut ready: Vec<usize> = (0..into.len()).filter(|node| into[*node] == 0).collect();
    let (mut depths, mut ordered) = (vec![0; into.len()], 0);
    while let Some(node) = ready.pop() {
        ordered += 1;
        for arc in graph.arcs.iter().filter(|arc| arc.from as usize == node) {
            let to = arc.to as usize;
            depths[to] = depths[to].max(depths[node] + 1);
            into[to] -= 1;
            if into[to] == 0 {
                ready.push(to);
            }
        }
    }
    if ordered < depths.len() {
        // What leads nowhere from the start has no depth; there is nothing of the kind in a search.
        let shortest = graph.nodes.iter().map(|node| node.depth as usize);
        return shortest.map(|depth| depth.min(graph.nodes.len())).collect();
    }
    depths
}

/// The mean place of what leads to a node from above.
fn middle_above(graph: &Graph, depths: &[usize], places: &[(f64, f64)], node: usize) -> f64 {
    let from = graph.arcs.iter().filter(|arc| arc.to as usize == node);
    let above = from.filter(|arc| depths[arc.from as usize] < depths[node]);
    let xs: Vec<f64> = above.map(|arc| places[arc.from as usize].0).collect();
    if xs.is_empty() { places[node].0 } else { xs.iter().sum::<f64>() / xs.len() as f64 }
}

fn lines(graph: &Graph, depths: &[usize], places: &[(f64, f64)], middle: f64) -> Vec<Line> {
    let curve = |from: u32, to: u32| curve(places[from as usize], places[to as usize], middle);
    let mut lines: Vec<Line> = Vec::new();
    for (number, arc) in graph.arcs.iter().enumerate() {
        match lines.iter_mut().find(|line| (line.from, line.to) == (arc.from, arc.to)) {
            Some(line) => line.arcs.push(number),
            None => {
                let (from, to) = (arc.from, arc.to);
                let curve = curve(from, to);
                let [(x1, y1), (x2, y2), (x3, y3), (x4, y4)] = curve;
                let path =
                    format!("M{x1:.1} {y1:.1}C{x2:.1} {y2:.1} {x3:.1} {y3:.1} {x4:.1} {y4:.1}");
                let words = along(curve, AT[0]);
                lines.push(Line { from, to, arcs: vec![number], path, words });
            }
        }
    }
    let row = |line: &Line| depths[line.from as usize];
    lines.sort_by(|a, b| row(a).cmp(&row(b)).then(a.words.0.total_cmp(&b.words.0)));
    let (mut above, mut turn) = (None, 0);
    for line in &mut lines {
        turn = if above == Some(row(line)) { (turn + 1) % AT.len() } else { 0 };
        above = Some(row(line));
        line.words = along(curve(line.from, line.to), AT[turn]);
    }
    lines
}

/// A line to the next row is nearly straight. One past a row bends away from the middle, where that
/// row's states are, and one that goes up or stays bends to the side.
fn curve((x1, y1): (f64, f64), (x2, y2): (f64, f64), middle: f64) -> [(f64, f64); 4] {
    let down = y2 - y1;
    if down > 1.5 * ROW {
        let side = if x1 < middle { -COLUMN } else { COLUMN } * 0.4;
        return [(x1, y1), (x1 + side, y1 + down * 0.4), (x2 + side, y2 - down * 0.4), (x2, y2)];
    }
    if down > 0.0 {
        return [(x1, y1), (x1, y1 + down * 0.4), (x2, y2 - down * 0.4), (x2, y2)];
    }
    let side = COLUMN * 0.7;
    [(x1, y1), (x1 + side, y1 + ROW * 0.3), (x2 + side, y2 - ROW * 0.3), (x2, y2)]
}

/// A point of a curve, from its start at 0 to its end at 1.
fn along(curve: [(f64, f64); 4], at: f64) -> (f64, f64) {
    let back = 1.0 - at;
    let parts = [back.powi(3), 3.0 * back * back * at, 3.0 * back * at * at, at.powi(3)];
    let points = curve.into_iter().zip(parts);
    points.fold((0.0, 0.0), |(x, y), ((px, py), part)| (x + px * part, y + py * part))
}

#[cfg(test)]
mod tests {
    use heddle_protocol::graph::{GraphArc, GraphNode};

    use super::*;

    fn graph(depths: &[u32], arcs: &[(u32, u32)]) -> Graph {
        let node = |depth: &u32| GraphNode { end: None, depth: *depth, schedule: None };
        let arc = |(from, to): &(u32, u32)| GraphArc { from: *from, to: *to, moves: Vec::new() };
        Graph { nodes: depths.iter().map(node).collect(), arcs: arcs.iter().map(arc).collect() }
    }

    #[test]
    fn nodes_stand_in_rows_and_no_two_at_the_same_place() {
        let graph = graph(&[0, 1, 1, 2], &[(0, 1), (0, 2), (1, 3), (2, 3), (3, 0)]);
        let picture = picture(&graph, 0);
        assert_eq!((picture.width, picture.height), (2.0 * COLUMN, 3.0 * ROW));
        let ys: Vec<f64> = picture.places.iter().map(|place| place.1 / ROW).collect();
        assert_eq!(ys, [0.5, 1.5, 1.5, 2.5]);
        assert_ne!(picture.places[1].0, picture.places[2].0);
        assert_eq!(picture.lines.len(), 5);
    }

    #[test]
    fn lines_lead_down_along_the_longest_way_and_words_of_a_row_stand_apart() {
        let graph = graph(&[0, 1, 1, 1], &[(0, 1), (0, 2), (0, 3), (1, 3), (2, 3)]);
        let picture = picture(&graph, 0);
        let ys: Vec<f64> = picture.places.iter().map(|place| place.1 / ROW).collect();
        assert_eq!(ys, [0.5, 1.5, 1.5, 2.5]);
        let first: Vec<f64> =
            picture.lines.iter().filter(|line| line.from == 0).map(|line| line.words.1).collect();
        assert!(first.len() == 3 && first[0] < first[1] && first[1] != first[2], "{first:?}");
    }

    #[test]
    fn arcs_between_the_same_two_are_one_line() {
        let picture = picture(&graph(&[0, 1], &[(0, 1), (0, 1)]), 0);
        assert_eq!(picture.lines.len(), 1);
        assert_eq!(picture.lines[0].arcs, [0, 1]);
    }

    #[test]
    fn who_stands_below_left_and_right_keeps_that_order() {
        let graph = graph(&[0, 1, 1, 2, 2], &[(0, 1), (0, 2), (1, 4), (2, 3)]);
        let narrow = picture(&graph, 0);
        let x = |node: usize| narrow.places[node].0;
        assert_eq!(x(1) < x(2), x(4) < x(3));
        assert!(picture(&graph, 20).width > narrow.width);
    }
}
