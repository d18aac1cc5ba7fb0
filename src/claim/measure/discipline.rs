//! What any body may do to its own people and members: suspend and expel them.

use crate::claim::frame::Found;
use crate::claim::syntax::{ClauseKind, Syntax, Tag};
use crate::claim::{Scene, common, party};
use crate::lexicon::{FrameKind, Part, Table};
use crate::model::{EntityKind, MentionKind, MentionValue};
use crate::parse::number::several;

/// Is it a frame by which any body disciplines its own?
pub fn is(found: &Found<'_>) -> bool {
    const BEGIN: &[&str] = &[
        "lidmaatschap ",
        "op een zijspoor ",
        "op zijspoor ",
        "buiten functie ",
        "uit de selectie ",
        "uit de vereniging ",
        "uit de club ",
        "uit het elftal ",
        "uit zijn functie ",
        "uit haar functie ",
        "uit functie ",
        "van zijn taken ",
        "van haar taken ",
    ];
    let trigger = found.noun_frame.map_or(found.frame.trigger.as_str(), |n| n.trigger.as_str());
    matches!(
        trigger,
        "schorsen"
            | "schorsing"
            | "royeren"
            | "op non actief stellen"
            | "op non actief zetten"
            | "uit de partij zetten"
            | "uit de fractie zetten"
            | "licentie intrekken"
            | "accreditatie intrekken"
            | "erkenning intrekken"
    ) || BEGIN.iter().any(|b| found.frame.trigger.starts_with(b))
}

/// Words for what stands on a platform or site.
const ONLINE: &[&str] = &[
    "account",
    "accounts",
    "pagina",
    "pagina's",
    "advertenties",
    "video",
    "video's",
    "filmpje",
    "filmpjes",
    "berichten",
    "bericht",
    "site",
    "website",
    "websites",
    "content",
    "app",
    "apps",
    "gebruikers",
    "beelden",
    "tweet",
    "tweets",
    "kanaal",
    "kanalen",
    "groepen",
];

/// Is it a frame by which any body rules its own ground, platform or people (`weert`, `geeft een stadionverbod`)?
pub fn own_ground(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let trigger = found.frame.trigger.as_str();
    let online = || {
        found.part(Part::Target).is_some_and(|i| {
            let head = doc.str(syntax.chunks[i].head).to_lowercase();
            party::ends_in(&head, ONLINE)
        })
    };
    match trigger {
        "weren" | "verbannen" | "bannen" | "verbieden" | "toegang ontzeggen" | "toegang weigeren"
        | "in de ban doen" => true,
        "blokkeren" | "offline halen" | "ontoegankelijk maken" => online(),
        _ if found.frame.type_ == "blocking" && found.frame.kind == FrameKind::Combination => {
            ONLINE.iter().any(|w| trigger.starts_with(w))
                || trigger.contains("account")
                || trigger.starts_with("uit de app")
        }
        _ if trigger.starts_with("niet ") => trigger.ends_with("toestaan") || trigger.ends_with("toelaten"),
        // `een stadionverbod opleggen`
        _ => {
            found.frame.kind == FrameKind::Combination
                && found.frame.type_ == "ban"
                && found.noun.is_some_and(|n| super::noun::tells_itself(doc, syntax.chunks[n].head))
        }
    }
}

/// Nouns for bodies with people or members.
const BODIES: &[&str] = &[
    "bestuur",
    "bond",
    "universiteit",
    "hogeschool",
    "partij",
    "partijtop",
    "fractie",
    "school",
    "directie",
    "club",
    "vereniging",
    "ziekenhuis",
    "omroep",
    "bisdom",
    "kerk",
    "korpsleiding",
    "werkgever",
];

/// Who disciplines, if a body with people or members acts; a court does not.
pub fn by(scene: &mut Scene<'_>, syntax: &Syntax, i: usize, known: &[u32]) -> Vec<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks[i];
    if super::gate::names_court(scene, chunk.first, chunk.last) {
        return Vec::new();
    }
    if let Some(m) = chunk.mention.and_then(|id| scene.mentions.get(id as usize)) {
        let acts = matches!(m.kind(), MentionKind::Organisation | MentionKind::Platform | MentionKind::Official);
        return if acts { known.to_vec() } else { Vec::new() };
    }
    let head = doc.str(chunk.head).to_lowercase();
    if chunk.tag != Tag::Noun || !chunk.definite || !party::ends_in(&head, BODIES) {
        return Vec::new();
    }
    if known.is_empty() { vec![scene.entities.intern(EntityKind::Organisation, &head)] } else { known.to_vec() }
}

/// `wil drie Kamerleden schorsen. De drie, X, Y en Z, hebben ...`: who they are, by the sentence behind.
pub fn listed_next(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    let chunk = &syntax.chunks[i];
    let numeral = |t: usize| Some((t, several(doc, t)?));
    let Some((number, count)) = (chunk.first..chunk.head).find_map(numeral) else { return Vec::new() };
    let Some(next) = doc.sentences().get(syntax.sentence + 1) else { return Vec::new() };
    let again = doc.is(next.first, "de")
        && doc.str(next.first + 1).eq_ignore_ascii_case(doc.str(number))
        && doc.is(next.first + 2, ",");
    if !again {
        return Vec::new();
    }
    // Their names follow one another, parted by commas and `en` alone.
    let mut at = next.first + 3;
    let mut out = Vec::new();
    while let Some((_, m)) = scene.mention_at(at).filter(|(_, m)| m.kind() == MentionKind::Person) {
        out.extend(m.entity);
        at = m.last;
        if !doc.is_any(at, &[",", "en"]) {
            break;
        }
        at += 1;
    }
    if out.len() == count { out } else { Vec::new() }
}

/// The only person with a name whom the sentence before token `at` speaks of.
pub fn sole_person_before(scene: &Scene<'_>, at: usize) -> Option<u32> {
    let before = scene.doc.sentence_of(at).checked_sub(1)?;
    let from = scene.mentions.partition_point(|m| m.sentence < before);
    let here = scene.mentions[from..].iter().take_while(|m| m.sentence == before);
    let mut people = here.filter(|m| match &m.value {
        MentionValue::Official(o) => o.name.is_some(),
        _ => m.kind() == MentionKind::Person,
    });
    let first = people.next()?.entity;
    if people.all(|m| m.entity == first) { first } else { None }
}

/// The body that is the subject of the sentence before.
pub fn acted_before(scene: &mut Scene<'_>, syntax: &Syntax, target: &[u32]) -> Vec<u32> {
    let doc = scene.doc;
    let Some(before) = syntax.sentence.checked_sub(1).and_then(|s| doc.sentences().get(s)).map(|s| s.first) else {
        return Vec::new();
    };
    let said = scene.syntax(before);
    let mains = said.clauses.iter().filter(|c| c.kind == ClauseKind::Main && c.finite().is_some());
    let body = mains.filter_map(|c| c.subject).filter_map(|i| said.chunks[i].mention).find_map(|m| {
        scene.mentions.get(m as usize).filter(|m| {
            m.kind() == MentionKind::Organisation
                && common::is_body(scene, m)
                && !super::gate::names_court(scene, m.first, m.last)
        })
    });
    body.and_then(|m| m.entity).filter(|id| !target.contains(id)).into_iter().collect()
}

/// How far back the party is named that puts somebody out of its group.
const PARTY: usize = 2;

/// `was lid van partij X. In mei werd hij uit de fractie gezet`: the one party that the sentences before name.
pub fn own_party(scene: &mut Scene<'_>, syntax: &Syntax, found: &Found<'_>, target: &[u32]) -> Option<u32> {
    let doc = scene.doc;
    let member = matches!(found.frame.trigger.as_str(), "uit de partij zetten" | "uit de fractie zetten" | "royeren");
    let here = syntax.sentence;
    let from = scene.mentions.partition_point(|m| m.sentence + PARTY < here);
    let (mut only, mut several) = (None, false);
    for m in scene.mentions[from..].iter().take_while(|m| m.sentence <= here) {
        let party = crate::claim::authority::listed_type(scene, m) == Some("party");
        let Some(id) = m.entity.filter(|id| party && !target.contains(id)) else { continue };
        if only.is_some_and(|o| o != id) {
            several = true;
        }
        only = Some(id);
    }
    if member {
        return only.filter(|_| !several);
    }
    // `zat in de X-fractie. De partij is geschorst`: by the group that it belongs to.
    let before = here.checked_sub(1).and_then(|s| doc.sentences().get(s)).map(|s| s.first..s.last)?;
    let party = |hit: &crate::lexicon::Hit| {
        let kind = doc.lex.tables.organisations.rows.get(hit.row).map(|row| row.kind.as_str());
        kind == Some("party") && doc.is(hit.last, "-") && doc.is(hit.last + 1, "fractie")
    };
    let hit = before.filter_map(|t| doc.hit(t, Table::Organisation)).find(party)?;
    let known = doc.lex.tables.name(hit);
    let named = scene.entities.list().iter().any(|e| e.name == known);
    let name = if named { known } else { doc.slice(hit.first, hit.last) };
    Some(scene.entities.intern(EntityKind::Organisation, name)).filter(|id| !target.contains(id))
}

/// Does the sentence speak of a game? Who is suspended there misses a match.
pub fn in_sport(scene: &Scene<'_>, at: usize) -> bool {
    let doc = scene.doc;
    const SPORT: &[&str] = &[
        "duel",
        "duels",
        "thuisduel",
        "uitduel",
        "wedstrijd",
        "wedstrijden",
        "selectie",
        "trainer",
        "coach",
        "competitieduel",
        "rood",
        "geel",
        "kaart",
        "basis",
        "spits",
        "verdediger",
        "middenvelder",
        "eredivisie",
        "doelman",
        "aanvaller",
        "geblesseerd",
        "geblesseerde",
        "bondscoach",
        "speelronde",
        "opstelling",
        "elftal",
        "doelpunt",
        "kampioenschap",
        "verdediging",
    ];
    doc.sentence_range(at).any(|t| doc.is_any(t, SPORT))
}
