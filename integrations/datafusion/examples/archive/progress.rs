//! How far the job is: a bar on a terminal, a line a part elsewhere.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

pub(crate) struct Progress {
    bar: ProgressBar,
    start: Instant,
    counted: u64,
}

impl Progress {
    pub(crate) fn new(mentions: u64) -> Self {
        let style = "{wide_bar} {human_pos} of {human_len} mentions, {per_sec}, {eta} to go";
        let style = ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::new(mentions).with_style(style);
        bar.enable_steady_tick(Duration::from_millis(500));
        Progress { bar, start: Instant::now(), counted: 0 }
    }

    /// Mentions that were counted before.
    pub(crate) fn skip(&mut self, mentions: u64) {
        self.bar.inc(mentions);
    }

    pub(crate) fn count(&mut self, mentions: u64) {
        self.counted += mentions;
        self.bar.inc(mentions);
        if self.bar.is_hidden() {
            let (done, all) = (self.bar.position(), self.bar.length().unwrap_or_default());
            eprintln!("{done} of {all} mentions, {:.0} a second", self.rate());
        }
    }

    pub(crate) fn finish(self) {
        self.bar.finish_and_clear();
        let seconds = self.start.elapsed().as_secs_f64();
        println!("{} mentions in {seconds:.1} s, {:.0} a second", self.counted, self.rate());
    }

    fn rate(&self) -> f64 {
        self.counted as f64 / self.start.elapsed().as_secs_f64()
    }
}
