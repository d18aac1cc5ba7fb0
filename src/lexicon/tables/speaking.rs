//! Nouns for who and what is said to say something, and the ends of such nouns.

use super::ending::Ends;
use crate::error::Result;
use crate::lexicon::tsv::Row;
use crate::lexicon::word::WordTable;
use crate::lexicon::{Loader, packed};
use crate::token::{UNKNOWN, WordId};

/// What a noun is to a quote: a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Speaking(u16);

impl Speaking {
    /// One person (`getuige`, `seksuoloog`).
    pub const PERSON: Speaking = Speaking(1);
    /// It speaks like a person, but may be something else (`militant`).
    pub const SPEAKER: Speaking = Speaking(1 << 1);
    /// Whoever does something, by how the noun ends (`fietser`).
    pub const DOER: Speaking = Speaking(1 << 2);
    /// Several people or a body as one noun (`jury`).
    pub const BODY: Speaking = Speaking(1 << 3);
    /// People as one noun, who think and want as one (`achterban`).
    pub const COLLECTIVE: Speaking = Speaking(1 << 4);
    /// Several people or bodies (`provincies`).
    pub const SEVERAL: Speaking = Speaking(1 << 5);
    /// Several people and nothing else (`bewoners`).
    pub const CROWD: Speaking = Speaking(1 << 6);
    /// A share of several people (`meerderheid`).
    pub const SHARE: Speaking = Speaking(1 << 7);
    /// A part of a body that speaks for it (`persdienst`).
    pub const PART: Speaking = Speaking(1 << 8);
    /// A paper or figures: what they say, their author says (`rapport`).
    pub const DOCUMENT: Speaking = Speaking(1 << 9);
    /// A law or a plan, which says nothing (`richtlijn`).
    pub const MUTE: Speaking = Speaking(1 << 10);
    /// What words are spoken or written into (`interview`).
    pub const MEDIUM: Speaking = Speaking(1 << 11);
    /// A meeting where words are spoken (`verhoor`).
    pub const OCCASION: Speaking = Speaking(1 << 12);
    /// A place where people work, by which they are told (`een medewerker van de winkel`).
    pub const PLACE: Speaking = Speaking(1 << 13);
    /// What ends like a noun for people and is none (`formulier`).
    pub const THING: Speaking = Speaking(1 << 14);

    /// Is it one of `other`?
    #[inline]
    pub fn any(self, other: Speaking) -> bool {
        self.0 & other.0 != 0
    }

    /// Is it nothing of all this?
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn without(self, other: Speaking) -> Speaking {
        Speaking(self.0 & !other.0)
    }
}

impl std::ops::BitOr for Speaking {
    type Output = Speaking;
    fn bitor(self, other: Speaking) -> Speaking {
        Speaking(self.0 | other.0)
    }
}

impl packed::Fixed for Speaking {
    type Bytes = [u8; 2];

    fn to_bytes(&self) -> [u8; 2] {
        self.0.to_le_bytes()
    }

    fn from_bytes(bytes: [u8; 2]) -> Speaking {
        Speaking(u16::from_le_bytes(bytes))
    }

    fn list(bytes: &[u8]) -> Option<Vec<Speaking>> {
        packed::read(bytes)
    }
}

/// A noun, or the end of nouns.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct SpeakingNoun {
    /// How many bytes it has.
    length: u32,
    /// What the noun is alone.
    alone: Speaking,
    /// What a compound with it is.
    compound: Speaking,
    /// What stands in the place of a plural for one of them.
    one: Option<String>,
}

/// The nouns; the longest that a word is or ends in says what it is.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct SpeakingNouns {
    ends: Ends,
    rows: Vec<SpeakingNoun>,
    /// By word: what it is; made once all words are known.
    #[serde(with = "packed::list")]
    classes: Vec<Speaking>,
}

impl SpeakingNouns {
    /// What a word is; `text` is asked for one that stands in no table.
    #[inline]
    pub fn of<'t>(&self, word: WordId, text: impl FnOnce() -> &'t str) -> Speaking {
        match word {
            UNKNOWN => self.of_text(text()),
            _ => self.classes.get(word as usize).copied().unwrap_or_default(),
        }
    }

    /// What a word is by its letters.
    pub fn of_text(&self, word: &str) -> Speaking {
        let role = |(row, whole): (usize, bool)| {
            self.rows.get(row).map_or(Speaking::default(), |row| if whole { row.alone } else { row.compound })
        };
        self.ends.walk(word).map(role).filter(|role| !role.is_empty()).last().unwrap_or_default()
    }

    /// What one of those is whom a plural names: `buurtbewoners`, `buurtbewoner`.
    pub fn one_of(&self, plural: &str) -> Option<String> {
        let one = |(row, _): (usize, bool)| {
            let row = self.rows.get(row)?;
            Some((plural.len() - row.length as usize, row.one.as_ref()?))
        };
        let (stem, one) = self.ends.walk(plural).filter_map(one).last()?;
        Some(format!("{}{one}", plural.get(..stem)?))
    }

    /// Notes for every word of the table what it is; asked once, when all tables are read.
    pub(in crate::lexicon) fn classify(&mut self, words: &WordTable) {
        let all = 0..words.len() as WordId;
        let mut classes: Vec<Speaking> = all.map(|word| self.of_text(words.spelling(word))).collect();
        classes.truncate(classes.iter().rposition(|c| !c.is_empty()).map_or(0, |last| last + 1));
        self.classes = classes;
    }
}

pub(super) fn speaking_nouns(loader: &mut Loader, text: &str, name: &str) -> Result<SpeakingNouns> {
    let tsv = loader.table(name, text, &["noun", "role", "whole", "one"])?;
    let (mut nouns, mut out) = (Vec::new(), SpeakingNouns::default());
    for row in tsv.rows() {
        let (all, whole) = (roles(&row, 1)?, roles(&row, 2)?);
        if !whole.without(all).is_empty() {
            return Err(row.fault(2, format!("`{}`: some are none of its roles", row.cell(2))));
        }
        let noun = row.cell(0).trim_start_matches('-');
        let ending = noun.len() < row.cell(0).len();
        if nouns.contains(&noun) {
            return Err(row.fault(0, format!("`{noun}` stands as a noun and as an ending")));
        }
        nouns.push(noun);
        out.rows.push(SpeakingNoun {
            length: noun.len() as u32,
            alone: if ending { Speaking::default() } else { all },
            compound: all.without(whole),
            one: row.some(3).map(|one| one.trim_start_matches('-').to_owned()),
        });
    }
    out.ends = Ends::of(nouns.into_iter());
    Ok(out)
}

fn roles(row: &Row<'_>, column: usize) -> Result<Speaking> {
    row.list(column).try_fold(Speaking::default(), |all, name| {
        Ok(all | role(name).ok_or_else(|| row.fault(column, format!("`{name}` is no role of such nouns")))?)
    })
}

fn role(name: &str) -> Option<Speaking> {
    Some(match name {
        "person" => Speaking::PERSON,
        "speaker" => Speaking::SPEAKER,
        "doer" => Speaking::DOER,
        "body" => Speaking::BODY,
        "collective" => Speaking::COLLECTIVE,
        "several" => Speaking::SEVERAL,
        "crowd" => Speaking::CROWD,
        "share" => Speaking::SHARE,
        "part" => Speaking::PART,
        "document" => Speaking::DOCUMENT,
        "mute" => Speaking::MUTE,
        "medium" => Speaking::MEDIUM,
        "occasion" => Speaking::OCCASION,
        "place" => Speaking::PLACE,
        "thing" => Speaking::THING,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Speaking;
    use crate::lexicon::Lexicon;
    use crate::token::UNKNOWN;

    #[test]
    fn the_longest_noun_that_a_word_ends_in_says_what_it_is() {
        let lexicon = Lexicon::from_text().expect("the tables load");
        let nouns = &lexicon.tables.speaking_nouns;
        for (word, role) in [
            ("vogelaar", Speaking::DOER),
            ("exemplaar", Speaking::THING),
            ("Gemeenteraad", Speaking::BODY | Speaking::OCCASION),
            ("kippenfamilie", Speaking::BODY | Speaking::COLLECTIVE),
            ("oom", Speaking::PERSON),
            ("atoom", Speaking::default()),
            ("zandkundige", Speaking::PERSON),
            ("schuttingtaal", Speaking::default()),
        ] {
            assert_eq!(nouns.of(UNKNOWN, || word), role, "{word}");
            // Words that a table holds were asked once before.
            let id = lexicon.word_id(&word.to_lowercase());
            assert!(id == UNKNOWN || nouns.of(id, || "") == role, "{word}");
        }
    }

    #[test]
    fn a_plural_tells_what_one_is() {
        let lexicon = Lexicon::from_text().expect("the tables load");
        let one = |plural| lexicon.tables.speaking_nouns.one_of(plural);
        assert_eq!(one("raadsleden").as_deref(), Some("raadslid"));
        assert_eq!(one("kantklossers").as_deref(), Some("kantklosser"));
        assert_eq!(one("kantoorpianisten").as_deref(), Some("kantoorpianist"));
        assert_eq!(one("water"), None);
    }
}
