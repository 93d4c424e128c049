//! Sounds: what the letters of a word stand for, one for one, so that words that are written by two systems
//! can be compared.
//!
//! In: small Latin letters, and the rules of whoever wrote them. Out: a letter a sound. Cost: a look at the
//! rules for each letter; no allocation.

/// A sound, by a letter that stands for it.
pub(crate) type Sound = u8;

/// What letters stand for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    /// Letters, and the sound that they stand for; longer ones before what they begin with.
    rules: &'static [(&'static str, Sound)],
    /// The letters that a rule begins with, as a set of letters modulo 32: most begin none.
    begins: u32,
}

impl Rules {
    pub(crate) const fn new(rules: &'static [(&'static str, Sound)]) -> Rules {
        let (mut begins, mut at) = (0, 0);
        while at < rules.len() {
            begins |= 1 << (rules[at].0.as_bytes()[0] % 32);
            at += 1;
        }
        Rules { rules, begins }
    }

    #[cfg(test)]
    pub(crate) fn all(&self) -> &'static [(&'static str, Sound)] {
        self.rules
    }
}

/// At most `N` sounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sounds<const N: usize> {
    sounds: [Sound; N],
    count: usize,
}

impl<const N: usize> Sounds<N> {
    pub(crate) fn new() -> Self {
        Sounds { sounds: [0; N], count: 0 }
    }

    /// Appends the [sounds] of a word; false if there is no room, or no rule for a letter beyond ASCII.
    pub(crate) fn add(
        &mut self,
        word: &str,
        glides: &[Sound],
        sound_of: impl Fn(&str) -> Option<(usize, Sound)>,
    ) -> bool {
        sounds(word, glides, sound_of).all(|sound| sound.is_some_and(|sound| self.push(sound)))
    }

    /// Adds one; false where there is no room.
    pub(crate) fn push(&mut self, sound: Sound) -> bool {
        let Some(place) = self.sounds.get_mut(self.count) else {
            return false;
        };
        *place = sound;
        self.count += 1;
        true
    }

    pub(crate) fn all(&self) -> &[Sound] {
        &self.sounds[..self.count]
    }
}

/// The sounds of a word, one after the other. `sound_of` gives the next sound of what is left of it, and how
/// many letters that takes; without a rule a letter stands for itself. Repeats collapse, and an `i` before one
/// of the `glides` is dropped. None at a letter beyond ASCII without a rule, which ends them.
pub(crate) fn sounds(
    word: &str,
    glides: &[Sound],
    sound_of: impl Fn(&str) -> Option<(usize, Sound)>,
) -> impl Iterator<Item = Option<Sound>> {
    let (mut rest, mut last) = (word, None);
    let next_other = move || {
        loop {
            let first = rest.bytes().next()?;
            let (length, sound) = sound_of(rest).unwrap_or((1, first));
            let Some(after) = rest.get(length..) else {
                rest = "";
                return Some(None);
            };
            rest = after;
            if last.replace(sound) != Some(sound) {
                return Some(Some(sound));
            }
        }
    };
    let mut others = std::iter::from_fn(next_other).peekable();
    std::iter::from_fn(move || {
        let sound = others.next()?;
        let is_glide = |next: &Option<Sound>| next.is_some_and(|next| glides.contains(&next));
        if sound == Some(b'i') { others.next_if(is_glide).or(Some(sound)) } else { Some(sound) }
    })
}

/// The sound that a text begins with by some rules, and how many letters stand for it.
pub(crate) fn first_by(rules: &Rules, text: &str) -> Option<(usize, Sound)> {
    let first = *text.as_bytes().first()?;
    if rules.begins >> (first % 32) & 1 == 0 {
        return None;
    }
    let is_begun = |letters: &str| letters.as_bytes()[0] == first && text.starts_with(letters);
    let rule = rules.rules.iter().find(|(letters, _)| is_begun(letters));
    rule.map(|(letters, sound)| (letters.len(), *sound))
}

#[cfg(test)]
mod tests {
    use super::{Rules, Sounds, first_by};

    #[test]
    fn letters_stand_for_sounds() {
        const RULES: &Rules = &Rules::new(&[("shch", b'W'), ("sh", b'S'), ("y", b'i')]);
        let of = |word: &str| {
            let mut sounds = Sounds::<4>::new();
            sounds.add(word, b"ae", |rest| first_by(RULES, rest)).then(|| sounds.all().to_vec())
        };
        let cases = [
            ("the longest", "shcha", Some("Wa")),
            ("one for two", "ssa", Some("sa")),
            ("a glide", "iya", Some("a")),
            ("no glide", "iyo", Some("io")),
            ("as many as there is room for", "abcd", Some("abcd")),
            ("too many", "abcde", None),
            ("none", "", Some("")),
        ];
        for (name, word, expected) in cases {
            assert_eq!(of(word).as_deref(), expected.map(str::as_bytes), "{name}");
        }
    }
}
