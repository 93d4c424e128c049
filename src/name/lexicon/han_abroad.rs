//! Chinese characters as they are read in names of Korea and Viet Nam, where each has a sound of its own: 文 is
//! *mun* and *van*.
//!
//! Those that names often have, in the forms that Japan prints today (see [`super::han_variants`]). Korean
//! syllables are in the Revised Romanization, with what they are at the beginning of a word beside what they
//! are within (李 is *i* and *ri*); Vietnamese ones are without diacritics.
//!
//! Source: public knowledge of names; original list.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::keys_by;

type Readings = HashMap<char, Vec<&'static str>>;

/// The Korean readings of a character, in its usual form.
pub(crate) fn korean(character: char) -> &'static [&'static str] {
    static READINGS: LazyLock<Readings> = LazyLock::new(|| by_character(KOREAN_READINGS));
    READINGS.get(&character).map_or(&[], Vec::as_slice)
}

/// The characters that a syllable of Korean is the reading of, in their usual forms.
pub(crate) fn read_in_korea_as(syllable: &str) -> &'static str {
    super::find(KOREAN_READINGS, syllable).unwrap_or_default()
}

/// The Vietnamese readings of a character, in its usual form.
pub(crate) fn vietnamese(character: char) -> &'static [&'static str] {
    static READINGS: LazyLock<Readings> = LazyLock::new(|| by_character(VIETNAMESE_READINGS));
    READINGS.get(&character).map_or(&[], Vec::as_slice)
}

fn by_character(rows: &'static [(&'static str, &'static str)]) -> Readings {
    keys_by(
        rows.iter().flat_map(|&(syllable, characters)| {
            characters.chars().map(move |character| (syllable, character))
        }),
    )
}

/// Syllables of Korean, and the characters that are read so.
#[rustfmt::skip]
pub(super) static KOREAN_READINGS: &[(&str, &str)] = &[
    ("a", "雅娥児"), ("ae", "愛"), ("an", "安顔"), ("bae", "裵裴培"), ("baek", "白百伯柏"), ("bak", "朴博"), ("ban", "潘班"),
    ("bang", "方房邦"), ("beom", "範凡汎"), ("beop", "法"), ("bin", "彬斌賓"), ("bo", "甫保普宝輔"), ("bok", "福卜復"),
    ("bong", "奉鳳峰"), ("bu", "夫富傅"), ("byeok", "碧"), ("byeon", "卞辺"), ("byeong", "丙炳秉柄昞"), ("cha", "車"),
    ("chae", "蔡采彩"), ("chang", "昌創暢彰滄"), ("cheol", "哲喆徹銕"), ("cheon", "千天泉"), ("cheong", "清青"), ("chi", "治致"),
    ("choe", "崔"), ("chu", "秋"), ("chun", "春椿"), ("chung", "忠"), ("dae", "大代台"), ("dal", "達"), ("dam", "潭"),
    ("dan", "丹旦段檀"), ("deok", "徳悳"), ("deuk", "得"), ("deung", "鄧"), ("do", "都度道到陶燾図島"), ("dok", "篤独"),
    ("don", "敦頓"), ("dong", "東童洞桐動同棟"), ("du", "斗杜"), ("eo", "魚"), ("eok", "億"), ("eom", "厳"), ("eon", "彦"),
    ("eul", "乙"), ("eum", "陰音"), ("eun", "殷恩銀"), ("ga", "家佳嘉加可歌賈価珂"), ("gae", "介開"), ("gak", "覚角玨"), ("gan", "簡干"),
    ("gang", "姜康江強剛鋼岡崗綱"), ("geo", "巨"), ("geom", "儉"), ("geon", "健建干虔"), ("geuk", "克極"), ("geum", "金今琴錦"),
    ("geun", "根槿近瑾勤"), ("gi", "基起琦奇気紀機騎箕冀祺淇耆期麒璂埼綺驥技其企寄"), ("gil", "吉佶桔"), ("gim", "金"), ("go", "高古固"),
    ("gon", "坤琨錕"), ("gong", "孔公功恭"), ("gu", "具丘求九亀球久救玖矩"), ("guk", "鞠国菊局"), ("gun", "君軍群"), ("gwak", "郭"),
    ("gwan", "寛官観館瓘冠貫"), ("gwang", "光広侊洸珖匡"), ("gwi", "貴"), ("gwon", "権巻"), ("gye", "桂啓継季界渓癸"), ("gyeol", "潔結"),
    ("gyeom", "謙兼"), ("gyeong", "慶景京敬庚卿炅璟瓊俓耕鏡"), ("gyo", "教喬校"), ("gyu", "圭奎規珪揆逵"), ("gyun", "均筠"), ("ha", "河夏"),
    ("hae", "海"), ("haeng", "幸"), ("hak", "学鶴"), ("ham", "咸"), ("han", "韓漢翰"), ("hang", "恒"), ("heo", "許"),
    ("heon", "憲献"), ("heung", "興"), ("ho", "浩鎬昊虎湖"), ("hoe", "会"), ("hong", "洪弘"), ("hu", "厚"), ("hui", "熙喜姫希"),
    ("hun", "勲薫訓"), ("hwa", "花龢華"), ("hwan", "煥桓歓"), ("hwang", "黄皇"), ("hye", "恵慧蕙"), ("hyeok", "赫爀"),
    ("hyeon", "玄賢鉉炫顕現"), ("hyeong", "亨烱馨衡形"), ("hyo", "孝暁"), ("i", "李伊利二"), ("ik", "益翼"), ("il", "一日壱逸"),
    ("im", "林任"), ("in", "仁寅印麟"), ("ja", "子慈"), ("jae", "在宰載財哉再"), ("jak", "作"), ("jang", "張章長壮蔣将璋荘"),
    ("je", "諸済帝"), ("jeon", "全田伝典"), ("jeong", "鄭丁正貞廷政晶定情静禎靖楨珽汀"), ("jeung", "増曽"), ("ji", "智志池知枝芝址"),
    ("jin", "陳真鎮晋振辰珍秦進"), ("jo", "趙曺曹祖"), ("jong", "鍾宗種"), ("ju", "朱周珠柱主宙"), ("jun", "俊準峻濬駿晙埈"), ("jung", "重中仲"),
    ("ma", "馬麻磨"), ("mae", "梅"), ("maeng", "孟"), ("man", "万満晩"), ("mi", "美米嵋"), ("min", "敏民閔旻玟珉愍"), ("mo", "牟毛模慕"),
    ("mok", "睦木穆"), ("mong", "夢蒙"), ("mu", "武無茂務舞"), ("muk", "黙"), ("mun", "文門汶"), ("myeong", "明命名銘溟"),
    ("na", "羅那奈"), ("nak", "洛楽"), ("nam", "南男"), ("nan", "蘭"), ("no", "盧魯"), ("nyeo", "女"), ("o", "呉五"),
    ("ok", "玉"), ("on", "温"), ("pil", "弼必"), ("pung", "豊"), ("pyeong", "平"), ("pyo", "表"), ("ra", "羅"),
    ("rae", "来"), ("ran", "蘭"), ("rang", "浪朗郎"), ("ri", "李利里理梨"), ("rim", "林臨霖"), ("rin", "麟璘隣"), ("rip", "立"),
    ("ro", "魯盧路"), ("rok", "禄録"), ("ryang", "梁良亮量"), ("rye", "礼"), ("ryeo", "麗呂"), ("ryeok", "力"), ("ryeol", "烈列"),
    ("ryeon", "連蓮怜"), ("ryeong", "玲鈴寧令零"), ("ryong", "竜"), ("ryu", "柳劉流"), ("ryul", "律栗"), ("ryun", "倫侖"),
    ("sa", "史士思司師"), ("sam", "三"), ("san", "山"), ("sang", "相尚常祥翔象"), ("se", "世細洗"), ("seo", "徐西瑞書緖舒"),
    ("seok", "石錫碩奭昔晳"), ("seol", "薛雪"), ("seon", "善宣先鮮璇仙"), ("seong", "成聖星性盛誠声晟"), ("seop", "燮渉"),
    ("seung", "承勝升丞"), ("si", "時詩施"), ("sik", "植式埴寔湜"), ("sim", "沈心"), ("sin", "申慎信新伸臣"), ("so", "蘇素昭小韶"),
    ("son", "孫"), ("song", "宋松頌"), ("su", "洙秀守寿修樹水銖随"), ("suk", "淑叔粛"), ("sun", "順純舜淳洵"), ("sung", "崇"),
    ("tae", "太泰兌"), ("taek", "沢"), ("u", "禹友佑宇祐雨愚優"), ("ui", "義儀宜"), ("uk", "旭郁昱"), ("un", "雲運"), ("ung", "雄"),
    ("wan", "完莞"), ("wang", "王旺"), ("wi", "魏伟"), ("wol", "月"), ("won", "元源媛遠園原"), ("yang", "楊陽洋養梁"),
    ("ye", "芸睿芮礼"), ("yeo", "呂余如汝"), ("yeok", "力"), ("yeol", "烈悦説列"), ("yeom", "廉"), ("yeon", "延燕硯然姸淵連蓮"),
    ("yeong", "英栄永泳瑛映暎寧"), ("yeop", "葉"), ("yo", "姚"), ("yong", "勇竜容用庸鏞鎔"), ("yu", "柳劉兪裕有庾維由油"), ("yuk", "陸六"),
    ("yul", "律"), ("yun", "尹允潤胤倫"),
];

/// Syllables of Vietnamese, and the characters that are read so.
#[rustfmt::skip]
pub(super) static VIETNAMESE_READINGS: &[(&str, &str)] = &[
    ("a", "亜"), ("ai", "愛"), ("an", "安"), ("anh", "英"), ("au", "欧"), ("ba", "伯覇"), ("bac", "北"), ("bach", "白柏"),
    ("bang", "邦朋平"), ("bao", "宝保"), ("be", "陛"), ("bich", "碧"), ("bien", "辺"), ("bieu", "表"), ("binh", "平炳"),
    ("bui", "裴"), ("buu", "宝"), ("ca", "歌"), ("cam", "甘錦"), ("can", "勤"), ("canh", "景"), ("cao", "高"),
    ("cat", "吉"), ("cau", "求"), ("chan", "真"), ("chau", "珠周"), ("chi", "志芝"), ("chien", "戦"), ("chieu", "昭"),
    ("chinh", "政正征"), ("chu", "朱周"), ("chung", "鍾忠"), ("chuong", "章"), ("co", "古"), ("con", "昆"), ("cong", "公功"),
    ("cu", "瞿"), ("cuc", "菊"), ("cuong", "強剛"), ("da", "多"), ("dac", "得"), ("dai", "大"), ("dam", "譚"),
    ("dan", "丹"), ("dang", "鄧登"), ("danh", "名"), ("dao", "陶桃道"), ("dat", "達"), ("diem", "琰艶"), ("dien", "田"),
    ("diep", "葉"), ("dieu", "妙"), ("dinh", "丁廷定庭"), ("do", "杜度"), ("doan", "段"), ("doanh", "営"), ("dong", "同東冬"),
    ("du", "余"), ("duan", "筍"), ("duc", "徳"), ("dung", "勇榕容"), ("duong", "楊陽"), ("duy", "維惟"), ("duyen", "縁"),
    ("gia", "家嘉"), ("giang", "江"), ("giap", "甲"), ("giau", "富"), ("ha", "何河夏霞荷"), ("hai", "海"), ("ham", "咸"),
    ("han", "韓漢"), ("hang", "姮恒"), ("hanh", "幸行"), ("hao", "豪好"), ("hau", "厚"), ("hien", "賢顕憲"), ("hiep", "協侠"),
    ("hieu", "孝暁"), ("hinh", "馨"), ("ho", "胡虎"), ("hoa", "花龢華"), ("hoai", "懐"), ("hoan", "歓桓"), ("hoang", "黄皇"),
    ("hoc", "学"), ("hoi", "会"), ("hong", "紅洪鴻"), ("hop", "合"), ("hue", "恵蕙慧"), ("hung", "雄興鴻"), ("huong", "香"),
    ("huu", "有友"), ("huy", "輝"), ("huyen", "玄"), ("kha", "可"), ("khac", "克"), ("khai", "凱啓開"), ("khang", "康"),
    ("khanh", "慶卿"), ("khiem", "謙"), ("khoa", "科"), ("khoi", "魁"), ("khue", "奎"), ("khuong", "姜"), ("kien", "堅建"),
    ("kiet", "傑"), ("kieu", "喬嬌翹"), ("kim", "金"), ("ky", "奇祺旗"), ("la", "羅"), ("lac", "楽"), ("lam", "林藍覧"),
    ("lan", "蘭"), ("lang", "郎"), ("le", "黎麗"), ("lien", "蓮"), ("lieu", "柳"), ("linh", "霊玲"), ("loan", "鸞"),
    ("loc", "禄"), ("loi", "利"), ("long", "竜隆"), ("lu", "呂"), ("luan", "倫"), ("luc", "陸"), ("lung", "隆"),
    ("luong", "梁良"), ("luu", "劉"), ("ly", "李理"), ("ma", "馬"), ("mac", "莫"), ("mai", "梅"), ("man", "敏"),
    ("manh", "孟猛"), ("mau", "茂"), ("minh", "明"), ("mo", "慕"), ("my", "美"), ("nam", "南"), ("nga", "娥"),
    ("ngan", "銀"), ("nghi", "宜"), ("nghia", "義"), ("nghiem", "厳"), ("ngo", "呉"), ("ngoc", "玉"), ("ngon", "言"),
    ("nguyen", "阮元原"), ("nguyet", "月"), ("nhan", "仁人"), ("nhat", "日一"), ("nhi", "児"), ("nhu", "如"), ("nhung", "絨"),
    ("nhuong", "譲"), ("nhut", "日"), ("ninh", "寧"), ("nong", "農"), ("nu", "女"), ("oanh", "鶯"), ("phac", "朴"),
    ("pham", "範"), ("phan", "潘"), ("phat", "発"), ("phi", "飛"), ("phong", "豊風峰"), ("phu", "富"), ("phuc", "福"),
    ("phung", "馮鳳奉"), ("phuoc", "福"), ("phuong", "芳方鳳"), ("quach", "郭"), ("quan", "軍君冠"), ("quang", "光広"),
    ("que", "桂"), ("quoc", "国"), ("quy", "貴"), ("quyen", "権娟"), ("quyet", "決"), ("quynh", "瓊"), ("sam", "参"),
    ("sang", "創"), ("sinh", "生"), ("son", "山"), ("song", "双"), ("sy", "士"), ("ta", "謝"), ("tai", "才財"),
    ("tam", "心三"), ("tan", "晋新"), ("tang", "曽"), ("tao", "造"), ("tat", "必"), ("thach", "石"), ("thai", "太泰"),
    ("tham", "深"), ("than", "申"), ("thang", "勝"), ("thanh", "成清青声誠"), ("thao", "草"), ("the", "世"), ("thi", "氏詩"),
    ("thien", "天善"), ("thiet", "銕"), ("thieu", "紹少"), ("thinh", "盛"), ("tho", "寿"), ("thoai", "話"), ("thu", "秋"),
    ("thuan", "順"), ("thuc", "淑"), ("thuong", "賞常"), ("thuy", "水翠垂"), ("tien", "進仙"), ("tin", "信"), ("tinh", "情"),
    ("to", "蘇"), ("toai", "遂"), ("toan", "全"), ("ton", "孫尊"), ("tong", "宋"), ("tra", "茶"), ("trai", "斎"),
    ("tram", "簪"), ("tran", "陳珍"), ("trang", "荘"), ("tri", "智治"), ("trieu", "趙朝"), ("trinh", "鄭貞"), ("tro", "助"),
    ("trong", "仲重"), ("truc", "竹"), ("trung", "忠中"), ("truong", "張長"), ("tu", "秀慈思"), ("tuan", "俊"), ("tue", "慧"),
    ("tung", "松"), ("tuoc", "爵"), ("tuong", "祥"), ("tuyen", "宣"), ("tuyet", "雪"), ("ty", "司"), ("uy", "威"),
    ("uyen", "鴛"), ("van", "文雲"), ("vi", "韋"), ("viem", "炎"), ("vien", "院"), ("viet", "越"), ("vinh", "栄永"),
    ("vo", "武"), ("vu", "武宇"), ("vuong", "王"), ("vy", "薇"), ("xuan", "春"), ("xuyen", "川"), ("y", "意"),
    ("yen", "燕"),
];

#[cfg(test)]
mod tests {
    use super::{KOREAN_READINGS, VIETNAMESE_READINGS};
    use crate::name::lexicon::han_variants::usual;

    #[test]
    fn characters_are_in_usual_forms() {
        let rows = KOREAN_READINGS.iter().chain(VIETNAMESE_READINGS);
        for character in rows.flat_map(|(_, characters)| characters.chars()) {
            assert_eq!(usual(character), character);
        }
    }
}
