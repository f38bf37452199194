//! Form fields as Colab writes them: read, set, and reported where they make no sense.

use heddle_scenario::form::{Control, Form, FormFault, Part, Setting, Wanted, fill, form, set};

const SOURCE: &str = r##"#@title Philosophers { display-mode: "form" }
#@markdown How many sit at the *table*?
count = 5  #@param {type:"slider", min:2, max:8, step:1}
delay = 0.5 # @param {"type":"number"}
rounds: int = 3  #@param {type:"integer"}
eager = True  #@param {type:"boolean"}
side = "left"  #@param ["left", "right, or so", "none # at all"]
name = 'Ada'  #@param {type:"string", placeholder:"a name"}
level = 2  #@param ["1", "2", "3"] {type:"raw"}
free = "x"  #@param ["a", "b"] {allow-input: true}
when = "2026-11-26"  #@param {type:"date"}
what = [1, 2]  #@param {type:"raw"}
bare = None  #@param
text = """
not = 1  #@param {type:"integer"}
"""
print("# @param")
"##;

fn field<'a>(form: &'a Form, name: &str) -> (&'a Setting, &'a Control) {
    let field = form.fields().find(|field| field.name == name).expect("the field is there");
    (&field.value, &field.control)
}

#[test]
fn every_kind_of_field_is_read() {
    let form = form(SOURCE);
    assert_eq!(form.problems, []);
    assert_eq!(form.parts[0], Part::Title("Philosophers".into()));
    assert_eq!(form.parts[1], Part::Markdown("How many sit at the *table*?".into()));
    assert_eq!(form.fields().count(), 11);
    let slider = Control::Slider { min: 2.0, max: 8.0, step: 1.0, whole: true };
    assert_eq!(field(&form, "count"), (&Setting::Integer(5), &slider));
    assert_eq!(field(&form, "delay"), (&Setting::Number(0.5), &Control::Number));
    assert_eq!(field(&form, "rounds"), (&Setting::Integer(3), &Control::Integer));
    assert_eq!(field(&form, "eager"), (&Setting::Boolean(true), &Control::Boolean));
    let words = ["left", "right, or so", "none # at all"];
    let options = words.map(|text| Setting::Text(text.into())).to_vec();
    assert_eq!(
        field(&form, "side"),
        (&Setting::Text("left".into()), &Control::Choice { options, free: false })
    );
    let text = Control::Text { placeholder: "a name".into() };
    assert_eq!(field(&form, "name"), (&Setting::Text("Ada".into()), &text));
    let options = [1, 2, 3].map(Setting::Integer).to_vec();
    assert_eq!(
        field(&form, "level"),
        (&Setting::Integer(2), &Control::Choice { options, free: false })
    );
    let options = ["a", "b"].map(|text| Setting::Text(text.into())).to_vec();
    assert_eq!(
        field(&form, "free"),
        (&Setting::Text("x".into()), &Control::Choice { options, free: true })
    );
    assert_eq!(field(&form, "when").1, &Control::Date);
    assert_eq!(field(&form, "what"), (&Setting::Raw("[1, 2]".into()), &Control::Raw));
    assert_eq!(field(&form, "bare"), (&Setting::Raw("None".into()), &Control::Raw));
}

#[test]
fn setting_a_field_rewrites_its_literal_alone() {
    let before = form(SOURCE);
    for (name, value, line) in [
        (
            "count",
            Setting::Integer(8),
            r#"count = 8  #@param {type:"slider", min:2, max:8, step:1}"#,
        ),
        ("delay", Setting::Number(2.0), r#"delay = 2.0 # @param {"type":"number"}"#),
        ("rounds", Setting::Integer(-1), r#"rounds: int = -1  #@param {type:"integer"}"#),
        ("eager", Setting::Boolean(false), r#"eager = False  #@param {type:"boolean"}"#),
        (
            "side",
            Setting::Text("none # at all".into()),
            r#"side = "none # at all"  #@param ["left", "right, or so", "none # at all"]"#,
        ),
        (
            "name",
            Setting::Text("it's \"so\" \u{4f60}".into()),
            "name = \"it's \\\"so\\\" \u{4f60}\"  #@param {type:\"string\", placeholder:\"a name\"}",
        ),
        ("bare", Setting::Raw("1 + 1".into()), "bare = 1 + 1  #@param"),
    ] {
        let field = before.fields().find(|field| field.name == name).expect("the field is there");
        let after = set(SOURCE, field, &value).expect("it can be set");
        let changed: Vec<(&str, &str)> =
            SOURCE.lines().zip(after.lines()).filter(|(old, new)| old != new).collect();
        assert_eq!(changed.iter().map(|(_, new)| *new).collect::<Vec<_>>(), [line]);
        let again = form(&after);
        assert_eq!(again.problems, []);
        assert_eq!(
            again.fields().find(|other| other.name == name).map(|other| &other.value),
            Some(&value)
        );
    }
}

#[test]
fn what_is_typed_fills_a_field_if_it_fits() {
    let before = form(SOURCE);
    for (name, typed, line) in [
        ("count", "7", Some("count = 7 ")),
        ("count", "9", None),
        ("count", "2.5", None),
        ("delay", "2", Some("delay = 2.0 ")),
        ("delay", "x", None),
        ("rounds", " -4 ", Some("rounds: int = -4 ")),
        ("rounds", "", None),
        ("eager", "False", Some("eager = False ")),
        ("eager", "no", None),
        ("side", "right, or so", Some("side = \"right, or so\" ")),
        ("side", "up", None),
        ("level", "3", Some("level = 3 ")),
        ("free", "anything", Some("free = \"anything\" ")),
        ("name", "", Some("name = \"\" ")),
        ("what", "[3, 4]", Some("what = [3, 4] ")),
        ("what", "# nothing", None),
        ("what", "'''", None),
        ("what", " ", None),
    ] {
        let field = before.fields().find(|field| field.name == name).expect("the field is there");
        let after = fill(SOURCE, field, typed);
        match line {
            Some(line) => {
                let after = after.unwrap_or_else(|| panic!("{name} can be {typed:?}"));
                assert!(after.lines().any(|found| found.starts_with(line)), "{name}: {after}");
            }
            None => assert_eq!(after, None, "{name}: {typed:?}"),
        }
    }
}

#[test]
fn a_field_that_has_gone_cannot_be_set() {
    let before = form(SOURCE);
    let field = before.fields().next().expect("there is one");
    assert_eq!(set("print(1)\n", field, &Setting::Integer(1)), None);
}

#[test]
fn a_bad_annotation_is_reported_at_its_place_and_the_rest_works() {
    let unfitting = |value: &str, wanted| FormFault::Unfitting { value: value.into(), wanted };
    for (line, fault) in [
        ("print(1)  #@param {type:\"integer\"}", FormFault::NoAssignment),
        ("n = 'a'  #@param {type:\"integer\"}", unfitting("\"a\"", Wanted::WholeNumber)),
        ("n = 1  #@param {type:\"boolean\"}", unfitting("1", Wanted::Boolean)),
        ("n = 1  #@param {type:\"string\"}", unfitting("1", Wanted::Text)),
        ("n = None  #@param {type:\"number\"}", unfitting("None", Wanted::Number)),
        (
            "n = 5  #@param {type:\"slider\", min:9, max:1}",
            FormFault::MinNotBelowMax { min: 9.0, max: 1.0 },
        ),
        (
            "n = 5  #@param {type:\"slider\", min:0, max:9, step:0}",
            FormFault::StepNotAboveZero(0.0),
        ),
        (
            "n = 50  #@param {type:\"slider\", min:0, max:9}",
            FormFault::Outside { value: 50.0, min: 0.0, max: 9.0 },
        ),
        ("n = 5  #@param {type:\"dial\"}", FormFault::UnknownType("dial".into())),
        ("n = 5  #@param {type:\"integer\"", FormFault::NoOptions("{type:\"integer\"".into())),
        ("n = 5  #@param [\"a\", \"b\"", FormFault::EndlessList),
        ("n = 5  #@param []", FormFault::EmptyList),
        ("n = 5  #@param [\"a\", \"b\"]", FormFault::NoChoice("5".into())),
        ("n = 5  #@param {type}", FormFault::NoPair("type".into())),
        ("n = 5  #@param {type:5}", FormFault::BareType),
        ("n = 5  #@param {type:\"slider\", min:\"a\"}", FormFault::NoNumber("min")),
    ] {
        let source = format!("good = 1  #@param {{type:\"integer\"}}\n{line}\n");
        let form = form(&source);
        assert_eq!(form.fields().count(), 1, "{line}");
        let [problem] = &form.problems[..] else { panic!("{line}: {:?}", form.problems) };
        assert_eq!(problem.fault, fault, "{line}");
        assert_eq!((problem.place.line, problem.place.end_line), (2, 2), "{line}");
        let column = line.find('#').expect("it has an annotation") as u32;
        assert_eq!(problem.place.column, column, "{line}");
    }
}
