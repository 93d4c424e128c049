//! Small words that stand around names in other languages than English, one a `static`, sorted by folded form.
//!
//! Source: original lists from general knowledge of the languages named.

/// Small words of German, French, Spanish, Portuguese, Italian, Dutch and Russian that begin sentences
/// without being names.
#[rustfmt::skip]
pub(super) static FOREIGN: &[&str] = &[
    "aan", "aber", "ainsi", "alors", "als", "anche", "ancora", "ante", "ao", "aos", "apesar", "apos",
    "apres", "aqui", "asi", "assim", "ate", "au", "auch", "auf", "aunque", "aus", "aussi", "aux",
    "avant", "avec", "bajo", "bei", "beim", "bij", "bis", "cada", "ce", "cela", "ces", "cet", "cette",
    "che", "chez", "chi", "com", "comme", "como", "contre", "contro", "cosi", "cuando", "dabei", "dafur",
    "dagegen", "damit", "danach", "dann", "dans", "darum", "dass", "dat", "dazu", "denn", "depois",
    "depuis", "desde", "despues", "deze", "dit", "doch", "donc", "donde", "dont", "door", "dopo", "dove",
    "du", "durante", "durch", "e", "ecco", "ela", "ele", "eles", "ella", "ellas", "elle", "elles",
    "ellos", "em", "enquanto", "entonces", "entre", "er", "es", "esa", "ese", "eso", "essa", "esse",
    "esta", "estas", "este", "esto", "estos", "et", "fino", "foi", "fue", "fur", "geen", "gegen",
    "gestern", "gia", "haar", "hace", "hacia", "hasta", "hay", "heeft", "heute", "hier", "hij", "hinter",
    "hoje", "hoy", "hun", "ich", "ici", "ieri", "ihr", "ik", "ils", "im", "invece", "inzwischen", "isso",
    "ist", "ja", "je", "jetzt", "jusque", "kein", "keine", "laut", "leur", "lors", "lorsque", "maar",
    "mais", "malgre", "mas", "mehr", "meme", "mentre", "mi", "mientras", "muy", "naar", "nach",
    "nachdem", "nao", "nas", "neben", "nei", "nel", "nella", "nelle", "nello", "nem", "nicht", "niet",
    "noch", "nog", "non", "nos", "notre", "nous", "nu", "nuestro", "num", "numa", "nun", "nur", "ob",
    "oggi", "ohne", "oltre", "ontem", "ook", "op", "ou", "par", "para", "parmi", "pas", "pela", "pelo",
    "pendant", "perche", "pero", "poi", "por", "porque", "pour", "pourquoi", "prima", "pues", "quale",
    "quand", "quanto", "que", "quel", "quella", "quelle", "quello", "questa", "queste", "questo", "qui",
    "quien", "quoi", "sa", "sans", "schon", "se", "secondo", "segun", "segundo", "seit", "seitdem",
    "selon", "sem", "senza", "ses", "seu", "si", "sie", "sin", "sind", "sinds", "sobre", "sogar",
    "sondern", "sono", "sotto", "sous", "su", "sua", "sul", "sulla", "sur", "sus", "tambien", "tandis",
    "tanto", "tegen", "tot", "tous", "tout", "toute", "tra", "tras", "trotz", "tutti", "uber", "uit",
    "um", "und", "unter", "vandaag", "vers", "verso", "voici", "volgens", "vom", "voor", "vos", "votre",
    "vous", "waar", "wahrend", "wann", "warum", "wat", "weder", "wegen", "weil", "wenn", "wer", "wie",
    "wieder", "wij", "wir", "wird", "wordt", "ya", "yo", "zij", "zijn", "zonder", "zudem", "zum", "zur",
    "zuvor", "zwischen", "а", "без", "был", "была", "в", "вместо", "во", "вот", "вчера", "где", "для",
    "до", "если", "еще", "за", "и", "из", "или", "их", "к", "как", "когда", "кто", "между", "мы", "на",
    "над", "не", "нет", "ни", "но", "о", "об", "однако", "он", "она", "они", "от", "перед", "по", "под",
    "после", "при", "ранее", "с", "сегодня", "так", "также", "там", "теперь", "тогда", "только", "у",
    "уже", "хотя", "через", "что", "чтобы", "эта", "это", "этот", "я",
];

/// Words that stand between two names: *and* in the languages that write names as English does.
pub(super) static CONJUNCTIONS: &[&str] =
    &["and", "e", "en", "es", "et", "i", "ja", "och", "og", "si", "und", "ve", "y", "и", "і"];

/// Those of them that stand within a person's name as well: *Ortega y Gasset*, *Costa e Silva*, *Puig i
/// Cadafalch*.
pub(super) static JOINING: &[&str] = &["e", "i", "y"];

/// Articles that stand before names, in the languages of western Europe and in Greek.
#[rustfmt::skip]
pub(super) static ARTICLES: &[&str] = &[
    "das", "de", "dem", "den", "der", "des", "det", "die", "een", "ein", "eine", "einem", "einen",
    "einer", "eines", "el", "els", "en", "et", "ett", "gli", "het", "il", "la", "las", "le", "les", "lo",
    "los", "o", "os", "the", "um", "uma", "un", "una", "unas", "une", "uno", "unos", "η", "ο", "οι",
    "τα", "το",
];

/// Those of them that persons' names begin with as well: *De Niro*, *Le Pen*.
pub(super) static NAMING: &[&str] = &["de", "den", "el", "en", "la", "las", "le", "lo", "o", "os", "un"];

/// Small words of French that are hardly words of another language that names are elided in.
pub(super) static FRENCH: &[&str] = &[
    "au", "aux", "avec", "cette", "dans", "des", "du", "elle", "est", "et", "la", "le", "les", "mais", "par",
    "pour", "que", "qui", "sont", "sur", "une",
];

/// Prepositions and conjunctions that Russian and Ukrainian sentences begin with.
pub(super) static SLAVIC: &[&str] = &[
    "а", "без", "в", "во", "від", "для", "до", "з", "за", "и", "из", "к", "ко", "на", "над", "но", "о", "об",
    "от", "по", "под", "при", "про", "с", "со", "у", "і", "із",
];

/// Prepositions of Slavic languages that are one Latin letter: *u Zagrebu*, *v Praze*, *w Moskwie*.
pub(super) static SLAVIC_LETTERS: &[&str] = &["u", "v", "w"];

/// Small words of German that English has not.
pub(super) static GERMAN: &[&str] = &[
    "als", "auch", "auf", "aus", "bei", "das", "dass", "dem", "der", "des", "ein", "eine", "einen", "einer",
    "fur", "ihr", "im", "ist", "mit", "nach", "nicht", "sagte", "sein", "seine", "sich", "sie", "sind",
    "uber", "und", "von", "wegen", "wird", "zu", "zum", "zur",
];

/// Small words of Indonesian and Malay that hardly another language has.
#[rustfmt::skip]
pub(super) static INDONESIAN: &[&str] = &[
    "adalah", "akan", "bahwa", "bisa", "dalam", "dan", "dapat", "dari", "dengan", "itu", "karena", "kata",
    "ke", "kepada", "lebih", "mereka", "oleh", "pada", "saat", "sebagai", "sudah", "telah", "tetapi", "tidak",
    "untuk", "yang",
];

/// Articles, prepositions and other small words that French, Italian and Catalan write on the next word with
/// an apostrophe.
pub(super) static ELIDED: &[&str] = &[
    "all", "c", "d", "dall", "dell", "j", "jusqu", "l", "lorsqu", "m", "n", "nell", "puisqu", "qu", "quell",
    "quest", "quoiqu", "s", "sull", "t", "un",
];

/// Endings of Turkish nouns, which follow a name after an apostrophe.
pub(super) static TURKISH: &[&str] = &[
    "a", "da", "daki", "dan", "de", "deki", "den", "dir", "dur", "e", "i", "in", "la", "lar", "le", "ler",
    "na", "nda", "ndan", "nde", "nden", "ne", "ni", "nin", "nu", "nun", "si", "ta", "tan", "te", "ten",
    "tir", "tur", "u", "un", "ya", "ye", "yi", "yla", "yle", "yu",
];

/// Particles that Korean writes on a name.
pub(super) static KOREAN: &[&str] = &[
    "가", "과", "께서", "는", "도", "로", "를", "만", "에", "에게", "에서", "와", "으로", "은", "을", "의",
    "이",
];

/// Those that hold the names of organizations together.
#[rustfmt::skip]
pub(super) static LINKS: &[&str] = &[
    "and", "at", "de", "des", "du", "et", "for", "i", "in", "of", "on", "the", "y",
];

/// Those within the name of an organization that the table lacks.
#[rustfmt::skip]
pub(super) static LINKS_OF_UNKNOWN: &[&str] = &[
    "and", "da", "de", "degli", "del", "della", "delle", "dello", "des", "di", "do", "du", "for", "la", "las",
    "le", "les", "los", "of", "the",
];

/// Particles that begin a short form.
#[rustfmt::skip]
pub(super) static OPENING: &[&str] = &[
    "abu", "al", "bin", "den", "der", "el", "ibn", "ter", "ul", "van", "von", "zu",
];

/// Indefinite articles, and *another*.
#[rustfmt::skip]
pub(super) static INDEFINITE: &[&str] = &[
    "a", "an", "another", "ein", "eine", "einem", "einen", "einer", "um", "uma", "un", "una", "une", "uno",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists = [
            FOREIGN,
            CONJUNCTIONS,
            JOINING,
            ARTICLES,
            NAMING,
            FRENCH,
            GERMAN,
            SLAVIC,
            SLAVIC_LETTERS,
            ELIDED,
            TURKISH,
            KOREAN,
            INDONESIAN,
            LINKS,
            LINKS_OF_UNKNOWN,
            OPENING,
            INDEFINITE,
        ];
        for list in lists {
            assert!(list.is_sorted_by(|x, y| x < y), "{:?}…", &list[..3]);
        }
    }
}
