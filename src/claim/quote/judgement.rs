//! `X noemt het plan "onuitvoerbaar"`, `X vindt dat onbegrijpelijk`: an object with what somebody thinks of it.

use std::ops::Range;

use super::clause::{class, is_infinitive, is_surely_finite, is_verb, skip_adverbs};
use super::content::{Kind, clause_end};
use super::noun::{is_plural, noun};
use super::predicate::{OPINIONS, phrase};
use super::verb::Report;
use crate::claim::Scene;
use crate::lexicon::WordClass;
use crate::model::MentionKind;
use crate::text::Doc;

/// Predicates that say what somebody thinks of something.
pub(super) const JUDGEMENTS: &[&str] = &[
    "goed",
    "slecht",
    "terecht",
    "onterecht",
    "nodig",
    "onnodig",
    "belangrijk",
    "wenselijk",
    "onwenselijk",
    "onacceptabel",
    "onbegrijpelijk",
    "jammer",
    "schandalig",
    "zorgelijk",
    "zorgwekkend",
    "bedenkelijk",
    "vreemd",
    "raar",
    "logisch",
    "onzin",
    "prima",
    "mooi",
    "prachtig",
    "fantastisch",
    "verschrikkelijk",
    "vreselijk",
    "bizar",
    "absurd",
    "belachelijk",
    "onverantwoord",
    "onaanvaardbaar",
    "opvallend",
    "opmerkelijk",
    "spannend",
    "moeilijk",
    "lastig",
    "ingewikkeld",
    "kwalijk",
    "onrechtvaardig",
    "oneerlijk",
    "eerlijk",
    "verstandig",
    "onverstandig",
    "veel",
    "weinig",
    "genoeg",
    "onvoldoende",
    "voldoende",
    "noodzakelijk",
    "essentieel",
    "cruciaal",
    "teleurstellend",
    "positief",
    "negatief",
    "ongepast",
    "zinloos",
    "onhandig",
    "leuk",
    "passend",
    "gepast",
    "misplaatst",
    "verwerpelijk",
    "ondenkbaar",
    "schuldig",
    "bewezen",
    "kansloos",
    "kansrijk",
    "overbodig",
    "gevaarlijk",
    "riskant",
    "ongelukkig",
    "verdacht",
    "walgelijk",
    "schokkend",
    "respectloos",
    "ongeloofwaardig",
    "geloofwaardig",
    "discriminerend",
    "racistisch",
    "hypocriet",
    "laf",
    "dom",
    "slim",
    "knap",
    "triest",
    "treurig",
    "verdrietig",
    "zielig",
    "eng",
    "fijn",
    "mooier",
    "beter",
    "slechter",
    "erger",
    "belangrijker",
    "overdreven",
    "achterhaald",
    "ouderwets",
    "ongekend",
    "uniek",
    "bijzonder",
    "fout",
    "verkeerd",
    "onjuist",
    "juist",
    "waardeloos",
    "geslaagd",
    "mislukt",
    "saai",
    "vervelend",
    "irritant",
    "superirritant",
    "interessant",
    "indrukwekkend",
    "hoopvol",
    "hoopgevend",
    "verontrustend",
    "alarmerend",
    "gerechtvaardigd",
    "ongerechtvaardigd",
    "disproportioneel",
    "proportioneel",
    "effectief",
    "prematuur",
    "voorbarig",
    "rampzalig",
    "dramatisch",
    "desastreus",
    "historisch",
    "legitiem",
    "illegaal",
    "onwettig",
    "onrechtmatig",
    "rechtmatig",
    "strafbaar",
    "onveilig",
    "veilig",
    "vergezocht",
    "flauwekul",
    "kwatsch",
    "overtrokken",
    "merkwaardig",
    "waardevol",
    "zinvol",
    "storend",
    "stom",
    "gek",
    "ernstig",
    "zonde",
    "geweldig",
    "lelijk",
    "duur",
    "klein",
    "groot",
    "hoog",
    "laag",
    "lang",
    "kort",
    "oud",
    "jong",
    "zwaar",
    "streng",
    "mild",
    "hard",
    "nuttig",
    "heftig",
    "apart",
    "grappig",
    "vermoeiend",
    "schrijnend",
    "stuitend",
    "onthutsend",
    "verfrissend",
    "overtuigend",
    "krankzinnig",
    "waanzinnig",
    "ridicuul",
    "idioot",
    "grotesk",
    "schijnheilig",
    "nihil",
    "reëel",
    "mogelijk",
    "denkbaar",
    "wettig",
    "haalbaar",
    "acceptabel",
    "toerekeningsvatbaar",
    "ontoerekeningsvatbaar",
    "buitenproportioneel",
    "aannemelijk",
    "alarmistisch",
    "naïef",
    "cynisch",
    "kinderachtig",
    "sterk",
    "zwak",
    "gemotiveerd",
    "prioriteit",
    "kritiek",
    "geschikt",
    "ongeschikt",
    "gegrond",
    "ongegrond",
    "ongefundeerd",
    "ongehoord",
    "onbewezen",
    "onvolledig",
    "onduidelijk",
    "onzeker",
    "onzorgvuldig",
    "zorgvuldig",
    "ontoereikend",
    "ondermaats",
    "ongunstig",
    "onfris",
    "onwaar",
    "pijnlijk",
    "suggestief",
    "tendentieus",
];

/// Is the content only the words of a quotation, and stands its object before a verb of judging?
fn fronted(scene: &Scene<'_>, r: &Report<'_>, start: usize, end: usize, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    let alone =
        scene.quotes.opened_by(start).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed && q.close + 1 >= end);
    let Some(q) = alone else { return false };
    let verb = (q.open + 1..q.close).any(|i| is_surely_finite(doc, i));
    // `vinden de makers van het "Plan Otter"`: a part of the subject.
    if class(doc, q.open - 1).any(WordClass::DETERMINER | WordClass::PREPOSITION) {
        return false;
    }
    let before = skip_adverbs(scene, unit.start, r.finite);
    // Its object stands in front: a noun phrase, and no conjunction or adverb alone.
    let object = noun(scene, before, r.finite).is_some_and(|n| !n.is_personal(doc));
    !verb && r.at == r.finite && object && r.finite - before <= 40
}

/// Does an object, and nothing else, stand before the verb?
fn object_before(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> bool {
    if points(scene, r, unit) {
        return true;
    }
    let first = skip_adverbs(scene, super::subject::skip_lead(scene, unit.start, r.finite), r.finite);
    noun(scene, first, r.finite).is_some_and(|n| n.last == r.finite && !matches!(n.head, super::noun::Head::Pronoun(_)))
}

/// `Dat noemt de bond onterecht`, `maar dat vindt hij onzin`: does the verb stand behind a word that points back, its object?
fn points(scene: &Scene<'_>, r: &Report<'_>, unit: &Range<usize>) -> bool {
    let doc = scene.doc;
    ["noemen", "vinden", "achten"].iter().any(|verb| r.row.lemma == *verb)
        && r.finite > unit.start
        && doc.is_any(r.finite - 1, &["dat", "dit"])
        && (r.finite - 1 == unit.start || doc.is_any(r.finite - 2, &["maar", "en", "want", "ook"]))
}

/// Are the words from `start` up to `end`, behind the subject of a verb that judges, what somebody thinks of a thing?
fn is_verdict(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    let doc = scene.doc;
    let first = skip_adverbs(scene, start, end);
    let opens = class(doc, first);
    let own = doc.is_any(first, word_set!["een", "geen", "te", "niet", "het", "de"])
        || opens.is_empty() && scene.mention_at(first).is_none() && doc.token(first).is_some_and(|t| t.is_word())
        || phrase(doc, end).is_some_and(|at| at <= first);
    first < end
        && own
        && end <= first + VERDICT
        && !(start..end).any(|i| doc.is_any(i, word_set![",", ":", "dat", "of", "die"]) || is_surely_finite(doc, i))
}

/// `Dat noemen artsen een beroerte`, `Dit noemt de minister het eigen risico`: is it what a thing is called, or `Dat vond de jury een uur lang niet` how long,
/// and no judgement?
fn is_term(scene: &Scene<'_>, r: &Report<'_>, start: usize, end: usize) -> bool {
    let doc = scene.doc;
    let first = skip_adverbs(scene, start, end);
    if doc.is(first, "een") && doc.is_any(first + 1, word_set!["uur", "dag", "week", "maand", "jaar", "tijd"]) {
        return true;
    }
    // `noemt hij het ergste`
    let named = doc.is_any(first, &["de", "het"]) && !doc.str(first + 1).ends_with("ste");
    let all = start == r.finite + 2 && is_plural(doc, r.finite + 1) && doc.is(first, "een");
    let judged = || (first..end).any(|i| super::under::judges(doc, i) || OPINIONS.iter().any(|o| doc.is(i, o)));
    r.row.lemma == "noemen" && (named || all && !judged())
}

/// What somebody thinks of a thing has no more words than these.
const VERDICT: usize = 8;

/// Verbs that say as what somebody sees a thing.
pub(super) const LIKENING: &[&str] = &[
    "beschouwen",
    "bestempelen",
    "betitelen",
    "omschrijven",
    "beschrijven",
    "kenschetsen",
    "kwalificeren",
    "typeren",
    "karakteriseren",
    "afdoen",
    "wegzetten",
    "afschilderen",
    "interpreteren",
    "opvatten",
    "zien",
];

/// How far behind an object its `als` may stand.
const ALS: usize = 14;

/// `beschouwt de uitslag als een nederlaag`, `raamt de schade op 3 miljoen euro`: an object with what it is taken for.
pub fn likened(scene: &Scene<'_>, r: &Report<'_>, open: usize, unit: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.doc;
    let estimates = ["ramen", "schatten", "taxeren", "begroten", "becijferen"].iter().any(|verb| r.row.lemma == *verb);
    // `noemt geldgebrek en ziekte als oorzaken`
    let names = r.row.lemma.ends_with("noemen");
    if !estimates && !names && !LIKENING.iter().any(|verb| r.row.lemma == *verb) {
        return None;
    }
    let start = skip_adverbs(scene, open, unit.end);
    let start = if doc.is_any(start.wrapping_sub(1), &["zich", "zichzelf"]) { start - 1 } else { start };
    let own = doc
        .is_any(start, word_set!["zich", "zichzelf", "het", "dat", "dit", "die", "deze", "hem", "haar", "hen", "ze"]);
    let object = noun(scene, start, unit.end);
    let bare = names && super::word::is_content(doc, start);
    if !own && !bare && object.is_none() || doc.is(start, "zich") && r.row.lemma == "kwalificeren" {
        return None;
    }
    let joins = |i: &usize| if estimates { doc.is(*i, "op") } else { doc.is(*i, "als") };
    let free = |i: &usize| !doc.is_any(*i, &[":", ";", "dat", "om", "hoe", "wat"]) && (names || !doc.is(*i, ","));
    let reach = if names { ALS + 6 } else { ALS };
    let at = (start + 1..unit.end.min(start + reach)).take_while(free).find(joins)?;
    // Of what an estimate comes to; and `zo goed als`, `net als` join nothing.
    let money = |i: usize| match scene.mention_at(i) {
        Some((_, m)) => m.kind() == MentionKind::Amount,
        None => doc.token(i).is_some_and(|t| t.is_number()),
    };
    if estimates && !(at + 1..unit.end.min(at + 5)).any(money)
        || !estimates
            && (doc.is_any(at - 1, &["zo", "net", "goed", "zoals", "zowel"])
                || doc.is_any(at + 1, &["hij", "ze", "zij", "het", "er"]))
    {
        return None;
    }
    let end = clause_end(scene, start, unit.end, Kind::Under);
    (end > at + 1).then_some(start..end)
}

/// An adjective by its end (`onhoudbaar`, `onzinnig`, `passender`).
pub(super) fn is_adjective(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    let ends = |ends: &[&str]| ends.iter().any(|e| word.ends_with(e));
    // `-tig` alone would take in the tens.
    let formed = word.len() > 6
        && ends(&[
            "baar", "lijk", "loos", "achtig", "zaam", "isch", "nnig", "ardig", "eldig", "erig", "ltig", "otig", "dig",
        ])
        || word.len() > 7 && ends(&["ender"]);
    formed && !doc.is_upper(at) && class(doc, at).is_empty()
}

/// An adjective that is a present participle (`verrassend`, `zorgwekkend`).
pub(super) fn is_present(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.str(at);
    word.len() > 8 && word.ends_with("end") && !word.ends_with("weekend") && !doc.is_upper(at)
}

/// An object with a predicate, or with words between marks.
pub fn predicated(
    scene: &Scene<'_>,
    r: &Report<'_>,
    behind: bool,
    start: usize,
    unit: &Range<usize>,
) -> Option<Range<usize>> {
    let doc = scene.doc;
    let start = if r.row.lemma == "achten" && doc.is_any(start.wrapping_sub(1), &["zich", "zichzelf"]) {
        start - 1
    } else {
        start
    };
    // `heeft de stembusgang bestempeld als "noodlot"`: no more than the words between marks stand behind it.
    if r.at != r.finite && r.row.lemma == "vinden" || doc.is_any(start, &["plaats", "als"]) {
        return None;
    }
    let end = clause_end(scene, start, unit.end, Kind::Under);
    // `De brug vinden de bewoners niet genoeg`: no more than a word behind the subject.
    let short = end < start + 2;
    let before = behind && r.at == r.finite && object_before(scene, r, unit);
    if end <= start || short && !before || doc.is_any(start, &[",", ":"]) {
        return None;
    }
    let quoted = !scene.quotes.within(start, end).is_empty();
    // `verklaarde het voorstel "onhaalbaar"`: of verbs that say things in other ways, too, the words between marks are the predicate.
    if r.row.lemma == "verklaren" {
        let own = noun(scene, start, end).filter(|n| !behind && scene.quotes.opened_by(n.last).is_some());
        return own.map(|_| start..end);
    }
    let pronoun = doc
        .is_any(start, word_set!["het", "dat", "dit", "die", "deze", "hem", "haar", "hen", "ze", "zich", "zichzelf"]);
    let object = noun(scene, start, end);
    let rest = if pronoun { skip_adverbs(scene, start + 1, end) } else { object.map_or(start, |n| n.last) };
    if quoted {
        // `wat X rellen noemt uit de hoek van 'casseurs'`: no object.
        if r.row.lemma == "noemen" && doc.is_any(start, &["uit", "van"]) {
            return None;
        }
        // `Het besluit, noemt X "onverantwoord"`: what stands in front belongs to the judgement.
        let opens = scene.quotes.opened_by(start).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed);
        let own = opens.is_some_and(|q| doc.is(q.close + 1, "van") && r.row.lemma == "noemen")
            && object_before(scene, r, unit);
        if behind && (own || fronted(scene, r, start, end, unit)) {
            return Some(unit.start..end);
        }
        let part = scene.quotes.opened_by(start).is_some() && class(doc, start - 1).any(WordClass::DETERMINER);
        return (end > start + 1 && rest <= end && !part).then_some(start..end);
    }
    // `vinden hem onbetrouwbaar`, `vindt dat een slechte zaak`
    let judges =
        |i: usize| is_adjective(doc, i) || doc.is_any(i, &["een", "geen"]) && !doc.is_any(start, &["het", "ze"]);
    // `Het plan vinden de bewoners niet genoeg`: the object stands in front.
    if before {
        if points(scene, r, unit) && is_term(scene, r, start, end) {
            return None;
        }
        // `Dat vindt X beneden alle peil`, `Dat noemt hij een schande`: whatever stands behind the subject says what he thinks of it.
        if points(scene, r, unit) && is_verdict(scene, start, end) {
            return Some(r.finite - 1..end);
        }
        let mut first = skip_adverbs(scene, start, end - 1);
        while first + 1 < end
            && doc.is_any(
                first,
                word_set!["niet", "geen", "heel", "erg", "zeer", "te", "veel", "een", "beetje", "volstrekt"],
            )
        {
            first += 1;
        }
        let word = first + 1 == end && (JUDGEMENTS.iter().any(|j| doc.is(first, j)) || judges(first));
        // `Twaalf jaar wachten vindt X te gortig worden`
        let too = r.row.lemma == "vinden" && doc.is(first - 1, "te") && first > start && end <= first + 3;
        if word || too || first > start && OPINIONS.iter().any(|o| doc.is(end - 1, o)) && end <= first + 3 {
            let from = match () {
                _ if points(scene, r, unit) => r.finite - 1,
                _ if doc.is_any(unit.start, &["maar", "en", "want"]) => unit.start + 1,
                _ => unit.start,
            };
            return Some(from..end);
        }
    }
    if short {
        return None;
    }
    let clause = (start..end).any(|i| doc.is_any(i, &["dat", "om"]) && i > start) && doc.is(start, "het");
    // `vindt de buurman onbetrouwbaar`, `vindt het plan een slechte zaak`
    let last = end - 1;
    let closes = ["vinden", "noemen", "achten"].iter().any(|verb| r.row.lemma == *verb)
        && last > start
        && ((judges(last) || is_present(doc, last) || last > start + 1 && JUDGEMENTS.iter().any(|j| doc.is(last, j)))
            && !doc.is(last, "een")
            && !class(doc, last - 1).any(WordClass::DETERMINER)
            || r.row.lemma == "vinden"
                && OPINIONS.iter().any(|o| doc.is(last, o))
                && (start + 1..last).any(|i| doc.is(i, "een")));
    // `vond het gewoon een grappig liedje`
    let article = skip_adverbs(scene, start + 1, end);
    let called =
        r.row.lemma == "vinden" && doc.is(start, "het") && doc.is_any(article, &["een", "geen"]) && article + 1 < end;
    // `vindt het nieuwe plan een mooie aanvulling op ...`, but `vond de man een dag later`
    let behind_object = object.map_or(rest, |n| n.last);
    let counted = [behind_object + 1, behind_object + 2].iter().any(|&i| {
        doc.is_any(i, word_set!["kilometer", "meter", "dag", "week", "maand", "jaar", "uur", "eind", "keer"])
    });
    let likened = r.row.lemma == "vinden"
        && object.is_some_and(|n| n.definite && !n.is_personal(doc))
        && doc.is(behind_object, "een")
        && behind_object + 1 < end
        && !counted
        && scene.mention_at(behind_object + 1).is_none();
    // `vond het belang zwaarder wegen`, `vindt de straf te ver gaan`
    let weighs = r.row.lemma == "vinden"
        && last > behind_object
        && object.is_some()
        && super::clause::is_of(
            doc,
            last,
            &[
                "wegen",
                "gaan",
                "passen",
                "kunnen",
                "meevallen",
                "tegenvallen",
                "opwegen",
                "kloppen",
                "deugen",
                "horen",
                "duren",
            ],
        )
        && is_infinitive(doc, last)
        && !doc.is(last - 1, "te");
    // `vindt het plan aan de dure kant`
    let side = end > start + 4
        && doc.is(last, "kant")
        && doc.is(last - 3, "aan")
        && doc.is(last - 2, "de")
        && doc.is_any(
            last - 1,
            word_set![
                "dure", "goedkope", "hoge", "lage", "magere", "krappe", "late", "vroege", "lange", "korte", "zware",
                "lichte", "prijzige", "kleine", "grote"
            ],
        );
    let judged = closes
        || weighs
        || side
        || phrase(doc, end).is_some_and(|at| at > start)
        || called
        || likened
        || pronoun && rest < end && judges(rest)
        || (rest..end).any(|i| {
            JUDGEMENTS.iter().any(|j| doc.is(i, j))
                || doc.is(i, "te") && (!is_verb(doc, i + 1) || i + 2 == end && !is_infinitive(doc, i + 1))
        });
    let named = matches!(r.row.lemma.as_str(), "noemen" | "achten")
        && (pronoun || object.is_some() || class(doc, start).any(WordClass::DETERMINER))
        && rest < end
        && doc
            .token(rest)
            .is_some_and(|t| !t.shape.has(crate::token::Shape::MARK) || t.shape.has(crate::token::Shape::QUOTE))
        && !doc.is_any(rest, word_set!["als", "in", "op", "bij", "die", "dat", "waar", "waarin", "waarmee"]);
    (clause
        || judged && (pronoun || object.is_some())
        || named
            && !class(doc, rest).any(
                WordClass::ADVERB
                    | WordClass::PREPOSITION
                    | WordClass::RELATIVE
                    | WordClass::SUBORDINATOR
                    | WordClass::CONJUNCTION,
            ))
    .then_some(start..end)
}
