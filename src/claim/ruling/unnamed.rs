//! Parties without a name that the article tells apart by their trade: `een tandarts`, `de huisarts`, `twee inspecteurs`.

use std::borrow::Cow;

use super::plea::appellant_chunk;
use super::reading::Reading;
use super::who;
use crate::claim::syntax::{Chunk, Tag};
use crate::claim::{Draft, Scene, authority, common};
use crate::lexicon::{NounRole, Part};
use crate::model::{ClaimValue, EntityKind};
use crate::resolve::is_person_noun;
use crate::text::Doc;
use crate::token::fold;

/// Nouns for anybody: they tell nobody apart.
const ANYBODY: &[&str] = &[
    "man",
    "vrouw",
    "mannen",
    "vrouwen",
    "verdachte",
    "verdachten",
    "jongen",
    "jongens",
    "meisje",
    "meisjes",
    "tiener",
    "tieners",
    "dader",
    "daders",
    "persoon",
    "personen",
    "mens",
    "mensen",
    "inwoner",
    "inwoners",
    "medeverdachte",
    "medeverdachten",
    "veroordeelde",
    "veroordeelden",
    "jongeren",
    "slachtoffer",
    "kind",
    "kinderen",
    "jarige",
    "hoofdverdachte",
    "ouders",
    "burger",
    "burgers",
    "leden",
    "lid",
    "beklaagde",
    "beklaagden",
    "betrokkene",
    "partij",
    "partijen",
    "dertiger",
    "twintiger",
    "veertiger",
    "vijftiger",
    "zestiger",
    "zeventiger",
    "nederlander",
    "buurman",
    "echtpaar",
    "paar",
    "stel",
    "duo",
    "tweetal",
    "drietal",
    "groep",
    "gezin",
    "familie",
];

/// Those who speak in every case and are not tried in it.
const AT_COURT: &[&str] =
    &["rechter", "rechters", "officier", "advocaat", "advocaten", "raadsman", "raadsvrouw", "aanklager"];

/// How many tokens back a trade may have been told in full (`een huisarts`, later `de arts`).
const BACK: usize = 250;

impl Reading<'_> {
    /// Whom the clause itself tells of by his trade alone.
    pub fn find_unnamed(&mut self, scene: &mut Scene<'_>) {
        let suspended = self.status() == "suspended" && who::is_person(scene, self.syntax, self.found);
        // `wees een weduwe een miljoen toe`
        let awarded = self.trigger() == "toewijzen";
        let other = || self.found.part(Part::Other).filter(|_| suspended || awarded);
        let plays = self.found.part(Part::Party).or_else(other);
        let Some(i) = plays.filter(|_| self.party.is_empty()) else { return };
        // `de paters` of a body that the article names so are the body.
        let chunk = &self.syntax.chunks[i];
        let doc = scene.doc;
        let of_name = |t: usize| {
            let opens = doc.sentence_range(t).start == t;
            !opens && doc.is_upper(t) && doc.str(t).eq_ignore_ascii_case(doc.str(chunk.head))
        };
        if chunk.definite && (chunk.first.saturating_sub(BACK)..chunk.first).any(of_name) {
            return;
        }
        // Many without a name are those of one case only where a court or a term says so.
        let lead = || {
            let told = |c: &Draft| matches!(&c.value, ClaimValue::Ruling(r) if !r.court.is_empty());
            scene.claims.iter().rev().take(common::WINDOW).any(told)
        };
        let case =
            lead() || self.is_by_court() || self.sentence.is_some() || authority::court_near(scene, self.at).is_some();
        let name = name(scene.doc, &self.syntax.chunks[i]).filter(|(_, kind)| case || *kind != EntityKind::Group);
        let Some((name, kind)) = name else { return };
        // `Een huisarts is veroordeeld. Jan Bos ...`
        let noun = scene.doc.str(self.syntax.chunks[i].head).to_lowercase();
        let next = who::named_next(scene, self.at, &noun).filter(|_| self.is_penal() && kind != EntityKind::Group);
        self.party = vec![next.unwrap_or_else(|| scene.entities.intern(kind, &name))];
    }

    /// `De ondernemingsraad stapte naar de rechter`, where no body is meant by name.
    fn is_council(doc: &Doc<'_>, chunk: &Chunk) -> bool {
        let word = doc.str(chunk.head).to_lowercase();
        chunk.tag == Tag::Noun
            && chunk.mention.is_none()
            && ["ondernemingsraad", "actiegroep", "bewonersgroep", "vereniging", "belangengroep"]
                .iter()
                .any(|w| word == *w)
    }

    /// `Een klacht van een gedetineerde is ongegrond verklaard`, `Een organisator stapte naar de rechter, maar die wees zijn eis af`; `here`: only the sentence itself is asked.
    pub fn find_unnamed_pleader(&mut self, scene: &mut Scene<'_>, here: bool) {
        let doc = scene.doc;
        let syntax = self.syntax;
        let of = self.found.part(Part::Other).or(self.found.noun).and_then(|i| {
            let van = syntax.chunks.get(i + 1)?;
            (van.tag == Tag::Preposition && doc.is(van.first, "van")).then_some(i + 2)
        });
        let own = of.and_then(|i| name(doc, syntax.chunks.get(i)?)).map(|(name, kind)| (name, kind, false));
        let name = own.or_else(|| {
            let (told, i) = appellant_chunk(scene, self.at).filter(|(s, _)| !here || s.sentence == syntax.sentence)?;
            let chunk = &told.chunks[i];
            let council = || (doc.str(chunk.head).to_lowercase(), EntityKind::Organisation);
            let (name, kind) = name(doc, chunk).or_else(|| Self::is_council(doc, chunk).then(council))?;
            Some((name, kind, told.sentence != syntax.sentence))
        });
        if let Some((name, kind, elsewhere)) = name.filter(|_| self.party.is_empty()) {
            self.party = vec![scene.entities.intern(kind, &name)];
            if elsewhere {
                self.inferred.push(Cow::Borrowed("party"));
            }
        }
    }
}

/// Is it a noun for anybody (`de verdachten`)?
pub fn is_anybody(doc: &Doc<'_>, chunk: &Chunk) -> bool {
    chunk.tag == Tag::Noun && chunk.mention.is_none() && ANYBODY.contains(&doc.str(chunk.head).to_lowercase().as_str())
}

/// The noun for somebody's trade, as the article tells it in full, and whether it is one or many.
pub fn name(doc: &Doc<'_>, chunk: &Chunk) -> Option<(String, EntityKind)> {
    let head = chunk.head;
    if chunk.tag != Tag::Noun || chunk.mention.is_some() || doc.is_upper(head) && chunk.first == head {
        return None;
    }
    let word = doc.str(head).to_lowercase();
    let nobody = ANYBODY.contains(&word.as_str()) || AT_COURT.iter().any(|a| word.ends_with(a));
    // `vluchten` are things that somebody watches over, and go to no court.
    let nouns = &doc.lex.tables.claim_nouns;
    let group = nouns.holds(NounRole::Group, &word) && !nouns.holds(NounRole::Regulated, &word);
    // `tandarts` is one: its row is that of the singular.
    let one = doc.lex.tables.occupations.get(doc.word(head)).is_some();
    let many = group || !one && ["s", "en"].iter().any(|end| word.ends_with(end));
    if nobody || doc.is_upper(head) || !group && !is_trade(doc, head) {
        return None;
    }
    let word = if chunk.definite && !many { in_full(doc, head).unwrap_or(word) } else { word };
    Some((word, if many { EntityKind::Group } else { EntityKind::Unknown }))
}

/// Is it a noun for a trade, or a compound of one (`feestorganisator`)?
fn is_trade(doc: &Doc<'_>, at: usize) -> bool {
    let text = doc.str(at);
    let end = |i: usize| doc.lex.tables.occupations.get(doc.lex.word_id(&fold(&text[i..]))).is_some();
    is_person_noun(doc, at) || text.char_indices().skip(2).take_while(|(i, _)| text.len() - i > 4).any(|(i, _)| end(i))
}

/// `een huisarts`, later `de arts`: the compound that told him first.
fn in_full(doc: &Doc<'_>, head: usize) -> Option<String> {
    let word = doc.str(head);
    let told = (head.saturating_sub(BACK)..head).find(|&t| {
        let text = doc.str(t);
        let brought = || (t.saturating_sub(2)..t).any(|a| doc.is(a, "een"));
        text.len() > word.len() && text.ends_with(word) && !doc.is_upper(t) && brought()
    });
    told.map(|t| doc.str(t).to_lowercase())
}
