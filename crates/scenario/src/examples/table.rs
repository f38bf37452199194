//! The table of examples.

use super::{Example, ExampleContent, Group};
use crate::sheet::Sheet;
use crate::words::Words;

pub(super) const ALL: &[Example] = &[Example {
    id: "threads",
    code: 1,
    group: Group::SideBySide,
    title: Words { en: "Two threads", zh: "两个线程" },
    about: Words {
        en: "One thread prints the numbers 0 to 9, another the letters a to j.",
        zh: "一个线程输出数字 0 到 9，另一个输出字母 a 到 j。",
    },
    content: ExampleContent::Sheet(Sheet::default),
}];
