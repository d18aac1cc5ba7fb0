//! One claim for each penalty, however often it is told: a fine that fits one told before is that one, with the latest status.

use super::frame::is_real;
use crate::claim::{Draft, Scene};
use crate::model::{AmountValue, ClaimValue, Fine, FineStatus, MentionValue};

/// A fine as one sentence tells it.
#[derive(Debug, Clone)]
pub struct Told {
    /// The claim.
    pub draft: Draft,
    /// Has its noun a definite article, so that it may point back?
    pub definite: bool,
    /// The one body of its sentence that may fine.
    pub near_authority: Option<u32>,
    /// Is it told with a verb or of somebody, so that who pays may stand nearby?
    pub may_refer: bool,
    /// May the sentences around it say who pays (a settlement, a rate, a fine of the article's own case)?
    pub listed: bool,
    /// Is its noun a plural?
    pub plural: bool,
    /// Is it told as another than the one before?
    pub another: bool,
    /// Is it told as what was before?
    pub background: bool,
    /// Are its payers people or bodies without a name?
    pub generic: bool,
    /// Are they counted by an authority that fined them (`heeft vijf vervoerders beboet`)?
    pub counted: bool,
    /// Has it no verb of its frame?
    pub bare_noun: bool,
    /// Is it told by a verb of paying alone, which may say more of what was told before?
    pub goes_on: bool,
    /// Is it told as what is left to pay (`moet nog 7 ton betalen`)?
    pub remains: bool,
    /// The sentence that tells it.
    pub sentence: usize,
    /// Is it told as what came first (`in eerste instantie`)?
    pub first: bool,
    /// Is who pays somebody without a name?
    pub nameless: bool,
    /// Is it the sum of all that were given or collected?
    pub summed: bool,
    /// Whom its sentence names.
    pub touched: Vec<u32>,
    /// Who gets the money.
    pub recipient: Vec<u32>,
}

/// Fines are compared with those of the last claims only, so that a long article costs no more a sentence.
const WINDOW: usize = 40;

/// Adds a fine, or adds what it says to the one told before.
pub fn add(scene: &mut Scene<'_>, told: Told) {
    let ClaimValue::Fine(fine) = &told.draft.value else { return };
    let from = scene.claims.len().saturating_sub(WINDOW);
    // `De dwangsom kan oplopen tot ...`: the cap of the rate told before.
    if fine.kind == "dwangsom" && fine.status == FineStatus::Maximum && fine.amount.is_some() {
        let sum = fine.amount;
        for draft in scene.claims[from..].iter_mut().rev() {
            if let ClaimValue::Fine(before) = &mut draft.value
                && before.kind == "dwangsom"
                && before.rate.is_some()
            {
                before.cap = before.cap.or(sum);
                return;
            }
        }
    }
    if told.first && reduces(scene, from, fine) || told.remains && leaves(scene, from, fine) {
        return;
    }
    let fits = |i: &usize| match &scene.claims[*i].value {
        ClaimValue::Fine(before) => is_same(scene, before, &scene.claims[*i], fine, &told),
        _ => false,
    };
    // Of those that it may be, the one whose payer its sentence names.
    let touches = |i: &usize| match &scene.claims[*i].value {
        ClaimValue::Fine(before) => before.payer.iter().any(|p| told.touched.contains(p)),
        _ => false,
    };
    let all = || (from..scene.claims.len()).rev();
    let same = all().find(|i| fine.payer.is_empty() && touches(i) && fits(i)).or_else(|| all().find(fits));
    if let Some(same) = same {
        let fine = fine.clone();
        let hedge = told.draft.hedge;
        let (head, tail) = (same, &fine);
        let draft = &mut scene.claims[head];
        if let ClaimValue::Fine(before) = &mut draft.value {
            let later = merge(before, tail);
            if before.authority.is_empty()
                && let Some(id) = told.near_authority.filter(|id| !before.payer.contains(id))
            {
                before.authority.push(id);
                draft.inferred.push(std::borrow::Cow::Borrowed("authority"));
            }
            if later {
                draft.hedge = hedge;
            }
        }
        return;
    }
    // Enough to be one: who pays or how much; `een boete sluit de toezichthouder niet uit` is one if the sentences before say for whom.
    let named = !fine.payer.is_empty();
    let looming = fine.status == FineStatus::Threatened
        && !told.bare_noun
        && !told.plural
        && !told.generic
        && told.may_refer
        && !told.definite
        && !told.nameless
        && told.draft.hedge.is_none_or(|(h, _)| h != crate::model::Hedge::Negated);
    let counted = told.counted && !fine.authority.is_empty() && told.draft.hedge.is_none();
    if !named && fine.amount.is_none() && !looming && !counted {
        return;
    }
    if told.bare_noun && fine.amount.is_none() && fine.authority.is_empty() {
        return;
    }
    let none_named = !named || told.bare_noun || !is_real(fine.status);
    if fine.amount.is_none() && !counted && (told.generic || told.plural && fine.authority.is_empty() && none_named) {
        return;
    }
    // Talks about a settlement are none yet; one that was made is.
    let made = fine.status == FineStatus::Settled && !told.bare_noun && !told.plural && told.draft.hedge.is_none();
    // `betwist de claim van X. Die wil 3 miljoen terug`: the next sentence may tell how much.
    let open = fine.amount.is_none() && fine.kind == "claim" && named && !told.bare_noun && !told.plural;
    if fine.amount.is_none()
        && matches!(fine.kind.as_str(), "schikking" | "transactie" | "claim")
        && !(made && named)
        && !open
    {
        return;
    }
    // A sum without anybody who pays is a tariff, unless it is the most that may be given or somebody was given it.
    let given = (is_real(fine.status) && !told.bare_noun || fine.status == FineStatus::Demanded)
        && (told.generic && !told.plural || !fine.authority.is_empty());
    let looming = looming && fine.amount.is_none();
    if !named
        && !given
        && !looming
        && !counted
        && fine.status != FineStatus::Maximum
        && !(told.listed && told.may_refer)
    {
        return;
    }
    // `Er is 8 miljoen aan naheffingen en boetes geïnd`: what all of them came to, which is told of somewhere.
    if told.plural
        && !told.summed
        && !named
        && fine.authority.is_empty()
        && matches!(fine.status, FineStatus::Imposed | FineStatus::Paid)
    {
        return;
    }
    if fine.amount.is_none() && fine.status == FineStatus::Maximum {
        return;
    }
    let mut draft = told.draft;
    if told.plural {
        draft.inferred.push(std::borrow::Cow::Borrowed(super::infer::PLURAL));
    }
    if looming && !named {
        draft.inferred.push(std::borrow::Cow::Borrowed(super::infer::LOOMING));
    }
    if open {
        draft.inferred.push(std::borrow::Cow::Borrowed(super::infer::OPEN));
    }
    if told.nameless {
        draft.inferred.push(std::borrow::Cow::Borrowed(super::infer::NAMELESS));
    }
    // The sum of all is nobody's own.
    if told.summed && told.plural && !named {
        draft.inferred.push(std::borrow::Cow::Borrowed(super::infer::NAMELESS));
    }
    if told.background || told.summed && told.plural && !named {
        draft.inferred.push(std::borrow::Cow::Borrowed(super::infer::BACKGROUND));
    }
    for id in told.recipient {
        draft.inferred.push(std::borrow::Cow::Owned(format!("{}{id}", super::infer::RECIPIENT)));
    }
    scene.claims.push(draft);
}

/// `In eerste instantie was de boete 750.000 euro`, told of one of 600.000: it was reduced.
fn reduces(scene: &mut Scene<'_>, from: usize, fine: &Fine) -> bool {
    let sum = |id: Option<u32>| match scene.mentions.get(id? as usize).map(|m| &m.value) {
        Some(MentionValue::Amount(value)) => value.value,
        _ => None,
    };
    let Some(first) = sum(fine.amount) else { return false };
    let last = (from..scene.claims.len()).rev().find(|&i| {
        matches!(&scene.claims[i].value, ClaimValue::Fine(before) if same_type(&before.kind, &fine.kind)
            && is_real(before.status)
            && (fine.payer.is_empty() || before.payer.iter().any(|p| fine.payer.contains(p)))
            && sum(before.amount).is_some_and(|now| now < first))
    });
    let Some(ClaimValue::Fine(before)) = last.map(|i| &mut scene.claims[i].value) else { return false };
    before.status = FineStatus::Reduced;
    true
}

/// `X moet nog 7 ton betalen`, told of a fine of 750.000: that is what is left of it.
fn leaves(scene: &mut Scene<'_>, from: usize, fine: &Fine) -> bool {
    let value = |id: Option<u32>| match scene.mentions.get(id? as usize).map(|m| &m.value) {
        Some(MentionValue::Amount(value)) => value.value.map(|v| (v, value.currency.clone())),
        _ => None,
    };
    let Some((left, currency)) =
        value(fine.amount).filter(|_| fine.status == FineStatus::Imposed && fine.kind == "boete")
    else {
        return false;
    };
    let whole = (from..scene.claims.len()).rev().find(|&i| {
        matches!(&scene.claims[i].value, ClaimValue::Fine(before) if same_type(&before.kind, &fine.kind)
            && is_real(before.status)
            && before.payer == fine.payer
            && value(before.amount).is_some_and(|(all, of)| all > left && of == currency))
    });
    let Some(ClaimValue::Fine(before)) = whole.map(|i| &mut scene.claims[i].value) else { return false };
    before.status = FineStatus::Reduced;
    before.amount = fine.amount;
    true
}

/// May the two be one penalty?
fn is_same(scene: &Scene<'_>, before: &Fine, draft: &Draft, fine: &Fine, told: &Told) -> bool {
    // `8 miljoen aan boetes en naheffingen`: one sum, told by two nouns.
    if fine.payer == before.payer && fine.amount.is_some() && fine.amount == before.amount {
        return true;
    }
    if !same_type(&before.kind, &fine.kind) {
        return false;
    }
    let (maximum, was_maximum) = (fine.status == FineStatus::Maximum, before.status == FineStatus::Maximum);
    if maximum != was_maximum {
        return false;
    }
    let sums = match (before.amount, fine.amount) {
        (Some(a), Some(b)) => Some(a == b || same_sum(scene, a, b)),
        _ => None,
    };
    let payers = (!before.payer.is_empty() && !fine.payer.is_empty())
        .then(|| before.payer.iter().any(|p| fine.payer.contains(p)));
    if payers == Some(false) {
        return false;
    }
    match sums {
        Some(true) => true,
        // `verlaagd naar 5 miljoen`: another sum for the same penalty.
        Some(false) => {
            fine.status == FineStatus::Reduced
                && payers != Some(false)
                && before.status != FineStatus::Reduced
                && told.definite
        }
        None => {
            if told.another || told.generic && !told.goes_on {
                return false;
            }
            match payers {
                // What only may come is not what was given in another sentence, unless the noun points back.
                // `kreeg een last onder dwangsom. Als het niet stopt, moet het 1 ton betalen`
                Some(true)
                    if fine.kind == "dwangsom" && before.amount.is_none() && fine.status == FineStatus::Threatened =>
                {
                    true
                }
                Some(true) if is_real(fine.status) != is_real(before.status) => told.definite && fine.amount.is_none(),
                // `trof in mei een schikking en moest 2 miljoen betalen`, `kreeg maandag een boete. Het bedrijf moet 3 ton betalen`
                Some(true) if told.goes_on && before.amount.is_none() => {
                    told.sentence <= scene.doc.sentence_of(scene.doc.token_at(draft.evidence.start)) + 1
                }
                // `trof vorig jaar een schikking. Voor 3 ton kocht hij vervolging af`
                Some(true)
                    if before.amount.is_none()
                        && fine.date.is_none()
                        && matches!(fine.kind.as_str(), "schikking" | "transactie") =>
                {
                    told.sentence <= scene.doc.sentence_of(scene.doc.token_at(draft.evidence.start)) + 1
                }
                Some(true) => fine.amount.is_none() || before.amount.is_none() && before.date.is_none(),
                // `kreeg een last onder dwangsom. Als zij zwijgt, moet zij 1000 euro per dag betalen`
                None if fine.payer.is_empty()
                    && fine.kind == "dwangsom"
                    && before.amount.is_none()
                    && fine.rate.is_some()
                    && fine.status == FineStatus::Threatened =>
                {
                    told.sentence <= scene.doc.sentence_of(scene.doc.token_at(draft.evidence.start)) + 1
                }
                // `X krijgt toch geen boete. De toezichthouder had gedreigd met 900.000 euro`
                None if fine.payer.is_empty()
                    && (before.amount.is_none()
                        || fine.amount.is_none()
                            && matches!(fine.kind.as_str(), "schikking" | "transactie")
                            && !fine.authority.is_empty())
                    && !told.plural
                    && is_real(fine.status) == is_real(before.status)
                    && told.sentence <= scene.doc.sentence_of(scene.doc.token_at(draft.evidence.start)) + 1 =>
                {
                    true
                }
                _ => told.definite && fine.amount.is_none() && fine.payer.is_empty(),
            }
        }
    }
}

/// `schadevergoeding` and `claim`, `schikking` and `transactie` are told of one penalty.
fn same_type(a: &str, b: &str) -> bool {
    let class = |t: &str| match t {
        "claim" | "schadevergoeding" | "compensatie" => 1,
        "schikking" | "transactie" => 2,
        "dwangsom" => 3,
        "boete" => 4,
        _ => 5,
    };
    a == b || class(a) == class(b) && class(a) < 5
}

fn same_sum(scene: &Scene<'_>, a: u32, b: u32) -> bool {
    let value = |id: u32| match scene.mentions.get(id as usize).map(|m| &m.value) {
        Some(MentionValue::Amount(value)) => Some(value),
        _ => None,
    };
    let key = |v: &AmountValue| (v.value, v.low, v.high, v.unit);
    match (value(a), value(b)) {
        (Some(x), Some(y)) => {
            key(x) == key(y) && (x.currency == y.currency || x.currency.is_none() || y.currency.is_none()) || near(x, y)
        }
        _ => false,
    }
}

/// `bijna 3 miljoen` for 2.97 million: a loosened sum within a tenth of the exact one.
fn near(x: &AmountValue, y: &AmountValue) -> bool {
    let (Some(a), Some(b)) = (x.value, y.value) else { return false };
    let loose = x.approx.is_some() || y.approx.is_some();
    let larger = a.max(b);
    loose
        && x.currency == y.currency
        && x.unit == y.unit
        && !larger.is_zero()
        && (a - b).abs() * rust_decimal::Decimal::from(20) <= larger
}

/// Takes over what the later telling knows; says whether its status is the later one.
fn merge(before: &mut Fine, fine: &Fine) -> bool {
    let later = stage(fine.status) > stage(before.status) || !is_real(before.status) && is_real(fine.status);
    if fine.status == FineStatus::Reduced && fine.amount.is_some() {
        before.amount = fine.amount;
    }
    if later {
        before.status = fine.status;
    }
    before.amount = before.amount.or(fine.amount);
    before.rate = before.rate.or(fine.rate);
    before.cap = before.cap.or(fine.cap);
    if is_real(before.status) {
        before.date = before.date.or(fine.date);
    }
    if before.payer.is_empty()
        || fine.payer.len() > before.payer.len() && before.payer.iter().all(|p| fine.payer.contains(p))
    {
        before.payer.clone_from(&fine.payer);
    }
    if before.authority.is_empty() {
        before.authority.clone_from(&fine.authority);
    }
    if before.law.is_empty() {
        before.law.clone_from(&fine.law);
    }
    if before.ground.is_none() {
        before.ground.clone_from(&fine.ground);
    }
    later
}

fn stage(status: FineStatus) -> u8 {
    match status {
        FineStatus::Maximum | FineStatus::Threatened => 0,
        FineStatus::Demanded => 1,
        FineStatus::Imposed => 2,
        FineStatus::Upheld | FineStatus::Settled => 3,
        FineStatus::Paid | FineStatus::Reduced => 4,
        FineStatus::Annulled => 5,
    }
}
