//! Who goes on right behind a sentence in which somebody spoke: mostly that one, but not who asked, nor a crowd or a body of which the sentence only told.

use super::clause::is_of;
use super::focus::{main, refer};
use super::near::Place;
use super::noun::{Head, Noun};
use super::party;
use super::turn::FAR;
use super::voices::{asked_by, asks, is_crowd, named_subject, put_to, speaks_alone, speaks_of, voice};
use crate::claim::Scene;
use crate::model::{EntityKind, MentionValue};

/// A way in which somebody else takes over from those who spoke in the sentence before.
type Way = fn(&mut Scene<'_>, &Place, &[u32]) -> Option<Vec<u32>>;

/// All ways; the first that knows somebody has him.
const WAYS: &[Way] = &[addressed, asked, owner, about, over_body, over_crowd];

/// Who goes on where `ids` spoke in the sentence before.
pub(super) fn relay(scene: &mut Scene<'_>, place: &Place, ids: &[u32]) -> Vec<u32> {
    WAYS.iter().find_map(|way| way(scene, place, ids)).unwrap_or_else(|| ids.to_vec())
}

/// `Jan Visser vroeg Karin de Boer of ze blijft. "Ik ..."`, but not `"Ik was bang dat ze nee zou zeggen."`
fn addressed(scene: &mut Scene<'_>, place: &Place, ids: &[u32]) -> Option<Vec<u32>> {
    if !scene.quotes.settling {
        return None;
    }
    let id = put_to(scene, place.range(), ids)?;
    (!speaks_of(scene, place.at, id)).then(|| vec![id])
}

/// Behind a question the one who is asked speaks, not the one who asks.
fn asked(scene: &mut Scene<'_>, place: &Place, ids: &[u32]) -> Option<Vec<u32>> {
    asks(scene, place.range(), place.at).then(|| asked_by(scene, place.previous.first, ids)).flatten()
}

/// `Haar partij wil ...`: she goes on, not the party.
fn owner(scene: &mut Scene<'_>, place: &Place, ids: &[u32]) -> Option<Vec<u32>> {
    if !scene.quotes.settling {
        return None;
    }
    // `Zijn partij begrijpt dat ...`: no verb, and what his party thinks he tells. What it says or calls something are its own words.
    let opens = scene.doc.is(place.previous.first, "zijn") && scene.doc.is(place.previous.first + 1, "partij");
    let own = super::noun::noun(scene, place.previous.first, place.previous.last)
        .filter(|n| opens && is_of(scene.doc, n.last, &["begrijpen", "snappen", "beseffen"]));
    let nouns = own.map(|n| vec![n]).or_else(|| main(scene, place.range()).map(|(_, nouns)| nouns))?;
    let [Noun { first, head: Head::Word(_), .. }] = nouns[..] else { return None };
    let kind = |scene: &Scene<'_>, id: u32| scene.entities.get(id).map(|e| e.kind);
    if !scene.doc.is_any(first, &["zijn", "haar"])
        || !matches!(ids[..], [id] if matches!(kind(scene, id), Some(EntityKind::Organisation | EntityKind::Unknown)))
    {
        return None;
    }
    let [owner] = refer(scene, first, first + 1, None)[..] else { return None };
    (kind(scene, owner) == Some(EntityKind::Person)).then(|| vec![owner])
}

/// `Bij de mensen die vragen of het klopt, hoort Karin de Boer niet. "Ik ..."`: whom the sentence is about, not the crowd within it.
fn about(scene: &mut Scene<'_>, place: &Place, ids: &[u32]) -> Option<Vec<u32>> {
    if !scene.quotes.settling || !is_crowd(scene, ids) {
        return None;
    }
    named_subject(scene, place.number - 1).map(|id| vec![id])
}

/// `..., zoals de partij die zegt dat het kan. "Ik ..."`, `De partij staat volgens de Peilingmeter op winst. "Ik ..."`: one speaks, who spoke before.
fn over_body(scene: &mut Scene<'_>, place: &Place, ids: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let thing = |name: &str| place.range().any(|t| doc.is_any(t, &["de", "het"]) && doc.str(t + 1) == name);
    let body = |id: &u32| {
        scene.entities.get(*id).is_some_and(|e| match e.kind {
            EntityKind::Organisation => true,
            EntityKind::Unknown => e.name.starts_with(char::is_uppercase) && thing(&e.name),
            _ => false,
        })
    };
    if !scene.quotes.settling || !ids.iter().all(body) || !speaks_alone(scene, place.at) {
        return None;
    }
    // Who is its main subject goes on itself.
    if let Some((verb, nouns)) = main(scene, place.range())
        && party::entities(scene, &nouns, Some(verb)) == ids
    {
        return None;
    }
    voice(scene, place.previous.first, MOUTH)
}

/// `Veel partijen beloven ...`: a crowd does not take over from somebody whose words stood between marks.
fn over_crowd(scene: &mut Scene<'_>, place: &Place, ids: &[u32]) -> Option<Vec<u32>> {
    if !scene.quotes.settling || !is_crowd(scene, ids) {
        return None;
    }
    let first = place.previous.first;
    voice(scene, first, VOICED)
        .or_else(|| asked_by(scene, first, ids))
        .or_else(|| presented(scene, place.number, place.at, ids))
}

/// How many sentences back somebody spoke between marks from whom no crowd takes over.
const VOICED: usize = 4;

/// The person whose words stood between marks last, close before, if the article names him in a role of the one body that these are.
pub(super) fn mouth(scene: &Scene<'_>, at: usize, ids: &[u32]) -> Option<Vec<u32>> {
    let [id] = ids[..] else { return None };
    let body = scene.entities.get(id).filter(|e| e.kind == EntityKind::Organisation)?;
    let voice = voice(scene, at, MOUTH)?;
    let person = scene.entities.get(*voice.first()?)?;
    let of = |name: &Option<String>| name.as_deref() == Some(body.name.as_str());
    let speaks_for = |i: &u32| match scene.mentions.get(*i as usize).map(|m| &m.value) {
        Some(MentionValue::Official(o)) => of(&o.organisation) || of(&o.party),
        _ => false,
    };
    person.mentions.iter().take(TITLES).any(speaks_for).then_some(voice)
}

/// How many sentences back somebody spoke who goes on for his body.
const MOUTH: usize = 3;
/// How many mentions of a person are asked for his role.
const TITLES: usize = 40;

/// `Karin de Boer bakt al jaren brood. Mensen vinden dat ongezond. "Daar merk ik niets van."`: the person whom the text has presented before it speaks
/// of a crowd, where one answers.
fn presented(scene: &Scene<'_>, number: usize, at: usize, ids: &[u32]) -> Option<Vec<u32>> {
    let doc = scene.doc;
    let paragraph = |n: usize| doc.sentences().get(n).map(|s| s.paragraph);
    // `mensen` are everybody; of others one may go on within the paragraph.
    let anybody = || {
        let [id] = ids[..] else { return false };
        scene.entities.get(id).is_some_and(|e| matches!(e.name.as_str(), "mensen" | "veel mensen"))
    };
    let parted = paragraph(number) != paragraph(number - 1);
    if usize::from(parted) + usize::from(speaks_alone(scene, at)) + usize::from(anybody()) < 2 {
        return None;
    }
    (number.saturating_sub(FAR)..number.saturating_sub(1))
        .rev()
        .find_map(|s| named_subject(scene, s))
        .map(|id| vec![id])
}
