//! What the variant data are too thin for: habits of romanization known from their standards.
//!
//! Rows of the edit tables (`native`, `latin`), words of the news (`words`) and readings of Chinese
//! characters (`readings`). Belarusian and Ukrainian forms beside Russian ones: the Instructions of 2000 and
//! 2007 for Belarusian, the Resolution of 2010 for Ukrainian, against the Russian spelling. A row stands
//! where it is cheaper than what was learned.

pub(super) mod latin;
pub(super) mod native;
pub(super) mod readings;
pub(super) mod words;
