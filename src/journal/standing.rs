//! What stands of a journal: which names and entities are one, and which are not.
//!
//! In: the decisions that are not undone. Out: classes, and bars between them. Cost: nearly linear in the
//! decisions.

use hashbrown::HashMap;

use super::{EntryId, Journal, Subject, Verdict};

/// What stands of a journal.
///
/// Decisions that part come first; then those that join, in their order, but for those that would cross one
/// that parts: these are [`Standing::crossing`], and hold again once the other is undone.
///
/// ```
/// use aka::{Decided, Journal, Subject, Verdict};
/// let [a, b, c] = ["a", "b", "c"].map(Subject::entity);
/// let mut journal = Journal::new();
/// journal.record(Decided::new(Verdict::Same, a.clone(), b.clone()))?;
/// let second = journal.record(Decided::new(Verdict::Same, b.clone(), c.clone()))?;
/// journal.record(Decided::new(Verdict::Different, a.clone(), c.clone()))?;
///
/// let standing = journal.standing();
/// assert!(standing.are_same(&a, &b) && !standing.are_same(&b, &c));
/// assert!(standing.are_different(&b, &c));
/// assert_eq!(standing.crossing(), [second]);
/// # Ok::<(), aka::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Standing {
    places: HashMap<Subject, u32>,
    subjects: Vec<Subject>,
    /// The class of each subject: the least place in it.
    classes: Vec<u32>,
    bars: Vec<(u32, u32)>,
    crossing: Vec<EntryId>,
}

impl Standing {
    pub(super) fn of(journal: &Journal) -> Standing {
        let mut standing = Standing::default();
        let mut parted: HashMap<u32, Vec<u32>> = HashMap::new();
        let mut joins = Vec::new();
        for (id, decided) in journal.decisions() {
            let pair = (standing.place(&decided.left), standing.place(&decided.right));
            match decided.verdict {
                Verdict::Same => joins.push((id, pair)),
                // Only a file can say so: a journal does not record it.
                Verdict::Different if pair.0 == pair.1 => standing.crossing.push(id),
                Verdict::Different => {
                    parted.entry(pair.0).or_default().push(pair.1);
                    parted.entry(pair.1).or_default().push(pair.0);
                }
                Verdict::Undecided => {}
            }
        }
        standing.classes = (0..standing.subjects.len() as u32).collect();
        for (id, (left, right)) in joins {
            let (x, y) = (standing.root(left), standing.root(right));
            if x == y {
                continue;
            }
            // The shorter list of bars decides, so that a long one is not gone over for each of its joins.
            let (few, many) = if bars_of(&parted, x) <= bars_of(&parted, y) { (x, y) } else { (y, x) };
            let barred =
                parted.get(&few).is_some_and(|bars| bars.iter().any(|&bar| standing.root(bar) == many));
            if barred {
                standing.crossing.push(id);
                continue;
            }
            let (root, other) = (x.min(y), x.max(y));
            standing.classes[other as usize] = root;
            let mut one = parted.remove(&root).unwrap_or_default();
            let mut two = parted.remove(&other).unwrap_or_default();
            if one.len() < two.len() {
                std::mem::swap(&mut one, &mut two);
            }
            one.extend(two);
            if !one.is_empty() {
                parted.insert(root, one);
            }
        }
        for place in 0..standing.classes.len() as u32 {
            standing.classes[place as usize] = standing.root(place);
        }
        let bars = parted.iter().flat_map(|(&class, bars)| bars.iter().map(move |&bar| (class, bar)));
        standing.bars = bars
            .map(|(class, bar)| {
                let other = standing.classes[bar as usize];
                (class.min(other), class.max(other))
            })
            .collect();
        standing.bars.sort_unstable();
        standing.bars.dedup();
        standing
    }

    fn place(&mut self, subject: &Subject) -> u32 {
        if let Some(&place) = self.places.get(subject) {
            return place;
        }
        let place = self.subjects.len() as u32;
        self.places.insert(subject.clone(), place);
        self.subjects.push(subject.clone());
        place
    }

    /// The least place of a class, to which the way is halved each time that it is gone.
    fn root(&mut self, mut place: u32) -> u32 {
        while self.classes[place as usize] != place {
            let next = self.classes[self.classes[place as usize] as usize];
            self.classes[place as usize] = next;
            place = next;
        }
        place
    }

    fn class(&self, subject: &Subject) -> Option<u32> {
        self.places.get(subject).map(|&place| self.classes[place as usize])
    }

    /// Each subject with its class.
    pub(crate) fn classes(&self) -> impl Iterator<Item = (&Subject, u32)> {
        self.subjects.iter().zip(self.classes.iter().copied())
    }

    /// Pairs of classes that are not one, the lower first, sorted.
    pub(crate) fn bars(&self) -> &[(u32, u32)] {
        &self.bars
    }

    /// Whether decisions say, themselves or through others, that two are one.
    #[must_use]
    pub fn are_same(&self, left: &Subject, right: &Subject) -> bool {
        left == right || self.class(left).is_some_and(|class| self.class(right) == Some(class))
    }

    /// Whether decisions say, themselves or through others, that two are not one.
    #[must_use]
    pub fn are_different(&self, left: &Subject, right: &Subject) -> bool {
        let (Some(x), Some(y)) = (self.class(left), self.class(right)) else { return false };
        self.bars.binary_search(&(x.min(y), x.max(y))).is_ok()
    }

    /// The decisions that would join what another parts, or part something from itself, and that therefore do
    /// not hold.
    #[must_use]
    pub fn crossing(&self) -> &[EntryId] {
        &self.crossing
    }
}

fn bars_of(parted: &HashMap<u32, Vec<u32>>, class: u32) -> usize {
    parted.get(&class).map_or(0, Vec::len)
}
