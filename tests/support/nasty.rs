//! Texts made to break things, and a clock for what is run over them.

use std::time::{Duration, Instant};

use aka::Name;

/// Generous, for a build without optimisation on a busy machine: no limit of ours is near it, and no endless
/// loop within it.
pub(crate) const LIMIT: Duration = Duration::from_secs(10);

/// The texts, each with what is nasty about it.
pub(crate) fn nasty() -> Vec<(&'static str, String)> {
    let many = |text: &str, bytes: usize| text.repeat(bytes / text.len());
    vec![
        ("empty", String::new()),
        ("white space of all kinds", " \t\r\n\u{a0}\u{2003}\u{3000}\u{85}\u{2028}".into()),
        ("control characters", (0..32).chain(127..160).filter_map(char::from_u32).collect()),
        ("a name around NUL", "Ismail\0Khan".into()),
        ("right-to-left override", "Ismail \u{202e}nahK\u{202c}".into()),
        ("isolates never closed", many("\u{2066}a\u{2067}", 4096)),
        ("lone combining mark", "\u{301}".into()),
        ("marks before a letter", "\u{301}\u{328}\u{5b4}\u{64e}a".into()),
        ("a letter under a thousand marks", "Z".to_owned() + &many("\u{300}\u{323}\u{489}", 3000)),
        ("zero-width joiners", many("a\u{200d}\u{200c}", 4096)),
        ("nothing but joiners", many("\u{200d}", 4096)),
        ("byte order marks", many("\u{feff}", 300)),
        ("soft hyphens", "Is\u{ad}ma\u{ad}il".into()),
        ("one letter, a megabyte", many("a", 1 << 20)),
        ("one word, a megabyte", many("Muttaqi", 1 << 20)),
        ("thousands of tokens", many("Khan ", 50_000)),
        ("thousands of one-letter tokens", many("a ", 50_000)),
        ("thousands of initials", many("A.", 50_000)),
        ("thousands of commas", many("Khan, ", 50_000)),
        ("thousands of hyphens", many("Khatib-", 50_000)),
        ("thousands of apostrophes", many("'a’", 50_000)),
        ("thousands of particles", many("al-bin de la ", 50_000)),
        ("thousands of honorifics", many("Mullah Dr. ", 50_000)),
        ("thousands of suffixes", many("Jr. II ", 50_000)),
        ("thousands of articles in Arabic", many("ال", 50_000)),
        ("thousands of rulers' numbers in Korean", many("가2세 ", 50_000)),
        ("thousands of rulers' numbers in Chinese", many("保罗二世 ", 50_000)),
        ("a ligature of eighteen letters, repeated", many("\u{fdfa}", 1 << 17)),
        ("a ligature of eighteen letters, parted", many("\u{fdfa} ", 3000)),
        ("compatibility characters", many("ﬃ㎏㍿㌀", 4096)),
        ("fullwidth letters", "Ｉｓｍａｉｌ　Ｋｈａｎ".into()),
        ("mathematical letters", "𝓘𝓼𝓶𝓪𝓲𝓵 𝕂𝕙𝕒𝕟".into()),
        ("Hangul jamo that never end", many("\u{1112}\u{1161}\u{11ab}", 9000)),
        ("half a syllable", "\u{1161}\u{11ab} \u{1112}".into()),
        ("kana with loose voicing marks", many("か\u{3099}\u{309a}", 6000)),
        ("emoji and their joiners", many("👩‍👩‍👧‍👦🏳️‍🌈", 4096)),
        ("regional indicators", many("🇦🇫", 4096)),
        ("tags", "a\u{e0001}\u{e0061}\u{e007f}".into()),
        ("private use", many("\u{e000}\u{f8ff}\u{10fffd}", 4096)),
        ("noncharacters", "\u{fffe}\u{ffff}\u{10ffff}".into()),
        ("replacement characters", many("\u{fffd}", 600)),
        ("unassigned letters", "\u{378}\u{530}\u{1ccf}".into()),
        ("scripts in one word", "aбγדهनგՀ습カ".into()),
        ("look-alikes", "Іsmаіl Κhаn".into()),
        ("a possessive behind a letter of another script", "a Ц's".into()),
        ("a ligature for initials", "Æ Karzai".into()),
        ("letters that grow when folded", many("İßŉǰΐﬖ", 4096)),
        ("digits of every script", "0٠۰०০๐０𝟘½①Ⅷ".into()),
        ("a long word that ends beyond the limit", "é".repeat(Name::MAX_BYTES)),
        ("a limit within a character", "a".repeat(Name::MAX_BYTES - 1) + "متقی"),
        ("brackets and quotes", many("«“(['", 4096)),
        ("markup", "<script>alert('Khan')</script> & <b>Ismail</b>".into()),
        ("a tab-separated row", "x\tperson\tIsmail Khan\nx\tperson\t".into()),
    ]
}

/// Runs something over every text and says which one took too long.
pub(crate) fn over_all(limit: Duration, mut run: impl FnMut(&str)) {
    for (what, text) in nasty() {
        let start = Instant::now();
        run(&text);
        let took = start.elapsed();
        assert!(took < limit, "{what}: took {took:?}");
    }
}
