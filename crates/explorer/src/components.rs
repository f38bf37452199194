//! States that lead to each other, as one: strongly connected components (Gabow's way).

use crate::search::Search;

const NONE: u32 = u32::MAX;

/// Components of some states, each after all that it leads to.
#[derive(Debug, Default)]
pub(crate) struct Components {
    /// By state: its component; none where it was not asked for.
    of: Vec<u32>,
    states: Vec<u32>,
    /// Where the states of each component begin, and where the last ones end.
    first: Vec<u32>,
}

impl Components {
    pub fn among(search: &Search, is_one: impl Fn(u32) -> bool) -> Components {
        let count = search.states();
        let mut found = Components { of: vec![NONE; count], states: Vec::new(), first: vec![0] };
        let mut number = vec![NONE; count];
        let mut next = 0;
        // States on the way; of those without a component yet all, and those that may be the first
        // of theirs.
        let mut way: Vec<(u32, usize)> = Vec::new();
        let (mut open, mut firsts): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        for root in 0..count as u32 {
            let mut enter = (is_one(root) && number[root as usize] == NONE).then_some(root);
            loop {
                if let Some(state) = enter.take() {
                    number[state as usize] = next;
                    next += 1;
                    way.push((state, 0));
                    open.push(state);
                    firsts.push(state);
                }
                let Some((state, at)) = way.last_mut() else { break };
                let state = *state;
                if let Some(edge) = search.edges_of(state).get(*at) {
                    *at += 1;
                    if !is_one(edge.to) {
                        continue;
                    }
                    let seen = number[edge.to as usize];
                    if seen == NONE {
                        enter = Some(edge.to);
                    } else if found.of[edge.to as usize] == NONE {
                        while firsts.last().is_some_and(|one| number[*one as usize] > seen) {
                            firsts.pop();
                        }
                    }
                    continue;
                }
                way.pop();
                if firsts.last() == Some(&state) {
                    firsts.pop();
                    while let Some(member) = open.pop() {
                        found.of[member as usize] = found.first.len() as u32 - 1;
                        found.states.push(member);
                        if member == state {
                            break;
                        }
                    }
                    found.first.push(found.states.len() as u32);
                }
            }
        }
        found
    }

    pub fn len(&self) -> usize {
        self.first.len().saturating_sub(1)
    }

    pub fn of(&self, state: u32) -> usize {
        self.of[state as usize] as usize
    }

    pub fn members(&self, component: usize) -> &[u32] {
        &self.states[self.first[component] as usize..self.first[component + 1] as usize]
    }
}
