//! The HTML page of a document, loaded in a real browser: every mention is there, visible, and shows its
//! evidence.
//!
//! Runs where a Chromium is found; `AKA_BROWSER`, the name or path of one, demands that it is.

use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use aka::{AliasTable, Document, Entity, Resolver};

/// Names under which a Chromium may be installed.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "chrome"];

/// How long a browser may take to load a page.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is asked of the page once it is loaded, written where the test can read it.
const QUESTIONS: &str = r#"<script>addEventListener('load', () => {
const marks = [...document.querySelectorAll('article mark')];
const target = document.querySelector(':target');
document.body.textContent = JSON.stringify({
  texts: marks.map(mark => mark.textContent),
  hidden: marks.filter(mark => mark.getBoundingClientRect().width === 0).length,
  text: document.querySelector('article').textContent,
  entities: document.querySelectorAll('aside .entity').length,
  card: target ? getComputedStyle(target, '::after').content : '',
  wide: document.documentElement.scrollWidth > innerWidth,
});
});</script></html>"#;

#[derive(serde::Deserialize)]
struct Answers {
    texts: Vec<String>,
    hidden: usize,
    text: String,
    entities: usize,
    card: String,
    wide: bool,
}

/// The browser, or nothing where none is there and none is demanded.
fn browser() -> Option<String> {
    if let Ok(demanded) = std::env::var("AKA_BROWSER") {
        return Some(demanded);
    }
    let works = |name: &&&str| {
        let version =
            Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        version.is_ok_and(|status| status.success())
    };
    BROWSERS.iter().find(works).map(|name| (*name).to_owned())
}

/// A folder of this test's own, removed when done.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        let folder = std::env::temp_dir().join(format!("aka-page-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Waits for a program, but not for ever.
fn output(mut child: Child) -> Output {
    let mut stdout = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut stdout, &mut bytes).map(|_| bytes)
    });
    let start = Instant::now();
    let status = loop {
        match child.try_wait().unwrap() {
            Some(status) => break status,
            None if start.elapsed() > PATIENCE => {
                child.kill().unwrap();
                panic!("the browser did not finish within {PATIENCE:?}");
            }
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    Output { status, stdout: reader.join().unwrap().unwrap(), stderr: Vec::new() }
}

/// What the browser answers about a page opened at its second mention.
fn ask(browser: &str, page: &str) -> Answers {
    let folder = Folder::new();
    let file = folder.0.join("page.html");
    std::fs::write(&file, page.replace("</html>", QUESTIONS)).unwrap();
    let mut command = Command::new(browser);
    command
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", folder.0.join("profile").display()))
        .args(["--window-size=1280,1000", "--dump-dom"])
        .arg(format!("file://{}#m1", file.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let child = command.spawn().unwrap_or_else(|error| panic!("{browser} does not start: {error}"));
    let Output { status, stdout, .. } = output(child);
    assert!(status.success(), "{browser} failed: {status}");
    let page = String::from_utf8(stdout).unwrap();
    let (_, body) = page.split_once("<body>").expect("a page has a body");
    let (answers, _) = body.split_once("</body>").expect("a body ends");
    let answers =
        answers.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{A0}").replace("&amp;", "&");
    serde_json::from_str(&answers).unwrap_or_else(|error| panic!("{error}: {answers}"))
}

#[test]
fn a_browser_shows_every_mention() {
    let Some(browser) = browser() else {
        eprintln!("skipped: no Chromium is installed; AKA_BROWSER names one elsewhere");
        return;
    };
    let mut table = AliasTable::new();
    table.insert(Entity::person("muttaqi", "Amir Khan Muttaqi")).unwrap();
    table.insert(Entity::person("bill", "Bill Clinton")).unwrap();
    table.insert(Entity::person("hillary", "Hillary <Rodham> Clinton")).unwrap();
    table.insert(Entity::location("tehran", "Tehran")).unwrap();
    let resolver = Resolver::new(&table).unwrap();
    let text = "TALKS IN TEHRAN\n\nAmirkhan Muttaqi met Bill Clinton & Hillary Clinton in Tehran. “1 < 2 </p>,” Mottaki said.\n\n\
                Farzana Yousefzai, who teaches there, was not asked; Clinton left.\n";
    let document = Document::annotate(&resolver, text);
    assert!(document.mentions().len() >= 8, "{}", document.to_text());

    let answers = ask(&browser, &document.to_html());
    let texts: Vec<&str> = document.mentions().iter().map(|mention| mention.text.as_str()).collect();
    assert_eq!(answers.texts, texts);
    assert_eq!(answers.hidden, 0);
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(&answers.text), words(text));
    let open = document.mentions().iter().filter(|mention| !mention.candidates.is_empty()).count();
    assert_eq!(answers.entities, document.entities().len() + open);
    assert!(
        answers.card.contains("Amir Khan Muttaqi [muttaqi]") && answers.card.contains("bits"),
        "{}",
        answers.card
    );
    assert!(!answers.wide, "the page is wider than the window");
}
