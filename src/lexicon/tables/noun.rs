//! Nouns that tell what a claim is about where it names nobody.

use crate::error::Result;
use crate::lexicon::Loader;

/// What a noun is to a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NounRole {
    /// What went wrong, so that an authority inquires into it.
    Harm,
    /// What a body with power closes down.
    Closed,
    /// What it restricts, halts and takes back.
    Regulated,
    /// What makers and shops call back.
    Goods,
    /// What one halts of one's own: no measure of anybody.
    Own,
    /// Whom a measure hits as a group, in the plural: people, bodies and what they drive.
    Group,
    /// Bodies with power in the plural.
    Power,
    /// What is forbidden and restricted by its name.
    Substance,
    /// The trade of one who works for a body.
    Trade,
    /// One who stands near somebody and is called by his name.
    Relative,
    /// Several of them.
    Relatives,
    /// What somebody has founded or runs.
    Belonging,
    /// By which somebody judges what he speaks of.
    Judgement,
    /// A court or a board that judges.
    Court,
}

/// How many roles there are.
const ROLES: usize = 14;

/// A noun in one of its roles.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct ClaimNoun {
    /// In lower case.
    noun: String,
    /// Is a compound that ends in it something else (`oorzaak` no `zaak`)?
    whole: bool,
}

/// The nouns of claims, by their role.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct ClaimNouns([Vec<ClaimNoun>; ROLES]);

impl ClaimNouns {
    /// Has the word, in lower case, this role, or a compound by its last part?
    pub fn holds(&self, role: NounRole, word: &str) -> bool {
        self.0[role as usize].iter().any(|n| word.ends_with(&n.noun) && (!n.whole || word.len() == n.noun.len()))
    }
}

pub(super) fn claim_nouns(loader: &mut Loader, text: &str, name: &str) -> Result<ClaimNouns> {
    let tsv = loader.table(name, text, &["noun", "role", "whole"])?;
    let mut out = ClaimNouns::default();
    for row in tsv.rows() {
        if let Some(stray) = row.list(2).find(|whole| !row.list(1).any(|r| r == *whole)) {
            return Err(row.fault(2, format!("`{stray}` is none of its roles")));
        }
        for name in row.list(1) {
            let role = role(name).ok_or_else(|| row.fault(1, format!("`{name}` is no role of nouns")))?;
            let whole = row.list(2).any(|w| w == name);
            out.0[role as usize].push(ClaimNoun { noun: row.cell(0).to_owned(), whole });
        }
    }
    Ok(out)
}

fn role(name: &str) -> Option<NounRole> {
    Some(match name {
        "harm" => NounRole::Harm,
        "closed" => NounRole::Closed,
        "regulated" => NounRole::Regulated,
        "goods" => NounRole::Goods,
        "own" => NounRole::Own,
        "group" => NounRole::Group,
        "power" => NounRole::Power,
        "substance" => NounRole::Substance,
        "trade" => NounRole::Trade,
        "relative" => NounRole::Relative,
        "relatives" => NounRole::Relatives,
        "belonging" => NounRole::Belonging,
        "judgement" => NounRole::Judgement,
        "court" => NounRole::Court,
        _ => return None,
    })
}
