//! The data of the Kazakh stemmer: endings and lists of words.
//!
//! Read by [`kazakh`](super::kazakh) as they stand and by [`folded_stem`](super::folded_stem) after folding, so every
//! entry is written in full Kazakh letters, lower case. A list is a slice of strings with words parted by spaces.
//!
//! The lists are short on purpose: an entry pays only if its root *looks* inflected (`баға` "price" ends like the
//! dative `-ға`) and is frequent in the texts of public services. Adding one needs no change of code; the test
//! vectors show what it moves.

/// What must come before an ending. The letters meant are those of the Kazakh alphabet; folded spelling adds to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LeftContext {
    /// A vowel other than `у ұ ү`.
    Vowel,
    /// A consonant, or `у` or `и`, which count as both.
    Consonant,
    /// A voiceless consonant, or `б в г ғ д`, which end loans only and take the voiceless endings.
    Voiceless,
    /// Anything that takes a voiced ending: vowels, sonorants, `ж` and `з`.
    Voiced,
    /// `м н ң`.
    Nasal,
    /// A vowel other than `у ұ ү`, or `м н ң`: the genitive `-ның`.
    VowelOrNasal,
    /// `р л й у ж з и`: the genitive `-дың`.
    LiquidOrSibilant,
    /// A vowel or `р л й у`: the plural `-лар`.
    VowelOrLiquid,
    /// A vowel or `р л й у м н ң`: the instrumental `-мен`.
    VowelLiquidOrNasal,
    /// `ж з`.
    VoicedSibilant,
    /// `м н ң ж з л`: the plural `-дар`.
    NasalSibilantOrL,
    /// `м н ң р л й у ж з`.
    Sonorant,
    /// `ы і`, the vowels of the possessive.
    PossessiveVowel,
    /// No condition.
    Anything,
}

/// What an ending is, and with it what becomes of the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EndingKind {
    /// Case, plural or possessive: another ending may stand before it.
    Nominal,
    /// An ending of verbs: what is left is the verb's root.
    Verbal,
    /// An ending of verbs in `-ю`: the root ends in the `й` that melted into it.
    VerbalGlide,
}

/// A second reading that a word may have, in which the ending is at least partly root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StemException {
    None,
    /// `-ны` after a root in `н`, really `-ы`: `орган|ы`. See [`NOUNS_IN_N`].
    RootInN,
    /// `-ты` after a loan in `т`, really `-ы`: `объект|ы`. See [`LOANS_IN_T`].
    RootInT,
    /// `-йды` after a noun in `й`, really `-ды`: `жағдай|ды`. See [`NOUNS_IN_GLIDE`].
    RootInGlide,
    /// `-атын` after a noun in `ат`, really `-ын`: `азамат|ын`. See [`NOUNS_IN_AT`].
    RootInAt,
    /// `-сын` after a loan in `с`, really `-ын`: `кеңес|ін`. See [`LOANS_IN_S`].
    RootInS,
    /// `-сы` after `ы`: only a few roots end in `ы`, all others end in `ыс` (`жұмыс|ы`). See [`ENDS_OF_VOWEL_STEMS`].
    ThirdPerson,
    /// `-у` after a root of one syllable, which may be part of the root: `сау`, `жау`.
    Infinitive,
    /// `-ды` after `л`: the accusative of a noun or the past tense of a passive, `жасал|ды`.
    PastOfPassive,
}

impl StemException {
    /// The letter by which the script in the browser knows it; nothing for what it need not know.
    pub(super) fn name(self) -> &'static str {
        match self {
            StemException::None | StemException::PastOfPassive => "",
            StemException::RootInN => "n",
            StemException::RootInT => "t",
            StemException::RootInGlide => "g",
            StemException::RootInAt => "a",
            StemException::RootInS => "s",
            StemException::ThirdPerson => "p",
            StemException::Infinitive => "u",
        }
    }
}

/// A group of endings that differ in vowel harmony only.
pub(super) struct EndingRule {
    /// The endings, parted by spaces.
    pub endings: &'static str,
    /// What must stand before.
    pub after: LeftContext,
    /// The least number of letters that must remain; roots such as `үй` are let through where it is 3 or less.
    pub least: usize,
    /// What the ending is.
    pub kind: EndingKind,
    /// The other reading to look out for.
    pub exception: StemException,
    /// Whether the ending follows the harmony of the root; only the instrumental does not.
    pub harmonic: bool,
    /// Whether the ending is also looked for in folded spelling.
    pub foldable: bool,
}

const fn nominal(endings: &'static str, after: LeftContext, least: usize) -> EndingRule {
    EndingRule {
        endings,
        after,
        least,
        kind: EndingKind::Nominal,
        exception: StemException::None,
        harmonic: true,
        foldable: true,
    }
}

const fn verbal(endings: &'static str, after: LeftContext, least: usize) -> EndingRule {
    EndingRule { kind: EndingKind::Verbal, ..nominal(endings, after, least) }
}

const fn glide(endings: &'static str) -> EndingRule {
    EndingRule { kind: EndingKind::VerbalGlide, ..nominal(endings, LeftContext::Vowel, 2) }
}

impl EndingRule {
    const fn exception(self, exception: StemException) -> EndingRule {
        EndingRule { exception, ..self }
    }

    const fn without_harmony(self) -> EndingRule {
        EndingRule { harmonic: false, ..self }
    }

    const fn never_folded(self) -> EndingRule {
        EndingRule { foldable: false, ..self }
    }
}

/// All endings. Longer ones go first whatever their place here; of the same ending, the first rule that fits counts.
pub(super) const RULES: &[EndingRule] = &[
    // Locative with -ғы ("which is at").
    nominal("ндағы ндегі", LeftContext::PossessiveVowel, 3),
    nominal("дағы дегі", LeftContext::Voiced, 3),
    nominal("тағы тегі", LeftContext::Voiceless, 3),
    // Genitive.
    nominal("ның нің", LeftContext::VowelOrNasal, 3),
    nominal("дың дің", LeftContext::LiquidOrSibilant, 3),
    nominal("тың тің", LeftContext::Voiceless, 3),
    // Ablative.
    nominal("дан ден", LeftContext::Voiced, 3),
    nominal("тан тен", LeftContext::Voiceless, 3),
    nominal("нан нен", LeftContext::Nasal, 3),
    nominal("нан нен", LeftContext::PossessiveVowel, 4),
    // Locative.
    nominal("нда нде", LeftContext::PossessiveVowel, 4),
    nominal("да де", LeftContext::Voiced, 3),
    nominal("та те", LeftContext::Voiceless, 3),
    // Dative.
    nominal("ға ге", LeftContext::Voiced, 3),
    nominal("қа ке", LeftContext::Voiceless, 3),
    nominal("на не", LeftContext::PossessiveVowel, 4),
    // Accusative.
    nominal("ны ні", LeftContext::Vowel, 3).exception(StemException::RootInN),
    nominal("ды ді", LeftContext::Sonorant, 3).exception(StemException::PastOfPassive),
    nominal("ты ті", LeftContext::Voiceless, 3).exception(StemException::RootInT),
    nominal("н", LeftContext::PossessiveVowel, 4),
    // Instrumental.
    nominal("мен", LeftContext::VowelLiquidOrNasal, 3).without_harmony(),
    nominal("бен", LeftContext::VoicedSibilant, 3).without_harmony(),
    nominal("пен", LeftContext::Voiceless, 3).without_harmony(),
    // Possessive: our, your; his; my, your.
    nominal("ымыз іміз ыңыз іңіз", LeftContext::Consonant, 3),
    nominal("мыз міз ңыз ңіз", LeftContext::Vowel, 3),
    nominal("сы сі", LeftContext::Vowel, 3).exception(StemException::ThirdPerson),
    nominal("ы і", LeftContext::Consonant, 3),
    nominal("ым ім", LeftContext::Consonant, 4),
    // Once ң and н are one letter, "your" would be taken for the accusative.
    nominal("ың ің", LeftContext::Consonant, 4).never_folded(),
    // Plural.
    nominal("лар лер", LeftContext::VowelOrLiquid, 3),
    nominal("дар дер", LeftContext::NasalSibilantOrL, 3),
    nominal("тар тер", LeftContext::Voiceless, 3),
    // Verbs: negative present, past participle and habitual.
    verbal("майды мейді байды бейді пайды пейді", LeftContext::Anything, 3),
    verbal("маған меген баған беген паған пеген", LeftContext::Anything, 3),
    verbal("майтын мейтін байтын бейтін пайтын пейтін", LeftContext::Anything, 3),
    // Verbs: habitual participle and present.
    verbal("атын етін", LeftContext::Consonant, 3).exception(StemException::RootInAt),
    verbal("итын итін", LeftContext::Consonant, 3),
    verbal("йтын йтін", LeftContext::Vowel, 3),
    verbal("ады еді иды иді", LeftContext::Consonant, 3),
    verbal("йды йді", LeftContext::Vowel, 3).exception(StemException::RootInGlide),
    verbal("амын емін имын имін", LeftContext::Consonant, 3),
    verbal("ймын ймін", LeftContext::Vowel, 3),
    verbal("асыз есіз", LeftContext::Consonant, 3),
    verbal("йсыз йсіз", LeftContext::Vowel, 3),
    // Verbs: past participle, imperative, converb, past, infinitive.
    verbal("ған ген", LeftContext::Voiced, 3),
    verbal("қан кен", LeftContext::Voiceless, 3),
    verbal("сын сін", LeftContext::Consonant, 4).exception(StemException::RootInS),
    verbal("ып іп", LeftContext::Consonant, 3),
    verbal("ды ді", LeftContext::Vowel, 4),
    verbal("у", LeftContext::Anything, 3).exception(StemException::Infinitive),
    verbal("п", LeftContext::Vowel, 6),
    glide("ю"),
    glide("яды ятын"),
];

/// Words that end like an inflected form but are none. Stripping stops at them.
pub(super) const PROTECTED: &[&str] = &[
    // Nouns.
    "сауда баға пайда ереже жаға дене қала сала дала бала шаруа кеңсе мекеме мәселе қаулы қаржы ақы нысан мекен",
    "қорған салон қарыз ауыз қазақстан ата ана апа аға іні әке шеше аты ұлы ауру жылу жаны сан жан нан ұн күн",
    // Nouns in -ын and -ім, where it belongs to the root.
    "шығын ағын егін жиын буын келін түйін жауын алтын отын қатын түтін адам білім бөлім шешім төлем мерзім тізім",
    "көлем ұйғарым келісім жүгінім айырым",
    // Days and months.
    "сенбі дүйсенбі сейсенбі сәрсенбі бейсенбі қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан",
    "қараша желтоқсан",
    // Pronouns and adverbs.
    "мен сен қайда онда мұнда сонда өзін мұның оның сондай мұндай қандай ондай бүгін бері қазір бұрын сайын жоқ иә",
    "тағы өте әлі бірі",
    // Postpositions and conjunctions.
    "бен пен және немесе бірақ бірге туралы бойынша дейін кейін үшін арқылы емес әрі",
    // Adjectives and numerals.
    "басқа жеке ерекше тегін жақын дайын тұрғын қалың тарихи үлкен қосымша түскі ішкі сыртқы негізгі келесі алғашқы",
    "соңғы жылғы қазіргі",
];

/// Words that only folded spelling must protect: adjectives in `-и` and nouns in `-а` and `-и`, since there `и` also
/// stands for the possessive `і`.
pub(super) const PROTECTED_WHEN_FOLDED: &[&str] =
    &["мәдени табиғи ресми діни кәсіби ғылыми әдеби тарихи", "машина қағида учаске шасси"];

/// Forms that no rule leads to their root.
pub(super) const IRREGULAR: &[(&str, &str)] = &[
    ("үйі", "үй"),
    ("ісі", "іс"),
    ("елі", "ел"),
    ("үйін", "үй"),
    ("ісін", "іс"),
    ("елін", "ел"),
    ("актісі", "акт"),
    ("бұдан", "бұл"),
    ("одан", "ол"),
    ("оған", "ол"),
];

/// Roots that lose a vowel before an ending (`халқы`), and their full form.
pub(super) const ELIDED: &[(&str, &str)] = &[
    ("халқ", "халық"),
    ("мүлк", "мүлік"),
    ("орн", "орын"),
    ("кәсіпорн", "кәсіпорын"),
    ("мұрн", "мұрын"),
    ("ерн", "ерін"),
    ("қарн", "қарын"),
    ("мойн", "мойын"),
    ("қойн", "қойын"),
    ("нарқ", "нарық"),
    ("парқ", "парық"),
    ("ырқ", "ырық"),
    ("қалп", "қалып"),
    ("қауп", "қауіп"),
    ("әрп", "әріп"),
    ("құлп", "құлып"),
    ("ғұрп", "ғұрып"),
    ("айб", "айып"),
    ("ауз", "ауыз"),
    ("көрк", "көрік"),
    ("бөрк", "бөрік"),
];

/// Nouns in `с`, for [`StemException::RootInS`] and [`StemException::ThirdPerson`].
pub(super) const LOANS_IN_S: &[&str] = &[
    "кеңес процес процесс класс адрес арыз пресс рес конкурс ресурс курс баланс статус бонус финанс бизнес индекс",
    "кодекс комплекс қатынас қарындас жолдас отандас замандас мирас талас палас атлас алмас мүгедектес",
];

/// Nouns in `н`, for [`StemException::RootInN`]. Folded spelling protects them as well, since there `н` is also the accusative.
pub(super) const NOUNS_IN_N: &[&str] = &[
    "орган аудан нысан маман орман мекен дүкен телефон талон план экран район регион вагон микрорайон газон заман",
    "закон қазан домен патрон полигон аукцион пансион лимон хан қан сан жан дән кен ұран дастархан азан арман отан",
    "тұман сарай қоян жаңалан желтоқсан тоқсан шабарман саран кантон чемпион эталон миллион баллон салон купон",
    "шаблон фон микрофон стадион каналан мүмкін қорған күнтізбен мазмұн ақпан бостан қазақстан өзбекстан қырғызстан",
];

/// Nouns in `ат` and `ет`, for [`StemException::RootInAt`].
pub(super) const NOUNS_IN_AT: &[&str] = &[
    "санат азамат мәлімет мәслихат міндет әрекет үкімет мемлекет қажет ақпарат аппарат сағат құжат рұқсат қаражат",
    "апат қызмет бюджет мақсат шарт субсидият әдебиет мәдениет медицинат университет институт факультет комитет",
    "кабинет пакет билет диплом аттестат сертификат мандат депутат адвокат құдірет құзырет хабарлат келбет сурет",
    "ниет тарапат зерттет бет ет ат шариғат парасат қанағат салтанат табиғат қоғамат жауапкершілет тиімділет",
];

/// Loans in two consonants, the last a `т`, for [`StemException::RootInT`].
pub(super) const LOANS_IN_T: &[&str] =
    &["объект субъект проект аспект эффект дефект факт акт контракт тракт конспект архитект спект инспект продукт"];

/// Nouns in `й`, for [`StemException::RootInGlide`].
pub(super) const NOUNS_IN_GLIDE: &[&str] =
    &["жағдай мұнай май ай сай құдай сарай маңдай шырай арай қалай деңгей тоқай шай қой той бай жай лай орай"];

/// The letters in which infinitives end: of words of three letters only these are worth a look (`шию`, `қою`).
pub(super) const INFINITIVE_ENDS: &[char] = &['у', 'ю'];

/// The sign that softens a letter and leaves it to that letter which ending follows.
pub(super) const SOFT_SIGN: char = 'ь';

/// The vowels before `-у` that make it part of a root of one syllable, for [`StemException::Infinitive`].
pub(super) const BEFORE_INFINITIVE: &[char] = &['а', 'о'];

/// The vowels before `-ны` that let a root in `н` be suspected, for [`StemException::RootInN`].
pub(super) const BEFORE_N: &[char] = &['а', 'е', 'о', 'ө', 'ұ', 'ү', 'у'];

/// Consonants that are voiced between vowels, and the voiceless ones of the root.
pub(super) const VOICED: &[(char, char)] = &[('б', 'п'), ('г', 'к'), ('ғ', 'қ')];

/// How roots in `ы` and `і` end, for [`StemException::ThirdPerson`].
pub(super) const ENDS_OF_VOWEL_STEMS: &[&str] = &["шы ші ғы гі қы кі нды нді кті улы ржы"];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::text::letters::is_cyrillic;

    fn all_words() -> Vec<&'static str> {
        let lists = [PROTECTED, PROTECTED_WHEN_FOLDED, LOANS_IN_S, NOUNS_IN_N, NOUNS_IN_AT, LOANS_IN_T, NOUNS_IN_GLIDE];
        let listed = lists.concat().into_iter().flat_map(str::split_whitespace);
        let endings = RULES.iter().flat_map(|rule| rule.endings.split_whitespace());
        let pairs = IRREGULAR.iter().chain(ELIDED).flat_map(|&(form, root)| [form, root]);
        listed.chain(endings).chain(pairs).collect()
    }

    #[test]
    fn entries_are_lower_case_cyrillic() {
        for word in all_words() {
            assert!(word.chars().all(|c| is_cyrillic(c) && !c.is_uppercase()), "{word}");
        }
    }

    #[test]
    fn no_list_names_a_word_twice() {
        for list in [PROTECTED, LOANS_IN_S, NOUNS_IN_N, NOUNS_IN_AT, LOANS_IN_T, NOUNS_IN_GLIDE] {
            let mut seen = HashSet::new();
            for word in list.iter().flat_map(|line| line.split_whitespace()) {
                assert!(seen.insert(word), "{word} stands twice");
            }
        }
    }
}
