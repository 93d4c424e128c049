//! Where labels go beside their points so that none lies on another.

/// A rectangle of pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Box2 {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Box2 {
    pub fn around(at: (i32, i32), radius: i32) -> Self {
        Box2 { left: at.0 - radius, top: at.1 - radius, right: at.0 + radius, bottom: at.1 + radius }
    }

    fn overlaps(&self, other: &Box2) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, other: &Box2) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }
}

/// A letter's mean width at the size of text used, in pixels; on the safe side.
const LETTER: i32 = 7;
const LINE: i32 = 15;
const GAP: i32 = 9;

/// The boxes of labels for points, in their order, inside a frame: each as near to its point as the others
/// leave room for.
pub fn place(points: &[((i32, i32), &str)], frame: Box2) -> Vec<Box2> {
    let mut taken: Vec<Box2> = points.iter().map(|(at, _)| Box2::around(*at, GAP - 2)).collect();
    let mut placed = Vec::with_capacity(points.len());
    for (at, text) in points {
        let width = LETTER * text.chars().count() as i32;
        let free = |label: &Box2| frame.holds(label) && !taken.iter().any(|other| other.overlaps(label));
        let label = choices(*at, width).find(free).unwrap_or_else(|| beside(*at, width, GAP, 0));
        taken.push(label);
        placed.push(label);
    }
    placed
}

/// Places for a label, the nearest first: right and left of the point, above and below it, then ever further
/// up and down.
fn choices(at: (i32, i32), width: i32) -> impl Iterator<Item = Box2> {
    let steps = (0..80).flat_map(|step| [step * LINE / 4, -step * LINE / 4]);
    steps.flat_map(move |down| {
        let sides = [GAP, -GAP - width, -width / 2];
        sides.map(|right| beside(at, width, right, down))
    })
}

fn beside(at: (i32, i32), width: i32, right: i32, down: i32) -> Box2 {
    let (left, top) = (at.0 + right, at.1 + down - LINE / 2);
    Box2 { left, top, right: left + width, bottom: top + LINE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_points_in_one_place_are_apart_and_in_the_frame() {
        let points: Vec<((i32, i32), &str)> =
            (0..12).map(|number| ((300 + number, 200), "a label of a peer")).collect();
        let frame = Box2 { left: 0, top: 0, right: 640, bottom: 400 };
        let labels = place(&points, frame);
        for (number, label) in labels.iter().enumerate() {
            assert!(frame.holds(label), "{label:?} leaves the frame");
            for other in &labels[number + 1..] {
                assert!(!label.overlaps(other), "{label:?} lies on {other:?}");
            }
        }
    }
}
