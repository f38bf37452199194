//! Prints how many characters the links of programs take: one a line, then their sum.
//!
//! `cargo run -p heddle-scenario --example link_sizes -- PROGRAM.py...`; without arguments, those
//! of the examples, as they come and as if they had been edited.

use std::time::Instant;

use heddle_scenario::{Content, Scene, examples, link};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let mut sum = 0;
    for file in &files {
        let source = std::fs::read_to_string(file)?;
        sum += report(file, Content::Program { source })?;
    }
    if files.is_empty() {
        for example in examples::all() {
            report(example.id, Content::Example(example))?;
            let content = Content::Example(example);
            let edited = match content.sheet() {
                Some(sheet) => Content::Sheet(sheet.into_owned()),
                None => Content::Program { source: content.source().into_owned() },
            };
            sum += report(&format!("{} edited", example.id), edited)?;
        }
    }
    println!("{sum:6}  in all");
    Ok(())
}

fn report(name: &str, content: Content) -> Result<usize, link::LinkError> {
    let bytes = content.source().len();
    let scene = Scene { content, ..Scene::default() };
    let start = Instant::now();
    let link = link::encode(&scene)?;
    println!("{:6}  {name} ({bytes} bytes, {:.1?})", link.len(), start.elapsed());
    Ok(link.len())
}
