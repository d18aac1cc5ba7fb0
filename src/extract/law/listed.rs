//! Names of `lexicons/laws.tsv`, with the abbreviation in brackets behind them.

use super::act;
use crate::lexicon::Cue;
use crate::model::{LawValue, MentionKind};
use crate::rule::{Found, LawExpr, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// A name of the table.
pub static RULE: Rule = Rule {
    id: "law/listed",
    doc: "A name or abbreviation of lexicons/laws.tsv; a name and its abbreviation in brackets are one mention.",
    kind: MentionKind::Law,
    cues: &[Cue::Phrase],
    find,
    hits: &[
        ("Dat staat in de [Algemene wet bestuursrecht (Awb)].", "Algemene wet bestuursrecht"),
        ("Het bedrijf overtrad de [Opiumwet].", "Opiumwet"),
        ("Dat regelt de [Aanpassingswet AVG].", "unlisted"),
    ],
    misses: &[
        "Het land krijgt een nieuwe grondwet.",
        "De partij wil een Europese spreidingswet.",
        "De partij Aa Waal Belang (AWB) wint.",
        "Een wet over diensten bestaat niet.",
        "De huurwet is omstreden.",
        "De ploeg AVG-Rotor wint.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some((hit, last)) = act::read(doc, at) else { return };
    if is_other(doc, at, last) {
        return;
    }
    // `Aanpassingswet AVG`: an act of its own about the one listed.
    let about = at > doc.sentence_range(at).start
        && !doc.glued(at)
        && doc.is_any(at - 1, &["aanpassingswet", "uitvoeringswet", "invoeringswet", "reparatiewet", "wijzigingswet"]);
    if about {
        out.push(
            at - 1,
            last,
            Value::Law(Box::new(LawExpr { fields: LawValue::default(), listed: None, open: false })),
        );
        return;
    }
    let law = doc.lex.tables.laws.rows.get(hit.row).and_then(|l| l.identifier());
    let fields = LawValue { law, ..LawValue::default() };
    out.push(at, last, Value::Law(Box::new(LawExpr { fields, listed: Some(hit), open: false })));
}

/// `een nieuwe grondwet`, `een Europese spreidingswet`, `Dorp en Water Belang (DWB)`: not the act of the table.
fn is_other(doc: &Doc<'_>, at: usize, last: usize) -> bool {
    let begin = doc.sentence_range(at).start;
    // `WNT-Rotor`: the first half of another name.
    let half = doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && doc.is_upper(last + 1);
    if half && last == at + 1 && doc.token(at).is_some_and(|t| t.shape.has(Shape::CAPS)) {
        return true;
    }
    if at <= begin {
        return false;
    }
    let small = last == at + 1 && !doc.is_upper(at);
    let determiner = |i: usize| doc.is_any(i, &["een", "geen"]);
    if small && doc.is(at, "grondwet") && (determiner(at - 1) || at > begin + 1 && determiner(at - 2)) {
        return true;
    }
    let name = doc.str(at);
    if small
        && name.ends_with("wet")
        && !name.ends_with("grondwet")
        && doc.is_any(at - 1, &["europese", "vlaamse", "belgische", "duitse"])
    {
        return true;
    }
    // A bracket behind another name abbreviates that one.
    let bracket = doc.is(at - 1, "(") && doc.is(last, ")") && last == at + 1 && at > begin + 2;
    bracket && doc.is_upper(at - 2) && doc.is_upper(at - 3) && initials(doc, at)
}

/// Are the letters of the abbreviation at `at` the first ones of the words before its bracket?
fn initials(doc: &Doc<'_>, at: usize) -> bool {
    let letters = doc.str(at).len();
    letters < 8
        && at > letters
        && (0..letters).all(|i| {
            let word = doc.str(at - 1 - letters + i);
            word.get(..1).zip(doc.str(at).get(i..=i)).is_some_and(|(a, b)| a.eq_ignore_ascii_case(b))
        })
}
