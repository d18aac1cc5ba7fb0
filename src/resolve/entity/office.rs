//! Which offices are one: whom a role without a name can mean.

use crate::lexicon::Table;
use crate::model::{MentionValue, OfficialValue, RoleCategory};
use crate::resolve::Placed;
use crate::text::Doc;
use crate::token::fold;

/// Roles at the head of a party: one person may be called by any of them.
const LEADERS: &[&str] =
    &["leider", "voorman", "lijsttrekker", "partijleider", "voorvrouw", "partijleidster", "leidster"];

/// Does the role lead the party that it names?
pub(in crate::resolve) fn leads(fields: &OfficialValue) -> bool {
    fields.party.is_some() && !fields.former && heads(&fields.role)
}

/// Is it a role at the head of a party?
pub(in crate::resolve) fn heads(role: &str) -> bool {
    LEADERS.contains(&role)
}

/// No more mentions than this are looked through: few articles have as many.
const MOST: usize = 1000;

/// The only person whom an official's party or a bracket behind the name (`Chris Stoffer (SGP)`) ties to this party; of several the one whom the
/// sentences right before mention `i` speak of.
pub(super) fn only_of_party(doc: &Doc<'_>, mentions: &[Placed], i: usize, party: &str) -> Option<u32> {
    let wanted = fold(party);
    let tied = |m: &&Placed| match &m.value {
        MentionValue::Official(o) => o.name.is_some() && o.party.as_deref().is_some_and(|p| fold(p) == wanted),
        MentionValue::Person => {
            doc.is(m.last, "(")
                && doc.hits_at(m.last + 1).iter().any(|h| {
                    h.table == Table::Organisation && doc.is(h.last, ")") && fold(doc.lex.tables.name(*h)) == wanted
                })
        }
        _ => false,
    };
    let mut found: Vec<u32> = Vec::new();
    for id in mentions.iter().take(MOST).filter(tied).filter_map(|m| m.entity) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    if found.len() < 2 {
        return found.first().copied();
    }
    let near = mentions[..i].iter().rev().take(MOST).take_while(|m| m.sentence + 2 >= mentions[i].sentence);
    near.filter(|m| matches!(m.value, MentionValue::Official(_) | MentionValue::Person))
        .filter_map(|m| m.entity)
        .find(|id| found.contains(id))
}

/// Is it one office under two names: `premier` and `minister-president`, `bewindsman` and `minister`, `VVD-leider` and `VVD-lijsttrekker`?
fn same_office(bare: &OfficialValue, other: &OfficialValue) -> bool {
    let of = |words: &[&str], o: &OfficialValue| words.contains(&o.role.as_str());
    let premier: &[&str] = &["premier", "minister-president", "regeringsleider"];
    of(premier, bare) && of(premier, other)
        || of(&["bewindsman", "bewindsvrouw", "bewindspersoon"], bare) && of(&["minister", "staatssecretaris"], other)
        || leads(bare) && leads(other)
        || bare.role == "aanklager" && other.role.ends_with(" aanklager")
        || of(&["ombudsman", "nationale ombudsman"], bare) && of(&["ombudsman", "nationale ombudsman"], other)
        || of(&["coach", "trainer"], bare) && of(&["coach", "trainer", "hoofdtrainer", "bondscoach"], other)
        || bare.role == "officier" && other.role == "officier van justitie"
        || of(&["lagerhuisvoorzitter"], bare)
            && other.role == "voorzitter"
            && other.organisation.as_deref().is_some_and(|o| fold(o) == "lagerhuis")
}

/// Can a role without a name mean the person of another mention?
pub(super) fn fits(bare: &OfficialValue, other: &OfficialValue) -> bool {
    let judge = |o: &OfficialValue| o.role.ends_with("rechter") && o.category == Some(RoleCategory::Judiciary);
    let role =
        bare.role == other.role || same_office(bare, other) || judge(bare) && judge(other) && bare.role == "rechter";
    let agrees = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => {
            let (a, b) = (fold(a), fold(b));
            a.contains(&b) || b.contains(&a)
        }
        _ => true,
    };
    // `een woordvoerder van X` is not the spokesperson whose body is not known.
    let spokes = bare.category == Some(RoleCategory::Spokesperson)
        && bare.organisation.is_some()
        && other.organisation.is_none();
    role && !spokes
        && bare.former == other.former
        && agrees(&bare.organisation, &other.organisation)
        && agrees(&bare.portfolio, &other.portfolio)
        && agrees(&bare.party, &other.party)
        && agrees(&bare.country, &other.country)
}

/// A noun that only points at a body: `bedrijf`, `autofabrikant`.
pub(super) fn is_generic(doc: &Doc<'_>, first: usize, last: usize) -> bool {
    last == first + 1
        && doc.is_any(
            first,
            &[
                "bedrijf",
                "concern",
                "onderneming",
                "organisatie",
                "toezichthouder",
                "bank",
                "fabrikant",
                "maatschappij",
                "partij",
                "club",
                "vakbond",
                "stichting",
                "vereniging",
                "instelling",
                "platform",
                "groep",
                "groepering",
                "keten",
                "uitgever",
                "producent",
            ],
        )
}
