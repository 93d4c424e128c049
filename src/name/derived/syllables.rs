//! Syllables of Chinese and Korean in all spellings that are known, as a tree of letters: what may be the
//! next syllable of a word is found by a step a letter.

use std::sync::LazyLock;

use crate::name::lexicon::{
    chinese_dialects::CHINESE_DIALECTS,
    romanization_variants::{KOREAN_VARIANTS, WADE_GILES},
};

/// What letters are as a syllable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spelled {
    /// The syllables of Pinyin that they stand for in older systems.
    pub(crate) pinyin: &'static [&'static str],
    /// The syllables of the Revised Romanization that they stand for.
    pub(crate) korean: &'static [&'static str],
    /// The syllables of Pinyin, with their characters, that sound so in other languages of China.
    pub(crate) dialect: &'static [(&'static str, &'static str)],
    /// Whether they are a syllable of Chinese, in some spelling.
    pub(crate) is_chinese: bool,
}

/// Where letters have come to: the place of each letter that goes on, and of what they are as a syllable; 0
/// for none.
#[derive(Clone, Copy, Default)]
struct Node {
    next: [u16; LETTERS],
    spelled: u16,
}

const LETTERS: usize = 26;

struct Tree {
    nodes: Vec<Node>,
    spelled: Vec<Spelled>,
}

static TREE: LazyLock<Tree> = LazyLock::new(|| {
    let mut tree = Tree { nodes: vec![Node::default()], spelled: vec![Spelled::default()] };
    for (letters, standards) in WADE_GILES {
        tree.enter(letters, |spelled| (spelled.pinyin, spelled.is_chinese) = (standards, true));
        standards.iter().for_each(|standard| tree.enter(standard, |spelled| spelled.is_chinese = true));
    }
    for (letters, sounds) in CHINESE_DIALECTS {
        tree.enter(letters, |spelled| (spelled.dialect, spelled.is_chinese) = (sounds, true));
        sounds.iter().for_each(|(standard, _)| tree.enter(standard, |spelled| spelled.is_chinese = true));
    }
    for (letters, standards) in KOREAN_VARIANTS {
        tree.enter(letters, |spelled| spelled.korean = standards);
    }
    tree
});

impl Tree {
    /// Tells more of letters.
    fn enter(&mut self, letters: &str, tell: impl FnOnce(&mut Spelled)) {
        let mut at = 0;
        for byte in letters.bytes() {
            let Some(letter) = place(byte) else { return };
            if self.nodes[at].next[letter] == 0 {
                self.nodes[at].next[letter] = self.nodes.len() as u16;
                self.nodes.push(Node::default());
            }
            at = usize::from(self.nodes[at].next[letter]);
        }
        if self.nodes[at].spelled == 0 {
            self.nodes[at].spelled = self.spelled.len() as u16;
            self.spelled.push(Spelled::default());
        }
        tell(&mut self.spelled[usize::from(self.nodes[at].spelled)]);
    }
}

fn place(byte: u8) -> Option<usize> {
    byte.is_ascii_lowercase().then(|| usize::from(byte - b'a'))
}

/// The syllables that letters begin with, the shortest first, and how many letters each has.
pub(crate) fn beginning(letters: &str) -> impl Iterator<Item = (usize, Spelled)> {
    let tree = &*TREE;
    let places = (1..).zip(letters.bytes()).scan(0, |at, (length, byte)| {
        *at = usize::from(tree.nodes[*at].next[place(byte)?]);
        (*at != 0).then_some((length, usize::from(tree.nodes[*at].spelled)))
    });
    places.filter(|(_, spelled)| *spelled != 0).map(|(length, spelled)| (length, tree.spelled[spelled]))
}

/// What letters are as a syllable.
pub(crate) fn whole(letters: &str) -> Spelled {
    let found = beginning(letters).last().filter(|(length, _)| *length == letters.len());
    found.map(|(_, spelled)| spelled).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::lexicon::{find, tables};

    #[test]
    fn what_letters_are_is_what_the_tables_say() {
        let keys = |table: &'static [(&str, &[&str])]| table.iter().map(|(key, _)| *key);
        let dialects = CHINESE_DIALECTS.iter().map(|(key, _)| *key);
        let standards =
            CHINESE_DIALECTS.iter().flat_map(|(_, sounds)| *sounds).map(|(standard, _)| *standard);
        let others = ["", "x", "khatib", "chungq", "Lee", "лю"];
        for letters in
            keys(WADE_GILES).chain(keys(KOREAN_VARIANTS)).chain(dialects).chain(standards).chain(others)
        {
            let expected = Spelled {
                pinyin: find(WADE_GILES, letters).unwrap_or_default(),
                korean: find(KOREAN_VARIANTS, letters).unwrap_or_default(),
                dialect: find(CHINESE_DIALECTS, letters).unwrap_or_default(),
                is_chinese: tables(letters).is_chinese_syllable(),
            };
            assert_eq!(whole(letters), expected, "{letters}");
        }
    }

    #[test]
    fn the_shortest_is_first() {
        let found: Vec<usize> = beginning("changkq").map(|(length, _)| length).collect();
        assert_eq!(found, [3, 4, 5]);
    }
}
