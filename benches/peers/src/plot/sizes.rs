//! Speed, memory and building against the size of the table, on logarithmic axes.

use std::path::Path;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::decades;
use super::look::{Look, TEXT, Theme};
use crate::Outcome;
use crate::results::{Results, Row, bytes, time};

const WIDTH: u32 = 1080;
const PANEL: u32 = 360;
const COLUMNS: usize = 4;
const LINE: u32 = 22;

type Svg<'s> = DrawingArea<SVGBackend<'s>, Shift>;

/// One quantity of a row.
struct Panel {
    title: &'static str,
    value: fn(&Row) -> f64,
    unit: fn(f64) -> String,
}

const PANELS: [Panel; 3] = [
    Panel { title: "median time of a query", value: |row| row.p50_us, unit: time },
    Panel { title: "memory kept", value: |row| row.bytes, unit: bytes },
    Panel { title: "time to build", value: |row| row.build_s * 1e6, unit: time },
];

pub fn draw(results: &Results, theme: &Theme, path: &Path) -> Outcome {
    let mut peers: Vec<&str> = Vec::new();
    for row in &results.rows {
        if !peers.contains(&row.peer.as_str()) {
            peers.push(&row.peer);
        }
    }
    let legend = peers.len().div_ceil(COLUMNS) as u32 * LINE + 16;
    let root = SVGBackend::new(path, (WIDTH, PANEL + legend)).into_drawing_area();
    root.fill(&theme.ground)?;
    let (above, below) = root.split_vertically(PANEL);
    for (area, panel) in above.split_evenly((1, PANELS.len())).iter().zip(PANELS) {
        draw_panel(area, &panel, results, &peers, theme)?;
    }
    draw_legend(&below, &peers, theme)?;
    Ok(root.present()?)
}

fn draw_panel(area: &Svg<'_>, panel: &Panel, results: &Results, peers: &[&str], theme: &Theme) -> Outcome {
    let names = decades(results.rows.iter().map(|row| row.names as f64));
    let values = decades(results.rows.iter().map(panel.value));
    let mut chart = ChartBuilder::on(area)
        .caption(panel.title, theme.text(16))
        .margin(10)
        .margin_right(20)
        .x_label_area_size(40)
        .y_label_area_size(62)
        .build_cartesian_2d(names.log_scale(), values.log_scale())?;
    chart
        .configure_mesh()
        .bold_line_style(theme.grid)
        .light_line_style(TRANSPARENT)
        .axis_style(theme.ink)
        .label_style(theme.text(TEXT))
        .x_desc("names in the table")
        .x_labels(4)
        .x_label_formatter(&|names| power(*names))
        .y_label_formatter(&|value| (panel.unit)(*value).replace(".0 ", " "))
        .draw()?;
    for peer in peers.iter().rev() {
        let look = Look::of(peer);
        let rows = results.rows.iter().filter(|row| row.peer == *peer);
        let points: Vec<(f64, f64)> = rows
            .map(|row| (row.names as f64, (panel.value)(row)))
            .filter(|(_, value)| *value > 0.0)
            .collect();
        let style = theme.colour(&look).stroke_width(if look.is_ours() { 3 } else { 1 });
        chart.draw_series([PathElement::new(points.clone(), style)])?;
        for point in points {
            let (x, y) = chart.plotting_area().map_coordinate(&point);
            let corner = area.get_base_pixel();
            theme.point(area, &look, (x - corner.0, y - corner.1))?;
        }
    }
    Ok(())
}

fn draw_legend(area: &Svg<'_>, peers: &[&str], theme: &Theme) -> Outcome {
    let width = WIDTH as i32 / COLUMNS as i32;
    for (number, peer) in peers.iter().enumerate() {
        let look = Look::of(peer);
        let (x, y) = ((number % COLUMNS) as i32 * width + 30, (number / COLUMNS) as i32 * LINE as i32 + 12);
        area.draw(&PathElement::new([(x - 14, y), (x + 14, y)], theme.colour(&look).stroke_width(2)))?;
        theme.point(area, &look, (x, y))?;
        let style = theme.label(&look, Pos::new(HPos::Left, VPos::Center));
        area.draw(&Text::new((*peer).to_owned(), (x + 22, y), style))?;
    }
    Ok(())
}

/// A power of ten as such.
fn power(names: f64) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let exponent = names.log10().round() as usize;
    match RAISED.get(exponent) {
        Some(raised) => format!("10{raised}"),
        None => format!("{names:.0}"),
    }
}
