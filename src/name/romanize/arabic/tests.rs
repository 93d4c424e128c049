//! Names in Arabic script and what the press makes of their consonants.

use super::super::tests::check;

#[test]
fn arabic_names() {
    check(
        super::romanize,
        &[
            ("most common name", "محمد", "mhmd"),
            ("ahmad", "أحمد", "ahmd"),
            ("without its hamza", "احمد", "ahmd"),
            ("ali", "علي", "ali"),
            ("saad", "سعد", "sad"),
            ("said", "سعيد", "said"),
            ("masud", "مسعود", "msud"),
            ("jafar", "جعفر", "jafr"),
            ("yaqub", "يعقوب", "yaqub"),
            ("ismail", "إسماعيل", "ismail"),
            ("ibrahim", "إبراهيم", "ibrahim"),
            ("diwan", "ديوان", "diwan"),
            ("iman", "إيمان", "iman"),
            ("iyad", "إياد", "iyad"),
            ("ayman", "أيمن", "aymn"),
            ("ayyub", "أيوب", "ayub"),
            ("yusuf", "يوسف", "yusf"),
            ("walid", "وليد", "wlid"),
            ("jawad", "جواد", "jwad"),
            ("fuad", "فؤاد", "fuad"),
            ("raid", "رائد", "raid"),
            ("aisha", "عائشة", "aisha"),
            ("fatima", "فاطمة", "fatma"),
            ("hayat", "حياة", "hyat"),
            ("marwa", "مروة", "mrwa"),
            ("sumayya", "سمية", "smya"),
            ("muawiya", "معاوية", "mawya"),
            ("musa", "موسى", "musa"),
            ("yahya", "يحيى", "yhya"),
            ("mustafa with article", "المصطفى", "almstfa"),
            ("egyptian yeh", "مرسى", "mrsi"),
            ("baha", "بهاء", "bha"),
            ("assad", "الأسد", "alasd"),
            ("article and waw", "الوليد", "alwlid"),
            ("iraq", "العراق", "alaraq"),
            ("allah", "الله", "allah"),
            ("no article", "الا", "ala"),
            ("slave", "عبد", "abd"),
            ("slave and article", "عبدالوهاب", "abdalwhab"),
            ("slave of god", "عبدالله", "abdallah"),
            ("father and article", "أبوالقاسم", "abualqasm"),
            ("obama", "أوباما", "ubama"),
            ("putin", "بوتين", "butin"),
            ("netanyahu", "نتنياهو", "ntnyahu"),
        ],
    );
}

#[test]
fn voweled_names() {
    check(
        super::romanize,
        &[
            ("short vowels", "مُحَمَّد", "muhamad"),
            ("long i written twice", "كَرِيم", "karim"),
            ("diphthong", "حُسَيْن", "husayn"),
            ("diphthong with waw", "عَوْن", "awn"),
            ("ain with its own vowel", "عُمَر", "umar"),
            ("final ya", "عَلِيّ", "ali"),
            ("consonantal y", "سُمَيَّة", "sumaya"),
            ("small alef", "رحمٰن", "rhman"),
            ("small alef on yeh", "موسیٰ", "musa"),
            ("final alef maksura", "مُنْتَهَى", "muntaha"),
            ("teh marbuta after its vowel", "فَاطِمَة", "fatima"),
        ],
    );
}

#[test]
fn persian_and_pashto_names() {
    check(
        super::romanize,
        &[
            ("muttaqi", "متقی", "mtqi"),
            ("rouhani", "روحانی", "ruhani"),
            ("raisi", "رئیسی", "risi"),
            ("rezai", "رضائی", "rzai"),
            ("rezai with two yehs", "رضایی", "rzai"),
            ("khamenei", "خامنه\u{200C}ای", "khamnahai"),
            ("khatibzada", "خطیب\u{200C}زاده", "khtibzadah"),
            ("abdollahian", "عبداللهیان", "abdallahyan"),
            ("ghalibaf", "قالیباف", "qalibaf"),
            ("mousavi", "موسوی", "muswi"),
            ("shah", "شاه", "shah"),
            ("fatemeh", "فاطمه", "fatmah"),
            ("jomeh", "جمعه", "jmah"),
            ("dawud", "داوود", "dawud"),
            ("iran", "ایران", "iran"),
            ("ayatollah", "آیت", "ayt"),
            ("usmani", "عثمانی", "asmani"),
            ("isa in persian", "عیسی", "aysa"),
            ("khoei", "خویی", "khwi"),
            ("lavrov", "لاوروف", "lawruf"),
            ("macron", "ماکرون", "makrun"),
            ("zadran", "ځدراڼ", "zdran"),
            ("pashtun", "پښتون", "pshtun"),
            ("nargis in pashto", "نرګس", "nrgs"),
            ("tsamkani", "څمکنی", "tsmkni"),
            ("e", "مېرمن", "mermn"),
        ],
    );
}

#[test]
fn other_names() {
    check(
        super::romanize,
        &[
            ("bhutto", "بھٹو", "bhtu"),
            ("singh", "سنگھ", "sngh"),
            ("khan with its nasal", "خاں", "khan"),
            ("urdu heh", "شہباز", "shhbaz"),
            ("urdu e", "پانڈے", "pande"),
            ("kurdish ahmad", "ئەحمەد", "ahmad"),
            ("kurdish mahmud", "مەحموود", "mahmud"),
            ("kurdish o", "ئۆجەلان", "ojalan"),
            ("kurdish e", "ئێران", "eran"),
            ("kurdish v", "ڤیان", "vyan"),
            ("tatweel", "محـــمد", "mhmd"),
            ("lone waw", "و", "w"),
            ("lone heh", "ه", "h"),
            ("lone ain", "ع", "a"),
            ("lone sign", "\u{64E}", ""),
            ("sign first", "\u{64E}علي", "ali"),
            ("digits", "۱۲", "12"),
        ],
    );
}
