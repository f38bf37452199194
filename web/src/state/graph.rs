//! Where the states of a small graph stand in a picture of it: rows by their distance from the start.

use heddle_protocol::graph::Graph;

/// Between rows, and between the places of a row at least.
const ROW: f64 = 62.0;
const COLUMN: f64 = 54.0;
/// A character of a line's words.
const CHARACTER: f64 = 6.7;
/// Where words stand along their line: below where lines part, above where they cross.
const AT: f64 = 0.36;

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
    let deepest = graph.nodes.iter().map(|node| node.depth).max().unwrap_or_default() as usize;
    let mut rows: Vec<Vec<usize>> = vec![Vec::new(); deepest + 1];
    for (at, node) in graph.nodes.iter().enumerate() {
        rows[(node.depth as usize).min(deepest)].push(at);
    }
    let widest = rows.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let width = widest as f64 * column;
    let mut places = vec![(width / 2.0, ROW / 2.0); count];
    for _ in 0..SWEEPS {
        for (depth, row) in rows.iter_mut().enumerate() {
            let above = |node: usize| middle_above(graph, &places, node);
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
    let lines = lines(graph, &places);
    Picture { width, height: (deepest + 1) as f64 * ROW, places, lines }
}

/// The mean place of what leads to a node from above.
fn middle_above(graph: &Graph, places: &[(f64, f64)], node: usize) -> f64 {
    let depth = graph.nodes[node].depth;
    let from = graph.arcs.iter().filter(|arc| arc.to as usize == node);
    let above = from.filter(|arc| graph.nodes[arc.from as usize].depth < depth);
    let xs: Vec<f64> = above.map(|arc| places[arc.from as usize].0).collect();
    if xs.is_empty() { places[node].0 } else { xs.iter().sum::<f64>() / xs.len() as f64 }
}

fn lines(graph: &Graph, places: &[(f64, f64)]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (number, arc) in graph.arcs.iter().enumerate() {
        match lines.iter_mut().find(|line| (line.from, line.to) == (arc.from, arc.to)) {
            Some(line) => line.arcs.push(number),
            None => {
                let (path, words) = way(places[arc.from as usize], places[arc.to as usize]);
                let (from, to) = (arc.from, arc.to);
                lines.push(Line { from, to, arcs: vec![number], path, words });
            }
        }
    }
    lines
}

/// A line down is nearly straight; one that goes up or stays bends to the side.
fn way(from: (f64, f64), to: (f64, f64)) -> (String, (f64, f64)) {
    let ((x1, y1), (x2, y2)) = (from, to);
    let down = y2 - y1;
    let (c1, c2) = if down > 0.0 {
        ((x1, y1 + down * 0.4), (x2, y2 - down * 0.4))
    } else {
        let side = COLUMN * 0.7;
        ((x1 + side, y1 + ROW * 0.3), (x2 + side, y2 - ROW * 0.3))
    };
    let back = 1.0 - AT;
    let along = |p: [f64; 4]| {
        back.powi(3) * p[0]
            + 3.0 * back * back * AT * p[1]
            + 3.0 * back * AT * AT * p[2]
            + AT.powi(3) * p[3]
    };
    let words = (along([x1, c1.0, c2.0, x2]), along([y1, c1.1, c2.1, y2]));
    let path =
        format!("M{x1:.1} {y1:.1}C{:.1} {:.1} {:.1} {:.1} {x2:.1} {y2:.1}", c1.0, c1.1, c2.0, c2.1);
    (path, words)
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
