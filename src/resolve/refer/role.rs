//! A role without a name: whose it is, where the article has named him, in this role or another.

use super::describe::{FURTHER, NEAR, brought_in, is_near, is_parted, only};
use super::person::{introduced, is_human, is_nameless, single};
use super::{Meaning, Past, body, row};
use crate::lexicon::{Cue, WordClass};
use crate::model::{EntityKind, MentionKind, MentionValue, OfficialValue, RoleCategory};
use crate::resolve::Placed;
use crate::resolve::entity::{self, office};

/// Roles that bring in another person each time.
const OTHERS: &[RoleCategory] = &[
    RoleCategory::Judiciary,
    RoleCategory::Prosecution,
    RoleCategory::Spokesperson,
    RoleCategory::Monarchy,
    RoleCategory::Government,
    RoleCategory::Municipality,
    RoleCategory::Eu,
    RoleCategory::Police,
];

/// The person of a mention of a role; one without a name may be somebody who has one.
pub fn role(past: &Past<'_, '_>, at: usize, indefinite: bool) -> Meaning {
    let (doc, m) = (past.doc, &past.mentions[at]);
    let MentionValue::Official(own) = &m.value else { return m.entity.into() };
    if own.name.is_some() {
        return m.entity.into();
    }
    // `zijn advocaat` is not he.
    let owned = m.first > 0 && super::class(doc, m.first - 1).any(WordClass::POSSESSIVE);
    let kind = EntityKind::Person;
    let bare = m.first > 0 && doc.is(m.first - 1, "een");
    if !indefinite
        && !bare
        && !owned
        && let Some(id) = renamed(past, m, own)
    {
        return Meaning::Known(vec![id]);
    }
    // `een woordvoerder van het bedrijf`: of the one that the noun means.
    let lower = |name: &String| name.chars().next().is_some_and(char::is_lowercase);
    if let Some(noun) = own.organisation.as_ref().filter(|name| lower(name)) {
        let head = (m.first + 1..m.last).rev().find(|&t| doc.is(t, noun.rsplit(' ').next().unwrap_or(noun)));
        let body = head.and_then(|t| body::noun_or_called(past, m.first, t));
        if let Some(body) = body.and_then(|id| past.entities.get(id)) {
            return Meaning::Nameless(kind, format!("{} ({})", own.role, body.name));
        }
    }
    // A body that stands elsewhere in the article was only guessed.
    let bodiless = own.organisation.is_none() && own.party.is_none() && own.portfolio.is_none();
    let bare_word = m.last == m.first + 1 && doc.is_any(m.first, &["woordvoerder", "woordvoerster"]);
    let sure = |id: u32| {
        bodiless
            || body::subject(past) == Some(id) && !body::another_opens(past, m.first, id)
            || body::is_medium(past, own)
    };
    // `een woordvoerder van de gemeente zegt`, later `de woordvoerder`, `de zegsman`: the one who spoke last.
    let speaks = doc.is_any(m.first, &["woordvoerder", "woordvoerster", "zegsman", "zegsvrouw", "voorlichter"]);
    let mouth = |id: &u32| past.entities.get(*id).is_some_and(|e| e.name.starts_with("woordvoerder"));
    let recent = || single(&past.focus.speaker).into_iter().chain(past.focus.speakers.iter().rev().copied());
    if speaks
        && (bodiless || bare_word || own.role != "woordvoerder")
        && m.first > 0
        && doc.is(m.first - 1, "de")
        && m.last == m.first + 1
        && let Some(id) = recent().find(mouth)
    {
        return Meaning::Known(vec![id]);
    }
    if speaks
        && bare
        && m.last == m.first + 1
        && let Some(body) = body::opening(past, m.first).and_then(|id| past.entities.get(id))
    {
        return Meaning::Nameless(kind, format!("{} ({})", own.role, body.name));
    }
    // `Een regeringswoordvoerder`: his word says for whom he speaks.
    let word = doc.str(m.first).to_lowercase();
    if bodiless && bare && m.last == m.first + 1 && word.len() > "woordvoerder".len() && word.ends_with("woordvoerder")
    {
        return Meaning::Nameless(kind, word);
    }
    if own.role == "woordvoerder" && (bodiless || bare_word) {
        let body = body::spoken_for(past, m.first).filter(|&id| sure(id)).and_then(|id| past.entities.get(id));
        return body.map_or(m.entity.into(), |body| Meaning::Nameless(kind, format!("woordvoerder ({})", body.name)));
    }
    if !indefinite
        && own.organisation.is_none()
        && let Some(court) = bench(past, m.first, &own.role)
    {
        return Meaning::Known(vec![court]);
    }
    // `de officier van justitie`, later `de aanklager`
    if matches!(own.role.as_str(), "aanklager" | "officier")
        && !indefinite
        && !owned
        && m.last == m.first + 1
        && let Some(id) = past.back(m.first).find(|p| is_officer(p)).and_then(|p| p.entity)
    {
        return Meaning::Known(vec![id]);
    }
    if own.role == "rechter" && own.organisation.is_none() && !indefinite {
        // `de gepensioneerde rechter`: no court's any more, but somebody who was named.
        if own.former
            && let Some(id) =
                same_role(past, at, own).and_then(|p| p.entity).filter(|&id| is_near(past, m.first, id, NEAR))
        {
            return Meaning::Known(vec![id]);
        }
        return court(past, at);
    }
    if indefinite || bare {
        return m.entity.into();
    }
    let taken = m.entity.and_then(|id| past.entities.get(id)).is_some_and(|e| !is_nameless(&e.name));
    if !owned && let Some(id) = brought_in(past, m, own, taken) {
        return Meaning::Known(vec![id]);
    }
    if taken {
        // Many a role has a holder in each item of a live report: who is in focus comes before one of another item.
        let open = own.party.is_none() && own.organisation.is_none() && own.country.is_none();
        let holder = m.entity.and_then(|id| past.back(m.first).find(|p| p.entity == Some(id)));
        let away = holder.is_none_or(|p| is_parted(past, p, m.first));
        let other = if open && !owned && away { varied(past, m, own) } else { None };
        return other.or(m.entity).into();
    }
    if let Some(id) = generic(past, m, own).filter(|_| !owned || own.category != Some(RoleCategory::Legal)) {
        return Meaning::Known(vec![id]);
    }
    // Who is in focus comes before one of the same role who was named in another item.
    let known = same_role(past, at, own);
    let far = |p: &&Placed| {
        let near = |id: u32| past.focus.holds(id) || is_near(past, m.first, id, NEAR);
        p.entity.is_some_and(|id| !near(id)) && is_parted(past, p, m.first)
    };
    let open = own.party.is_none() && own.organisation.is_none() && own.country.is_none();
    let running = || if owned { None } else { varied(past, m, own) };
    let found = match known {
        Some(p) if open && far(&p) => running().or(p.entity),
        Some(p) => p.entity,
        None => running(),
    };
    if found.is_none()
        && !owned
        && let Some(id) = belonging(past, own)
    {
        return Meaning::Known(vec![id]);
    }
    found.or(m.entity).into()
}

/// `Karin de Boer kent de streek. De onderzoeker van de universiteit van Delft ...`: the subject by name of the sentence before, whose role nobody
/// had told yet.
fn renamed(past: &Past<'_, '_>, m: &Placed, own: &OfficialValue) -> Option<u32> {
    let minister = own.category == Some(RoleCategory::Government) && own.portfolio.is_some();
    let other = |c| OTHERS.contains(&c) && c != RoleCategory::Municipality && !minister || c == RoleCategory::Legal;
    if own.category.is_none_or(other) || own.organisation.is_none() && own.party.is_none() && !minister {
        return None;
    }
    // The minister may have a name further on.
    if minister
        && past
            .mentions
            .iter()
            .take(400)
            .any(|p| matches!(&p.value, MentionValue::Official(o) if o.name.is_some() && o.portfolio == own.portfolio))
    {
        return None;
    }
    let here = past.doc.sentence_of(m.first);
    let id = single(&past.focus.subject).or_else(|| single(&past.focus.speaker))?;
    let entity = past.entities.get(id).filter(|e| e.kind == EntityKind::Person && !is_nameless(&e.name))?;
    let opens = past.doc.sentence_range(m.first).start + 1 >= m.first;
    // `zanger Karel de Boer` is no mayor.
    let trade = |m: &Placed| m.first > 0 && is_human(past.doc, m.first - 1) && !past.doc.is_upper(m.first - 1);
    // Who leads a party may be a minister too.
    let leads = |m: &Placed| minister && matches!(&m.value, MentionValue::Official(o) if office::leads(o));
    let plain = |i: &u32| {
        past.mentions.get(*i as usize).is_some_and(|m| m.kind() == MentionKind::Person && !trade(m) || leads(m))
    };
    // `"Dit is te weinig", zei de huidige minister van Financiën.`
    let all = past.doc.quotations();
    let from = all.partition_point(|q| q.open < m.first);
    let quoted = all[..from].iter().rev().take(4).find(|q| q.closed && q.close < m.first);
    let quoted = quoted.filter(|q| q.close + 6 > m.first && past.doc.sentence_of(q.close) == here);
    let behind = minister && quoted.is_some();
    let here = quoted.filter(|_| minister).map_or(here, |q| past.doc.sentence_of(q.open));
    let before = only(past, m.first) == Some(id)
        || past.back(m.first).any(|p| p.entity == Some(id) && p.sentence + 1 == here && !past.is_quoted(p.first));
    // `Vanmorgen zei de minister van Financiën ...`
    let told = minister
        && m.first >= 2
        && m.first <= past.doc.sentence_range(m.first).start + 4
        && past.doc.is(m.first - 1, "de")
        && past.doc.has(m.first - 2, Cue::ReportingForm);
    let opens = opens || told || behind || past.doc.is(past.doc.sentence_range(m.first).start, "volgens");
    (opens && before && entity.name.contains(' ') && entity.mentions.iter().take(20).all(plain)).then_some(id)
}

/// `zijn advocaat`, later `de advocaat`: the only one of this role who has no name but by whose he is.
fn belonging(past: &Past<'_, '_>, own: &OfficialValue) -> Option<u32> {
    let legal = own.category == Some(RoleCategory::Legal);
    if !legal || own.organisation.is_some() || own.party.is_some() || own.portfolio.is_some() {
        return None;
    }
    let named = |name: &str| name.strip_prefix(own.role.as_str()).is_some_and(|rest| rest.starts_with(" ("));
    let mut all = past.entities.list().iter().take(ENTITIES).filter(|e| named(&e.name));
    let first = all.next()?;
    all.next().is_none().then_some(first.id)
}

/// How many entities are looked through for one who belongs to somebody.
const ENTITIES: usize = 200;

/// `de bewindsman`, `de vakbondsman`: a role that many roles are, of who was named in one of them.
fn generic(past: &Past<'_, '_>, m: &Placed, own: &OfficialValue) -> Option<u32> {
    let fits: fn(RoleCategory) -> bool = match own.role.as_str() {
        "bewindsman" | "bewindsvrouw" | "bewindspersoon" => |c| c == RoleCategory::Government,
        "partijleider" | "partijleidster" => |c| c == RoleCategory::Party,
        // `advocaat X`, later `de raadsman`
        "raadsman" | "raadsvrouw" | "advocaat" | "strafpleiter" => |c| c == RoleCategory::Legal,
        "vakbondsman" | "vakbondsvrouw" | "vakbondsbestuurder" => {
            |c| matches!(c, RoleCategory::Union | RoleCategory::Ngo | RoleCategory::Other)
        }
        _ => return None,
    };
    let named = |p: &&Placed| match &p.value {
        MentionValue::Official(o) => {
            let differ = matches!((&o.party, &own.party), (Some(a), Some(b)) if a != b);
            o.name.is_some() && o.category.is_some_and(fits) && !differ
        }
        _ => false,
    };
    past.back(m.first).find(named).and_then(|p| p.entity)
}

fn is_officer(m: &Placed) -> bool {
    matches!(&m.value, MentionValue::Official(o) if o.role.starts_with("officier van"))
}

/// `de rechters`: the court that was named last.
pub fn judges(past: &Past<'_, '_>, at: usize) -> Option<u32> {
    // Who is in focus comes before others whose judgement it looks at.
    let focus = past.focus.speaker.first().or(past.focus.subject.first());
    let ruling = |c: &&Placed| c.entity.is_some() && c.entity.as_ref() == focus && is_court(past, c);
    if let Some(court) = past.back(at).find(ruling) {
        return court.entity;
    }
    past.back(at)
        .find(|c| {
            is_court(past, c)
                || (c.first..c.last).any(|t| past.doc.str(t).ends_with("rechter"))
                    && c.kind() == MentionKind::Organisation
        })
        .and_then(|c| c.entity)
}

fn is_court(past: &Past<'_, '_>, c: &Placed) -> bool {
    c.kind() == MentionKind::Organisation
        && (past.sort(c) == "court"
            || past.doc.is_any(c.first, word_set!["rechtbank", "gerechtshof", "hof"])
            || past.doc.str(c.first).ends_with("rechter"))
}

/// `de tuchtrechter`, `de hoogste bestuursrechter`: the court that was named last, by the law that it keeps.
fn bench(past: &Past<'_, '_>, at: usize, word: &str) -> Option<u32> {
    let found = past.back(at).find(|c| {
        let own = c.entity.and_then(|id| past.entities.get(id)).map_or("", |e| e.name.as_str());
        match word.to_lowercase().as_str() {
            "tuchtrechter" => c.kind() == MentionKind::Organisation && own.to_lowercase().contains("tucht"),
            "bestuursrechter" => {
                own == "Raad van State" || own.starts_with("College van Beroep") || own.starts_with("Centrale Raad")
            }
            _ => false,
        }
    })?;
    found.entity
}

/// The judge of the court that was named last, if any was.
fn court(past: &Past<'_, '_>, at: usize) -> Meaning {
    let (doc, m) = (past.doc, &past.mentions[at]);
    let Some(found) = past.back(m.first).find(|c| is_court(past, c)) else { return m.entity.into() };
    let judge = doc.str(found.first).ends_with("rechter");
    match found.entity.and_then(|id| past.entities.get(id)) {
        Some(court) if !judge => Meaning::Nameless(EntityKind::Person, format!("rechter ({})", court.name)),
        _ => found.entity.into(),
    }
}

/// Who was named in the role before; `de Turkse president` is the one that was called Turkish, if any was.
fn same_role<'s>(past: &Past<'s, '_>, at: usize, own: &OfficialValue) -> Option<&'s Placed> {
    let (doc, m) = (past.doc, &past.mentions[at]);
    let of_past = entity::nameless::is_of_the_past(doc, m);
    let adjective = Some(doc.str(m.first)).filter(|w| w.ends_with("se") && doc.is_upper(m.first));
    let find = |same: bool| {
        past.back(m.first).find(|p| {
            let MentionValue::Official(other) = &p.value else { return false };
            let differ = |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if a != b);
            let called = adjective.is_some_and(|a| doc.slice(p.first, p.last).contains(a));
            other.name.is_some()
                && (!same || called)
                && (!of_past || other.former || entity::nameless::is_of_the_past(doc, p))
                && (other.role == own.role
                    || other.role.ends_with(&own.role) && !other.role.starts_with("vice")
                    // `commandant der strijdkrachten`
                    || other.role.strip_prefix(own.role.as_str()).is_some_and(|rest| rest.starts_with(" der ")))
                && !(differ(&own.organisation, &other.organisation)
                    && !is_short(&own.organisation, &other.organisation))
                && !differ(&own.country, &other.country)
                && !differ(&own.portfolio, &other.portfolio)
                && !matches!((&own.party, &other.party), (Some(a), Some(b)) if !same_party(a, b))
        })
    };
    adjective.and_then(|_| find(true)).or_else(|| find(false))
}

/// `Vereniging Groen Dorp`, later `de VGD-voorzitter`: is one the abbreviation of the other?
fn is_short(a: &Option<String>, b: &Option<String>) -> bool {
    let caps = |name: &str| name.len() > 1 && name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let (Some(a), Some(b)) = (a, b) else { return false };
    caps(a) && entity::body::initials(a, b) || caps(b) && entity::body::initials(b, a)
}

/// `GroenLinks/PvdA` and `GroenLinks-PvdA` are one list.
fn same_party(a: &str, b: &str) -> bool {
    let plain = |c: char| if c == '/' { '-' } else { c };
    a.chars().map(plain).eq(b.chars().map(plain))
}

/// The only one whom the article names with this party in a role of the same field.
fn leader(past: &Past<'_, '_>, party: &str, own: &OfficialValue) -> Option<u32> {
    if own.category != Some(RoleCategory::Party) {
        return None;
    }
    let mut found = None;
    for m in past.mentions.iter().take(400) {
        let MentionValue::Official(o) = &m.value else { continue };
        if o.name.is_some() && o.party.as_deref() == Some(party) && o.category == own.category && m.entity.is_some() {
            if found.is_some() && found != m.entity {
                return None;
            }
            found = m.entity;
        }
    }
    found
}

/// `de lijsttrekker` behind words of somebody who was named without a role, or with one of the same field.
fn varied(past: &Past<'_, '_>, m: &Placed, own: &OfficialValue) -> Option<u32> {
    let doc = past.doc;
    // `De advocaat die hem bijstaat` brings in another.
    if doc.is(m.last, "die") {
        return None;
    }
    // `de politiechef` is the one whom the text is about, where he spoke last and nobody else is named since.
    if matches!(own.category, Some(RoleCategory::Police | RoleCategory::Municipality | RoleCategory::Company))
        && own.organisation.is_none()
        && let Some(id) = super::describe::hero(past, m.first)
        && single(&past.focus.speaker) == Some(id)
        && only(past, m.first).is_none_or(|other| other == id)
        && introduced(past, m.first, &own.role).is_none()
        && past.entities.get(id).is_some_and(|e| !is_nameless(&e.name))
        && past.entities.get(id).is_some_and(|e| {
            e.mentions
                .iter()
                .take(20)
                .all(|i| past.mentions.get(*i as usize).is_some_and(|m| m.kind() == MentionKind::Person))
        })
    {
        return Some(id);
    }
    // `Ook de directeur van het museum`: another than the one whom the sentence before is about.
    let turns = m.first > 1
        && doc.is(m.first - 2, "ook")
        && doc.is(m.first - 1, "de")
        && (m.first + 1..m.last).any(|t| doc.is(t, "van"));
    if turns && own.organisation.is_some() && own.party.is_none() {
        return None;
    }
    // `de oud-minister` says what somebody was.
    if own.category.is_some_and(|c| OTHERS.contains(&c)) && !own.former {
        return None;
    }
    let fits = |id: u32| {
        let Some(entity) = past.entities.get(id).filter(|e| e.kind == EntityKind::Person) else { return false };
        let alike = |i: &u32| match past.mentions.get(*i as usize).map(|m| &m.value) {
            Some(MentionValue::Official(other)) => {
                let differ = |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if a != b);
                other.name.is_some() && own.party.is_some() && other.party == own.party
                    || other.name.is_some() && own.organisation.is_some() && other.organisation == own.organisation
                    || other.name.is_some()
                        && own.category == Some(RoleCategory::Parliament)
                        && other.category == Some(RoleCategory::Party)
                    || other.name.is_some() && own.party.is_none() && office::heads(&own.role) && office::leads(other)
                    || other.name.is_some()
                        && own.category.is_some()
                        && other.category == own.category
                        && !differ(&own.party, &other.party)
                        && matches!(
                            own.category,
                            Some(
                                RoleCategory::Army
                                    | RoleCategory::Company
                                    | RoleCategory::Party
                                    | RoleCategory::Academia
                                    | RoleCategory::Union
                                    | RoleCategory::Ngo
                                    | RoleCategory::Sport
                            )
                        )
            }
            // `de bestuurder` drives a car as often as a company; a clerk is nobody of whom the text tells something else.
            _ => !["bestuurder", "griffier", "gemeentesecretaris", "notulist"].contains(&own.role.as_str()),
        };
        !entity.mentions.is_empty() && !is_nameless(&entity.name) && entity.mentions.iter().take(20).all(alike)
    };
    // `de advocaat van het slachtoffer`: his own words say whose he is. `de baas van het bedrijf` may be who was named.
    let person =
        row(doc, m.last - 1).is_none_or(|row| row.kind != EntityKind::Organisation) && !doc.is_upper(m.last - 1);
    if person
        && own.organisation.is_none()
        && own.party.is_none()
        && (m.first + 1..m.last).any(|t| doc.is_any(t, &["van", "namens"]))
    {
        return None;
    }
    let here = doc.sentence_of(m.first);
    let near = |id: u32, reach: usize| past.back(m.first).any(|p| p.entity == Some(id) && p.sentence + reach >= here);
    let focus = || single(&past.focus.subject).into_iter().chain(single(&past.focus.speaker));
    // Who is known for the party, wherever the article says so.
    if let Some(id) = own.party.as_deref().and_then(|party| leader(past, party, own)) {
        return Some(id);
    }
    let plain = own.party.is_none() && own.organisation.is_none();
    let spoke = |id: u32| plain && single(&past.focus.speaker) == Some(id) && single(&past.focus.subject).is_none();
    let found = focus().find(|&id| fits(id) && (near(id, NEAR) || spoke(id)));
    // `de advocaat`, `de arts` may well be another than the one whom the text is about, and so may `de lokale SPD-voorzitter`.
    if matches!(own.category, Some(RoleCategory::Legal | RoleCategory::Health | RoleCategory::Church)) {
        // `zijn advocaat zweeg. ... De advocaat vreest`: somebody's, who has no name.
        let owned = |first: usize, last: usize| {
            first > 0 && super::class(doc, first - 1).any(WordClass::POSSESSIVE) || doc.is(last, "van")
        };
        let nameless = past.back(m.first).any(|p| {
            matches!(&p.value, MentionValue::Official(o) if o.name.is_none() && o.role == own.role)
                && owned(p.first, p.last)
        });
        return found.filter(|_| !nameless && !owned(m.first, m.last));
    }
    // `het Tweede Kamerlid` is no second one.
    let further =
        |t: usize| doc.is_any(t, FURTHER) && !doc.is_any(t + 1, word_set!["kamerlid", "kamer", "kamervoorzitter"]);
    if (m.first.saturating_sub(1)..m.last).any(further) {
        return None;
    }
    found
        // `de directeur van het museum` is the director of what the text is about.
        .or_else(|| {
            only(past, m.first).filter(|&id| {
                let of = doc.is(m.last, "van") && own.party.is_none() && own.organisation.is_none();
                !of && fits(id) && introduced(past, m.first, &own.role).is_none()
            })
        })
        .or_else(|| focus().find(|&id| fits(id) && near(id, NEAR + 2)))
}
