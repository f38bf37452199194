//! What the last step made different: views are compared by what they show.

use std::collections::BTreeMap;

use heddle_protocol::{Actor, LabView};

/// What a view shows of what can change, by where it stands.
pub type Values = BTreeMap<String, String>;

/// Collects it.
pub fn values(view: &LabView) -> Values {
    let mut values = Values::new();
    let mut copy = view.clone();
    visit(&mut copy, &mut |key, text, _| {
        values.insert(key, text);
    });
    values
}

/// Marks what differs from an earlier view.
pub fn mark(view: &mut LabView, earlier: &Values) {
    visit(view, &mut |key, text, changed| *changed = earlier.get(&key) != Some(&text));
}

fn visit(view: &mut LabView, each: &mut dyn FnMut(String, String, &mut bool)) {
    for task in &mut view.tasks {
        let who = who(task.actor);
        let depth = task.frames.len();
        for (at, frame) in task.frames.iter_mut().enumerate() {
            for variable in &mut frame.variables {
                let key = format!("{who}/{}/{}/{}", depth - at, frame.function, variable.name);
                each(key, variable.text.clone(), &mut variable.changed);
            }
        }
    }
    for object in &mut view.objects {
        let key = format!("object/{}/{}", object.process, object.name);
        each(key, object.text.clone(), &mut object.changed);
    }
    for lock in &mut view.locks {
        let key = format!("lock/{:?}/{}", lock.process, lock.name);
        let text = format!("{:?} {} {:?} {:?}", lock.owner, lock.count, lock.inside, lock.waiters);
        each(key, text, &mut lock.changed);
    }
    for queue in &mut view.queues {
        let key = format!("queue/{:?}/{}", queue.process, queue.name);
        let text = format!("{} {:?} {:?}", queue.length, queue.items, queue.waiters);
        each(key, text, &mut queue.changed);
    }
    for inner in &mut view.loops {
        let key = format!("loop/{:?}", inner.thread);
        let text = format!("{:?} {:?}", inner.ready, inner.timers);
        each(key, text, &mut inner.changed);
    }
    for gil in &mut view.gils {
        each(format!("gil/{}", gil.process), format!("{:?}", gil.holder), &mut gil.changed);
    }
}

fn who(actor: Actor) -> String {
    format!("{}.{}.{}", actor.process, actor.thread, actor.task)
}
