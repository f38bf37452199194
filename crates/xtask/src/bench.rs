//! Measurements: each is a script of tests/bench, run against a fresh build.

use crate::{build, project, run, setup};
use anyhow::{Result, bail};

/// `bench <name> [args...]`.
pub fn bench(args: &[String]) -> Result<()> {
    let names = names()?;
    let list = || match names.as_slice() {
        [] => "there is none yet".to_owned(),
        names => format!("one of: {}", names.join(", ")),
    };
    let Some((name, rest)) = args.split_first() else {
        bail!("bench wants a name, {}", list());
    };
    if !names.contains(name) {
        bail!("no bench `{name}`; {}", list());
    }
    let tools = setup::everything()?;
    build::everything(&tools.build)?;
    let mut node = run::command("node");
    tools.browsers.prepare(&mut node);
    run::run(node.arg(format!("tests/bench/{name}.mjs")).args(rest))
}

/// Scripts that begin with `_` are parts of others.
fn names() -> Result<Vec<String>> {
    let files = project::files_below(&project::root().join("tests/bench"))?;
    Ok(files
        .iter()
        .filter(|file| file.components().count() == 1)
        .filter_map(|file| file.to_str()?.strip_suffix(".mjs"))
        .filter(|name| !name.starts_with('_'))
        .map(str::to_owned)
        .collect())
}
