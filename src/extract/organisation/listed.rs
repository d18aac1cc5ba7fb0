//! Names of `lexicons/organisations.tsv`.

use super::product::{is_event, is_product};
use crate::lexicon::{Cue, Hit, Table};
use crate::model::MentionKind;
use crate::rule::{Evidence, Found, Name, Rule, Value};
use crate::text::Doc;
use crate::token::Shape;

/// A name of the table.
pub static RULE: Rule = Rule {
    id: "organisation/listed",
    doc: "A name or abbreviation of lexicons/organisations.tsv; one that is also a word or a person's name needs the article's support.",
    kind: MentionKind::Organisation,
    cues: &[Cue::Phrase],
    find,
    hits: &[
        ("De [Europese Commissie] doet onderzoek.", "Europese Commissie"),
        ("Bezoekers van onder meer [Ikea], een bakker en een kapper zwijgen.", "Ikea"),
    ],
    misses: &[
        "De commissie doet onderzoek.",
        "Een CDA'er doet onderzoek.",
        "Graadmeter Nasdaq daalde.",
        "Zij kreeg het middel 3BP.",
        "De winkel was van de familie Heineken.",
        "Zij won het ABN Amro Open.",
        "Het gebeurde vlak bij Tottenham Court Road.",
        "Hij kocht een mooie gebruikte BMW.",
        "Zij kocht een BMW, en hij een Tesla.",
    ],
    gaps: &[],
};

fn find(doc: &Doc<'_>, at: usize, out: &mut Found<'_>) {
    let Some(hit) = doc.hit(at, Table::Organisation) else { return };
    let Some(row) = doc.lex.tables.organisations.rows.get(hit.row) else { return };
    if is_no_body(doc, &hit, &row.kind) {
        return;
    }
    if let Some(last) = longer(doc, &hit, &row.kind) {
        out.push(hit.first, last, Value::Organisation(Name::unlisted()));
        return;
    }
    if is_ship(doc, &hit) || is_airport(doc, &hit) || is_index(doc, &hit, &row.kind) || is_mere_town(doc, &hit) {
        return;
    }
    let ambiguous = row.is_ambiguous(doc.slice(hit.first, hit.last));
    let evidence = match is_match(doc, &hit, &row.kind) {
        true => Evidence::Sure,
        // `Oost-Europeanen`: an ambiguous word before a hyphen and a capital is the first part of another name.
        false if ambiguous && is_compound(doc, &hit) && doc.is_upper(hit.last + 1) => return,
        false if ambiguous => Evidence::Points(support(doc, &hit), place(doc, &hit)),
        false => Evidence::Sure,
    };
    // `Dagblad.nl`: its site.
    let last = super::domain(doc, hit.last).unwrap_or(hit.last);
    out.push(hit.first, last, Value::Organisation(Name { listed: Some(hit), evidence }));
}

/// Do the words name no body here: a product, the end of another word, the field of an office, members, a family?
fn is_no_body(doc: &Doc<'_>, hit: &Hit, kind: &str) -> bool {
    let tail = doc.is(hit.first.wrapping_sub(1), "-") && doc.glued(hit.first) && !doc.is_upper(hit.first);
    // `het middel 3BP`: letters right behind a digit.
    let number = doc.glued(hit.first) && doc.token(hit.first.wrapping_sub(1)).is_some_and(|t| t.is_number());
    tail || number
        || is_family(doc, hit, kind)
        || is_event(doc, hit, kind)
        || is_road(doc, hit, kind)
        || is_product(doc, hit)
        || is_field(doc, hit, kind)
        || is_count(doc, hit)
        || is_member(doc, hit)
        || are_members(doc, hit)
}

/// `de familie Brouwgroep`, `het echtpaar Xandria`: who owns a business of their name. A club or a public body has no family.
fn is_family(doc: &Doc<'_>, hit: &Hit, kind: &str) -> bool {
    hit.last == hit.first + 1
        && hit.first > doc.sentence_range(hit.first).start
        && matches!(kind, "company" | "bank" | "media" | "other")
        && doc.is_any(hit.first - 1, word_set!["familie", "gezin", "echtpaar", "gebroeders", "weduwe", "erven"])
}

/// `was staatssecretaris van Defensie`: the field of an office.
fn is_field(doc: &Doc<'_>, hit: &Hit, kind: &str) -> bool {
    let office = word_set!["minister", "staatssecretaris", "ministers", "staatssecretarissen"];
    hit.first >= doc.sentence_range(hit.first).start + 2
        && doc.is(hit.first - 1, "van")
        && doc.is_any(hit.first - 2, office)
        && (kind == "ministry" || doc.hit(hit.first, Table::Portfolio).is_some_and(|h| h.last >= hit.last))
}

/// `daalt tot 113`, `van 113 naar 120`: a number that counts.
fn is_count(doc: &Doc<'_>, hit: &Hit) -> bool {
    let before = |word: &str| hit.first > 0 && doc.is(hit.first - 1, word);
    let goes = || doc.is_any(hit.last, &["tot", "naar"]) && doc.token(hit.last + 1).is_some_and(|t| t.is_number());
    hit.last == hit.first + 1
        && doc.token(hit.first).is_some_and(|t| t.is_number())
        && (before("tot") || before("van") && goes())
}

/// `FvD'ers`, `CDA'er`: a member.
fn is_member(doc: &Doc<'_>, hit: &Hit) -> bool {
    if !doc.glued(hit.last) || !doc.str(hit.last).starts_with(['\'', '’']) {
        return false;
    }
    let clitic = doc.str(hit.last).trim_start_matches(['\'', '’']);
    let member = |word: &str| matches!(word, "er" | "ers" | "ster" | "sters");
    member(clitic) || clitic.is_empty() && doc.glued(hit.last + 1) && member(doc.str(hit.last + 1))
}

/// `zowel Republikeinen als Democraten`: members, without the article of their party.
fn are_members(doc: &Doc<'_>, hit: &Hit) -> bool {
    let begin = doc.sentence_range(hit.first).start;
    doc.is_any(hit.first, &["republikeinen", "democraten", "conservatieven"])
        && hit.last == hit.first + 1
        && hit.first > begin
        && !(doc.is(hit.first - 1, "de") || doc.has(hit.first - 1, Cue::Demonym))
        && !doc.is_front(hit.first)
}

/// `Brouwdam Court Road`: a road that begins with the name of a club.
fn is_road(doc: &Doc<'_>, hit: &Hit, kind: &str) -> bool {
    let roads = word_set!["road", "street", "avenue", "lane", "square"];
    let word = |i: usize| doc.is_upper(i) && !doc.glued(i);
    kind == "club"
        && word(hit.last)
        && (doc.is_any(hit.last, roads) || word(hit.last + 1) && doc.is_any(hit.last + 1, roads))
}

/// Does the name go on behind a hyphen?
fn is_compound(doc: &Doc<'_>, hit: &Hit) -> bool {
    doc.is(hit.last, "-") && doc.glued(hit.last) && doc.glued(hit.last + 1)
}

/// The end of a longer name that begins with this one: `PO-raad`, `AFA Noord`, `Protestantse Kerk Ede`.
fn longer(doc: &Doc<'_>, hit: &Hit, kind: &str) -> Option<usize> {
    let caps = doc.token(hit.first).is_some_and(|t| t.shape.has(Shape::CAPS));
    if is_compound(doc, hit) {
        // A longer name of the table, whatever its capitals.
        return (caps && doc.is(hit.last + 1, "raad")).then_some(hit.last + 2);
    }
    let goes_on = doc.is_upper(hit.last + 1) || doc.is(hit.last + 1, "-") && doc.glued(hit.last + 1);
    let quarter = caps
        && hit.last == hit.first + 1
        && hit.last < doc.sentence_range(hit.first).end
        && doc.is_any(hit.last, &["noord", "zuid", "oost", "west"])
        && doc.is_upper(hit.last)
        && !goes_on;
    if quarter { Some(hit.last + 1) } else { branch(doc, hit, kind) }
}

/// `het reddingsschip Open Arms`.
fn is_ship(doc: &Doc<'_>, hit: &Hit) -> bool {
    hit.first > 0 && !doc.glued(hit.first) && doc.str(hit.first - 1).ends_with("schip")
}

/// `burgemeester van Zwolle`: a name of a club that most often means the town.
fn is_mere_town(doc: &Doc<'_>, hit: &Hit) -> bool {
    let against = || hit.first > 0 && doc.is_any(hit.first - 1, &["versus", "koploper", "bezoekers"]);
    is_town(doc, hit) && town_club(doc, hit, doc.sentence_range(hit.first).start) == 0 && !against()
}

/// `Vitesse-PSV`: two clubs in a match.
fn is_match(doc: &Doc<'_>, hit: &Hit, kind: &str) -> bool {
    kind == "club"
        && is_compound(doc, hit)
        && doc.hits_at(hit.last + 1).iter().any(|h| h.table == Table::Organisation && row_kind(doc, h, "club"))
}

/// `landt op Schiphol`, `vluchten van Schiphol`: the airport as a place, not as a company.
fn is_airport(doc: &Doc<'_>, hit: &Hit) -> bool {
    let begin = doc.sentence_range(hit.first).start;
    if !doc.is(hit.first, "schiphol") || hit.last > hit.first + 1 || hit.first == begin {
        return false;
    }
    let before = hit.first - 1;
    let flown = ["luchthaven", "vluchten", "starts", "landingen", "reizigers", "passagiers", "slots"];
    doc.is_any(before, &["op", "via", "naar", "tussen", "rond", "nabij", "vanaf"])
        || before > begin && doc.is(before, "van") && flown.iter().any(|end| doc.str(before - 1).ends_with(end))
}

/// `technologiegraadmeter Nasdaq`: an exchange that stands for its share index.
fn is_index(doc: &Doc<'_>, hit: &Hit, kind: &str) -> bool {
    kind == "exchange"
        && hit.first > 0
        && ["index", "raadmeter"].iter().any(|end| doc.str(hit.first - 1).ends_with(end))
}

/// What a name that is also an ordinary word, a place or a person's name is worth by itself.
fn support(doc: &Doc<'_>, hit: &Hit) -> i8 {
    if hit.last > hit.first + 1 {
        return 10;
    }
    let usage = doc.usage(hit.first);
    let cues = doc.cues(hit.first);
    if doc.hit(hit.first, Table::Place).is_some() {
        return 2;
    }
    if doc.is_front(hit.first) && (cues.has(Cue::Numeral) || cues.has(Cue::WordClass) || cues.has(Cue::Function)) {
        return -6;
    }
    // `Denk niet dat`: an imperative.
    if doc.is_front(hit.first)
        && cues.has(Cue::Verb)
        && doc.is_any(hit.last, &["niet", "dat", "aan", "je", "u", "ik", "maar", "er"])
    {
        return -20;
    }
    if cues.has(Cue::Common) {
        // An ordinary word with a capital inside a sentence is a name; small letters elsewhere do not change that.
        // `Denk zou een zetel winnen`: a party with its verb.
        let verb = doc.lex.tables.verbs.get(doc.word(hit.last)).is_some_and(|v| v.is_finite() && !v.noun);
        // `Defensie koopt schepen`: without its article it acts.
        // `Defensie blijft een thema` is a field of politics.
        let field = || doc.is_any(hit.last, &["is", "wordt", "werd", "was", "blijft", "bleef", "mag", "valt", "kost"]);
        let acts = verb && (row_kind(doc, hit, "party") || row_kind(doc, hit, "army") && !field());
        return if usage.inside > 0 || acts { 8 } else { -4 };
    }
    // `Linda`, `Otto`: somebody's, unless its place says otherwise.
    let given = cues.has(Cue::GivenName)
        && !doc.token(hit.first).is_some_and(|t| t.shape.has(Shape::CAPS))
        && doc.lex.tables.given_name_exceptions.get(doc.word(hit.first)).is_none();
    if given {
        4
    } else if cues.has(Cue::GivenName) || cues.has(Cue::Surname) {
        7
    } else {
        8
    }
}

/// What its place is worth.
fn place(doc: &Doc<'_>, hit: &Hit) -> i8 {
    let mut points = 0;
    let begin = doc.sentence_range(hit.first).start;
    // A town that a club is called after: only beside another club or with its players.
    if is_town(doc, hit) {
        return town_club(doc, hit, begin);
    }
    // `Liverpool-spits`, `Brouwdam-fans`
    let player = is_compound(doc, hit) && coaches(doc, hit.last + 1);
    if row_kind(doc, hit, "club") && (player || is_scored(doc, hit)) {
        return 10;
    }
    if is_compound(doc, hit) && super::owned_by_body(doc, hit.last + 1) {
        points += 8;
    }
    if hit.first > begin {
        let before = hit.first - 1;
        // `(CU)` behind a politician
        if doc.is(before, "(") && doc.is(hit.last, ")") && (row_kind(doc, hit, "party") || row_kind(doc, hit, "club")) {
            return 6;
        }
        if row_kind(doc, hit, "club") && beside_club(doc, hit, begin) {
            return 10;
        }
        // `737 MAX`
        if doc.token(before).is_some_and(|t| t.is_number()) {
            return -20;
        }
        // `was minister van Financiën`, `de ministers van Financiën`: the field of a role.
        let field = doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "ministry");
        if field
            && (begin.max(before.saturating_sub(6))..=before).any(|i| {
                doc.has(i, Cue::Role)
                    || doc.is_any(i, word_set!["ministerie", "ministeries", "departement", "commissie"])
            })
        {
            return -20;
        }
        let verb = |i: usize| {
            let form = doc.lex.tables.verbs.get(doc.word(i));
            let told = form.is_some_and(|v| v.readings.iter().any(|r| doc.lex.tables.cue_verbs.reports(r.lemma)));
            told && form.is_some_and(|v| v.is_finite())
        };
        if field
            && !verb(before)
            && !doc.is_any(
                before,
                word_set![
                    "van", "door", "bij", "volgens", "aldus", "aan", "en", "dat", "tegen", "met", "zegt", "meldt",
                    "laat",
                ],
            )
        {
            return -20;
        }
        let company = doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == "company");
        let caps = doc.token(hit.first).is_some_and(|t| t.shape.has(Shape::CAPS));
        let printed = row_kind(doc, hit, "media")
            && doc.hit(hit.first, Table::Place).is_none()
            && !doc.is_any(hit.first, &["noord", "zuid", "oost", "west"]);
        // `(Trouw, 6 maart)`
        let cited = printed
            && doc.is(before, "(")
            && doc.is(hit.last, ",")
            && doc.token(hit.last + 1).is_some_and(|t| t.is_number())
            && doc.has(hit.last + 2, Cue::Month);
        if cited {
            points += 8;
        } else if printed && doc.is(before, "in") && !doc.is_front(hit.first) {
            // `een artikel in Trouw`
            points += 4;
        } else if company && doc.is_any(before, &["de", "het"]) && !caps {
            points -= 6;
        } else if row_kind(doc, hit, "club")
            && doc.is_any(before, &["van", "bij"])
            && before > begin
            && (coaches(doc, before - 1) || doc.is(before - 1, "worden") && coaches(doc, before - 2))
        {
            // `coach van Barcelona`
            points += 10;
        } else if super::behind_head(doc, before + 1) {
            points += 8;
        } else if doc.is_any(
            before,
            word_set![
                "bij", "volgens", "aldus", "van", "door", "en", ",", "voor", "dat", "de", "het", "tegen", "met", "aan",
                "als", "toen", "zoals", "ook", "over", "onder", "tussen", "sinds",
            ],
        ) {
            points += 3;
        } else if doc.is(before, "naar") && company && doc.hit(hit.first, Table::Place).is_none() {
            points += 4;
        } else if doc.is_any(before, &["in", "uit", "naar", "te"]) {
            points -= 6;
        } else if doc.is_upper(before) && !doc.is_front(before) && !doc.has(before, Cue::Demonym)
            || doc.has(before, Cue::Role)
            // `daar wil Volt niet aan`: the verb, and not the Dutch Will.
            || doc.has(before, Cue::GivenName) && doc.is_upper(before)
        {
            points -= 8;
        }
    }
    if doc.lex.tables.verbs.get(doc.word(hit.last)).is_some_and(|v| v.is_finite()) {
        points += 3;
    }
    if doc.is_upper(hit.last) && !doc.token(hit.last).is_some_and(|t| t.shape.has(Shape::LINE)) {
        points -= 6;
    }
    points
}

/// The token behind the place that a church, a charity or a union has in the name of its branch, and a company that of a country.
fn branch(doc: &Doc<'_>, hit: &Hit, kind: &str) -> Option<usize> {
    let end = doc.sentence_range(hit.first).end;
    let country = matches!(kind, "company" | "bank");
    if !country && !matches!(kind, "church" | "ngo" | "union") || hit.last >= end || doc.glued(hit.last) {
        return None;
    }
    let row = doc.lex.tables.organisations.rows.get(hit.row)?;
    let place = doc.hit(hit.last, Table::Place).filter(|h| doc.is_upper(h.first) && h.last <= end)?;
    let kind = doc.lex.tables.places.rows.get(place.row)?.kind.as_str();
    let own = !country || kind == "country";
    let line = doc.token(hit.last).is_some_and(|t| t.shape.has(Shape::LINE));
    // `Greenpeace Ede Utrecht`: a list that lost its marks.
    let free = !doc.is_upper(place.last) && !(doc.is(place.last, "-") && doc.glued(place.last));
    let ambiguous = row.is_ambiguous(doc.slice(hit.first, hit.last));
    (own && free && !line && !ambiguous).then_some(place.last)
}

/// `Heerenveen` of the row `sc Heerenveen`: a form that is the name of a place, and not the name of the row.
pub(super) fn is_town(doc: &Doc<'_>, hit: &Hit) -> bool {
    let row = doc.lex.tables.organisations.rows.get(hit.row);
    row.is_some_and(|o| o.kind == "club" && o.name != doc.slice(hit.first, hit.last))
        && doc.hit(hit.first, Table::Place).is_some_and(|h| h.last >= hit.last)
}

/// `PSV - Heerenveen`, `Feyenoord en Heerenveen`, `Heerenveen-trainer`, `spits van Heerenveen`.
fn town_club(doc: &Doc<'_>, hit: &Hit, begin: usize) -> i8 {
    let before = hit.first.saturating_sub(1);
    let spatial = hit.first > begin
        && doc.is_any(before, word_set!["in", "uit", "naar", "te", "rond", "bij", "nabij", "vanuit", "richting"]);
    let player = doc.is(hit.last, "-") && doc.glued(hit.last) && coaches(doc, hit.last + 1);
    let played = hit.first > begin + 1 && doc.is(before, "van") && coaches(doc, before - 1);
    if hit.first > begin && beside_club(doc, hit, begin) || player || played || is_scored(doc, hit) {
        10
    } else if spatial {
        -10
    } else {
        0
    }
}

/// `tegen Heerenveen (2-0)`: a score in brackets.
fn is_scored(doc: &Doc<'_>, hit: &Hit) -> bool {
    let goals = |i: usize| doc.token(i).is_some_and(|t| t.is_number() && t.end - t.start == 1);
    let at = hit.last;
    // `in Groningen (1-3)`: where it was played.
    let there = hit.first > 0 && doc.is_any(hit.first - 1, &["in", "uit", "bij", "naar", "te"]);
    !there
        && doc.is(at, "(")
        && goals(at + 1)
        && doc.is_any(at + 2, &["-", "–"])
        && goals(at + 3)
        && doc.is_any(at + 4, &[")", ","])
}

/// `Feyenoord en Heerenveen`: beside a club that is no place.
fn beside_club(doc: &Doc<'_>, hit: &Hit, begin: usize) -> bool {
    let sure = |h: &Hit| {
        h.table == Table::Organisation
            && row_kind(doc, h, "club")
            && doc.hit(h.first, Table::Place).is_none()
            && !doc.has(h.first, Cue::Common)
    };
    let before = hit.first - 1;
    // `won PSV van Liverpool`
    let game = word_set!["won", "wint", "winnen", "gewonnen", "verloor", "verliest", "verliezen", "verloren"];
    let played = || (begin.max(before.saturating_sub(8))..before).any(|i| doc.is_any(i, game));
    let left = (doc.is_any(before, &["en", "of", ",", "tegen", "-", "–"]) || doc.is(before, "van") && played())
        && (begin.max(before.saturating_sub(4))..before)
            .any(|i| doc.hits_at(i).iter().any(|h| h.last == before && sure(h)));
    left || doc.is_any(hit.last, &["en", "of", ",", "tegen", "-", "–"]) && doc.hits_at(hit.last + 1).iter().any(sure)
}

fn row_kind(doc: &Doc<'_>, hit: &Hit, kind: &str) -> bool {
    doc.lex.tables.organisations.rows.get(hit.row).is_some_and(|o| o.kind == kind)
}

/// Who plays for a club, leads it or loves it.
fn coaches(doc: &Doc<'_>, at: usize) -> bool {
    [
        "coach",
        "trainer",
        "speler",
        "doelman",
        "keeper",
        "spits",
        "verdediger",
        "middenvelder",
        "aanvoerder",
        "voetballer",
        "aanvaller",
        "fan",
        "fans",
        "supporter",
        "supporters",
        "hooligans",
    ]
    .iter()
    .any(|end| doc.str(at).ends_with(end))
}
