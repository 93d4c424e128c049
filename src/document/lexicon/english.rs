//! The word lists of news English, one a `static`, sorted by folded form.
//!
//! Source: original lists from general knowledge of news style; the abbreviations of states are the Associated
//! Press's.

/// English words that begin sentences, headlines and captions without being names.
#[rustfmt::skip]
pub(super) static ORDINARY: &[&str] = &[
    "a", "about", "above", "absent", "absolutely", "according", "accordingly", "accused", "across",
    "acting", "action", "activists", "actually", "added", "adding", "additionally", "address", "admittedly",
    "advertisement", "after", "afterward", "afterwards", "again", "against", "aged", "ago", "ahead", "aid",
    "airlines", "all", "almost", "alone", "along", "already", "also", "alternatively", "although", "always",
    "am", "americans", "amid", "among", "an", "analysis", "analysts", "and", "announced", "another", "any",
    "anybody", "anyone", "anything", "anyway", "apart", "apparently", "appearing", "approximately", "are",
    "arguably", "armed", "army", "around", "arrested", "arriving", "art", "as", "aside", "ask", "asked",
    "asking", "at", "attacks", "attempts", "august", "authorities", "away", "back", "backed", "bad",
    "banks", "barely", "based", "basically", "be", "beating", "beautiful", "because", "become", "been",
    "before", "began", "begin", "behind", "behold", "being", "believe", "below", "beneath", "beside",
    "besides", "best", "better", "between", "beyond", "bill", "billions", "blame", "blasts", "block",
    "blood", "body", "bombs", "books", "born", "both", "bottom", "boys", "breaking", "briefly", "bring",
    "bringing", "brother", "brothers", "build", "building", "buildings", "built", "burning", "business",
    "busy", "but", "buy", "buying", "by", "call", "called", "calls", "came", "campaigners", "can", "cannot",
    "capital", "captured", "car", "care", "careful", "carrying", "cars", "case", "cases", "catch", "caught",
    "cause", "celebrating", "centuries", "certainly", "challenges", "chance", "change", "changes",
    "changing", "charge", "charges", "chase", "cheap", "check", "children", "choose", "cities",
    "citizens", "city", "civil", "civilians", "claim", "claims", "clashes", "classes", "clear", "clearly",
    "click", "close", "closed", "club", "clubs", "coal", "coffee", "cold", "colleagues", "collecting",
    "combined", "come", "comes", "comfort", "coming", "comment", "commentators", "common", "communities",
    "companies", "company", "compared", "competition", "compiled", "complaints", "complete", "concern",
    "concerned", "concerning", "concerns", "conditions", "confidence", "confirmed", "confusion",
    "congratulations", "consequently", "consider", "considering", "consumers", "contact", "continue",
    "contrary", "control", "cooking", "copies", "copyright", "corruption", "cost", "costs", "could",
    "countless", "countries", "country", "couple", "course", "court", "courts", "crime", "crisis",
    "critically", "critics", "cross", "crowds", "cry", "cultural", "currently", "customers", "cut", "cuts",
    "daily", "damage", "dancing", "dark", "data", "day", "days", "dead", "deal", "deals", "dear", "death",
    "decades", "deep", "deeply", "defence", "defending", "defense", "delays", "demand", "demands", "denied",
    "deny", "depending", "describing", "designed", "despite", "details", "detained", "detectives", "did",
    "died", "diplomats", "directed", "discover", "discussions", "diseases", "do", "doctors", "documents",
    "does", "dogs", "doing", "done", "doubts", "down", "dozens", "drew", "drink", "drive", "drivers",
    "driving", "drop", "drugs", "due", "during", "dutifully", "each", "earlier", "early", "earnings",
    "eastern", "easy", "eat", "economists", "economy", "education", "effort", "efforts", "eight",
    "eighteen", "eighty", "either", "elected", "election", "elections", "electricity", "eleven", "else",
    "elsewhere", "email", "emails", "emergency", "employees", "encouraged", "end", "energy", "engineers",
    "enjoy", "enough", "enter", "entering", "entire", "equally", "especially", "establishing", "estimates",
    "ethnic", "even", "events", "eventually", "ever", "every", "everybody", "everyday", "everyone",
    "everything", "everywhere", "evidence", "evidently", "exactly", "examining", "except", "exclusive",
    "executives", "exit", "expect", "expected", "experts", "explain", "exports", "extremely", "eye", "eyes",
    "face", "fact", "factories", "facts", "fail", "failed", "fair", "faith", "fall", "falling", "fame",
    "families", "fans", "far", "farmers", "fast", "favourite", "fear", "fears", "featured", "feel",
    "feeling", "fellow", "few", "fewer", "field", "fierce", "fifteen", "fifth", "fifty", "fight",
    "fighters", "fighting", "figure", "fill", "filmed", "final", "finally", "financial", "find", "findings",
    "fire", "first", "firstly", "fish", "fit", "five", "fix", "flights", "floods", "flowers", "fly",
    "follow", "following", "food", "for", "force", "forces", "foreign", "forget", "former", "formerly",
    "fortunately", "forty", "forward", "four", "fourth", "frank", "frankly", "free", "fresh", "friends",
    "from", "fuel", "full", "fun", "funding", "funds", "funny", "further", "furthermore", "future", "game",
    "games", "gas", "gathering", "gay", "gene", "generally", "generous", "genuinely", "get", "gets",
    "getting", "giant", "girls", "give", "given", "giving", "glad", "glass", "global", "go", "goes",
    "going", "gold", "gone", "good", "goods", "got", "government", "grace", "gradually", "grain", "grant",
    "graphic", "great", "green", "grey", "ground", "groups", "growing", "growth", "guards", "guess",
    "guests", "guilty", "guns", "guy", "had", "half", "halfway", "hand", "hands", "happily", "happy",
    "hard", "harsh", "has", "hate", "have", "having", "he", "heading", "headlines", "health", "healthy",
    "hear", "heart", "heat", "heavily", "heavy", "hello", "help", "hence", "her", "here", "hers", "herself",
    "hidden", "high", "higher", "highlights", "highly", "him", "himself", "hint", "hiring", "his",
    "historically", "history", "hit", "hold", "holding", "holidays", "home", "homes", "honest", "hope",
    "hopefully", "hospitals", "hostages", "hot", "hour", "hours", "house", "houses", "housing", "how",
    "however", "huge", "human", "hundreds", "hungry", "hurry", "hurt", "husband", "i", "ice", "ideally",
    "ideas", "identified", "if", "ignore", "illegal", "images", "imagine", "immediately", "immigration",
    "impact", "important", "imports", "impressive", "improved", "in", "incidentally", "including", "income",
    "increasingly", "incredible", "indeed", "independent", "individuals", "industrial", "industry",
    "inevitably", "inflation", "initially", "injured", "innocent", "inside", "inspired", "instant",
    "instead", "interest", "interestingly", "international", "internet", "interview", "interviews", "into",
    "introducing", "investigators", "investors", "invited", "ironically", "is", "islamic", "islands", "isn",
    "issues", "it", "its", "itself", "jack", "jobs", "join", "joined", "joint", "journalists", "joy",
    "judges", "judging", "juries", "just", "justice", "keen", "keep", "keeping", "key", "kids", "kill",
    "killed", "killing", "kind", "know", "known", "labor", "labour", "lack", "lacking", "land", "large",
    "largely", "last", "late", "lately", "later", "latest", "latin", "launched", "law", "lawmakers", "laws",
    "lawyers", "lead", "leaders", "leading", "learn", "least", "leave", "leaving", "left", "less", "let",
    "lets", "letters", "letting", "liberal", "lie", "life", "light", "like", "likewise", "limited", "line",
    "lines", "listen", "listeners", "lists", "literally", "little", "live", "living", "local", "logically",
    "long", "look", "looking", "loss", "lost", "lot", "loud", "love", "loving", "low", "lucky", "machines",
    "made", "mail", "mainly", "major", "make", "makes", "making", "male", "man", "managers", "many",
    "march", "marching", "mark", "market", "markets", "married", "masked", "materials", "matter", "maximum",
    "may", "maybe", "me", "meals", "mean", "means", "meantime", "meanwhile", "measures", "media", "medical",
    "meet", "meeting", "members", "memory", "men", "method", "might", "miles", "military", "millions",
    "mind", "mine", "mines", "minister", "ministers", "ministries", "minus", "minutes", "miss", "missing",
    "mission", "mixed", "modern", "moment", "money", "monitoring", "month", "months", "moral", "more",
    "moreover", "most", "mostly", "mother", "move", "moved", "movies", "much", "murder", "museums", "music",
    "must", "mutual", "my", "myself", "name", "names", "nation", "national", "nations", "native",
    "naturally", "nature", "near", "nearby", "nearly", "necessarily", "need", "needs", "negotiations",
    "neighbors", "neighbours", "neither", "networks", "never", "nevertheless", "new", "news", "next",
    "nice", "night", "nine", "nineteen", "ninety", "no", "nobody", "noise", "none", "nonetheless", "nor",
    "normal", "normally", "north", "northern", "not", "notably", "note", "nothing", "now", "nowhere",
    "nuclear", "number", "numbers", "objects", "observers", "obtaining", "obviously",
    "occasionally", "odd", "of", "off", "offer", "offers", "office", "officers", "officials", "often", "oh",
    "oil", "ok", "okay", "old", "older", "on", "once", "one", "ones", "ongoing", "online", "only", "onto",
    "open", "opening", "opponents", "opposition", "or", "order", "orders", "ordinarily", "organisers",
    "organizers", "originally", "other", "others", "otherwise", "our", "ours", "ourselves", "out",
    "outdoors", "outside", "over", "overall", "overnight", "own", "owner", "owners", "painting", "parents",
    "part", "particularly", "parties", "partly", "partners", "parts", "passengers", "passing", "past",
    "pat", "patients", "pay", "paying", "peace", "peaceful", "pending", "people", "per", "perhaps",
    "personal", "personally", "phone", "photo", "photos", "physically", "pick", "picture",
    "pilots", "place", "plan", "planes", "planned", "planning", "plans", "plants", "play", "players",
    "please", "plenty", "plus", "poetry", "point", "points", "police", "political", "politicians",
    "politics", "polls", "poor", "popular", "possible", "possibly", "post", "posted", "posters",
    "potential", "poverty", "power", "practice", "pray", "predictably", "preliminary", "preparing",
    "present", "presidents", "press", "pressed", "presumably", "pretty", "previously", "price", "prices",
    "primarily", "prior", "prisoners", "private", "privately", "prizes", "probably", "problem", "problems",
    "proceed", "process", "produce", "produced", "professional", "professors", "profits", "program",
    "programs", "progress", "project", "prompted", "proof", "properly", "property", "proposed",
    "prosecutors", "protest", "protesters", "protests", "provided", "providing", "public", "published",
    "pull", "pupils", "purely", "push", "put", "quality", "question", "questions", "quick",
    "quickly", "quiet", "quite", "quote", "quotes", "race", "radical", "rain", "raise", "raising", "rarely",
    "rates", "rather", "reach", "reaction", "read", "readers", "reading", "ready", "real", "realistically",
    "really", "reason", "reasons", "rebels", "rebuilding", "recalling", "recent", "recently", "record",
    "red", "reed", "reflecting", "reforms", "refugees", "regardless", "regional", "regrettably",
    "regularly", "related", "relations", "relatives", "release", "relief", "religious", "remaining",
    "remains", "remarks", "remember", "remove", "removing", "reply", "report", "reportedly", "reporters",
    "reports", "required", "rescue", "rescuers", "research", "researchers", "residents", "respondents",
    "responding", "rest", "restaurants", "result", "results", "retired", "return", "returning", "returns",
    "revealing", "revenue", "review", "reviews", "rich", "right", "rise", "rising", "risk", "rival",
    "rivals", "road", "roads", "rob", "room", "rose", "roughly", "rule", "rules", "rumors", "rumours",
    "run", "running", "rural", "russian", "sad", "safe", "safety", "said", "salaries", "sales", "same",
    "sanctions", "save", "savings", "say", "saying", "says", "scholars", "school", "schools", "scientists",
    "score", "scores", "sea", "search", "season", "seats", "second", "secondly", "secret", "secretly",
    "sections", "security", "see", "seeing", "seek", "seemingly", "seems", "seen", "selected", "sell",
    "senators", "send", "senior", "sense", "separate", "separately", "serious", "seriously", "serve",
    "service", "services", "set", "settled", "seven", "several", "sex", "shall", "share", "shares",
    "sharing", "she", "shocked", "shooting", "shopping", "shops", "short", "shortly", "shot", "should",
    "shouting", "show", "shown", "shows", "shut", "sick", "side", "sign", "signed", "significant", "signs",
    "silence", "similarly", "simply", "since", "singers", "single", "sit", "sitting", "six", "sixteen",
    "sixty", "size", "skeptics", "skies", "skip", "sleep", "slightly", "slow", "slowly", "small", "smart",
    "smoke", "snow", "so", "social", "software", "sold", "soldiers", "solid", "some", "somebody", "somehow",
    "someone", "something", "sometimes", "somewhat", "somewhere", "son", "song", "sons", "soon", "sort",
    "sound", "sources", "south", "southern", "speak", "speaking", "special", "specifically", "speech",
    "spend", "spending", "spokesmen", "sport", "sports", "spring", "square", "staff", "stand", "standards",
    "standing", "start", "started", "state", "statement", "states", "stating", "statistics", "stay",
    "staying", "steady", "step", "steps", "still", "stock", "stocks", "stop", "stories", "storms", "story",
    "strangely", "strategic", "street", "strength", "stretching", "strike", "strong", "stronger",
    "struggling", "students", "studies", "study", "studying", "stuff", "style", "subjects", "subscribe",
    "subsequently", "success", "successful", "such", "suddenly", "sue", "suffering", "summer", "sunny",
    "suppliers", "support", "supporters", "supposed", "supposedly", "sure", "surely", "surgery",
    "surprised", "surprisingly", "surrounded", "survey", "survivors", "suspects", "sweet", "swimming",
    "symptoms", "system", "table", "take", "taken", "taking", "talk", "talks", "targeted", "tax", "taxes",
    "teach", "teachers", "team", "teams", "tears", "technically", "technology", "tell", "telling",
    "temperatures", "temporary", "ten", "tens", "tensions", "terrible", "terrorists", "test", "testing",
    "tests", "than", "thank", "thankfully", "thanks", "that", "the", "their", "theirs", "them",
    "themselves", "then", "theoretically", "there", "thereafter", "thereby", "therefore", "these", "they",
    "thing", "things", "think", "thinking", "third", "thirteen", "thirty", "this", "those", "though",
    "thought", "thousands", "threat", "threatened", "threats", "three", "thrilled", "through", "throughout",
    "thus", "tickets", "tight", "time", "times", "tiny", "tired", "to", "today", "together", "tomorrow",
    "tonight", "too", "took", "top", "total", "totally", "touch", "tough", "tourism", "tourists", "toward",
    "towards", "town", "track", "trade", "traders", "trading", "traditionally", "traffic", "training",
    "translated", "travel", "treatment", "trees", "trial", "tribal", "trip", "troops", "trouble", "trucks",
    "true", "trust", "truth", "try", "trying", "turn", "turning", "twelve", "twenty", "twice", "twitter",
    "two", "type", "typical", "typically", "ultimately", "unable", "unconfirmed", "under", "understandably",
    "undeterred", "unemployment", "unexpectedly", "unfortunately", "unidentified", "union", "unions",
    "united", "universities", "unknown", "unless", "unlike", "unrest", "unsurprisingly", "until", "up",
    "updated", "upon", "upset", "urban", "urgent", "urging", "us", "use", "used", "useful", "users",
    "using", "usually", "vaccines", "value", "values", "various", "vehicles", "versions", "very", "vessels",
    "veterans", "vice", "victims", "victory", "video", "view", "viewers", "views", "villagers", "villages",
    "violence", "visit", "vital", "voices", "volunteers", "vote", "voters", "votes", "voting", "vows",
    "wade", "wage", "wages", "wait", "waiting", "walk", "walking", "walls", "want", "wanted", "wants",
    "war", "ward", "warm", "warning", "warnings", "wars", "wartime", "was", "watch", "watching", "water",
    "way", "we", "weak", "weapons", "wear", "wearing", "weather", "week", "weekend", "weeks", "weight",
    "welcome", "well", "went", "were", "west", "western", "wet", "what", "whatever", "when", "whenever",
    "where", "whereas", "wherever", "whether", "which", "while", "white", "who", "whoever", "whole", "whom",
    "whose", "why", "wide", "wild", "will", "win", "wings", "winners", "winning", "wins", "winter", "wish",
    "with", "within", "without", "witnesses", "woman", "women", "wonder", "wonderful", "wood", "word",
    "words", "work", "workers", "working", "works", "world", "worldwide", "worried", "worrying", "worse",
    "worst", "worth", "would", "write", "writers", "writing", "wrong", "wrote", "year", "years", "yellow",
    "yes", "yesterday", "yet", "you", "young", "your", "yours", "yourself", "youth", "zero",
];

/// Months, days, feasts, and their abbreviations.
#[rustfmt::skip]
pub(super) static CALENDAR: &[&str] = &[
    "apr", "april", "aug", "august", "christmas", "dec", "december", "easter", "eid", "feb", "february",
    "fri", "friday", "halloween", "hanukkah", "jan", "january", "jul", "july", "jun", "june", "mar",
    "march", "may", "mon", "monday", "nov", "november", "nowruz", "oct", "october", "ramadan", "sat",
    "saturday", "sep", "sept", "september", "sun", "sunday", "thanksgiving", "thu", "thur", "thurs",
    "thursday", "tue", "tues", "tuesday", "wed", "wednesday",
];

/// What organizations are: words that head their names.
#[rustfmt::skip]
pub(super) static HEADS: &[&str] = &[
    "academy", "administration", "agency", "airlines", "airport", "airways", "alliance", "army", "assembly",
    "association", "authority", "bank", "board", "brigade", "brigades", "broadcasting", "bureau", "cabinet",
    "center", "centre", "chamber", "church", "circuit", "clinic", "club", "coalition", "college", "command",
    "commission", "committee", "company", "confederation", "conference", "congress", "consortium",
    "convention", "cooperative", "corporation", "corps", "council", "county", "court", "department",
    "directorate", "division", "embassy", "enterprise", "exchange", "faculty", "federation", "festival",
    "fleet", "force", "forces", "forum", "foundation", "front", "fund", "government", "group", "guard",
    "guards", "headquarters", "hospital", "house", "initiative", "inquiry", "institute", "institution",
    "intelligence", "international", "jail", "journal", "laboratories", "laboratory", "league", "legion",
    "magazine", "media", "ministry", "mission", "mosque", "movement", "museum", "navy", "network", "news",
    "office", "orchestra", "organisation", "organization", "parliament", "partnership", "party",
    "petroleum", "police", "post", "press", "prison", "project", "radio", "regiment", "registry",
    "republic", "resistance", "school", "secretariat", "senate", "service", "services", "society",
    "station", "studio", "studios", "supreme", "syndicate", "taskforce", "team", "telegraph", "television",
    "theater", "theatre", "times", "treasury", "tribunal", "tribune", "trust", "union", "united",
    "university", "workers",
];

/// What places are: words that head their names or follow them.
#[rustfmt::skip]
pub(super) static PLACES: &[&str] = &[
    "airport", "airports", "avenue", "bay", "beach", "boulevard", "bridge", "canal", "cape", "city",
    "coast", "county", "desert", "district", "gulf", "harbor", "harbour", "highway", "hill", "hills",
    "hotel", "international", "island", "islands", "kingdom", "lake", "mountain", "mountains", "ocean", "park",
    "plaza", "port", "prefecture", "province", "region", "river", "road", "sea", "square", "stadium",
    "state", "station", "strait", "street", "suburb", "town", "township", "valley", "village", "volcano",
];

/// Prepositions within whose reach a name is a place's or a thing's.
pub(super) static WITHIN: &[&str] =
    &["across", "around", "at", "in", "inside", "into", "near", "outside", "throughout", "via", "within"];

/// Other small words after which a place stands.
pub(super) static LOCATIVE: &[&str] = &[
    "between", "beyond", "from", "leave", "leaving", "left", "reached", "through", "to", "toward", "towards",
    "visited", "visiting",
];

/// Determiners and pronouns: after one of *will, may, can* they show that it was a verb.
#[rustfmt::skip]
pub(super) static SUBJECTS: &[&str] = &[
    "a", "an", "any", "he", "her", "his", "i", "it", "its", "my", "no", "not", "our", "she", "some", "that",
    "the", "their", "there", "these", "they", "this", "those", "we", "what", "who", "you", "your",
];

/// Words that begin a sentence after the dot of an abbreviation, beside those before places and persons.
#[rustfmt::skip]
pub(super) static OPENERS: &[&str] = &[
    "although", "and", "as", "because", "before", "but", "for", "how", "however", "if", "meanwhile", "on",
    "since", "so", "still", "then", "though", "when", "where", "while", "with", "yet",
];

/// Small second parts of adjectives, not of names: *Putin-led*.
#[rustfmt::skip]
pub(super) static COMPOUNDS: &[&str] = &[
    "age", "aged", "born", "day", "era", "free", "held", "led", "like", "made", "old", "run", "style", "wide",
];

/// Occupations and offices that stand before a person's name, capitalised or not, beside the honorifics of
/// the name layer.
#[rustfmt::skip]
pub(super) static OFFICES: &[&str] = &[
    "activist", "actor", "actress", "adviser", "advisor", "agent", "aide", "ambassador", "analyst", "anchor",
    "archbishop", "assistant", "attorney", "author", "ayatollah", "banker", "bishop", "boss", "businessman",
    "candidate", "captain", "cardinal", "center", "chairman", "chancellor", "chancellors", "chef", "chief",
    "coach", "colonel", "columnist", "comedian", "commander", "commissioner", "congressman", "congresswoman",
    "corporal", "correspondent", "councillor", "councilman", "defender", "democrat", "deputy", "detective",
    "diplomat", "director", "doctor", "economist", "editor", "envoy", "evangelist", "executive", "forward",
    "founder", "general", "generals", "goalkeeper", "governor", "governors", "guard", "guitarist", "guru",
    "imam", "inspector", "investigator", "journalist", "judge", "justice", "lawmaker", "lawyer", "leader",
    "lieutenant", "linebacker", "lobbyist", "magistrate", "manager", "mayor", "midfielder", "minister",
    "ministers", "mlles", "mm", "mmes", "officer", "organizer", "owner", "painter", "pastor", "philosopher",
    "pilot", "pitcher", "player", "poet", "politician", "pope", "premier", "premiers", "presenter",
    "president", "presidents", "priest", "princess", "producer", "professor", "prosecutor", "quarterback",
    "rabbi", "receiver", "reporter", "representative", "republican", "researcher", "reverend", "scholar",
    "scientist", "secretary", "senator", "senators", "sergeant", "sheikh", "sheriff", "singer", "skipper",
    "spokesman", "spokesperson", "spokeswoman", "star", "striker", "superintendent", "surgeon", "teacher",
    "trainer", "treasurer", "tycoon", "vice-president", "warlord", "winger", "witness", "writer",
];

/// What stands before an office.
#[rustfmt::skip]
pub(super) static OFFICE_MODIFIERS: &[&str] = &[
    "acting", "chief", "crown", "defence", "defense", "deputy", "education", "energy", "ex", "finance", "first",
    "foreign", "former", "health", "home", "information", "interior", "justice", "labor", "labour", "late",
    "oil", "president-elect", "prime", "senior", "special", "state", "trade", "vice",
];

/// Titles that everyone is given, in the languages of Europe.
#[rustfmt::skip]
pub(super) static ADDRESSES: &[&str] = &[
    "bay", "bayan", "dhr", "doamna", "domnul", "frau", "frk", "froken", "fru", "gospoda", "gospodin",
    "gospodja", "gospodzha", "gospoja", "gospozha", "herr", "herra", "herrn", "hr", "kyria", "kyrios", "m",
    "madame", "mademoiselle", "meneer", "mevr", "mevrouw", "miss", "mister", "mlle", "mme", "monsieur",
    "mr", "mrs", "ms", "mw", "mx", "pan", "pana", "pane", "panem", "pani", "pania", "rouva", "sayin",
    "senhor", "senhora", "senor", "senora", "senorita", "signor", "signora", "signore", "signorina", "sr",
    "sra", "srta", "ur", "κ", "κα", "κυρια", "κυριο", "κυριος", "κυριου", "господин", "господина",
    "господином", "господину", "госпожа", "госпоже", "госпожи", "госпожой", "госпожу", "пан", "пана",
    "паном", "пану", "пані",
];

/// Abbreviations whose dot ends no sentence.
#[rustfmt::skip]
pub(super) static ABBREVIATIONS: &[&str] = &[
    "adm", "ala", "apr", "ariz", "ark", "assn", "asst", "atty", "aug", "ave", "brig", "bros", "calif",
    "capt", "cmdr", "co", "col", "colo", "conn", "corp", "cpl", "dec", "del", "dept", "det", "dr", "esq",
    "feb", "fla", "fr", "ft", "ga", "gen", "genl", "gov", "hon", "ill", "inc", "ind", "jan", "jr", "kan",
    "ky", "la", "lieut", "lt", "ltd", "maj", "mass", "md", "messrs", "mgr", "mich", "minn", "miss", "mm",
    "mo", "mont", "mr", "mrs", "ms", "mt", "neb", "nev", "no", "nov", "oct", "okla", "ore", "pa", "penn",
    "pres", "prof", "pvt", "rep", "reps", "rev", "rt", "sec", "secy", "sen", "sens", "sept", "sgt", "sr",
    "st", "supt", "tenn", "tex", "va", "vs", "vt", "wash", "wis", "wyo",
];

/// Those of them that end a name, so that the dot belongs to it.
#[rustfmt::skip]
pub(super) static FINAL: &[&str] = &[
    "ala", "ariz", "ark", "bros", "calif", "co", "colo", "conn", "corp", "del", "fla", "ga", "ill", "inc",
    "ind", "jr", "kan", "ky", "la", "ltd", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev",
    "okla", "ore", "pa", "penn", "sr", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
];

/// The abbreviations of the states of the United States in the Associated Press's style, and what they stand
/// for.
#[rustfmt::skip]
pub(super) static STATES: &[(&str, &str)] = &[
    ("ala", "alabama"),
    ("ariz", "arizona"),
    ("ark", "arkansas"),
    ("calif", "california"),
    ("colo", "colorado"),
    ("conn", "connecticut"),
    ("dc", "washington dc"),
    ("del", "delaware"),
    ("fla", "florida"),
    ("ga", "georgia"),
    ("ill", "illinois"),
    ("ind", "indiana"),
    ("kan", "kansas"),
    ("ky", "kentucky"),
    ("la", "louisiana"),
    ("mass", "massachusetts"),
    ("md", "maryland"),
    ("mich", "michigan"),
    ("minn", "minnesota"),
    ("miss", "mississippi"),
    ("mo", "missouri"),
    ("mont", "montana"),
    ("nc", "north carolina"),
    ("nd", "north dakota"),
    ("neb", "nebraska"),
    ("nev", "nevada"),
    ("nh", "new hampshire"),
    ("nj", "new jersey"),
    ("nm", "new mexico"),
    ("ny", "new york"),
    ("okla", "oklahoma"),
    ("ore", "oregon"),
    ("pa", "pennsylvania"),
    ("penn", "pennsylvania"),
    ("ri", "rhode island"),
    ("sc", "south carolina"),
    ("sd", "south dakota"),
    ("tenn", "tennessee"),
    ("tex", "texas"),
    ("va", "virginia"),
    ("vt", "vermont"),
    ("wash", "washington"),
    ("wis", "wisconsin"),
    ("wva", "west virginia"),
    ("wyo", "wyoming"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists = [
            ORDINARY,
            CALENDAR,
            HEADS,
            PLACES,
            WITHIN,
            LOCATIVE,
            SUBJECTS,
            OPENERS,
            COMPOUNDS,
            OFFICES,
            OFFICE_MODIFIERS,
            ADDRESSES,
            ABBREVIATIONS,
            FINAL,
        ];
        for list in lists {
            assert!(list.is_sorted_by(|x, y| x < y), "{:?}…", &list[..3]);
        }
        assert!(STATES.is_sorted_by(|x, y| x.0 < y.0));
    }
}
