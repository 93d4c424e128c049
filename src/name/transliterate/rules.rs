//! Rules: which sounds the letters of a script stand for, by what is before and behind them.

/// What has to be before letters or behind them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Anything,
    /// The head or the end of the word.
    End,
    Vowel,
    Consonant,
}

/// Letters, what is before and behind them, and the sounds that they stand for.
pub(super) struct Rule {
    letters: &'static str,
    before: Beside,
    after: Beside,
    sounds: &'static str,
}

impl Rule {
    /// Letters that stand for sounds wherever they are.
    pub(super) const fn new(letters: &'static str, sounds: &'static str) -> Rule {
        Rule { letters, before: Beside::Anything, after: Beside::Anything, sounds }
    }

    /// The same only behind something.
    pub(super) const fn after(self, before: Beside) -> Rule {
        Rule { before, ..self }
    }

    /// The same only before something.
    pub(super) const fn before(self, after: Beside) -> Rule {
        Rule { after, ..self }
    }
}

/// Whether letters have something beside them.
fn fits(beside: Beside, letter: Option<char>, vowels: &str) -> bool {
    match beside {
        Beside::Anything => true,
        Beside::End => letter.is_none(),
        Beside::Vowel => letter.is_some_and(|letter| vowels.contains(letter)),
        Beside::Consonant => letter.is_some_and(|letter| !vowels.contains(letter)),
    }
}

/// Appends the sounds of a token by the first rule that fits at each place, those of the first list before
/// those of the next; a letter without one is passed over.
pub(super) fn read(token: &str, rules: [&[Rule]; 2], vowels: &str, out: &mut String) {
    let (mut before, mut rest) = (None, token);
    while let Some(first) = rest.chars().next() {
        let found = rules.into_iter().flatten().find_map(|rule| {
            let behind = rest.strip_prefix(rule.letters)?;
            let is_it = fits(rule.before, before, vowels) && fits(rule.after, behind.chars().next(), vowels);
            is_it.then_some((rule, behind))
        });
        if let Some((rule, behind)) = found {
            out.push_str(rule.sounds);
            (before, rest) = (rule.letters.chars().next_back(), behind);
        } else {
            (before, rest) = (Some(first), &rest[first.len_utf8()..]);
        }
    }
}
