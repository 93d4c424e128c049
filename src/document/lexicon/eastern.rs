//! Words that stand around persons' names in Chinese and Japanese, where no capital and no space shows one.
//!
//! Each list is a `static`, sorted by folded form. Source: original lists from general knowledge of the
//! languages.

/// Whether news puts a word before the name of a person, besides the titles of [`HONORIFICS`] and kin.
///
/// [`HONORIFICS`]: crate::name::lexicon::honorifics::HONORIFICS
pub(in crate::document) fn is_role(fold: &str) -> bool {
    ROLES.binary_search(&fold).is_ok()
}

/// Whether Chinese says a word of two letters of the person before it.
pub(in crate::document) fn is_said_of_persons(fold: &str) -> bool {
    FOLLOWING.binary_search(&fold).is_ok()
}

/// Whether a letter by itself stands behind a name in Chinese.
pub(in crate::document) fn follows_names(letter: char) -> bool {
    FOLLOWING_LETTERS.contains(letter)
}

/// Whether a letter is hardly ever in a Chinese given name: a small word, or a part of what bodies are called.
pub(in crate::document) fn is_in_no_given_name(letter: char) -> bool {
    FOLLOWING_LETTERS.contains(letter) || OF_SPEECH.contains(letter) || OF_BODIES.contains(letter)
}

/// The same in a Japanese given name.
pub(in crate::document) fn is_in_no_japanese_given_name(letter: char) -> bool {
    OF_BODIES.contains(letter) || OF_BODIES_IN_JAPAN.contains(letter)
}

/// Whether the press writes foreign names with a letter.
pub(in crate::document) fn is_in_foreign_names(letter: char) -> bool {
    OF_FOREIGN_NAMES.contains(letter)
}

/// Whether two letters, the first of which is a Chinese family name, are a word.
pub(in crate::document) fn is_word(fold: &str) -> bool {
    WORDS.binary_search(&fold).is_ok()
}

/// Whether a Chinese family name is a word of its own, or begins many.
pub(in crate::document) fn is_wordy_family(family: &str) -> bool {
    family.chars().all(|letter| WORDY_FAMILIES.contains(letter))
}

/// Whether a title in Chinese, Japanese or Korean is given to everyone, or to others than holders of an office.
pub(in crate::document) fn is_no_office(fold: &str) -> bool {
    ADDRESSES.binary_search(&fold).is_ok()
}

/// Small words of one letter that follow a name.
const FOLLOWING_LETTERS: &str =
    "说說称稱在的与與和及将將对對向已也曾是则則又等被把不没沒赴到于於并並还還会會要就都而从從因";

/// Other letters that are words by themselves.
const OF_SPEECH: &str = "了我你他她它们們这這那个個吗嗎呢吧啊着著过過很最更";

/// What bodies and groups are called.
const OF_BODIES: &str = "部局院会會社党黨省县縣県区區厅廳庁处處署厂廠店员員者团團届屆";

/// The same in Japan, with lines of business and courts.
const OF_BODIES_IN_JAPAN: &str =
    "研製薬業商電機器工産鋼版食品設銀証券裁検学病鉄油紡市町村府都州課校軍駅組所場館";

/// Family names that begin many words.
const WORDY_FAMILIES: &str = "万萬于习習令任伍伏全公关關冷刁包华華单單古台史吉向和商喻国多宁寧安官宗宫宮封尤屈常平应應庄年康\
    强強成房揭文方施时時明易晋景曲有木权權来查柳桂梁楚水池沙河洪海温溫游湯滿满牛玉甘田申白百盛盖石祝禹秋种程符简簡管米糜\
    系红紀纪练经經耿艾花苗苟草荣荒莫薄蓝藍虎衣表解計计谈談谷賀贺費费赖路車车辛农農边邊连連都金銀钱錢\
    长門阴陶隋雲云雷鞠革音项項顿饶馬马高魚鱼麦黨党齐齊龍龙週東东南西北左右";

/// The letters in which the press of China and Taiwan writes foreign names, simplified and not.
const OF_FOREIGN_NAMES: &str = "\
    丁万丘东丰丹丽乃久乌乔亚亞亨京什伊休伦伯佐佛佩保倫傑克內兰兴内冈农冯凯凱切利加努劳勒勞北\
    华卓南博卡卢厄古可史叶吉吕呂哈哥唐喬因图圖土圣坎坤坦埃基塔塞夏多夫夸奇奈奎奥奧姆威娜孔宁\
    安宗宾密富寧尔尚尤尼居山岡川巴布希帕平库庞庫康廷弗当彭彼德怀思恩恰愛懷戈戴扎托扬拉拜提揚\
    摩敦文斯施日旺昂明普曼朔朗木本朱杜杰東林查柯根格桑梅森榮欣欧歐武比毛汉汤沃沙法波泰泽洛洪\
    海涅湯滕漢潔潘澤澳烏热熱爱爾特玛珀珍班琳琴瑙瑞瑟瑪瓜瓦甘申當登白皮盖盧福科穆简範簡米約納\
    紐索紮紹约纳纽绍维罗羅翁考耶聖肖肯胡興舍舒艾芒芝芬苏若英范茨茹荣莉莎莫莱華菲萊萨萬葉蒂蒙\
    蓋蕾薩蘇蘭西詹諾謝诺谢豐豪貝費賀賈賓賴賽贝费贾赖赛赫路辛農达迈迪達邁邓邦鄧里金錢錫钱锡門\
    门阿陶隆雅雪雷霍韋韦頓顿香馬馮马高魏魯鲁鲍麗麥麦黑默齊齐龍龐龙";

#[rustfmt::skip]
static ROLES: &[&str] = &[
    "专家", "主教練", "主教练", "作家", "候选人", "候選人", "分析师", "分析師", "创办人", "创始人",
    "副部長", "副部长", "創始人", "創辦人", "受害者", "大法官", "嫌疑人", "学者", "學者", "审判长",
    "審判長", "导演", "專家", "導演", "工程师", "工程師", "市委书记", "总教练", "接班人", "教練", "教练",
    "检察官", "检察长", "檢察官", "檢察長", "歌手", "法官", "演员", "演員", "球员", "球員", "画家",
    "畫家", "發言人", "科学家", "科學家", "立委", "經濟學家", "經理", "经济学家", "经理", "联合创始人",
    "聯合創始人", "董事", "行政总裁", "被告", "記者", "詩人", "證人", "議長", "议长", "记者", "证人",
    "诗人", "运动员", "选手", "選手", "顧問", "顾问", "首富", "首席執行官", "首席执行官",
];

#[rustfmt::skip]
static FOLLOWING: &[&str] = &[
    "一行", "上任", "不再", "主张", "主張", "主持", "主演", "举行", "今天", "今日", "介紹", "介绍",
    "以及", "会晤", "会见", "作證", "作证", "先生", "决定", "出席", "击败", "创办", "到訪", "到访",
    "前往", "創辦", "去世", "参加", "參加", "反对", "反對", "发表", "发言", "同意", "否認", "否认",
    "告訴", "告诉", "周一", "周三", "周二", "周五", "周六", "周四", "周日", "呼吁", "呼籲", "回到",
    "回应", "回應", "女士", "宣布", "宣讀", "宣读", "就任", "已經", "已经", "希望", "強調", "强调",
    "当天", "当选", "感謝", "感谢", "执导", "批評", "批评", "承認", "承认", "抵达", "抵達", "担任",
    "拒絕", "拒绝", "指出", "接任", "接受", "接替", "提出", "提議", "提议", "擊敗", "擔任", "支持",
    "敦促", "日前", "明天", "昨天", "昨日", "曾經", "曾经", "會晤", "會見", "本人", "正在", "決定",
    "沒有", "没有", "涉嫌", "獲得", "率团", "率領", "率领", "當天", "當選", "發表", "發言", "相信",
    "祝賀", "祝贺", "离开", "等人", "签署", "簽署", "致电", "致電", "舉行", "获得", "表示", "被判",
    "被捕", "被控", "要求", "解释", "解釋", "訪問", "認為", "說明", "講話", "證實", "警告", "譴責",
    "讚揚", "认为", "讲话", "访问", "证实", "说明", "说道", "谴责", "負責", "贏得", "负责", "赞扬",
    "赢得", "辞职", "辭職", "近日", "返回", "透露", "通話", "通话", "逝世", "週一", "週三", "週二",
    "週五", "週六", "週四", "週日", "邀請", "邀请", "重申", "陪同", "随后", "隨後", "離開", "領導",
    "领导",
];

#[rustfmt::skip]
static WORDS: &[&str] = &[
    "万一", "万人", "万元", "万斯", "东方", "东部", "严厉", "严重", "乐观", "习惯", "于是", "任何",
    "任內", "任内", "任务", "任務", "任命", "任期", "余下", "余款", "元首", "党内", "党员", "党派",
    "全国", "全國", "全球", "全程", "全部", "全面", "农业", "冷战", "冷戰", "包含", "包括", "北方",
    "北部", "华人", "华盛", "单位", "单独", "南方", "南部", "南非", "南韓", "南韩", "印度", "古巴",
    "史上", "史无", "右翼", "向来", "和平", "商业", "商会", "商务", "商務", "商品", "商會", "商業",
    "單位", "單獨", "嚴厉", "嚴厲", "嚴重", "季度", "季节", "宁夏", "安全", "安排", "安理", "官员",
    "官員", "官方", "官邸", "寧夏", "左右", "左翼", "常务", "常務", "常委", "常常", "干涉", "干部",
    "平时", "平時", "幸福", "广东", "应对", "应该", "应邀", "強化", "強烈", "強調", "强化", "强烈",
    "强调", "應對", "應該", "應邀", "成为", "成功", "成员", "成員", "成為", "成立", "文件", "文凭",
    "文化", "文憑", "文章", "方向", "方式", "方案", "方法", "方針", "方针", "方面", "施压", "施壓",
    "施政", "施行", "时代", "时任", "时常", "时期", "时间", "明天", "明年", "明显", "明确", "明確",
    "明顯", "易地", "時代", "時任", "時期", "時間", "景区", "景區", "景点", "東方", "東部", "林业",
    "林業", "柬埔", "樂觀", "樊笼", "武力", "武装", "武裝", "毛利", "水平", "江苏", "江蘇", "江西",
    "沙特", "海关", "海军", "海外", "海軍", "海關", "温州", "溫州", "牛肉", "甘肃", "白天", "白宫",
    "白宮", "相信", "相关", "相關", "石油", "祝賀", "祝贺", "程序", "章程", "米兰", "米蘭", "紀律",
    "紀念", "經濟", "纪律", "纪念", "经济", "花費", "花费", "華人", "華盛", "解决", "解決", "解释",
    "解釋", "計劃", "計畫", "談判", "談話", "謝謝", "计划", "计算", "谈判", "谈及", "谈话", "谢谢",
    "費用", "賀電", "费用", "贺电", "路透", "車輛", "車隊", "车辆", "车队", "農業", "边境", "边防",
    "连任", "连续", "連任", "連續", "邊境", "邮政", "金融", "金額", "金额", "钱财", "項目", "项目",
    "项链", "馬上", "马上", "高兴", "高层", "高層", "高度", "高校", "高等", "高級", "高级", "高興",
    "黨內", "黨員", "黨派",
];

#[rustfmt::skip]
static ADDRESSES: &[&str] = &[
    "さん", "先生", "医生", "博士", "受刑者", "太太", "夫人", "女士", "容疑者", "小姐", "律师", "教授",
    "様", "死刑囚", "氏", "牧師", "監督", "神父", "老师", "被告", "被告人", "選手", "院士", "감독",
    "교수", "님", "목사", "박사", "변호사", "선수", "스님", "신부", "씨", "여사", "후보",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [ROLES, FOLLOWING, WORDS, ADDRESSES] {
            assert!(list.is_sorted_by(|x, y| x < y), "{:?}…", &list[..3]);
        }
    }
}
