//! Those without a name whom a claim is of: `407 winkels`, `17.000 Syriërs`, `snorfietsers`, `de commerciële houders`.

use crate::claim::Scene;
use crate::claim::syntax::{Chunk, Syntax, Tag};
use crate::lexicon::{Cue, NounRole};
use crate::model::EntityKind;
use crate::parse::number::several;

/// Units and occasions that are counted, and hit by nothing.
const TIMES: &[&str] = &[
    "dagen",
    "weken",
    "maanden",
    "jaren",
    "keren",
    "uren",
    "minuten",
    "wedstrijden",
    "kilo's",
    "tonnen",
    "liters",
    "meters",
];

/// The group that the phrase means: several of a kind with a number, the people of a country, or people and bodies in the plural.
pub fn of(scene: &mut Scene<'_>, chunk: &Chunk) -> Option<u32> {
    let doc = scene.doc;
    if chunk.tag != Tag::Noun || chunk.mention.is_some() || !doc.str(chunk.head).ends_with(['n', 's']) {
        return None;
    }
    let number = (chunk.first..chunk.head).find(|t| doc.token(*t).is_some_and(|t| t.is_number()));
    // `1 huis`
    if number.is_some_and(|t| doc.is(t, "1")) {
        return None;
    }
    let people = |t: usize| doc.is_upper(t) && doc.has(t, Cue::Demonym);
    let first =
        number.map(|t| t + 1).or_else(|| Some(chunk.head).filter(|h| people(*h))).or_else(|| begin(scene, chunk))?;
    (first <= chunk.head && !doc.is_any(chunk.head, TIMES))
        .then(|| scene.entities.intern(EntityKind::Group, &lower_first(doc.slice(first, chunk.last), !people(first))))
}

/// Bodies that a definite plural points back at: others name them.
const NAMED: &[&str] = &[
    "bedrijven",
    "banken",
    "ondernemingen",
    "platforms",
    "partijen",
    "organisaties",
    "aanbieders",
    "fabrikanten",
    "maatschappijen",
    "clubs",
    "scholen",
    "ketens",
];

/// Where the name of people or bodies in the plural begins, behind whatever determines them.
fn begin(scene: &Scene<'_>, chunk: &Chunk) -> Option<usize> {
    is_of_people(scene, chunk).then_some(())?;
    let doc = scene.doc;
    // `de drie winkels`: which they are stands elsewhere.
    let counted = (chunk.first + 1..chunk.head).any(|t| several(doc, t).is_some());
    let back = doc.is_any(chunk.first, &["de", "deze", "die", "beide"]);
    if back && (counted || doc.is_any(chunk.head, NAMED)) {
        return None;
    }
    const DETERMINES: &[&str] = &[
        "de",
        "deze",
        "die",
        "alle",
        "veel",
        "sommige",
        "enkele",
        "meer",
        "beide",
        "zijn",
        "haar",
        "hun",
        "andere",
        "meerdere",
        "verschillende",
        "tientallen",
        "honderden",
        "duizenden",
        "miljoenen",
        "diverse",
        "geen",
        "nog",
        "ook",
    ];
    let counts = |t: usize| several(doc, t).is_some() || t < chunk.head && is_number(doc, t);
    (chunk.first..=chunk.head).find(|t| !doc.is_any(*t, DETERMINES) && !counts(*t))
}

/// Is it a number in words above one (`negentien`)?
pub fn is_number(doc: &crate::text::Doc<'_>, at: usize) -> bool {
    doc.token(at).is_some_and(|t| t.is_word())
        && crate::parse::number::read(doc, at).is_some_and(|n| n.value > rust_decimal::Decimal::ONE && n.last == at + 1)
}

/// Does a number in figures stand before the noun?
pub fn is_counted(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    (chunk.first..chunk.head).any(|t| scene.doc.token(t).is_some_and(|t| t.is_number()))
}

/// Is the noun of the phrase a plural for people, bodies or what they drive?
pub fn is_of_people(scene: &Scene<'_>, chunk: &Chunk) -> bool {
    let doc = scene.doc;
    chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && doc.lex.tables.claim_nouns.holds(NounRole::Group, &doc.str(chunk.head).to_lowercase())
}

/// Is the entity such a group?
pub fn is(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Group)
}

/// The groups that the phrase at chunk `i` and those joined to it mean.
pub fn all(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let list = syntax.list(scene.doc, i);
    list.into_iter().filter_map(|k| of(scene, &syntax.chunks[k])).collect()
}

/// The group that is the subject of the sentence before.
pub fn before(scene: &mut Scene<'_>, syntax: &Syntax) -> Vec<u32> {
    let Some(first) = syntax.sentence.checked_sub(1).and_then(|s| scene.doc.sentences().get(s)).map(|s| s.first) else {
        return Vec::new();
    };
    let said = scene.syntax(first);
    let main = said.main().map(|n| &said.clauses[n]);
    match main.and_then(|c| c.subject).filter(|s| is_of_people(scene, &said.chunks[*s])) {
        Some(subject) => all(scene, &said, subject),
        None => Vec::new(),
    }
}

/// A word that only opens the sentence is written small.
fn lower_first(words: &str, plain: bool) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(c) if plain && words.chars().skip(1).all(|c| !c.is_uppercase()) => c.to_lowercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}
