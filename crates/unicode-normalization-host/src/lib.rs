//! Unicode's normal forms, of which Python gives its names NFKC: the browser's own in a module for the
//! browser, where the tables would be 50 kB of compressed WebAssembly; ICU's elsewhere.
//!
//! Stands in for the crate that Ruff's parser asks for.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Nfc,
    Nfd,
    Nfkc,
    Nfkd,
}

impl Form {
    /// By its name, as it is written.
    #[must_use]
    pub fn find(name: &str) -> Option<Form> {
        match name {
            "NFC" => Some(Form::Nfc),
            "NFD" => Some(Form::Nfd),
            "NFKC" => Some(Form::Nfkc),
            "NFKD" => Some(Form::Nfkd),
            _ => None,
        }
    }
}

/// As much of that crate's trait as the parser uses.
pub trait UnicodeNormalization {
    /// The characters of the text's normal form.
    fn nfkc(self) -> impl Iterator<Item = char>;
}

impl UnicodeNormalization for &str {
    fn nfkc(self) -> impl Iterator<Item = char> {
        normal(self, Form::Nfkc).chars().collect::<Vec<_>>().into_iter()
    }
}

/// A text in that form.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn normal(text: &str, form: Form) -> String {
    let name = match form {
        Form::Nfc => "NFC",
        Form::Nfd => "NFD",
        Form::Nfkc => "NFKC",
        Form::Nfkd => "NFKD",
    };
    js_sys::JsString::from(text).normalize(name).into()
}

/// A text in that form.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn normal(text: &str, form: Form) -> String {
    use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
    let normal = match form {
        Form::Nfc => ComposingNormalizerBorrowed::new_nfc().normalize(text),
        Form::Nfkc => ComposingNormalizerBorrowed::new_nfkc().normalize(text),
        Form::Nfd => DecomposingNormalizerBorrowed::new_nfd().normalize(text),
        Form::Nfkd => DecomposingNormalizerBorrowed::new_nfkd().normalize(text),
    };
    normal.into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Form, UnicodeNormalization, normal};

    #[test]
    fn names_get_their_normal_form() {
        for (written, normal) in [("ﬁ", "fi"), ("𝒞", "C"), ("e\u{301}", "é"), ("数", "数")]
        {
            assert_eq!(written.nfkc().collect::<String>(), normal);
        }
    }

    #[test]
    fn forms_are_unicodes() {
        for (name, wanted) in
            [("NFC", "ﬁ\u{e9}"), ("NFD", "ﬁe\u{301}"), ("NFKC", "fi\u{e9}"), ("NFKD", "fie\u{301}")]
        {
            let form = Form::find(name).unwrap_or(Form::Nfc);
            assert_eq!(normal("ﬁ\u{e9}", form), wanted, "{name}");
        }
    }
}
