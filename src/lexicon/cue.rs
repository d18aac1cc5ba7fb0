//! Cues: what a word may be a sign of. A rule hangs on cues and is run only where one occurs.

/// A sign that a rule can hang on. Those under `Digits` are read from a token's shape, the others from the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Cue {
    /// The first word of a phrase of the trie (`Hit`s are made of these before any rule runs); among a text's cues, of one that stands there.
    Phrase,
    Month,
    Weekday,
    DayPart,
    TimeUnit,
    Season,
    NamedDay,
    /// A word of `date_words.tsv`: `gisteren`, `vorige`, `afgelopen`, `onlangs`.
    DateWord,
    /// `begin`, `ruim`.
    DateModifier,
    Ordinal,
    /// `over` and `voor` between minutes and an hour.
    ClockWord,
    /// `helft`, `periode`, `eeuwse`, `Q3`.
    YearPart,
    Numeral,
    Magnitude,
    Currency,
    Percent,
    Function,
    MoneyWord,
    Rate,
    Role,
    RoleModifier,
    Occupation,
    Title,
    Particle,
    GivenName,
    Surname,
    Common,
    Verb,
    /// A word that makes another verb of one: `aan`, `uit`, `terecht`.
    VerbParticle,
    /// The verb of a lemma of `cue_verbs.tsv`.
    CueVerb,
    /// A form of such a verb.
    ReportingForm,
    /// A word of `word_classes.tsv`.
    WordClass,
    CuePhrase,
    Frame,
    Hedge,
    LawHead,
    OrganisationHead,
    DefiniteNoun,
    OrganisationTail,
    /// A last name that news uses alone: of a row of `officials.tsv` or `known_surnames.tsv`.
    Holder,
    Demonym,
    Abbreviation,
    /// A number in digits.
    Digits,
    /// A word that begins with a capital.
    Capital,
    /// A quotation mark that opens a quotation.
    Quotation,
    /// A colon.
    Colon,
    /// A currency sign (`€`, `$`).
    CurrencySign,
}

impl Cue {
    /// How many cues there are.
    pub const COUNT: usize = Cue::CurrencySign as usize + 1;
}

/// A set of cues.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CueSet(u64);

impl super::packed::Fixed for CueSet {
    type Bytes = [u8; 8];

    fn to_bytes(&self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    fn from_bytes(bytes: [u8; 8]) -> CueSet {
        CueSet(u64::from_le_bytes(bytes))
    }

    fn list(bytes: &[u8]) -> Option<Vec<CueSet>> {
        super::packed::read(bytes)
    }
}

impl CueSet {
    /// Adds `cue`.
    pub fn add(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u8;
    }

    /// Does it hold `cue`?
    #[inline]
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u8) != 0
    }

    /// The same without `cue`.
    #[inline]
    pub fn without(self, cue: Cue) -> CueSet {
        CueSet(self.0 & !(1 << cue as u8))
    }

    /// Is there none?
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The numbers of the cues in it.
    pub fn numbers(self) -> impl Iterator<Item = usize> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            if bits == 0 {
                return None;
            }
            let number = bits.trailing_zeros() as usize;
            bits &= bits - 1;
            Some(number)
        })
    }
}
