//! How peers and pages look: colours, forms of points, and the two grounds that a picture may lie on.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::Pos;

use crate::Outcome;
use crate::peers;

/// What a picture is drawn on.
pub(super) struct Theme {
    /// Part of the file's name.
    pub name: &'static str,
    pub ground: RGBColor,
    pub grid: RGBColor,
    pub ink: RGBColor,
    /// The share of white in the colours of the peers.
    white: f64,
}

pub(super) const THEMES: [Theme; 2] = [
    Theme {
        name: "light",
        ground: RGBColor(255, 255, 255),
        grid: RGBColor(225, 225, 225),
        ink: RGBColor(60, 60, 60),
        white: 0.0,
    },
    Theme {
        name: "dark",
        ground: RGBColor(13, 17, 23),
        grid: RGBColor(48, 54, 61),
        ink: RGBColor(205, 210, 215),
        white: 0.25,
    },
];

const FONT: &str = "sans-serif";

impl Theme {
    /// Text of so many pixels.
    pub fn text(&self, size: i32) -> TextStyle<'static> {
        (FONT, size).into_font().color(&self.ink)
    }

    /// A peer's name, beside its point.
    pub fn label(&self, look: &Look, pos: Pos) -> TextStyle<'static> {
        let font = (FONT, TEXT).into_font();
        if look.is_ours() {
            return font.style(FontStyle::Bold).color(&self.colour(look)).pos(pos);
        }
        font.color(&self.ink).pos(pos)
    }

    pub fn colour(&self, look: &Look) -> RGBColor {
        let RGBColor(red, green, blue) = COLOURS[look.place % COLOURS.len()];
        let mixed = |part: u8| (f64::from(part) * (1.0 - self.white) + 255.0 * self.white) as u8;
        RGBColor(mixed(red), mixed(green), mixed(blue))
    }

    pub fn point<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
        at: (i32, i32),
    ) -> Outcome
    where
        DB::ErrorType: 'static,
    {
        let (radius, style) = (if look.is_ours() { 6 } else { 4 }, self.colour(look).filled());
        match look.place % 3 {
            0 => area.draw(&Circle::new(at, radius, style))?,
            1 => area.draw(&TriangleMarker::new(at, radius + 2, style))?,
            _ => {
                let corners = [(at.0 - radius, at.1 - radius), (at.0 + radius, at.1 + radius)];
                area.draw(&Rectangle::new(corners, style))?;
            }
        }
        Ok(())
    }
}

/// The size of text beside points and axes.
pub(super) const TEXT: i32 = 13;

/// Colours of the peers in their order; those of one kind share a hue.
const COLOURS: [RGBColor; 13] = [
    RGBColor(214, 39, 40),
    RGBColor(31, 119, 180),
    RGBColor(110, 175, 225),
    RGBColor(44, 140, 44),
    RGBColor(150, 150, 20),
    RGBColor(118, 80, 175),
    RGBColor(180, 150, 215),
    RGBColor(235, 115, 15),
    RGBColor(250, 175, 95),
    RGBColor(140, 86, 75),
    RGBColor(23, 150, 165),
    RGBColor(120, 205, 215),
    RGBColor(110, 110, 110),
];

/// How a peer is drawn: its place among all says the colour, and peers of one hue differ in the form of their
/// points.
pub(super) struct Look {
    place: usize,
}

impl Look {
    pub fn of(peer: &str) -> Self {
        Look { place: peers::ALL.iter().position(|known| known.name == peer).unwrap_or(peers::ALL.len() - 1) }
    }

    /// aka, which is drawn larger.
    pub fn is_ours(&self) -> bool {
        self.place == 0
    }
}
