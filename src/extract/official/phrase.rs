//! The grammar of a role phrase: what stands before its head, the tails behind it, the name, the brackets.

use super::lead::{before, company_apart, country_of, halves, party_apart, prefix};
use super::tail::{Np, np, own_name};
use crate::lexicon::{Cue, Table};
use crate::model::{MentionKind, OfficialValue, RoleCategory};
use crate::parse::name::{self, NameShape};
use crate::rule::{Found, OfficialExpr, Value};
use crate::text::Doc;

/// A role with all that belongs to it.
#[derive(Debug, Clone)]
pub struct Phrase {
    /// The first token.
    pub first: usize,
    /// The token behind the last.
    pub last: usize,
    /// The token behind the head.
    pub head_last: usize,
    /// Too general to count without a name, a tail or a prefix.
    pub weak: bool,
    /// Does a party, a body or a place stand before the head, or a tail behind it?
    pub bound: bool,
    /// What it says.
    pub expr: OfficialExpr,
}

impl Phrase {
    /// Proposes the phrase.
    pub fn push(self, out: &mut Found<'_>) {
        out.push(self.first, self.last, Value::Official(Box::new(self.expr)));
    }
}

/// The head of a role at token `at`: a phrase of the table.
pub fn head(doc: &Doc<'_>, at: usize) -> Option<(usize, usize)> {
    let hit = doc.hit(at, Table::Role)?;
    // `de Premier League`, `de Directeur Media Groep`: the first word of the name of a body.
    let body = |h: &crate::lexicon::Hit| h.table == Table::Organisation && h.last > hit.last;
    if doc.is_upper(at) && doc.is_upper(hit.last) && doc.hits_at(at).iter().any(body) {
        return None;
    }
    // `de Boa Bond`
    if doc.is_upper(at) && !doc.is_front(at) && doc.is_upper(hit.last) && doc.has(hit.last, Cue::OrganisationHead) {
        return None;
    }
    // `minister-president`, `vice-president` are phrases; a head that a hyphen goes on from is part of another word.
    let goes_on = doc.is(hit.last, "-") && doc.glued(hit.last) && doc.glued(hit.last + 1);
    (!goes_on).then_some((hit.row, hit.last))
}

/// Starts a phrase from its head: the fields that the head itself gives and all that belongs to it on its left.
pub fn begin(doc: &Doc<'_>, at: usize, row: usize, head_last: usize) -> Option<Phrase> {
    let role = doc.lex.tables.roles.rows.get(row)?;
    let fields = OfficialValue {
        role: role.canonical.clone(),
        category: Some(role.category),
        portfolio: role.portfolio.clone(),
        // A `eurocommissaris` and a `Kamerlid` are what they are by their very name; what `EU-` or `VN-` says is said.
        organisation: role.organisation.clone().filter(|_| match role.category {
            RoleCategory::Eu => doc.is(at + 1, "-"),
            RoleCategory::Parliament => role.canonical.starts_with("europ"),
            _ => true,
        }),
        ..OfficialValue::default()
    };
    let expr = OfficialExpr { fields, ..OfficialExpr::default() };
    let mut phrase =
        Phrase { first: at, last: head_last, head_last, weak: role.weak, bound: role.organisation.is_some(), expr };
    prefix(doc, &mut phrase);
    before(doc, &mut phrase);
    halves(doc, &mut phrase);
    party_apart(doc, &mut phrase);
    company_apart(doc, &mut phrase);
    joined(doc, &mut phrase);
    // `prominent Conservatief Anna de Wit`: an adjective, unless a party stands before it.
    if doc.is(at, "prominent") && !phrase.bound {
        return None;
    }
    Some(phrase)
}

/// `oprichter en voorzitter`: the first of two joined roles gives the role, the second belongs to the mention.
fn joined(doc: &Doc<'_>, phrase: &mut Phrase) {
    let mut at = phrase.last;
    // `wethouders en burgemeester Anna de Wit`: the others have no name.
    if doc.lex.tables.roles.row_of_plural(doc.word(at - 1)).is_some() {
        return;
    }
    if doc.is_any(at, &["en", "annex", "/"]) {
        at += 1;
        while doc.has(at, Cue::RoleModifier) && !doc.is_upper(at) && head(doc, at).is_none() {
            at += 1;
            at += usize::from(doc.is(at, "-") && doc.glued(at) && doc.glued(at + 1));
        }
        // `vice-premier`, `KLM-baas`: what stands before the second head.
        if doc.is(at + 1, "-") && doc.glued(at + 1) && doc.glued(at + 2) && head(doc, at).is_none() {
            at += 2;
        }
        if let Some((_, last)) = head(doc, at).filter(|_| !doc.is_upper(at)) {
            if name_behind(doc, last).is_some() {
                phrase.last = last;
            } else if doc.is(last, "van")
                && let Some(tail) = portfolio_end(doc, last + 1, doc.sentence_range(at).end)
                && name_behind(doc, tail).is_some()
            {
                // `vicepremier en minister van Defensie Anna de Wit`
                phrase.expr.fields.portfolio = Some(doc.slice(last + 1, tail).to_owned());
                phrase.last = tail;
            }
        }
    }
}

/// Ends of names of streets and buildings that bear a person's name.
const PLACE_ENDS: &[&str] = &["straat", "laan", "plein", "kade", "singel", "kazerne", "stadion", "tunnel", "gracht"];

/// The name behind a role, its titles included.
pub fn name_behind(doc: &Doc<'_>, at: usize) -> Option<NameShape> {
    let end = doc.sentence_range(at.saturating_sub(1)).end;
    let start = name::titles(doc, at);
    if start >= end || doc.token(start).is_some_and(|t| t.shape.has(crate::token::Shape::LINE)) {
        return None;
    }
    let shape = name::read(doc, start)?;
    if shape.last > end {
        return None;
    }
    // `Gedeputeerde Staten` are a body, `Generaal De Bonskazerne` and `Burgemeester Jansenstraat` are places.
    let end_word = doc.str(shape.last - 1);
    let place = |suffix: &&str| end_word.len() > suffix.len() + 2 && end_word.ends_with(*suffix);
    if doc.is(start, "staten") || PLACE_ENDS.iter().any(place) && !doc.has(shape.last - 1, Cue::Surname) {
        return None;
    }
    let lone = shape.parts == 1;
    // `een priester. Als scheidsrechter` without its stop: a small word with a capital is no name.
    if lone && doc.is_upper(start) && doc.has(start, Cue::Function) && !doc.has(start, Cue::Particle) {
        return None;
    }
    // A party, body or place right behind a role names no person, unless people are called so too.
    // `hoogleraar Joodse Studies`: a field whose adjective has a capital.
    let field = shape.parts == 2
        && shape.given == 0
        && doc.str(start).ends_with('e')
        && (doc.has(start, Cue::Demonym) || doc.has(start, Cue::Common))
        && !doc.has(start, Cue::Particle)
        && doc.has(shape.last - 1, Cue::Common)
        && !doc.has(shape.last - 1, Cue::Surname);
    // `hoofdredacteur van MIT Technology Review`
    let body = shape.given == 0 && shape.parts > 1 && doc.has(shape.last - 1, Cue::OrganisationTail);
    // `nationaal coördinator Antisemitismebestrijding`
    if field || body || lone && is_field(doc, start) {
        return None;
    }
    // `staatssecretaris Snel van Financiën`: whom the lexicon knows.
    let people = doc.has(start, Cue::Surname)
        || doc.has(start, Cue::Holder)
        || doc.has(start, Cue::GivenName)
        || shape.parts > 1 && shape.given > 0;
    let other = doc.hits_at(start).iter().any(|h| {
        matches!(h.table, Table::Organisation | Table::Platform | Table::Place | Table::Law)
            && h.last >= shape.last
            && doc.is_upper(start)
    });
    if other && !people || doc.has(start, Cue::Demonym) && !people {
        return None;
    }
    // `De Wit`: the particle is an ordinary word, the name is not.
    let people = people || name::is_capital_particle(doc, start);
    // `directeur Consumenten van de ACM`: a field, not a name.
    if doc.hit(start, Table::Portfolio).is_some_and(|h| h.last >= shape.last) && !people {
        return None;
    }
    if lone && doc.has(start, Cue::Common) && !people && doc.usage(start).lower > 0 {
        return None;
    }
    if lone && doc.has(start, Cue::Common) && !people && doc.is_any(shape.last, &["van", "bij", "en"]) {
        return None;
    }
    // `minister Rutte-adviseur` is no name.
    if doc.is(shape.last, "-") && doc.glued(shape.last) && doc.glued(shape.last + 1) {
        return None;
    }
    Some(shape)
}

/// A long word with a capital for what somebody is charged with.
fn is_field(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    doc.is_upper(at)
        && word.len() > 12
        && ["bestrijding", "veiligheid", "beleid", "zaken", "vorming", "bescherming", "beveiliging"]
            .iter()
            .any(|end| word.ends_with(end))
        && !doc.has(at, Cue::Surname)
}

/// `hoogleraar Gebiedsontwikkeling Friso de Zeeuw`: a field right behind the head; gives the token behind it.
pub fn field_behind(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let end = doc.sentence_range(at.saturating_sub(1)).end;
    let field = |i: usize| {
        i < end
            && doc.is_upper(i)
            && !doc.has(i, Cue::GivenName)
            && (doc.has(i, Cue::Common) && !doc.has(i, Cue::Surname) || doc.hit(i, Table::Portfolio).is_some())
    };
    let long = |i: usize| {
        i < end
            && doc.is_upper(i)
            && doc.token(i).is_some_and(|t| t.end - t.start > 9)
            && !doc.has(i, Cue::GivenName)
            && !doc.has(i, Cue::Surname)
    };
    // `directeur kwaliteit Petra Steenhuis`
    let lower = doc.token(at).is_some_and(|t| t.is_word() && !t.is_upper() && t.end - t.start > 3);
    let noun = |i: usize| {
        let long = doc.token(i).is_some_and(|t| t.is_word() && !t.is_upper() && t.end - t.start > 3);
        let known = doc.has(i, Cue::Common) || doc.word(i) == crate::token::UNKNOWN;
        let verb = doc.lex.tables.verbs.get(doc.word(i)).is_some_and(|v| !v.noun);
        long && known && !verb && !doc.has(i, Cue::Particle)
    };
    // `hoogleraar internationale betrekkingen Rob Brouwhuis`
    let academic = at > 0
        && doc.is_any(at - 1, word_set!["hoogleraar", "professor", "lector", "hoofddocent", "universiteitshoogleraar"]);
    if lower && academic {
        let mut last = at;
        while last < (at + 4).min(end) && (noun(last) || last > at && doc.is(last, "en")) {
            last += 1;
        }
        let name = name::read(doc, last).filter(|n| n.is_full() && n.given > 0 && doc.has(last, Cue::GivenName));
        if last > at && doc.is_upper(last) && name.is_some_and(|n| n.last <= end) {
            return Some(last);
        }
    }
    if lower && at < end && noun(at) && doc.is_upper(at + 1) {
        let name = name::read(doc, at + 1).filter(|n| n.is_full() && n.given > 0 && doc.has(at + 1, Cue::GivenName));
        return name.filter(|n| n.last <= end).map(|_| at + 1);
    }
    let mut last = at;
    while last < at + 5 {
        if field(last) || last == at && long(last) {
            last = doc.hit(last, Table::Portfolio).map_or(last + 1, |h| h.last);
        } else if last > at && doc.is_any(last, &["en", "&"]) && field(last + 1) {
            last += 1;
        } else {
            break;
        }
    }
    // `hoogleraar Informele Zorg Broese van Groenou`: behind a scholar's field of several words a surname alone will do.
    let surname = |i: usize| academic && i > at + 1 && doc.is_upper(i) && !doc.has(i, Cue::Common);
    let name = name::read(doc, last).filter(|n| n.is_full() && n.given > 0 && last > at || surname(last))?;
    (name.last <= end).then_some(last)
}

/// What may stand between a head and its name: `van Binnenlandse Zaken`, `van de ACM`, `voor terrorismebestrijding`.
pub fn head_tails(doc: &Doc<'_>, phrase: &mut Phrase) {
    let end = doc.sentence_range(phrase.first).end;
    super::chair::take(doc, phrase);
    // `directeur Consumenten van de ACM`
    if name_behind(doc, phrase.last).is_none()
        && doc.is_upper(phrase.last)
        && phrase.last < end
        && doc.has(phrase.last, Cue::Common)
        && doc.is_any(phrase.last + 1, &["van", "bij"])
    {
        phrase.expr.fields.portfolio = Some(doc.str(phrase.last).to_owned());
        phrase.last += 1;
    }
    // `nationaal coördinator Antisemitismebestrijding (NCAB)`
    if phrase.last < end && phrase.expr.fields.portfolio.is_none() && is_field(doc, phrase.last) {
        phrase.expr.fields.portfolio = Some(doc.str(phrase.last).to_owned());
        phrase.last += 1;
        phrase.bound = true;
        let caps = doc.token(phrase.last + 1).is_some_and(|t| t.shape.has(crate::token::Shape::CAPS));
        if caps && doc.is(phrase.last, "(") && doc.is(phrase.last + 2, ")") {
            phrase.last += 3;
        }
    }
    for _ in 0..2 {
        let at = phrase.last;
        if at >= end || !doc.is_any(at, &["van", "voor", "bij", "namens"]) {
            return;
        }
        if let Some(last) = portfolio(doc, at + 1, end, phrase) {
            phrase.last = last;
            phrase.bound = true;
            continue;
        }
        // `Kamerlid voor de VVD`, `raadslid namens het CDA`
        if doc.is_any(at, &["voor", "namens"])
            && is_political(phrase)
            && let Some(found) = np(doc, at + 1, end, 0).filter(|n| n.party && !n.role)
        {
            tail(doc, phrase, &found);
            phrase.last = found.last;
            // Who sits somewhere for a party has it as party alone.
            if phrase.expr.fields.category != Some(RoleCategory::Party) {
                phrase.expr.organisation = None;
            }
            continue;
        }
        if !doc.is_any(at, &["van", "bij"]) && !(doc.is(at, "voor") && is_lower_noun(doc, at + 1)) {
            return;
        }
        if doc.is(at, "voor") {
            // `beleidsdirecteur voor terrorismebestrijding`
            if doc.is(at + 2, "-") {
                return;
            }
            phrase.expr.fields.portfolio.get_or_insert_with(|| doc.str(at + 1).to_owned());
            phrase.last = at + 2;
            continue;
        }
        let Some(found) = np(doc, at + 1, end, 0) else { return };
        if !doc.is(at, "van") && !found.named {
            return;
        }
        tail(doc, phrase, &found);
        phrase.last = found.last;
    }
}

/// `de wethouder in Ede`, `de voorzitter van de bond in de Eerste Kamer`: where it is, for a name that stands behind a comma.
pub fn seat(doc: &Doc<'_>, phrase: &mut Phrase) {
    let end = doc.sentence_range(phrase.first).end;
    let at = phrase.last;
    if at >= end || !doc.is_any(at, &["in", "uit", "te"]) {
        return;
    }
    let Some(found) = np(doc, at + 1, end, 0).filter(|n| n.named && !n.role && doc.is_upper(n.core)) else { return };
    let municipality = phrase.expr.fields.category == Some(RoleCategory::Municipality);
    if municipality && phrase.expr.organisation.is_none() && found.place.is_some() {
        phrase.expr.organisation = Some((found.core, found.last));
    }
    phrase.last = found.last;
    phrase.bound = true;
}

fn is_lower_noun(doc: &Doc<'_>, at: usize) -> bool {
    !doc.is_upper(at) && doc.token(at).is_some_and(|t| t.is_word() && t.end - t.start > 8)
}

/// Takes a tail into the fields.
pub(super) fn tail(doc: &Doc<'_>, phrase: &mut Phrase, found: &Np) {
    phrase.bound = true;
    let fields = &mut phrase.expr.fields;
    if let Some(country) = &found.country {
        fields.country.get_or_insert_with(|| country.clone());
    }
    if let Some(place) = found.place {
        if fields.country.is_none() {
            fields.country = country_of(doc, place.row);
        }
        let municipality = matches!(fields.category, Some(RoleCategory::Municipality));
        if municipality && phrase.expr.organisation.is_none() {
            phrase.expr.organisation = Some((found.core, found.last));
        }
        return;
    }
    if found.role || !found.body {
        return;
    }
    // `de advocaat van Brouwhuis`: a client, unless a list or a noun says that it is a body.
    if fields.category == Some(RoleCategory::Legal) && !found.known {
        return;
    }
    let fellow = fields.role.ends_with("genoot");
    if fellow && !found.party {
        // `een partijgenoot van Brouwhuis`
        return;
    }
    let partisan = fields.category == Some(RoleCategory::Party) && fields.role.starts_with("partij") && found.named;
    if found.party || partisan {
        fields.party = Some(doc.slice(found.core, found.core_last).to_owned());
        // Who speaks for a party or sits in parliament for it has it as party alone.
        let office = matches!(fields.category, Some(RoleCategory::Spokesperson | RoleCategory::Government));
        if office || fields.role.ends_with("kamerlid") {
            return;
        }
    }
    if phrase.expr.organisation.is_none() {
        phrase.expr.organisation = Some((own_name(doc, found.core, found.core_last), found.core_last));
    }
}

/// A field of an office: a phrase of the table, or words with capitals that are ordinary words (`Infrastructuur en Waterstaat`).
pub(super) fn portfolio(doc: &Doc<'_>, at: usize, end: usize, phrase: &mut Phrase) -> Option<usize> {
    let office =
        |c: RoleCategory| matches!(c, RoleCategory::Government | RoleCategory::Eu | RoleCategory::Municipality);
    // `lijsttrekker en minister De Wit van Justitie`: the second of two joined roles has the field.
    let joined = |name: usize| {
        name > phrase.first
            && doc.hits_at(name - 1).iter().any(|h| {
                let role = doc.lex.tables.roles.rows.get(h.row);
                h.table == Table::Role && h.last == name && role.is_some_and(|r| office(r.category))
            })
    };
    if !phrase.expr.fields.category.is_some_and(office) && !phrase.expr.name.is_some_and(|(first, _)| joined(first)) {
        return None;
    }
    let fields = &mut phrase.expr.fields;
    let last = portfolio_end(doc, at, end)?;
    fields.portfolio = Some(doc.slice(at, last).to_owned());
    Some(last)
}

/// Where the field of an office that begins at `at` ends.
pub fn portfolio_end(doc: &Doc<'_>, at: usize, end: usize) -> Option<usize> {
    let one = |at: usize| {
        if at >= end {
            return None;
        }
        if let Some(hit) = doc.hit(at, Table::Portfolio) {
            return Some(hit.last);
        }
        let field = |at: usize| doc.is_upper(at) && doc.has(at, Cue::Common) && !doc.has(at, Cue::GivenName);
        if !field(at) || doc.hit(at, Table::Organisation).is_some() || doc.hit(at, Table::Place).is_some() {
            return None;
        }
        let mut last = at + 1;
        while last < end && field(last) && !doc.has(last, Cue::Surname) {
            last += 1;
        }
        Some(last)
    };
    let mut last = one(at)?;
    for _ in 0..3 {
        if doc.is_any(last, &["en", ",", "&"]) && doc.is_upper(last + 1) {
            match one(last + 1) {
                Some(next) => last = next,
                None => break,
            }
        } else {
            break;
        }
    }
    (last <= end).then_some(last)
}

pub(super) fn is_political(phrase: &Phrase) -> bool {
    matches!(
        phrase.expr.fields.category,
        Some(
            RoleCategory::Government
                | RoleCategory::Parliament
                | RoleCategory::Eu
                | RoleCategory::Municipality
                | RoleCategory::Party
        )
    )
}

/// The kind of what this family finds.
pub const KIND: MentionKind = MentionKind::Official;
