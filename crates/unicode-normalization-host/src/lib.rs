//! Unicode's normal form NFKC, which Python gives its names: the browser's own in a module for the
//! browser, where the tables would be 50 kB of compressed WebAssembly; ICU's elsewhere.
//!
//! Stands in for the crate that Ruff's parser asks for.

/// As much of that crate's trait as the parser uses.
pub trait UnicodeNormalization {
    /// The characters of the text's normal form.
    fn nfkc(self) -> impl Iterator<Item = char>;
}

impl UnicodeNormalization for &str {
    fn nfkc(self) -> impl Iterator<Item = char> {
        normal(self).chars().collect::<Vec<_>>().into_iter()
    }
}

#[cfg(target_arch = "wasm32")]
fn normal(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKC").into()
}

#[cfg(not(target_arch = "wasm32"))]
fn normal(text: &str) -> String {
    icu_normalizer::ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::UnicodeNormalization;

    #[test]
    fn names_get_their_normal_form() {
        for (written, normal) in [("ﬁ", "fi"), ("𝒞", "C"), ("e\u{301}", "é"), ("数", "数")]
        {
            assert_eq!(written.nfkc().collect::<String>(), normal);
        }
    }
}
