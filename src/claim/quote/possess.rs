//! Who belongs to somebody: `zijn advocaat`, `haar biograaf` have no name but by whose they are.

use super::clause::class;
use super::focus::refer;
use super::kind::is_human;
use super::noun::{Head, Noun, is_plural};
use crate::claim::Scene;
use crate::lexicon::{NounRole, WordClass};
use crate::model::{EntityKind, MentionValue, RoleCategory};
use crate::text::Doc;

/// Is it a noun for who is called by whose he is: family, a friend, a neighbour?
pub fn is_kin(doc: &Doc<'_>, at: usize) -> bool {
    doc.lex.tables.claim_nouns.holds(NounRole::Relative, &doc.str(at).to_lowercase())
}

/// `de vriendin van een van de jongens`: family of somebody whom the article leaves open is nobody whom it names.
pub fn is_anyones(doc: &Doc<'_>, at: usize) -> bool {
    is_kin(doc, at) && doc.is(at + 1, "van") && doc.is_any(at + 2, &["een", "één"])
}

/// Ends of nouns for who stands beside somebody.
const MATES: &[&str] = &["genoot", "genote", "collega"];

/// `Volgens zijn partijgenote`: who spoke last, where the possessive means another.
fn mate(scene: &mut Scene<'_>, noun: &Noun, at: usize, owner: u32) -> Option<u32> {
    let own = MATES.iter().any(|end| scene.doc.str(at).ends_with(end));
    let spoke = super::focus::spoken_before(scene, noun.first, 3).next()?;
    let [id] = *spoke else { return None };
    let person = scene.entities.get(id).is_some_and(|e| e.kind == EntityKind::Person && !e.name.contains('('));
    // `partijgenote` is a woman.
    let opposite = match () {
        _ if scene.doc.str(at).ends_with("genote") => Some('m'),
        _ if scene.doc.str(at).ends_with("genoot") => Some('f'),
        _ => None,
    };
    let differs = opposite.is_some() && scene.entities.profile(id).and_then(|p| p.gender) == opposite;
    (own && person && id != owner && !differs).then_some(id)
}

/// Somebody by a noun with a possessive.
pub fn noun(scene: &mut Scene<'_>, noun: &Noun, at: usize) -> Option<u32> {
    let doc = scene.doc;
    let owned = class(doc, noun.first).any(WordClass::POSSESSIVE)
        && noun.of.is_none()
        && noun.of_name.is_none()
        && noun.of_word.is_none()
        && noun.words == noun.first + 1
        && (is_human(doc, at) || is_plural(doc, at) || doc.is(at, "familie"))
        // Of family it is enough that they are.
        && !is_kin(doc, at);
    if !owned {
        return None;
    }
    let (id, name) = ahead(scene, noun).or_else(|| owner(scene, noun.first))?;
    if let Some(id) = mate(scene, noun, at, id) {
        return Some(id);
    }
    let word = doc.slice(noun.words, at + 1).to_lowercase();
    let kind = if is_plural(doc, at) { EntityKind::Group } else { EntityKind::Unknown };
    Some(scene.entities.intern(kind, &format!("{word} ({name})")))
}

/// `Volgens zijn partijgenote neemt Karel de Boer ...`: who is named as the subject right behind.
fn ahead(scene: &Scene<'_>, noun: &Noun) -> Option<(u32, String)> {
    let doc = scene.doc;
    // Others are more often those of whom the sentence before told.
    let mate = matches!(noun.head, Head::Word(at) if MATES.iter().any(|end| doc.str(at).ends_with(end)));
    let opens = mate
        && noun.first > 0
        && doc.is(noun.first - 1, "volgens")
        && doc.sentence_range(noun.first).start + 1 == noun.first
        && super::clause::is_finite(doc, noun.last);
    let (_, m) = scene.mention_at(noun.last + 1).filter(|(_, m)| opens && m.first == noun.last + 1)?;
    let entity = scene.entities.get(m.entity?).filter(|e| e.kind == EntityKind::Person)?;
    let opposite = if doc.is(noun.first, "zijn") { 'f' } else { 'm' };
    let fits = scene.entities.profile(entity.id).and_then(|p| p.gender) != Some(opposite);
    (fits && entity.name.contains(char::is_uppercase) && !entity.name.contains('('))
        .then(|| (entity.id, entity.name.clone()))
}

/// Somebody by a role without a name, with a possessive.
pub fn nameless(scene: &mut Scene<'_>, noun: &Noun, id: u32, verb: Option<usize>) -> Option<u32> {
    let doc = scene.doc;
    let m = scene.mentions.get(id as usize)?;
    let (first, last) = (m.first, m.last);
    let bare = matches!(&m.value, MentionValue::Official(o)
        if o.name.is_none() && o.organisation.is_none() && o.party.is_none());
    let speaks = matches!(&m.value, MentionValue::Official(o) if o.role == "woordvoerder");
    if !bare
        || !matches!(noun.head, Head::Mention(_))
        || last != first + 1
        || noun.words != first
        || noun.first + 1 != first
        || !class(doc, noun.first).any(WordClass::POSSESSIVE)
    {
        return None;
    }
    // `haar woordvoerder` speaks for her, whatever bodies the article names.
    if !speaks {
        let [id] = refer(scene, first, last, verb)[..] else { return None };
        scene.entities.get(id).filter(|e| e.name.starts_with(char::is_lowercase) && !e.name.contains('('))?;
    }
    let (_, name) = owner(scene, noun.first)?;
    Some(scene.entities.intern(EntityKind::Person, &format!("{} ({name})", doc.slice(first, last).to_lowercase())))
}

/// `een woordvoerder van wethouder Karin de Boer`: whose, where somebody's name ends the mention and no body is known.
pub fn of_somebody(scene: &mut Scene<'_>, id: u32) -> Option<u32> {
    let doc = scene.doc;
    let m = scene.mentions.get(id as usize)?;
    let MentionValue::Official(o) = &m.value else { return None };
    if o.name.is_some() || o.organisation.is_some() || o.party.is_some() {
        return None;
    }
    let (first, last) = (m.first, m.last);
    if !matches!(o.category, Some(RoleCategory::Spokesperson | RoleCategory::Legal)) {
        return None;
    }
    let of = (first + 1..last).find(|&i| doc.is_any(i, &["van", "namens"]))?;
    let name = (of + 1..last).find(|&i| doc.is_upper(i))?;
    if !(name..last).all(|i| super::noun::is_name_part(doc, i)) {
        return None;
    }
    let role = doc.slice(first, of).to_lowercase();
    let whose = super::party::known(scene, doc.slice(name, last)).to_owned();
    Some(scene.entities.intern(EntityKind::Person, &format!("{role} ({whose})")))
}

/// The one person whom the possessive at `at` means, and his name.
pub(super) fn owner(scene: &mut Scene<'_>, at: usize) -> Option<(u32, String)> {
    if scene.quotes.depth > 0 || !scene.doc.is_any(at, &["zijn", "haar", "hun", "z'n", "d'r"]) {
        return None;
    }
    let [id] = refer(scene, at, at + 1, None)[..] else { return None };
    let entity = scene
        .entities
        .get(id)
        .filter(|e| e.kind == EntityKind::Person && !e.name.contains('(') && e.name.contains(char::is_uppercase))?;
    Some((id, entity.name.clone()))
}
