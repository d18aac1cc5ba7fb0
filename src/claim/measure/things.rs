//! What a measure may be of where nobody is named: the things that are closed, halted, restricted and recalled.

use crate::claim::frame::Found;
use crate::claim::syntax::{Syntax, Tag};
use crate::claim::{Scene, group};
use crate::lexicon::NounRole;

/// Frames that take no measure of anybody where nobody is named: `de lening intrekken`, `de rente beperken`.
const LOOSE: &[&str] = &[
    "uitsluiten",
    "uitbannen",
    "afsluiten",
    "beperken",
    "bevelen",
    "bevriezen",
    "blokkeren",
    "boycotten",
    "confisqueren",
    "dwingen",
    "gebieden",
    "gelasten",
    "in beslag nemen",
    "beslag leggen",
    "inperken",
    "intrekken",
    "ontruimen",
    "opdragen",
    "opheffen",
    "opschorten",
    "royeren",
    "schorsen",
    "terugdraaien",
    "terugroepen",
    "uitsluiten",
    "uitwijzen",
    "uitzetten",
    "versoepelen",
    "weren",
    "sommeren",
    "maatregelen nemen",
    "maatregelen treffen",
    "maatregelen aankondigen",
    "de stekker trekken",
    "verplichting opleggen",
    "halt toeroepen",
    "nationaliseren",
    "onteigenen",
    "uit de partij zetten",
    "uit de fractie zetten",
    "tot ongewenst persoon verklaren",
    "het land uitzetten",
    "persona non grata verklaren",
    "toegang ontzeggen",
    "toegang weigeren",
    "bevel geven",
    "op straat zetten",
    "opleggen",
];

/// Is the object something that is made and sold?
pub fn goods(scene: &Scene<'_>, syntax: &Syntax, object: Option<usize>) -> bool {
    object.and_then(|i| syntax.chunks.get(i)).is_some_and(|c| {
        let known = |t: usize| {
            let word = scene.doc.str(t).to_lowercase();
            scene.doc.lex.tables.claim_nouns.holds(NounRole::Goods, &word)
        };
        let unfit = || {
            c.mention.is_none()
                && !scene.doc.is_upper(c.head)
                && !group::is_of_people(scene, c)
                && (is_tainted(scene, syntax.sentence) || is_for_dirt(scene, syntax.sentence, c.head))
        };
        c.tag == Tag::Noun && ((c.first..c.last).any(known) || unfit())
    })
}

/// What makes goods unfit, or says that they are goods.
const TAINTED: &[&str] = &[
    "listeria",
    "listeriabacterie",
    "salmonella",
    "salmonellabacterie",
    "allergenen",
    "allergeen",
    "houdbaarheidsdatum",
    "brandgevaar",
    "verstikkingsgevaar",
    "nvwa",
    "voedselautoriteit",
    "voedselagentschap",
    "terugroepactie",
];

/// What makes goods unfit that has it in it or on it, where it is told as the reason.
const DIRT: &[&str] = &[
    "bacterie",
    "bacteriën",
    "legionella",
    "glas",
    "metaal",
    "plastic",
    "besmetting",
    "besmet",
    "houdbaar",
    "etiket",
    "verpakking",
    "verpakkingen",
    "stukjes",
    "schimmel",
];

/// `omdat er glas in kan zitten`, `vanwege een bacterie`: is that the reason that the sentence gives, and not what the noun at `head` takes back?
fn is_for_dirt(scene: &Scene<'_>, sentence: usize, head: usize) -> bool {
    let doc = scene.doc;
    let Some(range) = doc.sentences().get(sentence).map(|s| s.first..s.last) else { return false };
    let dirt = |t: usize| doc.is_any(t, word_set!(of DIRT));
    let why = |t: usize| doc.is_any(t, &["omdat", "vanwege", "wegens", "door", "na"]);
    !dirt(head) && range.clone().find(|t| why(*t)).is_some_and(|from| (from..range.end).any(dirt))
}

/// Do the words here or right behind say that goods are unfit?
fn is_tainted(scene: &Scene<'_>, sentence: usize) -> bool {
    let doc = scene.doc;
    let next = doc.sentences().iter().skip(sentence).take(2).map(|s| s.first..s.last);
    next.flatten().any(|t| doc.is_any(t, TAINTED))
}

/// The goods that the phrase at chunk `i` means, by their noun with what stands before it, and those joined to it (`gehakt en worsten`).
pub fn recalled(scene: &mut Scene<'_>, syntax: &Syntax, i: usize, shelf: bool) -> Option<u32> {
    let doc = scene.doc;
    let mut i = i;
    // `een partij van 3000 kilo garnalen`
    let measured = doc.is_any(syntax.chunks[i].head, &["partij", "partijen", "aantal", "lading", "soort", "soorten"]);
    let next = syntax.chunks.get(i + 1).filter(|c| c.tag == Tag::Noun && c.first == syntax.chunks[i].last);
    if measured && doc.is(syntax.chunks[i].last, "van") {
        i = (i + 2).min(syntax.chunks.len() - 1);
    } else if measured && next.is_some() {
        i += 1;
    }
    let chunk = syntax.chunks[i];
    if chunk.tag != Tag::Noun || chunk.mention.is_some() || !shelf && !goods(scene, syntax, Some(i)) {
        return None;
    }
    let last = syntax.list(doc, i).last().map_or(chunk.last, |k| syntax.chunks[*k].last);
    let adjective = |t: usize| {
        let word = doc.str(t);
        word.ends_with('e') && !doc.is_any(t, word_set!["de", "alle", "deze", "enkele", "hele", "beide", "diverse"])
    };
    // `auto's`
    let head = if doc.str(chunk.head).starts_with('\'') { chunk.head.saturating_sub(1) } else { chunk.head };
    let first = (chunk.first..head).rev().take_while(|t| adjective(*t)).last().unwrap_or(head);
    Some(scene.entities.intern(crate::model::EntityKind::Thing, &doc.slice(first, last).to_lowercase()))
}

/// The one building or shop without a name that the phrase means (`een woning`, `zijn café`).
pub fn shut(scene: &mut Scene<'_>, chunk: &crate::claim::syntax::Chunk) -> Option<u32> {
    let doc = scene.doc;
    let head = doc.str(chunk.head).to_lowercase();
    let one = doc.is_any(chunk.first, &["een", "zijn", "haar", "hun"]) && !head.ends_with("en") && !head.ends_with('s');
    let shut = chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && one
        && doc.lex.tables.claim_nouns.holds(NounRole::Closed, &head);
    shut.then(|| scene.entities.intern(crate::model::EntityKind::Thing, &head))
}

/// Does the frame need a name to state a measure?
pub fn needs_target(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, object: Option<usize>) -> bool {
    let doc = scene.doc;
    let nouns = &doc.lex.tables.claim_nouns;
    let trigger = found.frame.trigger.as_str();
    // Things of the kind that are closed or put to a stop.
    let closed = object.and_then(|i| syntax.chunks.get(i)).is_some_and(|c| {
        let mut heads = (c.first..c.last).map(|t| doc.str(t).to_lowercase());
        let singular = |h: &str| {
            let stem = h.strip_suffix('s').or_else(|| h.strip_suffix("en")).unwrap_or(h).trim_end_matches('\'');
            nouns.holds(NounRole::Closed, h) || nouns.holds(NounRole::Closed, stem)
        };
        c.tag == Tag::Noun && heads.next_back().is_some_and(|h| singular(&h))
            || c.tag == Tag::Noun && behind(scene, syntax, object)
    });
    let closes = matches!(found.frame.type_.as_str(), "closure" | "suspension") || trigger == "afsluiten";
    let regulated = || {
        object.and_then(|i| syntax.chunks.get(i)).is_some_and(|c| {
            c.tag == Tag::Noun && {
                let head = doc.str(c.head).to_lowercase();
                nouns.holds(NounRole::Regulated, &head)
            }
        })
    };
    if closes {
        // `legt de aanleg stil`: what is not the halted one's own, nor talks, nor a game.
        let halted = matches!(
            trigger,
            "stilleggen" | "stil leggen" | "stopzetten" | "platleggen" | "opschorten" | "aan banden leggen"
        ) && object.and_then(|i| syntax.chunks.get(i)).is_some_and(|c| {
            let head = doc.str(c.head).to_lowercase();
            let own = doc.is_any(c.first, word_set!["zijn", "haar", "hun", "hem", "ze", "het", "alles", "dit", "dat"])
                && (c.last - c.first == 1 || !doc.is(c.first, "het"));
            c.tag == Tag::Noun && !own && !nouns.holds(NounRole::Own, &head)
        });
        // `stopt de wapenexport`: the noun of the row says what.
        let trade = found.noun.is_none() && trigger.ends_with(" stoppen");
        return !closed && !regulated() && !halted && !trade;
    }
    if trigger == "aan banden leggen" {
        return false;
    }
    LOOSE.contains(&trigger) && !regulated()
}

/// `delen van het bos`
fn behind(scene: &Scene<'_>, syntax: &Syntax, object: Option<usize>) -> bool {
    object.and_then(|i| syntax.chunks.get(i + 2)).is_some_and(|c| {
        c.tag == Tag::Noun && c.governor.is_some() && {
            let head = scene.doc.str(c.head).to_lowercase();
            scene.doc.lex.tables.claim_nouns.holds(NounRole::Closed, &head)
        }
    })
}
