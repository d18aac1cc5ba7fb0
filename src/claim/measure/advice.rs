//! What somebody advises an authority to forbid: `De raad adviseert het kabinet X te verbieden`; what others are asked to do is no measure, nor is an
//! errand.

use super::merge::tell;
use super::{gate, target};
use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, Clause, Syntax, Tag};
use crate::claim::{Scene, authority, group};
use crate::lexicon::Part;
use crate::model::{Measure, MeasureStatus};
use crate::resolve::Placed;

/// Verbs of advice, which is weighed.
const ADVISES: &[&str] = &["adviseren", "aanraden", "aanbevelen"];

/// Verbs of those who only ask for it; `roept X op` may be read without its particle.
const ASKS: &[&str] = &["oproepen", "roepen", "verzoeken", "smeken", "aansporen", "vragen"];

/// Does the frame's infinitive hang on such a verb? Adds what an authority is advised to do.
pub fn settle(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, at: usize, rule: &'static str) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let Some(verb) = found.verb.filter(|v| !v.finite && v.at > 0 && doc.is(v.at - 1, "te")) else { return false };
    let hangs = |list: &[&str]| {
        clause.verbs.iter().any(|v| v.at != verb.at && v.finite && list.contains(&doc.lex.spelling(v.lemma)))
    };
    let (advised, asked) = (hangs(ADVISES), hangs(ASKS));
    let Some(whom) = found.part(Part::Target).filter(|_| advised || asked) else { return false };
    let authority = gate::actors(scene, syntax, whom);
    if authority.is_empty() || !gate::acts_with_power(scene, syntax, whom, &authority) {
        // `De inspectie verzoekt X de kaas uit de handel te halen` is a recall.
        return found.frame.type_ != "recall";
    }
    // `niet te verbieden`, `Adviseert X ... te verbieden?`, `wees dat af`
    let held = |t: usize| doc.is_any(t, &["niet", "geen", "nooit", "tevergeefs", "?"]);
    if asked || doc.sentence_range(at).any(held) {
        return true;
    }
    let bare = |(i, c): &(usize, &Chunk)| *i > whom && *i < verb.chunk && c.tag == Tag::Noun && c.governor.is_none();
    let object = syntax.of(found.clause).find(bare).map(|(i, _)| i);
    let mut hit = object.map(|i| target::at(scene, syntax, found, i)).unwrap_or_default();
    hit.retain(|id| !authority.contains(id) && (gate::may_be_target(scene, *id) || group::is(scene, *id)));
    if hit.is_empty() && object.is_none() {
        return true;
    }
    let value = Measure {
        kind: super::frame::kind_of(found).to_owned(),
        status: MeasureStatus::Considered,
        authority,
        target: hit,
        date: None,
        law: Vec::new(),
        ground: None,
    };
    tell(scene, value, at, rule);
    true
}

/// `gaf hem opdracht een foto te maken`: an errand; an order is one to stop, shut or take away something.
pub fn is_errand(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    const STOPS: &[&str] = &[
        "staken",
        "stoppen",
        "stopzetten",
        "stilleggen",
        "sluiten",
        "verwijderen",
        "blokkeren",
        "ontruimen",
        "beëindigen",
        "opschorten",
        "terugroepen",
        "terughalen",
        "halen",
        "verlaten",
        "vernietigen",
        "dichtgooien",
        "afbreken",
        "slopen",
        "ruimen",
        "wissen",
    ];
    if !matches!(found.frame.trigger.as_str(), "opdracht geven" | "opdracht krijgen" | "bevel krijgen") {
        return false;
    }
    let doc = scene.doc;
    let mends = may_order_repair(scene, syntax, found);
    let stops = |c: &Clause| c.has_any(doc, STOPS) || mends && c.has_any(doc, &["herstellen"]);
    let inside = syntax.clauses.iter().any(|c| c.parent == Some(found.clause) && stops(c));
    !(stops(&syntax.clauses[found.clause]) || inside)
}

/// `De inspectie gaf X opdracht het lek te herstellen`: a regulator, ministry, municipality or court orders that; of a builder it is a client who does.
fn may_order_repair(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let sentence = syntax.of(found.clause).map(|(_, c)| c.first).min().map_or(0..0, |t| doc.sentence_range(t));
    let builders =
        word_set!["aannemer", "aannemers", "bouwbedrijf", "bouwer", "bouwers", "installateur", "installatiebedrijf"];
    if sentence.clone().any(|t| doc.is_any(t, builders)) {
        return false;
    }
    let orders = |word: &str| {
        let word = word.to_lowercase();
        let heads = ["gemeente", "ministerie", "inspectie", "toezichthouder", "waakhond", "burgemeester", "wethouder"];
        heads.iter().any(|h| word.ends_with(h)) || authority::is_court_name(doc, &word)
    };
    let noun = |c: &Chunk| c.tag == Tag::Noun && (c.first..c.last).any(|t| orders(doc.str(t)));
    let named = |m: &Placed| {
        authority::is_court_or_prosecution(doc, m)
            || matches!(authority::listed_type(scene, m), Some("regulator" | "ministry" | "court" | "inspectorate"))
    };
    syntax.chunks.iter().any(noun) || scene.mentions_in(sentence.start, sentence.end).any(|(_, m)| named(m))
}
