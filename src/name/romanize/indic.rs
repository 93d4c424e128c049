//! The other scripts of India and Sri Lanka, which are written in Devanagari first.
//!
//! Most of their blocks in Unicode have one order, that of ISCII, so that a letter's place in its block tells
//! its sound; what a script reads otherwise, or has besides, is a rule of [`rules`]. The letters then go the
//! way of [`super::devanagari`]. Bengali, Gurmukhi, Gujarati and Odia leave out the vowels that Hindi leaves
//! out; the languages of the south and Sinhala speak them all (*Karnataka*).
//!
//! Follows the usual spellings of names in the Indian, Bangladeshi and Sri Lankan press.

mod rules;

use super::devanagari::{self, Speech};
use rules::Rule;

/// How a script is read.
struct Manner {
    rules: &'static [Rule],
    speech: Speech,
    /// Whether its block is in the order of Devanagari's.
    in_order: bool,
}

/// The manner of a script, by one of its letters.
fn manner(c: char) -> Manner {
    let manner = |rules, speech, in_order| Manner { rules, speech, in_order };
    match c {
        '\u{980}'..='\u{9FF}' => manner(rules::BENGALI, Speech::North, true),
        '\u{A00}'..='\u{A7F}' => manner(rules::GURMUKHI, Speech::North, true),
        '\u{A80}'..='\u{AFF}' => manner(rules::GUJARATI, Speech::North, true),
        '\u{B00}'..='\u{B7F}' => manner(rules::ODIA, Speech::North, true),
        '\u{B80}'..='\u{BFF}' => manner(rules::TAMIL, Speech::South, true),
        '\u{C00}'..='\u{C7F}' => manner(rules::TELUGU, Speech::South, true),
        '\u{C80}'..='\u{CFF}' => manner(rules::KANNADA, Speech::South, true),
        '\u{D00}'..='\u{D7F}' => manner(rules::MALAYALAM, Speech::South, true),
        _ => manner(rules::SINHALA, Speech::South, false),
    }
}

/// Romanizes a token in one of these scripts, which its first letter tells.
pub(super) fn romanize(token: &str, out: &mut String) {
    let manner = manner(token.chars().next().unwrap_or_default());
    devanagari::write(Letters::new(token, &[], &manner), manner.speech, 'a', out);
}

/// Romanizes a foreign name in one of these scripts, those of the north with the vowels of a kind of speech.
pub(super) fn romanize_foreign(token: &str, speech: Speech, out: &mut String) {
    let first = token.chars().next().unwrap_or_default();
    let manner = manner(first);
    // Bengali and Odia speak an o.
    let speaks_o = matches!(first, '\u{980}'..='\u{9FF}' | '\u{B00}'..='\u{B7F}');
    let inherent = if speaks_o { 'o' } else { devanagari::FOREIGN_VOWEL };
    let speech = if manner.speech == Speech::North { speech } else { manner.speech };
    devanagari::write(Letters::new(token, rules::FOREIGN, &manner), speech, inherent, out);
}

/// The letters of a token, in Devanagari.
struct Letters<'t> {
    rest: &'t str,
    begins: bool,
    /// What a rule has written and has not been read.
    written: std::str::Chars<'static>,
    /// Those that come first, and the others.
    rules: [&'static [Rule]; 2],
    in_order: bool,
}

impl<'t> Letters<'t> {
    fn new(token: &'t str, first: &'static [Rule], manner: &Manner) -> Letters<'t> {
        Letters {
            rest: token,
            begins: true,
            written: "".chars(),
            rules: [first, manner.rules],
            in_order: manner.in_order,
        }
    }
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            if let Some(c) = self.written.next() {
                return Some(c);
            }
            let first = self.rest.chars().next()?;
            let begins = std::mem::take(&mut self.begins);
            let rule = self
                .rules
                .iter()
                .copied()
                .flatten()
                .find_map(|rule| Some((rule.fits(self.rest, begins)?, rule.1)));
            let Some((count, written)) = rule else {
                self.rest = &self.rest[first.len_utf8()..];
                return Some(if self.in_order { in_devanagari(first) } else { first });
            };
            self.rest = &self.rest[count..];
            self.written = written.chars();
        }
    }
}

/// The letter of Devanagari in the place that a letter has in its own block.
fn in_devanagari(c: char) -> char {
    const BLOCK: u32 = 0x80;
    let of_india = matches!(c, '\u{980}'..='\u{D7F}');
    let place = of_india.then(|| char::from_u32(0x900 + u32::from(c) % BLOCK)).flatten();
    // The digits and the letters that only one script has stay what they are.
    place.filter(|&letter| letter < '\u{964}').unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("prime minister of Bangladesh", "খালেদা", "khaleda"),
                ("her family name", "জিয়া", "zia"),
                ("w out of o and y", "আওয়ামী", "awami"),
                ("party", "লীগ", "lig"),
                ("z", "নজরুল", "nazrul"),
                ("initial yu", "ইউনূস", "yunus"),
                ("silent ya", "ব্যানার্জি", "banarji"),
                ("spoken ya", "বন্দ্যোপাধ্যায়", "bandyopadhyay"),
                ("w after a consonant", "স্বাধীন", "swadhin"),
                ("ng", "বাংলাদেশ", "bangladesh"),
                ("half t", "সত্যজিৎ", "satyajit"),
                ("gurmukhi", "ਸਿੰਘ", "singh"),
                ("its sh", "ਸ਼ਰਮਾ", "sharma"),
                ("gujarati", "નરેન્દ્ર", "narendra"),
                ("odia", "ଓଡ଼ିଶା", "odisha"),
                ("tamil", "கருணாநிதி", "karunanidhi"),
                ("foreign cluster", "பிரபாகரன்", "prabagaran"),
                ("doubled stop", "எடப்பாடி", "edappadi"),
                ("stop after a nasal", "காந்தி", "kandi"),
                ("zh", "அழகிரி", "azhagiri"),
                ("telugu", "చంద్రబాబు", "chandrababu"),
                ("all vowels", "తెలంగాణ", "telangana"),
                ("kannada", "ಕರ್ನಾಟಕ", "karnataka"),
                ("malayalam", "വിജയൻ", "vijayan"),
                ("its th", "തിരുവനന്തപുരം", "thiruvananthapuram"),
                ("final m", "കേരളം", "keralam"),
                ("sinhala", "රාජපක්ෂ", "rajapaksha"),
                ("its w", "වික්‍රමසිංහ", "wikramasingha"),
                ("its nasal stop", "සිරිසේන", "sirisena"),
                ("bengali digit", "২৫", "25"),
            ],
        );
    }
}
