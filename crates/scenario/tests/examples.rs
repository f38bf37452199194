//! What every example must have.

use std::collections::BTreeSet;

use heddle_scenario::{Content, ExampleContent, Scene, examples, link};

#[test]
fn examples_can_be_told_apart() {
    let all = examples::all();
    let distinct = |key: fn(&heddle_scenario::Example) -> String| {
        all.iter().map(key).collect::<BTreeSet<_>>().len()
    };
    assert_eq!(distinct(|e| e.id.into()), all.len());
    assert_eq!(distinct(|e| e.code.to_string()), all.len());
    assert_eq!(distinct(|e| e.title.en.into()), all.len());
    assert_eq!(distinct(|e| e.title.zh.into()), all.len());
    assert_eq!(distinct(|e| e.content.source().into_owned()), all.len());
    for example in all {
        assert_eq!(examples::by_id(example.id), Some(example));
    }
    assert_eq!(examples::by_id("no such example"), None);
}

#[test]
fn groups_are_whole_and_in_order() {
    assert!(examples::all().is_sorted_by_key(|example| example.group));
}

#[test]
fn each_is_explained_in_two_to_four_sentences() {
    for example in examples::all() {
        let (en, zh) = (example.about.en, example.about.zh);
        let sentences = en.split_terminator(['.', '?', '!']).filter(|s| s.starts_with([' ']));
        assert!((1..=3).contains(&sentences.count()), "{}: {en}", example.id);
        assert!(en.ends_with('.') && !en.contains("  "), "{}: {en}", example.id);
        assert!((1..=4).contains(&zh.matches('。').count()), "{}: {zh}", example.id);
        assert!(zh.ends_with('。') && !zh.contains("  "), "{}: {zh}", example.id);
    }
}

#[test]
fn sheets_are_possible_and_programs_end_with_a_line() {
    for example in examples::all() {
        match example.content {
            ExampleContent::Sheet(sheet) => assert_eq!(sheet().problems(), [], "{}", example.id),
            ExampleContent::Program(source) => {
                assert!(source.ends_with('\n') && !source.contains('\t'), "{}", example.id);
            }
        }
    }
}

#[test]
fn an_unedited_example_has_a_link_of_at_most_eight_characters() {
    for example in examples::all() {
        let scene = Scene::of_example(example);
        let link = link::encode(&scene).unwrap();
        assert_eq!(link.len(), 6, "{}: {link}", example.id);
        assert_eq!(link::decode(&link), Ok(scene));
    }
}

#[test]
fn an_edited_example_is_no_example() {
    let example = examples::by_id("crossed").unwrap();
    let source = format!("{}# mine\n", example.content.source());
    let scene = Scene { content: Content::Program { source }, ..Scene::default() };
    assert_eq!(link::decode(&link::encode(&scene).unwrap()), Ok(scene));
}
