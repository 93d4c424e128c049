//! Speed against recall: the best are at the upper left.

use std::path::Path;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::labels::{Box2, place};
use super::{FONT, GRID, INK, TEXT, decades, look};
use crate::Outcome;
use crate::results::{Results, Row, grouped, time};

const SIZE: (u32, u32) = (900, 520);

pub fn draw(results: &Results, names: usize, path: &Path) -> Outcome {
    let rows: Vec<&Row> = results.rows.iter().filter(|row| row.names == names).collect();
    let root = SVGBackend::new(path, SIZE).into_drawing_area();
    root.fill(&WHITE)?;
    let caption =
        format!("The right name found first, and the time it takes: a table of {} names", grouped(names));
    let times = decades(rows.iter().map(|row| row.p50_us));
    // Whole tenths, a tenth below the lowest.
    let least = rows.iter().map(|row| row.recall_of_spellings()).fold(1.0, f64::min);
    let lowest = ((least * 10.0).floor() - 1.0).max(0.0) / 10.0;
    let mut chart = ChartBuilder::on(&root)
        .caption(caption, (FONT, 17).into_font().color(&INK))
        .margin(14)
        .margin_right(34)
        .x_label_area_size(44)
        .y_label_area_size(56)
        .build_cartesian_2d(times.log_scale(), lowest..1.0)?;
    chart
        .configure_mesh()
        .bold_line_style(GRID)
        .light_line_style(TRANSPARENT)
        .axis_style(INK)
        .label_style((FONT, TEXT).into_font().color(&INK))
        .x_desc("median time of a query, one core")
        .y_desc("share of variants, typing errors and native scripts found")
        .x_label_formatter(&|microseconds| time(*microseconds).replace(".0 ", " "))
        .y_label_formatter(&|share| format!("{share:.1}"))
        .draw()?;

    let point = |row: &&Row| chart.plotting_area().map_coordinate(&(row.p50_us, row.recall_of_spellings()));
    let points: Vec<((i32, i32), &str)> = rows.iter().map(|row| (point(row), row.peer.as_str())).collect();
    let (across, down) = chart.plotting_area().get_pixel_range();
    let frame = Box2 { left: across.start, top: down.start, right: across.end, bottom: down.end };
    for ((at, peer), label) in points.iter().zip(place(&points, frame)) {
        let look = look(peer);
        let middle = (label.top + label.bottom) / 2;
        let near = at.0.clamp(label.left, label.right);
        if (middle - at.1).abs() > 12 {
            root.draw(&PathElement::new([*at, (near, middle)], look.colour))?;
        }
        look.draw_point(&root, *at)?;
        let font = (FONT, TEXT).into_font();
        let font = if look.is_ours() { font.style(FontStyle::Bold) } else { font };
        // Set towards the point, since the width of the text is only guessed.
        let (edge, towards) = match label {
            label if label.left >= at.0 => (label.left, HPos::Left),
            label if label.right <= at.0 => (label.right, HPos::Right),
            label => ((label.left + label.right) / 2, HPos::Center),
        };
        let style =
            font.color(if look.is_ours() { &look.colour } else { &INK }).pos(Pos::new(towards, VPos::Center));
        root.draw(&Text::new(peer.to_string(), (edge, middle), style))?;
    }
    Ok(root.present()?)
}
