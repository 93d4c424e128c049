//! What the scripts of India and Sri Lanka read otherwise than the letters of Devanagari in their places.
//!
//! The first rule that fits is taken, so what is longer stands before what it begins with.

/// Letters and what stands for them in Devanagari; `^` before them fits at the head of a word, `$` after them
/// at its end.
pub(super) struct Rule(&'static str, pub(super) &'static str);

impl Rule {
    /// How many bytes at the head of `rest` the rule is about.
    pub(super) fn fits(&self, rest: &str, begins: bool) -> Option<usize> {
        let (letters, first) = self.0.strip_prefix('^').map_or((self.0, false), |letters| (letters, true));
        let (letters, last) = letters.strip_suffix('$').map_or((letters, false), |letters| (letters, true));
        let fits = rest.starts_with(letters) && (begins || !first) && (!last || rest.len() == letters.len());
        fits.then_some(letters.len())
    }
}

/// Bengali: য is j and য় y, which joins an o before it to a w (Awami) and is silent after an i (Zia); ব
/// after a consonant is w, and the ya of a foreign a is silent (Banerjee). Where জ stands for the z of
/// Persian and Arabic names, these are known.
#[rustfmt::skip]
pub(super) static BENGALI: &[Rule] = &[
    Rule("^অ্যা", "आ"), Rule("^এ্যা", "आ"),
    Rule("^ব্যা", "बा"), Rule("^চ্যা", "चा"), Rule("^ট্যা", "टा"), Rule("^ড্যা", "डा"), Rule("^ম্যা", "मा"),
    Rule("^ক্যা", "का"), Rule("^জ্যা", "जा"), Rule("^প্যা", "पा"), Rule("^ফ্যা", "फ़ा"), Rule("^ল্যা", "ला"),
    Rule("^হ্যা", "हा"), Rule("^গ্যা", "गा"),
    Rule("জিয়া", "ज़िा"), Rule("জামান", "ज़ामान"), Rule("জাকির", "ज़ाकिर"), Rule("জাহিদ", "ज़ाहिद"), Rule("জুবা", "ज़ुबा"),
    Rule("জাফর", "ज़ाफ़र"), Rule("জহির", "ज़हिर"), Rule("জোহরা", "ज़ोहरा"), Rule("আজিজ", "अज़ीज़"), Rule("আজাদ", "आज़ाद"),
    Rule("আজম", "आज़म"), Rule("আজহার", "आज़हार"), Rule("রাজ্জাক", "रज़्ज़ाक"), Rule("নাজ", "नाज़"), Rule("নজর", "नज़र"),
    Rule("ফিরোজ", "फ़िरोज़"), Rule("রেজা", "रेज़ा"), Rule("মির্জা", "मिर्ज़ा"), Rule("হাফিজ", "हाफ़िज़"), Rule("ফিজ", "फ़िज़"),
    Rule("ফজ", "फ़ज़"), Rule("রিয়াজ", "रियाज़"), Rule("মোয়াজ্জ", "मोअज़्ज़"), Rule("আযম", "आज़म"),
    Rule("^ইউ", "यु"), Rule("^ইয়া", "या"), Rule("^ইয়ে", "ये"),
    Rule("ইয়া", "इा"), Rule("ইয়ে", "इे"), Rule("িয়া", "िा"), Rule("িয়ে", "िे"), Rule("িয়ু", "िु"), Rule("িয়ো", "िो"),
    Rule("ীয়া", "ीा"), Rule("ীয়ে", "ीे"),
    Rule("ওয়া", "व़ा"), Rule("ওয়ে", "वे"), Rule("ওয়ি", "वि"), Rule("ওয়", "व"), Rule("োয়া", "्वा"),
    Rule("য়", "य"), Rule("্য", "्य"), Rule("য", "ज"),
    Rule("ম্ব", "म्ब"), Rule("র্ব", "र्ब"), Rule("ব্ব", "ब्ब"), Rule("্ব", "्व"),
    Rule("ংক", "ंक"), Rule("ংখ", "ंख"), Rule("ংগ", "ंग"), Rule("ংঘ", "ंघ"), Rule("ং", "ङ्"),
    Rule("ৎ", "त्"), Rule("ফ", "फ़"), Rule("ঃ", ""),
];

/// What is read otherwise in foreign names: Bengali has no other way to write the vowel of *man*.
pub(super) static FOREIGN: &[Rule] = &[Rule("্যা", "ै")];

/// Gurmukhi has a nasal and a sign for doubled consonants of its own.
pub(super) static GURMUKHI: &[Rule] =
    &[Rule("ੰ", "ं"), Rule("ੱ", ""), Rule("ਸ਼", "श"), Rule("ਫ", "फ़"), Rule("ੲ", ""), Rule("ੳ", "")];

/// Gujarati.
pub(super) static GUJARATI: &[Rule] = &[];

/// Odia.
pub(super) static ODIA: &[Rule] = &[Rule("ଡ଼", "ड"), Rule("ଯ", "ज"), Rule("୍ବ", "्व"), Rule("ୱ", "व़")];

/// Tamil, which has one letter for the stops of a place: hard at the head of a word, doubled or after a
/// consonant, soft elsewhere and after a nasal; and which puts a vowel into foreign clusters at the head of a
/// word (Prabhakaran).
#[rustfmt::skip]
pub(super) static TAMIL: &[Rule] = &[
    Rule("தமிழ்", "तमिल्"), Rule("^பிர", "प्र"), Rule("^கிர", "क्र"), Rule("^ஞ", "ज्ञ"),
    Rule("ங்க", "ङ्ग"), Rule("ஞ்ச", "ञ्ज"), Rule("ண்ட", "ण्ड"), Rule("ந்த", "न्द"), Rule("ம்ப", "म्ब"), Rule("ன்ற", "न्द्र"), Rule("ற்ற", "त्र"),
    Rule("^க", "क"), Rule("^ச", "स"), Rule("^ட", "ट"), Rule("^த", "थ"), Rule("^ப", "प"),
    Rule("க்க", "क्क"), Rule("ச்ச", "च्च"), Rule("ட்ட", "ट्ट"), Rule("ப்ப", "प्प"),
    Rule("்க", "्क"), Rule("்ச", "्च"), Rule("்ட", "्ट"), Rule("த்த", "त्थ"), Rule("்த", "्थ"), Rule("்ப", "्प"),
    Rule("க்", "क्"), Rule("ச்", "च्"), Rule("ட்", "ट्"), Rule("த்", "त्"), Rule("ப்", "प्"),
    Rule("ஃப", "फ़"), Rule("ஃ", ""),
    Rule("க", "ग"), Rule("ச", "स"), Rule("ட", "ड"), Rule("த", "ध"), Rule("ப", "ब"),
];

/// Telugu.
pub(super) static TELUGU: &[Rule] = &[Rule("ం$", "म्")];

/// Kannada.
pub(super) static KANNADA: &[Rule] = &[Rule("ಂ$", "म्")];

/// Malayalam, with its consonants without a vowel.
#[rustfmt::skip]
pub(super) static MALAYALAM: &[Rule] = &[
    Rule("ം$", "म्"), Rule("റ്റ", "ट्ट"), Rule("ന്റ", "न्ट"), Rule("ൻ്റ", "न्ट"), Rule("ത്ത", "त्थ"), Rule("ത", "थ"),
    Rule("ൺ", "न्"), Rule("ൻ", "न्"), Rule("ർ", "र्"), Rule("ൽ", "ल्"), Rule("ൾ", "ल्"), Rule("ൿ", "क्"),
];

/// Sinhala, whose block has an order of its own.
#[rustfmt::skip]
pub(super) static SINHALA: &[Rule] = &[
    Rule("අ", "अ"), Rule("ආ", "आ"), Rule("ඇ", "अ"), Rule("ඈ", "अ"), Rule("ඉ", "इ"), Rule("ඊ", "ई"), Rule("උ", "उ"), Rule("ඌ", "ऊ"),
    Rule("ඍ", "ऋ"), Rule("එ", "ए"), Rule("ඒ", "ए"), Rule("ඓ", "ऐ"), Rule("ඔ", "ओ"), Rule("ඕ", "ओ"), Rule("ඖ", "औ"),
    Rule("ා", "ा"), Rule("ැ", "ा"), Rule("ෑ", "ा"), Rule("ි", "ि"), Rule("ී", "ी"), Rule("ු", "ु"), Rule("ූ", "ू"), Rule("ෘ", "ृ"),
    Rule("ෙ", "े"), Rule("ේ", "े"), Rule("ෛ", "ै"), Rule("ො", "ो"), Rule("ෝ", "ो"), Rule("ෞ", "ौ"), Rule("්", "्"),
    Rule("ං", "ं"), Rule("ඃ", "ः"),
    Rule("ක", "क"), Rule("ඛ", "ख"), Rule("ග", "ग"), Rule("ඝ", "घ"), Rule("ඞ", "ङ"), Rule("ඟ", "ङ्ग"),
    Rule("ච", "च"), Rule("ඡ", "छ"), Rule("ජ", "ज"), Rule("ඣ", "झ"), Rule("ඤ", "ञ"), Rule("ඥ", "ज्ञ"), Rule("ඦ", "ञ्ज"),
    Rule("ට", "ट"), Rule("ඨ", "ठ"), Rule("ඩ", "ड"), Rule("ඪ", "ढ"), Rule("ණ", "ण"), Rule("ඬ", "ण्ड"),
    Rule("ත", "त"), Rule("ථ", "थ"), Rule("ද", "द"), Rule("ධ", "ध"), Rule("න", "न"), Rule("ඳ", "न्द"),
    Rule("ප", "प"), Rule("ඵ", "फ"), Rule("බ", "ब"), Rule("භ", "भ"), Rule("ම", "म"), Rule("ඹ", "म्ब"),
    Rule("ය", "य"), Rule("ර", "र"), Rule("ල", "ल"), Rule("ව", "व़"), Rule("ශ", "श"), Rule("ෂ", "ष"), Rule("ස", "स"), Rule("හ", "ह"),
    Rule("ළ", "ळ"), Rule("ෆ", "फ़"),
];
