//! Which spellings of a corpus are worth comparing.
//!
//! In: a corpus. Out: pairs of them. Forms meet in blocks: those that share the skeletons of two words, or of
//! the last word and the beginning of the first, or of all words run together; that sound alike in the
//! spellings of several languages, or have the same words; a name of one word in Han or Hangul by its readings,
//! too. A block of many is cut to neighbours in the order of the alphabet, so a form
//! meets a bounded number of others. Cost: linear in the number of forms, but for sorting.

use super::corpus::Corpus;
use super::form::Form;
use super::pairs::organization::same_words;
use super::words::given_names::are_nicknames;
use super::words::letters;
use super::words::sounds::{are_alike, are_one_ruler, family_name};
use crate::entity::Kind;
use crate::hash;
use crate::name::Role;
use crate::name::letters::count::Letters;
use crate::name::letters::skeleton::skeleton;

/// How many neighbours in the alphabet a form of a block is compared with.
const NEIGHBOURS: usize = 6;

/// Words of a name that make blocking keys.
const MAX_WORDS: usize = 5;

/// The share of a name's letters that another spelling of it lacks at most, though the consonants are the
/// same: in news it was a sixth at most, and of 36,000 pairs of made-up names that the model finds to be one,
/// one in seventy lacked more.
const MOST_CHANGED: f32 = 0.3;

/// The forms in the order of their kinds, keys and texts.
pub(super) fn alphabet(corpus: Corpus<'_>) -> Vec<u32> {
    // The first letters tell most apart, and are nearer than the forms.
    let start = |form: &Form| {
        form.key
            .bytes()
            .chain(std::iter::repeat(0))
            .take(8)
            .fold(0, |start, byte| start << 8 | u64::from(byte))
    };
    let mut order: Vec<(Kind, u64, u32)> =
        corpus.numbered().map(|(number, form)| (form.kind, start(form), number)).collect();
    let key = |form: u32| (&*corpus.form(form).key, corpus.text(form));
    order.sort_unstable_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)).then_with(|| key(x.2).cmp(&key(y.2))));
    order.into_iter().map(|(.., form)| form).collect()
}

/// Pairs of forms with one key: each with the one before it in the alphabet. Of a key that several entities
/// have, a form may mean any.
pub(super) fn of_one_key(corpus: Corpus<'_>, order: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    let form = move |number: u32| corpus.form(number);
    let same = move |&x: &u32, &y: &u32| (form(x).kind, &form(x).key) == (form(y).kind, &form(y).key);
    order.chunk_by(same).flat_map(move |alike| {
        let mut entities = alike.iter().filter_map(|&number| form(number).entity);
        let first = entities.next();
        let is_of_several = entities.any(|entity| Some(entity) != first);
        let is_open = move |pair: &&[u32]| !is_of_several || pair.iter().all(|&x| form(x).entity.is_none());
        alike.windows(2).filter(is_open).map(|pair| (pair[0], pair[1]))
    })
}

/// The pairs of forms that share a block and are worth comparing, each once, by their places in the alphabet.
pub(super) fn pairs(corpus: Corpus<'_>, order: &[u32]) -> Vec<(u32, u32)> {
    let mut blocks: Vec<(u64, u32)> = Vec::new();
    let mut keys: Vec<u64> = Vec::new();
    // Forms stand in blocks by their places in the alphabet.
    for (place, &form) in order.iter().enumerate() {
        let own = corpus.form(form);
        let is_single = own.is_short() && own.readings.is_empty() && !own.name.places().of_ruler();
        if is_single || corpus.mentions(form) == 0 {
            continue;
        }
        keys.clear();
        blocking_keys(own, &mut keys);
        keys.sort_unstable();
        keys.dedup();
        blocks.extend(keys.iter().map(|&key| (key, place as u32)));
    }
    blocks.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for block in blocks.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, x)) in block.iter().enumerate() {
            let near = block[at + 1..].iter().take(NEIGHBOURS);
            pairs.extend(near.map(|(_, y)| (*x, *y)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    for (x, y) in &mut pairs {
        (*x, *y) = (order[*x as usize], order[*y as usize]);
    }
    pairs.retain(|&(x, y)| {
        let (x, y) = (corpus.form(x), corpus.form(y));
        x.key != y.key && is_worth_comparing(x, y)
    });
    pairs
}

/// Whether two forms of a block can be one at all, told without the model: most cannot, for a common name
/// brings together many whose other names have nothing to do with each other. The larger a corpus, the more
/// such pairs a form has.
fn is_worth_comparing(a: &Form, b: &Form) -> bool {
    let sounds_alike = are_alike(&a.sounds, &b.sounds);
    if a.kind != Kind::Person {
        return same_words(a, b) || a.latin != b.latin && (sounds_alike || a.words.len() == b.words.len());
    }
    if !a.latin || !b.latin {
        // A foreign family name alone may be that of others.
        return a.latin || b.latin || a.is_short() == b.is_short() || a.script() != b.script();
    }
    if are_one_ruler(&a.sounds, &b.sounds) {
        return true;
    }
    match (left_over(a, b), left_over(b, a)) {
        ((0, _), _) => is_spelled_in(a, b),
        (_, (0, _)) => is_spelled_in(b, a),
        _ if a.whole == b.whole || sounds_alike => true,
        ((1, x), (1, y)) => {
            let word = |form: &'_ Form, place: usize| {
                form.content().nth(place).map(|token| token.romanized().to_owned()).unwrap_or_default()
            };
            let (x, y) = (word(a, x), word(b, y));
            let letters = x.len().min(y.len());
            letters < 2
                || letters::is_within(&x, &y, if letters > 7 { 3 } else { 2 })
                || a.words.last() == b.words.last() && are_nicknames(&x, &y)
        }
        _ => false,
    }
}

/// How many content tokens of a form have a skeleton that another has not, and the place of the first of
/// them.
fn left_over(form: &Form, other: &Form) -> (usize, usize) {
    // What an initial is short for is written in full elsewhere.
    let is_open =
        |place: &usize| form.content().nth(*place).is_none_or(|token| token.role() != Role::Initial);
    let mut places = (0..form.skeletons.len())
        .filter(|&place| !other.skeletons.contains(&form.skeletons[place]))
        .filter(is_open);
    let first = places.next();
    (usize::from(first.is_some()) + places.count(), first.unwrap_or(0))
}

/// Whether the words of a form, all of whose skeletons another has too, are near enough to those of the other
/// by their letters: Samad and Sumaida are of one skeleton.
fn is_spelled_in(form: &Form, other: &Form) -> bool {
    let (mut letters, mut changed) = (0, 0);
    for (token, skeleton) in form.content().zip(&form.skeletons) {
        let word = token.romanized();
        let alike = other.content().zip(&other.skeletons).filter(|(_, other)| *other == skeleton);
        let own = Letters::of(word);
        let changes = alike.map(|(other, _)| own.lacking(&Letters::of(other.romanized())));
        letters += word.len();
        changed += changes.min().unwrap_or(0);
    }
    changed as f32 <= MOST_CHANGED * letters as f32
}

fn blocking_keys(form: &Form, keys: &mut Vec<u64>) {
    let mut push =
        |tag: u64, x: u64, y: u64| keys.push(hash::of_numbers(&[tag << 8 | form.kind as u64, x, y]));
    push(0, form.whole, u64::from(first_letter(form)));
    let skeletons = &form.skeletons[..form.skeletons.len().min(MAX_WORDS)];
    for (place, &x) in skeletons.iter().enumerate() {
        for &y in &skeletons[place + 1..] {
            push(1, x.min(y), x.max(y));
        }
    }
    form.sounds.iter().for_each(|&sounds| push(4, sounds, 0));
    if form.kind != Kind::Person && form.words.len() > 1 {
        let mut words: Vec<u64> = form.words.iter().map(|word| hash::of_text(word)).collect();
        words.sort_unstable();
        push(5, hash::of_numbers(&words), 0);
    }
    for [family, given] in &form.readings {
        let (x, y) = (skeleton(family), skeleton(given));
        push(1, x.min(y), x.max(y));
        let whole = skeleton(&[family.as_str(), given].concat());
        let first = family.bytes().next().unwrap_or(0);
        push(0, whole, u64::from(first));
        push(0, whole, u64::from(voiceless(first)));
    }
    if let (Kind::Person, [first, .., last]) = (form.kind, skeletons) {
        push(2, *last, leading(*first));
        push(3, *first, leading(*last));
        push(6, family_name(&form.name).unwrap_or(0), 0);
        // Where the family name comes first in its own script, it may come last in Latin letters.
        if !form.latin {
            push(2, *first, leading(*last));
        }
    }
}

/// The letter that a name begins with in Latin script; 0 where it has none.
fn first_letter(form: &Form) -> u8 {
    let romanized = || form.content().next().and_then(|token| token.romanized().bytes().next());
    let own = || form.key.bytes().next();
    if form.latin { own() } else { romanized() }.unwrap_or(0)
}

/// The letter that a Korean name may begin with in place of another: Gim, Kim.
fn voiceless(letter: u8) -> u8 {
    match letter {
        b'b' => b'p',
        b'd' => b't',
        b'g' => b'k',
        b'j' => b'c',
        _ => letter,
    }
}

/// The first consonant of a skeleton.
fn leading(skeleton: u64) -> u64 {
    let length = (64 - skeleton.leading_zeros()).div_ceil(4);
    skeleton >> (4 * length.saturating_sub(1))
}
