//! Unions that respect what must not be one: disjoint sets with bars between them.
//!
//! In: decisions, and pairs to merge. Out: groups of forms. Cost: nearly constant a union, besides the check
//! of the bars.

use hashbrown::HashMap;

use crate::entity::Kind;
use crate::journal::{Journal, Subject};

/// What decisions say of names: which are one, and which are not.
#[derive(Clone, Debug, Default)]
pub(super) struct Constraints {
    /// The class of each name that a decision is about.
    pub(super) classes: HashMap<(Kind, Box<str>), u32>,
    /// Pairs of classes that are not one, the lower first, sorted.
    pub(super) bars: Vec<(u32, u32)>,
}

impl Constraints {
    pub(super) fn of(journal: &Journal) -> Constraints {
        let standing = journal.standing();
        let mut classes = HashMap::new();
        for (subject, class) in standing.classes() {
            if let Subject::Name { kind, text } = subject {
                classes.insert((*kind, text.as_str().into()), class);
            }
        }
        Constraints { classes, bars: standing.bars().to_vec() }
    }

    /// Whether no decision says anything of a name.
    pub(super) fn is_empty(&self) -> bool {
        self.classes.is_empty()
    }

    /// Whether some class of one is not one with some class of the other.
    pub(super) fn part(&self, one: &[u32], other: &[u32]) -> bool {
        let barred = |x: u32, y: u32| self.bars.binary_search(&(x.min(y), x.max(y))).is_ok();
        one.iter().any(|&x| other.iter().any(|&y| barred(x, y)))
    }
}

/// Disjoint groups of forms, with their members.
#[derive(Clone, Debug)]
pub(super) struct Groups {
    parent: Vec<u32>,
    members: HashMap<u32, Vec<u32>>,
    /// The classes of decisions that a group has members of, by its root.
    classes: HashMap<u32, Vec<u32>>,
    /// The entity that a group is known to be, by its root.
    entities: HashMap<u32, u32>,
}

impl Groups {
    pub(super) fn new(count: u32) -> Groups {
        Groups {
            parent: (0..count).collect(),
            members: HashMap::new(),
            classes: HashMap::new(),
            entities: HashMap::new(),
        }
    }

    /// Says that a form, which is a group by itself, is an entity.
    pub(super) fn set_entity(&mut self, form: u32, entity: u32) {
        self.entities.insert(form, entity);
    }

    /// The entity that a group is known to be.
    pub(super) fn entity(&self, root: u32) -> Option<u32> {
        self.entities.get(&root).copied()
    }

    /// Whether two groups are known to be two entities.
    pub(super) fn are_two(&self, x: u32, y: u32) -> bool {
        self.entity(x).zip(self.entity(y)).is_some_and(|(one, other)| one != other)
    }

    /// Says that a group belongs to a class of the decisions.
    pub(super) fn set_class(&mut self, root: u32, class: u32) {
        self.classes.entry(root).or_default().push(class);
    }

    pub(super) fn root(&mut self, mut form: u32) -> u32 {
        while self.parent[form as usize] != form {
            let up = self.parent[self.parent[form as usize] as usize];
            self.parent[form as usize] = up;
            form = up;
        }
        form
    }

    pub(super) fn members(&self, root: u32) -> Vec<u32> {
        self.members.get(&root).cloned().unwrap_or_else(|| vec![root])
    }

    /// The classes of decisions that a group has members of.
    pub(super) fn classes(&self, root: u32) -> &[u32] {
        self.classes.get(&root).map_or(&[], Vec::as_slice)
    }

    /// Whether decisions or entities keep two groups apart.
    pub(super) fn is_barred(&self, constraints: &Constraints, x: u32, y: u32) -> bool {
        self.are_two(x, y) || constraints.part(self.classes(x), self.classes(y))
    }

    /// Makes two groups, given by their roots, one; the lower root stays.
    pub(super) fn union(&mut self, x: u32, y: u32) {
        let (root, other) = (x.min(y), x.max(y));
        if root == other {
            return;
        }
        self.parent[other as usize] = root;
        let moved = self.members.remove(&other).unwrap_or_else(|| vec![other]);
        self.members.entry(root).or_insert_with(|| vec![root]).extend(moved);
        if let Some(moved) = self.classes.remove(&other) {
            self.classes.entry(root).or_default().extend(moved);
        }
        if let Some(entity) = self.entities.remove(&other) {
            self.entities.entry(root).or_insert(entity);
        }
    }
}
