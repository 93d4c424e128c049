//! Annotating texts made to break things: spans must slice, nothing may overlap, the page must stay escaped,
//! time be bounded.

#[path = "support/nasty.rs"]
mod nasty;
#[path = "support/sound.rs"]
mod sound;

use std::time::Duration;

use aka::{AliasTable, Annotator, Document, Entity, Resolver, Scratch};
use nasty::{LIMIT, nasty, over_all};
use sound::check;

fn resolver() -> Resolver {
    let mut table = AliasTable::new();
    table.insert(Entity::person("khan", "Ismail Khan").alias("اسماعیل خان")).unwrap();
    table.insert(Entity::person("<b>&\"'", "Zabihullah <i>Mujahid</i>")).unwrap();
    table.insert(Entity::organization("bank", "Bank Melli Iran")).unwrap();
    for (what, text) in nasty() {
        let _ = table.insert(Entity::person(what, text));
    }
    Resolver::new(&table).unwrap()
}

#[test]
fn annotating() {
    let resolver = resolver();
    let mut scratch = Scratch::new();
    over_all(Duration::from_secs(60), |text| {
        // A build without optimisation takes a millisecond a word here.
        let text: &str = &text.chars().take(8000).collect::<String>();
        check(&Document::annotate_with(&resolver, text, &mut scratch));
        let among = format!("Yesterday Ismail Khan met {text} and Ismael Khan. Khan left for {text}.");
        check(&Annotator::new(&resolver).prior(text, f64::NAN).annotate(&among));
        check(&Annotator::new(&resolver).prior("khan", f64::NEG_INFINITY).annotate(&among));
    });
}

#[test]
fn a_long_text_of_names() {
    let resolver = resolver();
    over_all(Duration::from_secs(30), |text| {
        let short: String = text.chars().take(40).collect();
        let long = format!("Then Ismail Khan saw {short} there. Mr Khan and Karim Popal spoke. ").repeat(60);
        check(&Document::annotate(&resolver, &long));
    });
}

#[test]
fn pages_stay_escaped() {
    let resolver = resolver();
    over_all(LIMIT, |text| {
        let short: String = text.chars().take(2000).collect();
        let text = format!("<script>alert(1)</script> Zabihullah <i>Mujahid</i> & Ismail Khan \"{short}\"");
        let document = Document::annotate(&resolver, &text);
        let page = document.to_html();
        // The page has italics of its own, and no script.
        assert!(!page.contains("<script") && !page.contains("<i>Mujahid"), "{page}");
        assert!(page.contains("&lt;script&gt;") && page.contains("&lt;i&gt;"), "{page}");
        let _ = document.to_text();
        let _ = document.mentions().iter().map(|mention| document.evidence(mention)).collect::<Vec<_>>();
    });
}
