//! A capitalised name of no list that only the article can make a body.

use super::{domain, legal_form, name_end};
use crate::lexicon::{Cue, Table};
use crate::model::MentionKind;
use crate::parse::announce;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::{Shape, UNKNOWN};

/// A name that the rest of the article must confirm.
pub static RULE: Rule = Rule {
    id: "organisation/unlisted",
    doc: "A capitalised name of no list: a legal form makes it a body, or what the article says of it.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Capital],
    find,
    hits: &[
        ("De eigenaar is [Xandria Beheer B.V.], uit Ede.", "unlisted"),
        ("Dat zegt een woordvoerder namens [Xandria Media].", "unlisted"),
        ("Bakkerijketen [Xandria] sluit zes winkels.", "unlisted"),
        ("Geld van de Russische [Xandria Bank] ging om.", "unlisted"),
        ("De natuurvereniging [Xandrix] klaagt.", "unlisted"),
        ("Dat staat in het jaarverslag van [Xandrix].", "unlisted?"),
        ("De belangenvereniging voor bakkers [Xandrix] klaagt.", "unlisted"),
        ("Het Duitse [Xandrix] weerspreekt dat.", "unlisted?"),
        ("Dat wil [Xandria Nu], een jonge actieorganisatie.", "unlisted?"),
        ("Dat wil [Xandrix], een groep van bezorgde ouders.", "unlisted?"),
        ("De directie van [Xandrix] zwijgt.", "unlisted?"),
        ("Zij werkt al jaren bij [Xandrix].", "unlisted?"),
        ("Dat zegt Anna Brouwhuis (40) van [Xandrix Nu].", "unlisted?"),
        ("Dat zegt Anna Brouwhuis (40) van [Utrecht Xandrix].", "unlisted?"),
        ("Een journalist van [Xandrix] belde.", "unlisted?"),
        ("De [Van der Brouw Groep] bouwt huizen.", "unlisted"),
        ("Volgens het [XNB] is dat niet zo.", "unlisted?"),
        ("De eigenaar van [Uurwerkje.nl] betaalt.", "unlisted?"),
        ("In 2012 deed [Rutte II] dat.", "unlisted"),
        ("Dat meldt de [Dienst Brouwende Operaties].", "unlisted?"),
        ("Ook [Rutte-III] deed dat.", "unlisted"),
        ("Het [kabinet Rutte III] viel.", "unlisted"),
        ("De uil zit bij [Dierenopvang de Brouwpoot].", "unlisted?"),
        ("De ouders van de [Karel Brouwschool] klagen.", "unlisted?"),
        ("De ouders van de [5e Montessorischool] klagen.", "unlisted?"),
    ],
    misses: &["Woensdag regende het."],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let begin = doc.sentence_range(at).start;
    if at > begin
        && !doc.has(at - 1, Cue::OrganisationHead)
        && !doc.glued(at)
        // `Mazdaverkoper Song Miao`: a compound with a capital inside a sentence announces persons alone.
        && (!doc.is_upper(at - 1)
            || announce::opens(doc, at - 1)
            || is_kind(doc, at - 1) && doc.hits_at(at - 1).is_empty())
        && let Some(word) = announce::last_part(doc, at - 1, |c| c.has(Cue::OrganisationHead))
        && let Some(head) = doc.lex.tables.organisation_heads.get(word)
        && (head.outside || head.kind == "ngo" && !doc.is_upper(at - 1))
    {
        super::head::outside(doc, at - 1, at, head, out);
        return;
    }
    if let Some((noun, head)) = for_whom(doc, at, begin) {
        super::head::outside(doc, noun, at, head, out);
        return;
    }
    if of_nation(doc, at, begin)
        && !["debat", "deal", "proces", "akkoord", "plan", "beleid", "campagne"]
            .iter()
            .any(|end| doc.str(at).ends_with(end))
        && doc.hits_at(at).is_empty()
        // `het Utrechtse Hemel & Brouw`
        && (!doc.has(at, Cue::Common) || doc.is(at + 1, "&"))
        && !doc.has(at, Cue::GivenName)
        && let Some(last) = name_end(doc, at)
    {
        out.push(at, last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(6, 6) }));
        return;
    }
    // `Uurtje.nl`: a name on the web is a body's.
    if let Some(last) = domain(doc, at + 1) {
        if !(at > begin && (doc.glued(at) || doc.is(at - 1, "@"))) && doc.hits_at(at).iter().all(|h| h.last < last) {
            let name = Name { listed: None, evidence: Evidence::Points(10, 4) };
            let platform = doc.is(last, ",") && doc.is(last + 1, "een") && doc.str(last + 2).ends_with("platform");
            out.push(at, last, if platform { Value::Platform(name) } else { Value::Organisation(name) });
        }
        return;
    }
    if at > begin
        && (doc.is_upper(at - 1)
            && !(doc.is_front(at - 1) && doc.usage(at - 1).is_ordinary(doc.cues(at - 1)))
            // `de Russische Xandria Bank`
            && !(doc.has(at - 1, Cue::Demonym) && doc.str(at - 1).ends_with('e') && !doc.glued(at) && !doc.is(at, "staten"))
            || doc.is(at - 1, "-") && doc.glued(at))
    {
        return;
    }
    // `Rutte III`: a cabinet by its prime minister and its number.
    let number = at + 1 + usize::from(doc.is(at + 1, "-") && doc.glued(at + 1));
    let numbered = doc.is_any(number, word_set!["i", "ii", "iii", "iv", "v"])
        && doc.is_upper(number)
        && doc.glued(number) == (number > at + 1);
    if numbered && doc.has(at, Cue::Holder) && !doc.has(at, Cue::GivenName) {
        // `het kabinet Rutte III`
        let first = at - usize::from(at > begin && doc.is(at - 1, "kabinet") && !doc.glued(at));
        out.push(first, number + 1, Value::Organisation(Name::unlisted()));
        return;
    }
    if let Some(last) = with_article(doc, at) {
        out.push(at, last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(8, 2) }));
        return;
    }
    let Some(last) = name_end(doc, at) else { return };
    if let Some(first) = school(doc, at, last) {
        out.push(first, last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(8, 2) }));
        return;
    }
    if last == at + 1 && doc.is_any(at, word_set!(of TERMS)) {
        return;
    }
    // `Hamasleider`
    if last == at + 1 && announce::last_part(doc, at, |c| c.has(Cue::Role)).is_some() {
        return;
    }
    let small = |i: usize| doc.has(i, Cue::WordClass) || doc.has(i, Cue::Function);
    if last == at + 1 && small(at) && doc.token(at).is_some_and(|t| !t.shape.any(Shape::CAPS | Shape::MIXED)) {
        return;
    }
    // `Luchtvaartmaatschappij Xandria Air`
    if last > at + 2
        && doc.is_front(at)
        && doc.word(at + 1) != crate::token::UNKNOWN
        && !doc.hits_at(at + 1).is_empty()
        && is_kind(doc, at)
    {
        return;
    }
    // `Ook Xandria Bank`, `Neem Xandria BV`: the name begins behind a word that only begins the sentence.
    let verb = doc.has(at, Cue::Verb) && !doc.has(at, Cue::OrganisationHead) && doc.has(at, Cue::Common);
    if last > at + 1 && doc.is_front(at) && (small(at) && !doc.has(at, Cue::Particle) || verb) && doc.is_upper(at + 1) {
        return;
    }
    if let Some(form) =
        legal_form(doc, last).or_else(|| (at + 1..last).find_map(|i| legal_form(doc, i).filter(|l| *l >= last)))
    {
        out.push(at, form, Value::Organisation(Name::unlisted()));
        return;
    }
    // `Xandria Media`, `Kleedje.nl`: the last word says that it is a body, the first that it is a name.
    let ordinary = doc.is_front(at) && doc.usage(at).is_ordinary(doc.cues(at));
    let listed =
        doc.hits_at(at).iter().any(|h| h.last >= last && !matches!(h.table, Table::OrganisationHead | Table::Role));
    // `Anna Post`
    let person = last == at + 2
        && doc.has(at, Cue::GivenName)
        && doc.has(last - 1, Cue::Surname)
        && doc.lex.tables.given_name_exceptions.get(doc.word(at)).is_none();
    let tail = !person
        && last > at + 1
        && !doc.glued(last - 1)
        && doc.has(last - 1, Cue::OrganisationTail)
        && doc.is_upper(last - 1);
    // `Xandria Museum of Art`, `Dienst Brouwende Operaties`: the noun stands elsewhere in a name of three words and more.
    if !tail && !ordinary && !listed && at > begin && holds_body(doc, at, last) {
        out.push(at, last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(8, 2) }));
        return;
    }
    // `de Russische Xandria Bank`: the name begins behind the adjective.
    if tail && last > at + 2 && doc.has(at, Cue::Demonym) && doc.str(at).ends_with('e') && !listed {
        return;
    }
    // `Zeeuwse Visveilingen`: an adjective of place and a noun, both with capitals inside a sentence.
    let adjective = doc.has(at, Cue::Demonym)
        && !(last == at + 2 && at > begin && doc.str(at).ends_with('e') && doc.hits_at(at + 1).is_empty());
    if tail && !ordinary && !listed && !adjective && !doc.is_any(at, &["de", "het", "een"]) {
        let first = surname_before(doc, at, begin).unwrap_or(at);
        out.push(first, last, Value::Organisation(Name::unlisted()));
        return;
    }
    if doc.is_front(at) && doc.usage(at).is_ordinary(doc.cues(at)) || doc.has(at, Cue::Demonym) && last == at + 1 {
        return;
    }
    if doc.hits_at(at).iter().any(|h| h.last >= last && !matches!(h.table, Table::OrganisationHead | Table::Role)) {
        return;
    }
    let mut words: i8 = 0;
    let token = doc.token(at);
    if last == at + 1 && token.is_some_and(|t| t.shape.has(Shape::CAPS) && t.end - t.start > 1) {
        words += 4;
    }
    if token.is_some_and(|t| t.shape.has(Shape::MIXED)) && last == at + 1 {
        words += 7;
    }
    let mut place: i8 = 0;
    if at > begin {
        let before = at - 1;
        if super::behind_head(doc, before + 1) {
            place += 8;
        } else if said_by(doc, before, begin, last) && words == 4 {
            place += 7;
        } else if doc.is_any(before, &["bij", "volgens", "aldus", "door", "van"]) {
            place += 1;
        } else if doc.is_any(before, &["in", "uit", "naar", "te", "op"]) {
            place -= 3;
        }
    }
    if doc.is(last, "-") && doc.glued(last) && (doc.has(last + 1, Cue::Role) || super::owned_by_body(doc, last + 1)) {
        place += 6;
    }
    // One word alone must be a name and nothing else.
    let alone = || {
        last == at + 1
            && (doc.word(at) == UNKNOWN || !doc.has(at, Cue::Common) && !doc.has(at, Cue::Surname))
            && !doc.is_front(at)
            && doc.usage(at).lower == 0
            && !token.is_some_and(|t| t.shape.has(Shape::LINE))
    };
    if (last > at + 1 || alone()) && !doc.has(at, Cue::Demonym) && is_explained(doc, last) {
        place += 10;
        // `in The Brouwery, een restaurant in Ede`
        let house = last + 2 + usize::from(doc.str(last + 2).ends_with('e'));
        let company = doc.lex.tables.organisation_heads.get(doc.word(house)).is_some_and(|h| h.kind == "company");
        place += if company && at > begin && doc.is(at - 1, "in") { 3 } else { 0 };
    }
    // `directie van Xandrix`, `werkt bij Xandrix`, `Anna Brouwhuis van Xandrix Nu`
    if at > begin + 1 && (last > at + 1 && !doc.has(at, Cue::GivenName) || doc.word(at) == UNKNOWN) {
        let noun = at - 2;
        let tied = doc.is(at - 1, "van") && doc.is_any(noun, word_set!(of OWNED))
            || doc.is(at - 1, "bij") && works(doc, at, begin, last)
            || doc.is_any(at - 1, &["van", "bij"]) && is_named(doc, noun, begin);
        let foreign = doc.has(at, Cue::Demonym) || doc.hit(at, Table::Place).is_some_and(|h| h.last >= last);
        // `van Vogelhuis de Spreeuw`: the name goes on.
        let cut = doc.is_any(last, &["de", "het", "van", "voor"]) && doc.is_upper(last + 1);
        if tied && !foreign && !cut && !doc.glued(at) {
            place += 10;
        }
    }
    // `Dama Xandra, gevestigd op Curaçao`
    if doc.is(last, ",") && doc.is(last + 1, "gevestigd") {
        place += 10;
    }
    out.push(at, last, Value::Organisation(Name { listed: None, evidence: Evidence::Points(words, place) }));
}

/// `Van der Brouw Groep`: the first of the particles of the surname that a business has; the first has a capital.
fn surname_before(doc: &Doc<'_>, at: usize, begin: usize) -> Option<usize> {
    let small = (begin..at).rev().take(2).take_while(|&i| doc.has(i, Cue::Particle) && !doc.is_upper(i)).count();
    let first = at.checked_sub(small + 1).filter(|f| *f >= begin && small > 0)?;
    (doc.is_upper(first) && doc.is_any(first, &["van", "op", "in"]) && !doc.is_front(first)).then_some(first)
}

/// `belangenvereniging voor bakkers Xandria`: a noun for bodies, whom it is for, and its name; gives the noun and its head.
fn for_whom<'d>(doc: &'d Doc<'_>, at: usize, begin: usize) -> Option<(usize, &'d crate::lexicon::OrganisationHead)> {
    let noun = at.checked_sub(3).filter(|n| *n >= begin)?;
    let lower = |i: usize| doc.token(i).is_some_and(|t| t.is_word() && !t.is_upper());
    let whom = lower(at - 1)
        && ["en", "rs", "ns", "s"].iter().any(|end| doc.str(at - 1).ends_with(end))
        && !doc.has(at - 1, Cue::Function)
        && !doc.has(at - 1, Cue::WordClass)
        && !doc.has(at - 1, Cue::OrganisationHead);
    if !(doc.is(at - 2, "voor") && lower(noun) && whom) || doc.glued(at) || doc.has(at, Cue::GivenName) {
        return None;
    }
    let word = match announce::last_part(doc, noun, |c| c.has(Cue::OrganisationHead)) {
        Some(word) => word,
        None => doc.word(noun),
    };
    let head = doc.lex.tables.organisation_heads.get(word)?;
    matches!(head.kind.as_str(), "ngo" | "company" | "union" | "club").then_some((noun, head))
}

/// `Vastgoedonderneming Xandria`, `Luchtvaartmaatschappij Xandria Air`: a noun that says what company it is, and is no part of its name.
fn is_kind(doc: &Doc<'_>, at: usize) -> bool {
    announce::last_part(doc, at, |c| c.has(Cue::OrganisationHead))
        .and_then(|word| doc.lex.tables.organisation_heads.get(word))
        .is_some_and(|head| head.outside && head.kind == "company")
}

/// Does a name of three words and more hold a noun for bodies that is no place of business?
fn holds_body(doc: &Doc<'_>, at: usize, last: usize) -> bool {
    let words = (at..last).filter(|&i| doc.is_upper(i)).count();
    let person = doc.has(at, Cue::GivenName)
        || (at..last).any(|i| doc.hits_at(i).iter().any(|h| h.table == Table::Organisation && h.last > i + 1));
    words >= 3
        && !person
        && !(at..last).any(|i| doc.is(i, "-") || doc.token(i).is_some_and(|t| t.is_number()))
        && (at..last).any(|i| {
            doc.is_any(
                i,
                word_set![
                    "museum",
                    "centrum",
                    "instituut",
                    "dienst",
                    "institute",
                    "center",
                    "centre",
                    "university",
                    "association",
                    "foundation",
                    "vereniging",
                    "federatie",
                    "corps",
                    "commission",
                    "council",
                    "agency",
                ],
            ) && !(i > at && doc.hit(i - 1, Table::Place).is_some())
        })
}

/// Abbreviations that name nobody.
const TERMS: &[&str] =
    &["co2", "mbo", "hbo", "vwo", "havo", "vmbo", "btw", "ict", "gps", "dna", "aow", "wao", "wia", "tbs", "team"];

/// `Dierenopvang de Brouwpoot`: a compound of a noun for bodies with a capital, an article and a name.
fn with_article(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let article = at + 1;
    if !doc.is_any(article, &["de", "het", "'t"]) || doc.is_upper(article) || !doc.is_upper(article + 1) {
        return None;
    }
    let word = doc.str(at);
    let house = word.len() > 8 && word_ends(word, HOUSES);
    let name = |i: usize| !doc.has(i, Cue::Demonym) && doc.hit(i, Table::Place).is_none() && !doc.has(i, Cue::Weekday);
    (house && name(article + 1)).then(|| name_end(doc, article + 1)).flatten()
}

/// What the first word of a body's name ends in where its article follows.
const HOUSES: &[&str] = &[
    "opvang",
    "asiel",
    "boerderij",
    "school",
    "huis",
    "centrum",
    "theater",
    "museum",
    "club",
    "vereniging",
    "winkel",
    "café",
    "restaurant",
    "bibliotheek",
    "kliniek",
    "groep",
    "stichting",
    "koor",
    "bakkerij",
    "manege",
];

/// `de Karel Brouwschool`, `de 5e Montessorischool Brouwdam`: a word in the midst of a sentence that ends in a noun for a school or
/// a hospital, with what stands before it in its name; gives the first token.
fn school(doc: &Doc<'_>, at: usize, last: usize) -> Option<usize> {
    let end = last - 1;
    let word = doc.str(end);
    let begin = doc.sentence_range(at).start;
    let line = doc.token(at).is_some_and(|t| t.shape.has(Shape::LINE));
    if !(word.len() > 8 && word_ends(word, SCHOOLS))
        || doc.is_front(at)
        || line
        || doc.token(end).is_some_and(|t| t.shape.any(Shape::CAPS | Shape::MIXED))
        || doc.hits_at(at).iter().any(|h| h.table == Table::Organisation && h.last >= last)
        || doc.usage(end).lower > 0
    {
        return None;
    }
    let before = at.checked_sub(1).filter(|b| *b >= begin)?;
    // `5e` is a number and a letter.
    let ordinal = doc.is(before, "e")
        && doc.glued(before)
        && before > begin
        && doc.token(before - 1).is_some_and(|t| t.is_number());
    let before = before - usize::from(ordinal);
    let first = if ordinal { before } else { at };
    let tied = first > begin
        && doc.is_any(
            first - 1,
            word_set!["de", "het", "een", "van", "op", "bij", "en", ",", "of", "aan", "basisschool"],
        );
    (tied && (last == at + 1 || !doc.has(at, Cue::Demonym))).then_some(first)
}

const SCHOOLS: &[&str] =
    &["school", "lyceum", "gymnasium", "ziekenhuis", "kinderkoor", "mannenkoor", "orkest", "kliniek"];

fn word_ends(word: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end))
}

/// `het Britse Xandria`: a neuter article and a nationality before a name, and no preposition of place before them.
fn of_nation(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    if at < begin + 2 || !doc.has(at - 1, Cue::Demonym) || !doc.is(at - 2, "het") {
        return false;
    }
    let before = at.checked_sub(3).filter(|i| *i >= begin);
    before.is_none_or(|i| {
        !doc.is_any(
            i,
            word_set![
                "in", "uit", "naar", "bij", "rond", "nabij", "vanuit", "tussen", "te", "buiten", "over", "op", "langs",
                "tot",
            ],
        )
    })
}

/// What a company or a club has and a place or a person has not.
const OWNED: &[&str] = &[
    "aandeelhouders",
    "aandeelhouder",
    "directie",
    "faillissement",
    "overname",
    "omzet",
    "hoofdkantoor",
    "klanten",
    "medewerkers",
    "werknemers",
    "personeel",
    "beursgang",
    "franchisenemers",
    "curator",
    "moederbedrijf",
    "bestuursleden",
    "vrijwilligers",
    "beurswaarde",
    "jaarcijfers",
    "kwartaalcijfers",
    "doorstart",
    "vestiging",
    "vestigingen",
    "filialen",
    "werkgever",
    "oprichting",
    "aandelen",
    "redactie",
    "hoofdredactie",
    "kwartaalbericht",
    "jaarverslag",
    "jaarrekening",
    "fabrieken",
    "klantenservice",
    "distributiecentrum",
    "magazijn",
    "dochterbedrijf",
    "dochteronderneming",
    "topman",
    "topvrouw",
    "adviseurs",
    "onderzoekers",
    "juristen",
    "journalist",
    "journaliste",
    "journalisten",
    "verslaggever",
    "verslaggeefster",
    "redacteur",
    "redacteuren",
];

/// Who is with a company, and what they do there.
const WORK: &[&str] = &[
    "werkt",
    "werkte",
    "werken",
    "werkten",
    "werkzaam",
    "dienst",
    "baan",
    "stage",
    "begeleider",
    "medewerker",
    "medewerkster",
    "medewerkers",
    "werknemers",
    "werknemer",
    "analist",
    "econoom",
    "manager",
    "adviseur",
    "onderzoeker",
    "ingenieur",
    "jurist",
    "chauffeur",
    "klant",
    "klanten",
    "abonnement",
    "aangifte",
    "gewerkt",
    "aandeelhouder",
    "personeel",
    "ontslag",
    "staking",
    "projectleider",
    "onderzoekster",
    "consultant",
    "programmamaker",
];

/// `werkt bij X`, `analist bij X`, `die bij X werkt`
fn works(doc: &Doc<'_>, at: usize, begin: usize, last: usize) -> bool {
    (begin.max(at.saturating_sub(4))..at - 1).any(|i| doc.is_any(i, word_set!(of WORK)))
        || doc.is_any(last, word_set!(of WORK))
}

/// Does the full name of a person end at token `at`, with an age in brackets or not?
fn is_named(doc: &Doc<'_>, at: usize, begin: usize) -> bool {
    // `(40)`
    let aged = doc.is(at, ")") && at > begin + 3 && doc.is(at - 2, "(");
    let surname = if aged { at - 3 } else { at };
    let from = begin.max(surname.saturating_sub(4));
    doc.is_upper(surname)
        && (from..surname).rev().any(|i| {
            doc.has(i, Cue::GivenName)
                && doc.is_upper(i)
                && crate::parse::name::read(doc, i).is_some_and(|n| n.is_full() && n.given > 0 && n.last == surname + 1)
        })
}

/// `volgens het XYZ`, `laat XYZ weten`, `XYZ wil niet reageren`: an abbreviation that has said something.
fn said_by(doc: &Doc<'_>, before: usize, begin: usize, last: usize) -> bool {
    let article = doc.is_any(before, &["de", "het"]);
    let source = if article && before > begin { before - 1 } else { before };
    let compound = doc.is(last, "-") && doc.glued(last);
    !compound
        && (doc.is_any(source, &["volgens", "aldus", "namens"])
            || article && doc.is(last, "wil") && doc.is(last + 1, "niet") && doc.is(last + 2, "reageren"))
}

/// `, de milieuorganisatie achter`: a noun for a body in apposition.
fn is_explained(doc: &Doc<'_>, at: usize) -> bool {
    if !(doc.is(at, ",") && doc.is_any(at + 1, &["de", "het", "een"])) {
        return false;
    }
    let noun = |i: usize| {
        let word = doc.str(i);
        // `, een groep van bezorgde ouders`
        if doc.is(i, "groep") {
            return doc.is_any(i + 1, &["van", "die", "voor"]);
        }
        // Who deals or makes may be a person.
        let agent = ["er", "aar", "eur", "or", "man", "band", "groep"].iter().any(|end| word.ends_with(end));
        let head = |c: crate::lexicon::CueSet| c.has(Cue::OrganisationHead);
        // `de centrale`: only the first word of a head (`centrale bank`).
        let own = || doc.hit(i, Table::OrganisationHead).is_some();
        !doc.is_upper(i)
            && !agent
            && (head(doc.cues(i)) && own() || !head(doc.cues(i)) && announce::last_part(doc, i, head).is_some())
    };
    noun(at + 2) || doc.str(at + 2).ends_with('e') && noun(at + 3)
}
