//! Who may take measures, what may be hit by one, and what only sounds like one.

use crate::claim::frame::Found;
use crate::claim::syntax::{Chunk, ClauseKind, Syntax, Tag};
use crate::claim::{Scene, authority, common};
use crate::lexicon::{Cue, NounRole, Part};
use crate::model::{EntityKind, MentionKind};
use crate::parse::number::several;
use crate::token::Shape;

/// Kinds that are told of things by name even where nobody is said to take them.
pub fn lasting(kind: &str) -> bool {
    matches!(kind, "ban" | "closure" | "revocation" | "suspension" | "blocking" | "sanction" | "freeze")
}

/// Frames that say a measure without an agent (`X is verboden`, not `X is afgesloten`).
pub fn plain(scene: &Scene<'_>, found: &Found<'_>) -> bool {
    let verb = scene.doc.lex.spelling(found.frame.lemma);
    matches!(
        verb,
        "verbieden"
            | "stilleggen"
            | "intrekken"
            | "schorsen"
            | "blokkeren"
            | "zetten"
            | "leggen"
            | "doen"
            | "verbannen"
            | "weren"
            | "uitsluiten"
    )
}

/// Is the entity somebody, or something with a name, that a measure can hit?
pub fn may_be_target(scene: &Scene<'_>, id: u32) -> bool {
    scene.entities.get(id).is_some_and(|e| match e.kind {
        EntityKind::Place | EntityKind::Group => false,
        EntityKind::Unknown => {
            // `Boeing 737` is a thing, `17 mannen` is none, and a road (`A12`) is closed for its traffic.
            let road = e.name.strip_prefix(['A', 'N']).is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
            e.name.len() > 2
                && !road
                && (e.name.starts_with(char::is_uppercase) || !e.name.contains(|c: char| c.is_ascii_digit()))
        }
        _ => true,
    })
}

/// Who a phrase is, a body by its noun and place too (`het bestuur van Hongkong`).
pub fn actors(scene: &mut Scene<'_>, syntax: &Syntax, i: usize) -> Vec<u32> {
    let doc = scene.doc;
    let chunk = syntax.chunks[i];
    let head = doc.str(chunk.head).to_lowercase();
    let body =
        matches!(head.as_str(), "bestuur" | "leger" | "regering" | "parlement" | "senaat" | "politie" | "gemeenteraad");
    let part = body || ["commissie", "raad", "bestuur", "college", "comité"].iter().any(|w| head.ends_with(w));
    if chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && part
        && let (Some(van), Some(of)) = (syntax.chunks.get(i + 1), syntax.chunks.get(i + 2))
        && doc.is(van.first, "van")
        && (doc.token(of.head).is_some_and(|t| t.is_upper())
            || !body && of.mention.is_some()
            || doc.is_any(of.head, &["commissarissen", "toezicht", "beroep", "discipline", "bestuur"]))
    {
        let name = doc.slice(chunk.head, of.last).to_owned();
        return vec![scene.entities.intern(EntityKind::Organisation, &name)];
    }
    // `de landbouwcommissie`, named in full before
    if part && chunk.tag == Tag::Noun && chunk.mention.is_none() && chunk.definite {
        let full = |e: &crate::model::Entity| {
            e.kind == EntityKind::Organisation
                && e.name.strip_prefix(head.as_str()).is_some_and(|n| n.starts_with(" van "))
        };
        if let Some(id) = scene.entities.list().iter().position(full).and_then(|id| u32::try_from(id).ok()) {
            return vec![id];
        }
    }
    // `De inspectie hield X in de gaten. In mei verbood zij ...`
    if chunk.tag == Tag::Pronoun
        && doc.is_any(chunk.first, &["zij", "ze", "hij", "die", "deze"])
        && let Some(id) = body_before(scene, syntax)
    {
        return vec![id];
    }
    if let Some(id) = super::office::holder(scene, &chunk) {
        return vec![id];
    }
    let ids = common::actors(scene, syntax, i);
    if ids.is_empty() && is_crowd(scene, syntax, i) {
        return vec![crowd(scene, &chunk)];
    }
    // `Het leger schort de grondwet op`
    if ids.is_empty() && chunk.tag == Tag::Noun && chunk.mention.is_none() && chunk.definite && body {
        return vec![scene.entities.intern(EntityKind::Organisation, &head)];
    }
    ids
}

/// Words that say that they are many, or that they become more.
const COUNTS: &[&str] = &[
    "veel",
    "vele",
    "meer",
    "enkele",
    "verschillende",
    "diverse",
    "meerdere",
    "alle",
    "sommige",
    "aantal",
    "tientallen",
    "honderden",
    "tal",
];

/// `Steeds meer gemeenten verbieden`, `Europese landen weren`: bodies in the plural that have no name; bare `de gemeenten` are those spoken of before.
fn is_crowd(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let doc = scene.doc;
    let chunk = &syntax.chunks[i];
    let counted =
        |t: usize| doc.is_any(t, COUNTS) || several(doc, t).is_some() || doc.has(t, Cue::Demonym) && doc.is_upper(t);
    chunk.tag == Tag::Noun
        && chunk.mention.is_none()
        && doc.lex.tables.claim_nouns.holds(NounRole::Power, &doc.str(chunk.head).to_lowercase())
        && ((chunk.first..chunk.head).any(counted) || chunk.first > 0 && counted(chunk.first - 1))
}

/// Those that a plural of bodies means, by its noun with the adjective of where they lie (`Europese landen`).
fn crowd(scene: &mut Scene<'_>, chunk: &Chunk) -> u32 {
    let doc = scene.doc;
    let before =
        chunk.head.checked_sub(1).filter(|t| *t >= chunk.first && doc.has(*t, Cue::Demonym) && doc.is_upper(*t));
    let name = doc.slice(before.unwrap_or(chunk.head), chunk.head + 1);
    let name = if before.is_some() { name.to_owned() } else { name.to_lowercase() };
    scene.entities.intern(EntityKind::Group, &name)
}

/// The body with power that is the subject of the sentence before, which names no person there.
fn body_before(scene: &mut Scene<'_>, syntax: &Syntax) -> Option<u32> {
    let first = scene.doc.sentences().get(syntax.sentence.checked_sub(1)?)?.first;
    let said = scene.syntax(first);
    let main = said.main().map(|n| &said.clauses[n])?;
    let m = said.chunks[main.subject?].mention.and_then(|m| scene.mentions.get(m as usize))?;
    let body = m.kind() == MentionKind::Organisation && authority::is_authority(scene, m);
    m.entity.filter(|_| body)
}

/// Does a body with public power act?
pub fn acts_with_power(scene: &Scene<'_>, syntax: &Syntax, i: usize, authority: &[u32]) -> bool {
    let doc = scene.doc;
    let chunk = &syntax.chunks[i];
    let mention = chunk.mention.and_then(|id| scene.mentions.get(id as usize));
    // A court rules; it takes no measures.
    let rules = |words: &str| court(words) && !disciplines(words);
    if authority::is_authority_noun(doc, chunk) && rules(doc.slice(chunk.first, chunk.last))
        || mention.is_some_and(|m| rules(doc.slice(m.first, m.last)))
    {
        return false;
    }
    let office =
        |m: &crate::resolve::Placed| {
            m.kind() == MentionKind::Person
                && scene.mentions.iter().take(400).any(|o| {
                    o.entity == m.entity && o.kind() == MentionKind::Official && authority::is_authority(scene, o)
                })
        };
    mention.is_some_and(|m| {
        authority::is_authority(scene, m)
            || (m.first..m.last).any(|t| doc.is_any(t, word_set!["leger", "krijgsmacht", "junta"]))
            || office(m)
            || matches!(authority::listed_type(scene, m), Some("international" | "sport"))
    }) || chunk.tag == Tag::Noun
        && mention.is_none()
        && (authority::is_authority_noun(doc, chunk)
            || is_body_noun(doc.str(chunk.head))
            || is_crowd(scene, syntax, i)
            || doc.is_any(chunk.head, &["staatssecretaris", "wethouder", "gouverneur"]))
        || mention.is_none()
            && authority.iter().any(|id| {
                scene.entities.get(*id).is_some_and(|e| {
                    e.kind == EntityKind::Place || authority::authority_name(&e.name) && !court(&e.name)
                })
            })
}

/// `ziet af van een verbod`, `ziet ervan af te verbieden`
pub fn gives_up(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let outer = clause.parent.filter(|_| clause.kind == ClauseKind::Infinitive).map(|p| &syntax.clauses[p]);
    // `ziet ervan af op te roepen tot een verbod`: the particle stands before another verb.
    let sentence = doc.sentence_range(syntax.chunks[clause.range.start].first);
    let off = |t: usize| doc.is(t, "af") && t > 0 && doc.is_any(t - 1, &["ervan", "daarvan", "hiervan"]);
    let apart = sentence.clone().find(|t| off(*t));
    let sees = |t: usize| doc.is_any(t, &["ziet", "zag", "zien", "zagen"]);
    found.frame.trigger.ends_with(" afzien")
        || outer.is_some_and(|p| p.has_any(doc, &["afzien"]))
        || apart.is_some_and(|off| (sentence.start..off).any(sees))
}

/// Is it told of a motion or bill that is brought in (`dienden een motie in voor een verbod`)?
pub fn brings(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    syntax.clauses[found.clause].has_any(doc, &["indienen"])
        && syntax.of(found.clause).any(|(_, c)| c.tag == Tag::Noun && is_formal(&doc.str(c.head).to_lowercase()))
}

fn is_formal(noun: &str) -> bool {
    noun.ends_with("motie") || noun.ends_with("voorstel") || noun == "initiatiefwet"
}

/// Is it a party, or a member of one?
pub fn is_of_party(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let mention = syntax.chunks[i].mention.and_then(|id| scene.mentions.get(id as usize));
    let member = |m: &crate::resolve::Placed| {
        matches!(&m.value, crate::model::MentionValue::Official(o)
            if o.party.is_some() || o.category == Some(crate::model::RoleCategory::Party))
    };
    weighs(scene, syntax, i) || mention.is_some_and(member)
}

/// Does a party act? It takes no measures, but weighs those that it brings before a parliament.
pub fn weighs(scene: &Scene<'_>, syntax: &Syntax, i: usize) -> bool {
    let mention = syntax.chunks[i].mention.and_then(|id| scene.mentions.get(id as usize));
    mention.is_some_and(|m| authority::listed_type(scene, m) == Some("party"))
}

fn is_body_noun(head: &str) -> bool {
    ["meerderheid", "bestuur", "leger", "burgemeester", "minister", "senaat", "parlement", "gemeenteraad"]
        .contains(&head.to_lowercase().as_str())
}

/// Is a court among the words from token `first` up to token `last`?
pub fn names_court(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    court(scene.doc.slice(first, last))
}

/// Is it a court that takes measures: over a profession, a sport or the board of a company?
pub fn disciplines(name: &str) -> bool {
    const BOARDS: &[&str] = &["tucht", "van discipline", "ondernemingskamer", "sporttribunaal", "sportrechtspraak"];
    let lower = name.to_lowercase();
    BOARDS.iter().any(|b| lower.contains(b))
}

fn court(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.split([' ', '-', ',', '.']).any(|w| {
        matches!(w, "hof" | "gerecht")
            || ["rechtbank", "rechter", "rechters", "hof", "tuchtcollege", "ondernemingskamer", "jury"]
                .iter()
                .any(|c| w.ends_with(c))
    }) || lower.contains("hoge raad")
        || lower.contains("raad van state")
}

/// Verbs whose subject takes the measure that their infinitive tells of.
pub const DECIDES: &[&str] = &[
    "besluiten",
    "instemmen",
    "aankondigen",
    "overwegen",
    "willen",
    "dreigen",
    "gelasten",
    "bevelen",
    "gaan",
    "aannemen",
    "opdragen",
];

/// `kan minister X de school niet sluiten`: weighed by somebody with a name, and denied.
fn cannot(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    clause.kind == ClauseKind::Main
        && clause.verbs.len() == 2
        && clause.finite().is_some_and(|v| doc.is_any(v.at, &["kan", "kunnen"]))
        && clause.subject.is_some_and(|s| syntax.chunks[s].mention.is_some())
        && syntax.of(found.clause).any(|(_, c)| doc.is(c.first, "niet"))
}

/// Does the frame tell of what a deal too is kept from by (`verbiedt de fusie`, `hield de overname tegen`)?
pub fn stops(found: &Found<'_>) -> bool {
    matches!(found.frame.trigger.as_str(), "verbieden" | "tegenhouden")
}

/// Does the sentence ask what stands at token `at`? A question that is quoted beside it does not.
fn asks(doc: &crate::text::Doc<'_>, sentence: usize, at: usize) -> bool {
    let Some(s) = doc.sentences().get(sentence) else { return false };
    let mark = |t: usize| doc.token(t).is_some_and(|t| t.shape.has(Shape::QUOTE));
    let last = (s.first..s.last).rev().find(|t| !mark(*t));
    let quoted = |t: usize| (t + 1..t + 3).any(mark);
    let inside = |t: usize| (s.first..t).rev().find(|q| mark(*q)).is_some_and(|q| q < at && at < t);
    (s.first..s.last).any(|t| doc.is(t, "?") && (Some(t) == last || !quoted(t) || inside(t)))
}

/// Is it wished for by others, asked, a condition, only possible, or something else than a measure?
pub fn held_back(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>, planned: bool, wish: bool) -> bool {
    let doc = scene.doc;
    let told_at = found.verb.map(|v| v.at).or(found.noun.map(|n| syntax.chunks[n].head));
    asks(doc, syntax.sentence, told_at.unwrap_or(0))
        || !wish && is_wished(scene, syntax, found)
        || !wish && is_only_possible(scene, syntax, found)
        || !planned && is_aim(scene, syntax, found)
        || is_conditional(scene, syntax, found)
        || is_of_paper(scene, syntax, found)
        || is_told_in_passing(scene, syntax, found)
        || is_not_shut_out(scene, syntax, found)
        || is_brought_back(scene, syntax, found)
        || is_by_word(scene, syntax, found)
        || is_adjective(scene, syntax, found)
        || is_wanted_no_more(scene, syntax, found)
        || super::advice::is_errand(scene, syntax, found)
}

/// `heeft verboden afspraken gemaakt`: the participle says of what sort the things are with which something else is done.
fn is_adjective(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let clause = &syntax.clauses[found.clause];
    let Some(verb) = found.verb.filter(|v| v.participle) else { return false };
    let doc = scene.doc;
    // A noun that is spelled as a form of a verb (`afspraken`) is no infinitive.
    let noun = syntax.chunk_at(verb.at + 1).is_some_and(|i| {
        let c = &syntax.chunks[i];
        let form = clause.verbs.iter().find(|v| v.at == verb.at + 1);
        let odd = |v: &crate::claim::syntax::Verb| {
            !v.finite && !v.participle && doc.lex.spelling(v.base) != doc.str(v.at).to_lowercase()
        };
        let bare = c.first == verb.at + 1 && !c.definite && !doc.is_any(c.first, &["een", "geen"]);
        c.tag == Tag::Noun && bare || form.is_some_and(odd)
    });
    let done = |v: &crate::claim::syntax::Verb| {
        v.at > verb.at + 1
            && v.participle
            && !v.finite
            && !doc.is(v.at - 1, "te")
            && !doc.is_any(v.at, &["geworden", "geweest"])
    };
    noun && clause.verbs.iter().any(done)
}

/// `wil vrouwen niet langer weren`: the ban that was is given up by whoever wants so.
fn is_wanted_no_more(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let no_more = |t: usize| doc.is(t, "niet") && doc.is_any(t + 1, &["langer", "meer"]) && !doc.is(t + 2, "dan");
    !found.frame.trigger.starts_with("niet ")
        && syntax.clauses[found.clause].has_any(doc, &["willen"])
        && syntax.of(found.clause).any(|(_, c)| (c.first..c.last).any(no_more))
}

/// Does the clause hang on a condition, or on what others want and expect?
fn is_wished(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    const WISHES: &[&str] =
        &["willen", "eisen", "vragen", "pleiten", "hopen", "vinden", "roepen", "verwachten", "vrezen"];
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let condition = clause.opener.is_some_and(|o| {
        syntax.chunks[o].tag == Tag::Subordinator
            && doc.is_any(syntax.chunks[o].first, &["als", "indien", "of", "mits", "tenzij", "zodra", "zolang"])
    });
    condition
        || clause.kind == ClauseKind::Subordinate
            && clause.parent.is_some_and(|p| syntax.clauses[p].has_any(doc, WISHES))
}

/// `kan de school sluiten`, `moet X sluiten`: what somebody may or must do is not done yet.
fn is_only_possible(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    clause.has_any(doc, &["kunnen", "mogen", "hoeven", "proberen", "lijken"]) && !cannot(scene, syntax, found)
        || clause.has_any(doc, &["moeten"]) && found.frame.type_ != "recall"
}

/// `om bestuurders te dwingen`: an infinitive that hangs on no decision.
fn is_aim(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    clause.kind == ClauseKind::Infinitive
        && !clause.parent.is_some_and(|p| {
            let outer = &syntax.clauses[p];
            // `waarin de minister werd opgedragen om`: others wish it.
            let told = outer.has_any(doc, &["opdragen"]) && outer.has_any(doc, &["worden"]);
            outer.has_any(doc, DECIDES) && !told
        })
}

/// `Mocht dat niet lukken, dan verbiedt X`, `alleen verbieden als`: forbids nothing yet.
fn is_conditional(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let start = doc.sentences().get(syntax.sentence).map_or(0, |s| s.first);
    doc.is(start, "mocht")
        || syntax.of(found.clause).any(|(_, c)| doc.is(c.first, "alleen"))
            && syntax.clauses.iter().any(|c| {
                c.parent == Some(found.clause) && c.opener.is_some_and(|o| doc.is(syntax.chunks[o].first, "als"))
            })
}

/// What is shut and ends as a measure's object does, and is none.
const DEALS: &[&str] = &[
    "akkoord",
    "akkoorden",
    "overeenkomsten",
    "verdragen",
    "deals",
    "contracten",
    "convenant",
    "overeenkomst",
    "deal",
    "verdrag",
    "contract",
    "vrede",
    "plan",
    "voorstel",
    "motie",
    "ogen",
    "rij",
    "jaar",
];

/// What one takes back of one's own.
const PAPERS: &[&str] = &[
    "plan",
    "plannen",
    "voorstel",
    "motie",
    "eis",
    "klacht",
    "klachten",
    "wetsvoorstel",
    "aangifte",
    "aanklacht",
    "aanklachten",
    "beroep",
    "bezwaar",
    "verzoek",
    "bod",
    "steun",
    "uitnodiging",
    "verklaring",
    "bekentenis",
];

/// `sluiten een akkoord`, `heeft het plan ingetrokken`, `een last onder dwangsom`: a deal, one's own paper, a penalty.
fn is_of_paper(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let head = |c: &Chunk| doc.str(c.head).to_lowercase();
    let penalty =
        found.frame.trigger.starts_with("last ") && syntax.of(found.clause).any(|(_, c)| head(c).ends_with("dwangsom"));
    // `verbiedt de deal`: one between others.
    let deal = !stops(found)
        && found.part(Part::Target).is_some_and(|i| {
            let head = head(&syntax.chunks[i]);
            DEALS.iter().any(|d| head == *d || d.len() > 4 && head.ends_with(d))
        });
    let own = |c: &Chunk| c.tag == Tag::Noun && c.governor.is_none() && doc.is_any(c.head, PAPERS);
    let taken_back = found.frame.trigger == "intrekken" && syntax.of(found.clause).any(|(_, c)| own(c));
    // `kent een verbod`, not `kent aanwijzingen`.
    let knows = matches!(found.frame.trigger.as_str(), "verbod kennen" | "verbod hanteren")
        && super::frame::kind_of(found) != "ban";
    penalty || deal || taken_back || knows
}

/// `omdat de toezichthouder de bank dwong om`, `die was opgedragen onderzoek te doen`: background.
fn is_told_in_passing(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let opened =
        clause.opener.is_some_and(|o| doc.is_any(syntax.chunks[o].first, &["omdat", "doordat", "nadat", "toen"]));
    let by_law = clause.kind == ClauseKind::Relative
        && clause.antecedent.is_some_and(|a| doc.str(syntax.chunks[a].head).to_lowercase().ends_with("wet"));
    let forced = found.frame.trigger == "dwingen" && (opened || clause.kind != ClauseKind::Main && !by_law);
    let passing = found.frame.trigger == "opdragen" && found.passive && clause.kind == ClauseKind::Relative;
    // `voelt zich verplicht`
    let feels = clause.has_any(doc, &["voelen", "achten", "zien"]) && found.frame.trigger == "verplichten";
    forced || passing || feels
}

/// `sluit niet uit`, `sluit een coalitie uit`: shut out is somebody with a name, by somebody or from something.
fn is_not_shut_out(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    if found.frame.trigger != "uitsluiten" {
        return false;
    }
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let from = syntax.of(found.clause).any(|(_, c)| c.tag == Tag::Preposition && doc.is(c.first, "van"));
    // `besloot X uit te sluiten van opdrachten`
    let decided =
        clause.has_any(doc, DECIDES) || clause.parent.is_some_and(|p| syntax.clauses[p].has_any(doc, DECIDES));
    let by = found.part(Part::Authority).is_some() || decided;
    // `X is uitgesloten van de Spelen`
    let shut = from
        && found.passive
        && clause.has_any(doc, &["zijn", "worden"])
        && found.part(Part::Target).is_some_and(|i| {
            let c = &syntax.chunks[i];
            c.mention.is_some() || crate::claim::syntax::place(doc, c.first).is_some_and(|h| h.last == c.last)
        });
    let games = super::unnamed::is_for_games(scene, syntax, found);
    !games && (!by && !shut || !from && !found.passive)
}

/// An ambassador is called back and money got back; only what is made and sold is recalled.
fn is_brought_back(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let doc = scene.doc;
    let clause = &syntax.clauses[found.clause];
    let envoy = |c: &Chunk| (c.first..c.last).any(|t| doc.str(t).to_lowercase().starts_with("ambassadeur"));
    let recalled = found.frame.trigger == "terugroepen" && syntax.of(found.clause).any(|(_, c)| envoy(c));
    let fetched = found.frame.trigger == "terughalen"
        && super::reading::ordered_by(scene, syntax, found.clause).is_none()
        && (clause.has_any(doc, &["moeten"]) || !super::things::goods(scene, syntax, found.part(Part::Target)));
    // `X is opgedragen alle worst terug te halen`: that is the order.
    let told = |c: &crate::claim::syntax::Clause| {
        c.has_any(doc, &["opdragen", "gelasten", "bevelen"]) && c.has_any(doc, &["zijn", "worden"])
    };
    let ordered =
        found.frame.type_ == "recall" && (told(clause) || clause.parent.is_some_and(|p| told(&syntax.clauses[p])));
    recalled || fetched || ordered
}

/// `hield hem tegen`, `had gevraagd hem uit het register te schrappen`: by hand, or for others to decide.
fn is_by_word(scene: &Scene<'_>, syntax: &Syntax, found: &Found<'_>) -> bool {
    let clause = &syntax.clauses[found.clause];
    let held_up = found.frame.trigger.starts_with("tegenhouden")
        && !found.part(Part::Target).is_some_and(|i| super::deal::is(scene, &syntax.chunks[i]));
    let asked =
        found.frame.trigger == "uit register schrappen" && clause.has_any(scene.doc, &["vragen", "verzoeken", "eisen"]);
    held_up || asked
}
