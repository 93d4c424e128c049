//! Words of scripts without capitals that are no names where they stand in a text.
//!
//! Each list is a `static`, sorted by folded form. Source: original lists from general knowledge of the
//! languages named.

/// Whether letters that name a place or a country are as often another word, or a part of one: 이란 is *Iran*
/// and *so-called*, and 沿海地区 is a coast and not Haiti.
pub(in crate::document) fn is_common(fold: &str) -> bool {
    COMMON.binary_search(&fold).is_ok()
}

/// Whether a word of Arabic, Persian, Hebrew or Hindi is no part of a name: a preposition, conjunction,
/// pronoun or auxiliary, or a verb of speech.
pub(in crate::document) fn is_small(fold: &str) -> bool {
    SMALL.binary_search(&fold).is_ok()
}

/// Whether a word of Arabic or Persian that is written as family names are is a day, or says of a title that
/// it is a former one or such.
pub(in crate::document) fn is_day(fold: &str) -> bool {
    DAYS.binary_search(&fold).is_ok()
}

/// Whether a word of Arabic or Persian behind a name tells that someone has said something.
pub(in crate::document) fn is_said(fold: &str) -> bool {
    SAID.binary_search(&fold).is_ok()
}

/// Whether a word of Arabic is a verb that stands before who says or does it.
pub(in crate::document) fn is_verb(fold: &str) -> bool {
    VERBS.binary_search(&fold).is_ok()
}

/// Whether a word ends names of two words and is no name by itself: نصر الله is *Nasrallah*, and الله is God.
pub(in crate::document) fn is_part_of_names(fold: &str) -> bool {
    PARTS_OF_NAMES.binary_search(&fold).is_ok()
}

/// Whether Thai writes a small word or one for kin before a name, without a space.
pub(in crate::document) fn is_southern_small(fold: &str) -> bool {
    SOUTHERN.binary_search(&fold).is_ok()
}

/// Letters that are small words of Hebrew or Arabic, written on the word after them: those looked for on
/// names, and on titles.
pub(in crate::document) const ON_NAMES: &[char] =
    &['ב', 'ל', 'מ', 'ה', 'ו', 'ש', 'כ', 'و', 'ب', 'ل', 'ف', 'ك'];
pub(in crate::document) const ON_TITLES: &[char] = &['ו', 'ה', 'ל', 'و', 'ب', 'ل'];

/// What a longer word of Hebrew begins with that is no given name, and any of Arabic: small words written on
/// it, or the prefix of a verb.
pub(in crate::document) const ON_HEBREW_WORDS: &[char] = &['ה', 'ו', 'ש', 'כ', 'ל', 'ב', 'מ'];
pub(in crate::document) const ON_ARABIC_WORDS: &[&str] = &["و", "ف", "ال", "ي", "ت", "سي", "ست", "لل", "ب"];

/// Names that are common words as well, in Chinese, Japanese, Korean, Arabic and Persian.
#[rustfmt::skip]
static COMMON: &[&str] = &[
    "اراك", "ازمير", "الحله", "الرقه", "النيل", "اورال", "بصره", "بغلان", "بنما", "بيرو", "تبت", "تدمر",
    "تربت", "ترك", "جده", "جنين", "حماه", "خست", "دوما", "روس", "زابل", "سرت", "سفر", "سنار", "شام",
    "عرب", "غانا", "غنا", "غور", "فاس", "كرد", "كره", "كلن", "كيف", "مارب", "مالي", "مجري", "مخمور",
    "مدينه", "مرزق", "مشهد", "نيس", "واسط", "وجده", "وين", "يزد", "ينبع", "پرو", "چك", "タイ", "东海", "东营",
    "中东", "中東", "九州", "光州", "利馬", "利马", "包头", "包頭", "南海", "南通", "吉林", "吉达", "四国", "四國", "基多", "塔林",
    "多哈", "多哥", "大庆", "大慶", "大田", "大连", "大連", "太原", "姫路", "安曼", "尼斯", "山东", "山東", "山西", "平原", "库姆",
    "开封", "德里", "愛知", "拉卡", "拉法", "拉萨", "拉薩", "新北", "東海", "河内", "河北", "河南", "海南", "海地", "湖北", "湖南",
    "苏丹", "蘇丹", "長沙", "长沙", "馬里", "马里", "가나", "가봉", "가자", "개성", "거제", "경상", "고양", "광주", "기니", "나주",
    "남포", "니스", "다카", "대구", "대전", "동경", "라카", "리가", "말리", "반둥", "부탄", "사나", "상주", "선양", "선전", "세부",
    "소치", "수단", "수원", "시안", "신장", "아덴", "안산", "알제", "여수", "영변", "영주", "오만", "원산", "이란", "인도", "전라",
    "전주", "제다", "조선", "지린", "진주", "차드", "청주", "크림", "통가", "피지", "홈스", "황해",
];

/// Small words, and the verbs that news writes before a subject.
#[rustfmt::skip]
static SMALL: &[&str] = &[
    "אבל", "או", "אומר", "אז", "אחרי", "אינ", "אישר", "אכ", "אל", "אמ", "אמר", "אמרה", "אמש", "אשר",
    "את", "אתמול", "בינ", "ביקר", "ביקש", "בירכ", "בלי", "בעד", "גמ", "דחה", "דרש", "האשימ", "הבהיר",
    "הגיב", "הגיע", "הדגיש", "הוא", "הודיע", "הוסיפ", "הזהיר", "החליט", "היא", "היה", "היומ", "הייתה",
    "היתה", "המ", "הנ", "הפסיד", "זאת", "זה", "זו", "זכה", "חזר", "טענ", "יש", "כאשר", "כבר", "כדי",
    "כי", "כל", "כמו", "כנ", "כתב", "לא", "לבינ", "לדברי", "לפי", "לפני", "מאז", "מול", "מחר", "מסר",
    "נגד", "ניצח", "נפגש", "נשא", "סירב", "עד", "עוד", "על", "עמ", "ציינ", "צייצ", "קרא", "רק", "שיבח",
    "של", "תקפ", "اتهم", "احرز", "اذ", "اذا", "از", "است", "استقال", "استقبل", "اشار", "اضاف", "اضافت",
    "اعتبر", "اعلن", "اعلنت", "افزود", "اقال", "اكد", "اكدت", "التقي", "التي", "الذي", "الي", "اما",
    "امام", "امر", "امروز", "ان", "انتقد", "انسحب", "انها", "او", "اوضح", "ايضا", "اين", "اگر", "با",
    "بحث", "بر", "براي", "بعد", "بل", "به", "بود", "بين", "بينما", "تا", "تحدث", "ترك", "تعهد", "تقول",
    "تلك", "توفي", "ثم", "حتي", "حذر", "حول", "حيث", "خسر", "خلال", "خود", "در", "درباره", "دعا",
    "ديروز", "ذكر", "ذلك", "را", "راي", "رد", "رفض", "زار", "سجل", "سقط", "شارك", "شد", "شدد", "شكر",
    "صرح", "ضد", "طالب", "عاد", "عليه", "عن", "عند", "عين", "غادر", "غرد", "فاز", "فر", "فردا",
    "في", "قال", "قالت", "قبل", "قد", "قرر", "كان", "كانت", "كتب", "كذلك", "كرد", "كما", "كه", "لا",
    "لدي", "لقد", "لكن", "لم", "لن", "ما", "مات", "مع", "من", "منذ", "نزد", "نفي", "نقل", "نه", "نيز",
    "هاجم", "هدد", "هذا", "هذه", "هر", "هرب", "هل", "هم", "هنا", "هنگامي", "هو", "هي", "و", "وافق",
    "وصف", "وصل", "وقتي", "وقع", "ولد", "وي", "يا", "يقول", "يك", "پس", "پيش", "چون", "گفت",
    "گفته", "अपना", "अपनी", "अपने", "अब", "आज", "इन", "इस", "इसका", "इसकी", "इसके", "इसलिए", "उन",
    "उनका", "उनकी", "उनके", "उस", "एक", "ओर", "और", "करेंगे", "कल", "कहा", "का", "कि", "किया", "की",
    "के", "केवल", "को", "क्योंकि", "खिलाफ", "गया", "गुरुवार", "जब", "जबकि", "जाएंगे", "जो", "तक", "तब",
    "तरह", "तो", "था", "थी", "थीं", "थे", "द्वारा", "नहीं", "ने", "पर", "पहले", "फिर", "बताया", "बाद",
    "बीच", "बुधवार", "बोले", "भी", "मंगलवार", "मगर", "में", "यह", "या", "ये", "रविवार", "रहा", "रही",
    "रहे", "लिए", "लेकिन", "वह", "वहीं", "वे", "शनिवार", "शुक्रवार", "साथ", "सिर्फ", "से", "सोमवार",
    "हालांकि", "ही", "है", "हैं", "हो",
];

/// Days, and adjectives of titles.
#[rustfmt::skip]
static DAYS: &[&str] = &[
    "الاثنين", "الاحد", "الاربعاء", "الثلاثاء", "الجديد", "الجمعه", "الحالي", "الخميس", "الراحل",
    "السابق", "السبت", "الماضي", "جمعه", "دوشنبه", "سابق", "سهشنبه", "شنبه", "يكشنبه", "پنجشنبه",
    "چهارشنبه",
];

/// Verbs of speech, and *that*.
#[rustfmt::skip]
static SAID: &[&str] = &[
    "اشار", "اضاف", "اعلن", "افزود", "اكد", "ان", "اوضح", "ذكر", "صرح", "قال", "قالت", "گفت",
];

/// Verbs of Arabic that stand before who says or does it.
#[rustfmt::skip]
static VERBS: &[&str] = &[
    "اتهم", "استقال", "اضاف", "اضافت", "اعتبر", "اعلن", "اعلنت", "اكد", "اكدت", "التقي", "انتقد", "اوضح",
    "اوضحت", "تقول", "توفي", "توفيت", "حذر", "رفض", "زار", "شدد", "صرح", "صرحت", "غادر", "فاز",
    "قال", "قالت", "هاجم", "وافق", "وصل", "يقول",
];

/// Ends of names of two words.
static PARTS_OF_NAMES: &[&str] = &["الاسلام", "الحق", "الدين", "الرحمن", "الزمان", "الله", "اللهي", "دين"];

/// Words of Thai before names.
#[rustfmt::skip]
static SOUTHERN: &[&str] = &[
    "กับ", "ของ", "คือ", "จาก", "ด้าน", "ถึง", "ทีม", "ที่", "บิดา", "บุตรชาย", "บุตรสาว", "พบ", "ภรรยา",
    "มารดา", "ว่า", "สามี", "แก่", "และ", "โค้ช", "โดย", "ให้",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_folded() {
        for list in [COMMON, DAYS, PARTS_OF_NAMES, SAID, SMALL, SOUTHERN, VERBS] {
            for word in list {
                let mut folded = String::new();
                crate::name::folded_into(word, &mut folded);
                assert_eq!(folded, *word);
            }
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{:?} stands before {:?}", pair[0], pair[1]);
            }
        }
    }
}
