//! Frees shared objects that nothing leads to any more, so that states that differ in nothing else
//! are one.

use heddle_vm::value::Ref;

use crate::{column::Key, view::View};

impl View<'_> {
    /// Frees shared objects that nothing leads to any more.
    pub(crate) fn sweep(&self, row: &mut [u32]) {
        let columns = self.columns;
        let contents = self.contents;
        let mut marked: Vec<(u32, Ref)> = Vec::new();
        let mut work: Vec<(u32, Ref)> = Vec::new();
        let reach = |key: &Key, word: u32, work: &mut Vec<(u32, Ref)>| {
            let Some(process) = key.process() else { return };
            match key {
                Key::Thread { .. } => {
                    if let Some(local) = contents.local_of(word) {
                        work.extend(local.shared.iter().map(|r| (process, *r)));
                    }
                }
                Key::Global { .. } | Key::Field { .. } => {
                    work.extend(contents.value_refs(word).iter().map(|r| (process, *r)));
                }
                Key::Shelf { .. } => {
                    let refs = &contents.rest_refs[word as usize];
                    work.extend(refs.iter().map(|r| (process, *r)));
                }
                Key::Shape { .. } => {
                    work.extend(contents.object_refs(word).iter().map(|r| (process, *r)));
                }
                _ => {}
            }
        };
        let mut shared: Vec<(u32, Ref)> = Vec::new();
        for (key, word) in columns.keys.iter().zip(row.iter()) {
            match key {
                Key::Shape { process, object } | Key::Field { process, object, .. }
                    if crate::region::is_shared(*object) =>
                {
                    shared.push((*process, *object));
                }
                _ => reach(key, *word, &mut work),
            }
        }
        while let Some(at) = work.pop() {
            if marked.contains(&at) {
                continue;
            }
            marked.push(at);
            let Some(object) = columns.object(at.0, at.1) else { continue };
            for column in object.shape.iter().chain(object.fields.values()) {
                if let Some(word) = row.get(*column as usize) {
                    reach(&columns.keys[*column as usize], *word, &mut work);
                }
            }
        }
        for at in shared {
            if !marked.contains(&at)
                && let Some(object) = columns.object(at.0, at.1)
            {
                for column in object.shape.iter().chain(object.fields.values()) {
                    if let Some(word) = row.get_mut(*column as usize) {
                        *word = 0;
                    }
                }
            }
        }
    }
}
