//! Sounds: what the letters of a word stand for, one for one, so that words that are written by two systems
//! can be compared.
//!
//! In: small Latin letters, and the rules of whoever wrote them. Out: a letter a sound. Cost: a look at the
//! rules for each letter; no allocation.

/// A sound, by a letter that stands for it.
pub(crate) type Sound = u8;

/// Letters, and the sound that they stand for; longer ones before what they begin with.
pub(crate) type Rules = [(&'static str, Sound)];

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

    /// Appends the sounds of `word`. `sound_of` gives the next sound of what is left of it, and how many
    /// letters that takes; without a rule a letter stands for itself. Repeats collapse, and an `i` before one
    /// of the `glides` is dropped. False if there is no room, or no rule for a letter beyond ASCII.
    pub(crate) fn add(
        &mut self,
        word: &str,
        glides: &[Sound],
        sound_of: impl Fn(&str) -> Option<(usize, Sound)>,
    ) -> bool {
        let mut rest = word;
        while let Some(first) = rest.bytes().next() {
            let (length, sound) = sound_of(rest).unwrap_or((1, first));
            let Some(after) = rest.get(length..) else {
                return false;
            };
            rest = after;
            let last = self.all().last().copied();
            if last == Some(b'i') && glides.contains(&sound) {
                self.count -= 1;
            }
            if last != Some(sound) && !self.push(sound) {
                return false;
            }
        }
        true
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

/// The sound that a text begins with by some rules, and how many letters stand for it.
pub(crate) fn first_by(rules: &Rules, text: &str) -> Option<(usize, Sound)> {
    let rule = rules.iter().find(|(letters, _)| text.starts_with(letters));
    rule.map(|(letters, sound)| (letters.len(), *sound))
}

#[cfg(test)]
mod tests {
    use super::{Rules, Sounds, first_by};

    #[test]
    fn letters_stand_for_sounds() {
        const RULES: &Rules = &[("shch", b'W'), ("sh", b'S'), ("y", b'i')];
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
