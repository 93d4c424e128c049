//! Given names of peoples who call persons by them, not by the name behind, which is the father's or hardly
//! used: of Ethiopia and Eritrea, Thailand and Laos, Indonesia and Malaysia, and Iceland.
//!
//! Keys are folded words (see [`super`]), in the spellings of the press. Names that others have as well
//! (*Samuel*, *Anwar*) are left out.
//!
//! Source: public knowledge of names in the news; original list.

/// Whether bearers of a given name are called by it.
pub(crate) fn is_called_by_given(form: &str) -> bool {
    const COMPOUND: [&str; 6] = ["gebre", "haile", "sahle", "tekle", "wolde", "zere"];
    NAMES.binary_search(&form).is_ok()
        || COMPOUND.iter().any(|first| form.strip_prefix(first).is_some_and(|rest| rest.len() > 3))
}

/// Whether a name says whose daughter somebody of Iceland is. *Jónsson* may be a family name, of Sweden.
pub(crate) fn is_of_iceland(form: &str) -> bool {
    form.ends_with("dottir")
}

/// The names.
#[rustfmt::skip]
static NAMES: &[&str] = &[
    "abadula", "abay", "abebe", "abebech", "aberash", "abhisit", "abiy", "abreham", "aburizal", "adanech",
    "addisu", "adugna", "afewerki", "afework", "agegnehu", "ahok", "airlangga", "aklilu", "alemayehu",
    "alemseged", "alemu", "almaz", "amare", "amha", "amien", "andargachew", "andika", "andualem", "anies",
    "anutin", "apichatpong", "apirat", "apisit", "aregash", "ariya", "arkebe", "arnon", "asfaw", "asrat",
    "assefa", "atnafu", "atthawit", "awet", "ayalew", "ayele", "azeb", "azmin", "bacharuddin", "bahlil",
    "bambang", "banharn", "basuki", "bekele", "belete", "beletu", "bereket", "berhane", "berhanu", "beyene",
    "bhokin", "bhumibol", "bhumjai", "bikila", "birhanu", "birtukan", "biruk", "boediono", "boonsong",
    "bounnhang", "bounyang", "budiono", "bulcha", "burtukan", "chadchart", "chairil", "chaisit", "chaiwat",
    "chaleo", "chalerm", "chalermchai", "chaltu", "chamlong", "charoen", "chatichai", "chavalit", "chernet",
    "chuan", "chuwit", "dagmawi", "dahlan", "damtew", "debretsion", "degu", "demeke", "demissie", "demsash",
    "derartu", "derbew", "dereje", "desalegn", "dessalegn", "dhanin", "diriba", "djarot", "djuanda",
    "ejegayehu", "elfinesh", "endale", "endalkachew", "ephrem", "eskinder", "eyasu", "eyob", "fadillah",
    "fekadu", "feleke", "fetien", "fikre", "fikru", "fisseha", "fitsum", "ganjar", "gatot", "gebisa",
    "gebregziabher", "gebrehiwot", "gebremedhin", "gebremichael", "gebru", "gedu", "gelana", "gelete",
    "genet", "genzebe", "getachew", "getaneh", "getinet", "gibran", "girma", "gizachew", "goshu", "gudaf",
    "gudeta", "habtamu", "habte", "haddis", "hagos", "hailemariam", "hailu", "harmoko", "hirut",
    "hishammuddin", "hiwot", "imru", "isaias", "isayas", "jakrapong", "jakrit", "jatuporn", "jawar",
    "jitti", "joko", "jokowi", "jurin", "kaesang", "kassa", "kassahun", "kaysone", "kebede", "kenenisa",
    "khamtai", "khamtay", "khofifah", "kiros", "kittiratt", "kobsak", "kraisak", "kriangsak", "kukrit",
    "kwanchai", "lamecha", "legesse", "lelise", "lemlem", "lemma", "lencho", "lensa", "letesenbet",
    "letsenbet", "leul", "lidetu", "listyo", "luhut", "mahathir", "mahfud", "makonnen", "mammo", "mamo",
    "mamuye", "mebrahtu", "meechai", "megawati", "megersa", "mekonnen", "mekuria", "melaku", "meles",
    "menelik", "mengesha", "mengistu", "menkerios", "merera", "mesele", "meseret", "mesfin", "meskerem",
    "meutya", "mihret", "minilik", "miruts", "mitiku", "moeldoko", "mooryati", "muferiat", "muhaimin",
    "muhyiddin", "mukhriz", "mulatu", "mulugeta", "mulyani", "nadiem", "narongsak", "nattawut", "natthawut",
    "nega", "negasso", "negede", "neway", "newaye", "nigist", "niphon", "noppadon", "novanto", "nuttawut",
    "paetongtarn", "paibul", "parinya", "parit", "patcharawat", "peerapan", "phankham", "phaxay", "phichai",
    "phinij", "phongthep", "phoumi", "phouphet", "phumtham", "pichai", "pichet", "pinit", "pirapan", "pita",
    "piyabutr", "plaek", "plodprasop", "pongthep", "prabowo", "pracha", "prachuap", "pramoedya", "pramuan",
    "prapas", "praphas", "pratikno", "prawit", "prayut", "prayuth", "preecha", "prem", "pridi", "prinya",
    "prommin", "puan", "purachai", "rafizi", "rangsiman", "rassada", "ratchanok", "redwan", "retno",
    "rosan", "ryamizard", "saare", "sahlework", "samora", "sanan", "sandiaga", "sanoh", "sanya", "sarit",
    "seare", "sebhat", "seble", "sebsebe", "seifu", "seksan", "selemawi", "selemon", "semere", "senait",
    "sereepisuth", "setya", "seyoum", "shahrizat", "shewit", "shiferaw", "shimelis", "sileshi", "sintayehu",
    "sirikanya", "sirikit", "sisay", "siye", "sjafrie", "soeharto", "soekarno", "soepomo", "solome",
    "somchai", "somdet", "somkid", "sommai", "sompong", "somsak", "somsavat", "sonboon", "sondhi",
    "sonexay", "sonthi", "sorawong", "srettha", "sudarat", "sudirman", "suharso", "suharto", "sukarno",
    "sukhumbhand", "sukhumbhandh", "sulak", "supachai", "suphachai", "surachai", "surachate", "surakiart",
    "surapong", "surayud", "suriya", "susilo", "sutan", "suthep", "sutiyoso", "suvit", "suwat", "syahrul",
    "tadele", "tadesse", "tafari", "takele", "tamirat", "tamrat", "tariku", "tawee", "taye", "tedla",
    "tedros", "tefera", "teferi", "teklemariam", "tekola", "temesgen", "tesfay", "tesfaye", "teshager",
    "teshome", "tewodros", "tewolde", "thaksin", "thamanat", "thammanat", "thanakorn", "thanat",
    "thanathorn", "thanin", "thanom", "thawan", "thawil", "thida", "thitinan", "thongloun", "thongsing",
    "thongsouk", "tibebu", "tiblets", "tigist", "tigst", "tilahun", "tirunesh", "tizita", "tjahjo",
    "tsadkan", "tsedale", "tsegay", "tsegaye", "tsige", "tsigereda", "tuanku", "virasakdi", "wagari",
    "wannarat", "warong", "weyni", "wichit", "winyat", "wirachai", "wiranto", "wisanu", "wissanu",
    "woinshet", "woldu", "workeneh", "workneh", "worknesh", "worku", "wubishet", "yalem", "yalemzerf",
    "yared", "yehualaw", "yemane", "yenny", "yeshi", "yetnebersh", "yilikal", "yilma", "yingluck", "yomif",
    "yongyuth", "yusril", "yuthasak", "zadig", "zaliha", "zelalem", "zemene", "zerihun", "zersenay",
    "zewde", "zewdu", "zinash", "zulkifli",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted() {
        assert!(NAMES.is_sorted_by(|one, other| one < other));
    }
}
