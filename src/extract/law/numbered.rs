//! `Verordening (EU) 2016/679`, `Verordening (EG) nr. 261/2004`, `Richtlijn 95/46/EG`: acts of the EU by number, whose CELEX number they give.

use super::act;
use crate::lexicon::{Cue, LawHead};
use crate::model::{LawValue, MentionKind};
use crate::rule::{Found, LawExpr, Rule, Value};
use crate::text::Doc;

/// An act of the EU by number.
pub static RULE: Rule = Rule {
    id: "law/numbered",
    doc: "A regulation, directive or decision of the EU by its number; the CELEX number is formed from it.",
    kind: MentionKind::Law,
    cues: &[Cue::LawHead],
    find,
    hits: &[
        ("Dat regelt [Verordening (EU) 2016/679] al.", "celex:32016R0679"),
        ("Dat regelt [Verordening (EG) nr. 261/2004] al.", "celex:32004R0261"),
        ("Dat regelt [Richtlijn 95/46/EG] al.", "celex:31995L0046"),
        ("Dat regelt [richtlijn 2002/58/EG] al.", "celex:32002L0058"),
        ("Dat regelt [Richtlijn (EU) 2019/790] al.", "celex:32019L0790"),
    ],
    misses: &["De verordening telt 20 bladzijden.", "Het besluit viel in 2016."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    if act::head(doc, at) != Some(LawHead::Numbered) {
        return;
    }
    let letter = match doc.str(at).chars().next().map(|c| c.to_ascii_lowercase()) {
        Some('r') => 'L',
        Some('b' | 'k') => 'D',
        _ => 'R',
    };
    let mut next = at + 1;
    let union = |i| doc.is_any(i, &["eu", "eg", "eeg", "euratom"]);
    let bracketed = doc.is(next, "(") && union(next + 1) && doc.is(next + 2, ")");
    if bracketed {
        next += 3;
    }
    if doc.is(next, "nr") {
        next += 1 + usize::from(doc.is(next + 1, "."));
    }
    let part = |i: usize| doc.token(i).filter(|t| t.is_number()).and_then(|_| doc.str(i).parse::<u32>().ok());
    let (Some(a), true, Some(b)) = (part(next), doc.is(next + 1, "/"), part(next + 2)) else { return };
    let mut last = next + 3;
    let suffixed = doc.is(last, "/") && union(last + 1);
    if suffixed {
        last += 2;
    }
    if !bracketed && !suffixed {
        return;
    }
    // Since 2015 the year comes first; before it did so for directives and decisions only.
    let year_first = letter != 'R' || a >= 2015 && b < 10_000 && !(1950..2015).contains(&b);
    let (year, number) = if year_first { (a, b) } else { (b, a) };
    let year = match year {
        50..=99 => 1900 + year,
        1950..=2100 => year,
        _ => return,
    };
    if number == 0 || number > 9999 {
        return;
    }
    let law = Some(format!("celex:3{year}{letter}{number:04}"));
    out.push(
        at,
        last,
        Value::Law(Box::new(LawExpr { fields: LawValue { law, ..LawValue::default() }, listed: None, open: false })),
    );
}
