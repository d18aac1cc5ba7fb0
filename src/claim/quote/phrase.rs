//! A noun phrase from its article to its head, read word by word: what belongs to it, and where another phrase or a verb begins.

use super::clause::{class, is_finite, is_verb};
use super::kind::{is_body, is_document, is_human};
use super::named::{account, between_marks, owned};
use super::noun::{Head, LONGEST, Noun, speaks};
use super::share::share;
use super::tail::{degree, joins_adjectives, participial};
use super::voice;
use super::word::{determines, is_attribute, is_content, is_loose, is_name, is_name_part, is_people, is_plural};
use crate::claim::Scene;
use crate::lexicon::{Cue, Table, WordClass};
use crate::model::MentionKind;
use crate::parse::number::several;
use crate::text::Doc;

/// The noun phrase at `at` without what hangs on it by prepositions.
pub(super) fn core(scene: &Scene<'_>, at: usize, end: usize) -> Option<Noun> {
    if let Some(account) = account(scene, at) {
        return Some(account);
    }
    let mut phrase = Phrase::opened(scene, at, end.min(at + LONGEST));
    phrase.skip_determiners();
    if let Some(whole) = phrase.latter().or_else(|| phrase.share()).or_else(|| phrase.aged()) {
        return Some(whole);
    }
    phrase.skip_number();
    phrase.determined = phrase.i > at;
    phrase.noun.words = phrase.i;
    if let Some(whole) = phrase.others() {
        return Some(whole);
    }
    while phrase.i < phrase.end {
        match phrase.step() {
            Step::On => {}
            Step::Ended => break,
            Step::Whole(noun) => return noun,
        }
    }
    if phrase.words > 0 { phrase.nominal() } else { phrase.pronominal() }
}

/// What the word at hand does to the phrase.
enum Step {
    /// It belongs to it.
    On,
    /// It belongs to something else.
    Ended,
    /// It makes it whole, or shows that it is none.
    Whole(Option<Noun>),
}

/// Knowers and sources in the plural: behind `volgens` they stand without an article, and another phrase behind them.
const SOURCES: &[&str] = &[
    "ingewijden",
    "bronnen",
    "critici",
    "betrokkenen",
    "deskundigen",
    "analisten",
    "media",
    "kranten",
    "getuigen",
    "omstanders",
    "waarnemers",
    "experts",
    "kenners",
    "insiders",
];

/// A phrase that is being read.
struct Phrase<'s, 'd> {
    scene: &'s Scene<'d>,
    /// Where it begins, and what it must end before.
    at: usize,
    end: usize,
    /// The word at hand.
    i: usize,
    /// How many nouns, names and adjectives it has so far.
    words: usize,
    /// Has it an article, a numeral or the like?
    determined: bool,
    noun: Noun,
}

impl<'s, 'd> Phrase<'s, 'd> {
    fn opened(scene: &'s Scene<'d>, at: usize, end: usize) -> Self {
        let head = Head::Pronoun(at);
        let noun =
            Noun { first: at, last: at, head, words: at, of: None, of_name: None, of_word: None, definite: false };
        Phrase { scene, at, end, i: at, words: 0, determined: false, noun }
    }

    /// Past articles, words that point and quantities, some of which make the phrase definite.
    fn skip_determiners(&mut self) {
        let (doc, at) = (self.scene.doc, self.at);
        // `vinden sommigen dat`
        let ended = |i: usize| i > at && doc.is_any(i - 1, &["sommigen", "velen", "anderen", "beiden", "enkelen"]);
        while self.i < self.end.min(at + 4)
            && self.scene.mention_at(self.i).is_none()
            && determines(doc, self.i)
            && !ended(self.i)
        {
            self.noun.definite |= doc.is_any(
                self.i,
                word_set!["de", "het", "deze", "die", "dit", "dat", "diezelfde", "dezelfde", "hetzelfde"],
            ) || class(doc, self.i).any(WordClass::POSSESSIVE);
            self.i += 1;
        }
    }

    /// `Die laatste liet weten`, `zei die laatste.`
    fn latter(&self) -> Option<Noun> {
        let (doc, behind) = (self.scene.doc, self.at + 2);
        let closed = || behind >= self.end || doc.is_any(behind, &[".", ",", ":", "\""]);
        let points = doc.is_any(self.at, &["die", "deze"]) && doc.is(self.at + 1, "laatste");
        (points && (is_verb(doc, behind) || closed())).then_some(Noun { last: behind, ..self.noun })
    }

    /// `een van de agenten`, `tien procent van de kiezers`
    fn share(&self) -> Option<Noun> {
        share(self.scene, &self.noun, self.i, self.end)
    }

    /// `een 18-jarige`: somebody by his age alone.
    fn aged(&self) -> Option<Noun> {
        let (scene, doc, i) = (self.scene, self.scene.doc, self.i);
        let alone = i > self.at
            && doc.token(i).is_some_and(|t| t.is_number())
            && doc.is(i + 1, "-")
            && doc.is(i + 2, "jarige")
            && !is_content(doc, i + 3)
            && scene.mention_at(i + 3).is_none_or(|(_, m)| !speaks(m.kind()));
        alone.then_some(Noun { last: i + 3, head: Head::Word(i + 2), words: i, ..self.noun })
    }

    /// Numbers that are the first part of an adjective, glued to it by a hyphen.
    fn skip_number(&mut self) {
        let doc = self.scene.doc;
        let number = |i: usize| doc.token(i).is_some_and(|t| t.is_number());
        // `de 82-jarige politicus`
        if number(self.i) && doc.is(self.i + 1, "-") && doc.glued(self.i + 1) && doc.glued(self.i + 2) {
            self.i += 3;
        }
        // `de circa 800-koppige menigte`
        if self.i > self.at && doc.is_any(self.i, &["circa", "ruim", "bijna", "ongeveer"]) && number(self.i + 1) {
            self.i += 2;
            // The rest of `800-koppige`.
            while self.i < self.end && (doc.is(self.i, "-") || doc.glued(self.i)) {
                self.i += 1;
            }
        }
    }

    /// `De anderen zeggen`, `Een ander denkt`
    fn others(&self) -> Option<Noun> {
        let (doc, at, i) = (self.scene.doc, self.at, self.i);
        if doc.is_any(at, &["een", "de"]) && doc.is(at + 1, "ander") && is_verb(doc, at + 2) {
            return Some(Noun { last: at + 2, head: Head::Word(at + 1), words: at + 1, ..self.noun });
        }
        let many = self.determined && doc.is_any(i, &["anderen", "overigen", "meesten"]) && i < self.end;
        many.then_some(Noun { last: i + 1, head: Head::Word(i), ..self.noun })
    }

    /// Reads the word at hand.
    fn step(&mut self) -> Step {
        let (scene, doc, i) = (self.scene, self.scene.doc, self.i);
        // `volgens ingewijden AZ niet wil`, `volgens de lokale media harde leuzen riep`: who knows it, and another phrase.
        if self.words > 0 && doc.is_any(i - 1, word_set!(of SOURCES)) && !doc.glued(i) {
            return Step::Ended;
        }
        if scene.mention_at(i).is_some() {
            if self.skip_participle() {
                return Step::On;
            }
            return self.mention();
        }
        if self.skip_joint()
            || self.skip_degree()
            || self.skip_participle()
            || self.skip_adjective()
            || self.skip_title_of_mention()
        {
            return Step::On;
        }
        if !doc.token(i).is_some_and(|t| t.is_word()) {
            return Step::Ended;
        }
        if self.skip_nation() {
            return Step::On;
        }
        if is_name(doc, i, self.at) || place_end(doc, i).is_some() {
            return self.name();
        }
        // `een winkel pal tegenover de club`
        let near = || doc.is_any(i, &["pal", "vlak", "recht", "midden"]);
        if self.words > 0 && near() && class(doc, i + 1).any(WordClass::PREPOSITION) {
            return Step::Ended;
        }
        if self.skip_title() {
            return Step::On;
        }
        // `de partijen aan de rechterkant zeggen`: behind a noun it is the verb.
        if self.words > 0 && doc.is(i, "zeggen") {
            return Step::Ended;
        }
        if class(doc, i).any(WordClass::QUANTIFIER) && self.words == 0 && self.determined {
            self.i += 1;
            self.noun.words = self.i;
            return Step::On;
        }
        if self.is_no_noun() || self.is_another_phrase() || self.is_particle() {
            return Step::Ended;
        }
        self.take(i, i + 1);
        // `De agenten`, but `de boa's`
        if doc.is(self.i, "'s") && doc.glued(self.i) && self.i < self.end {
            self.i += 1;
            self.noun.last = self.i;
        }
        Step::On
    }

    /// The word at `head` is the last noun so far; the phrase goes on at `next`.
    fn take(&mut self, head: usize, next: usize) {
        self.noun.head = Head::Word(head);
        self.noun.last = next;
        self.i = next;
        self.words += 1;
    }

    /// A mention stands at hand: does it end the phrase, or say whose the noun behind it is?
    fn mention(&mut self) -> Step {
        let (scene, doc) = (self.scene, self.scene.doc);
        let Some((id, m)) = scene.mention_at(self.i) else { return Step::Ended };
        if m.first != self.i {
            return Step::Ended;
        }
        if m.last > self.end || !speaks(m.kind()) {
            return if m.kind() == MentionKind::Law { Step::Whole(None) } else { Step::Ended };
        }
        let last = m.last;
        // `ING-woordvoerder`: the name only says whose.
        if doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && is_content(doc, last + 1) {
            self.noun.of = Some(id);
            self.take(last + 1, last + 2);
            return Step::On;
        }
        // `CDA'er Peter Vos`
        if doc.is_any(last, &["'er", "'ster", "'ers"]) && doc.glued(last) {
            self.noun.of = Some(id);
            self.take(last, last + 1);
            return Step::On;
        }
        if let Some(owned) = owned(scene, id, self.end) {
            return Step::Whole(Some(Noun { first: self.at, ..owned }));
        }
        Step::Whole(Some(Noun { last, head: Head::Mention(id), ..self.noun }))
    }

    /// What joins the parts of a compound or two adjectives.
    fn skip_joint(&mut self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        if self.words > 0 && (doc.is(i, "-") && doc.glued(i) && doc.glued(i + 1) || joins_adjectives(self.scene, i)) {
            self.i += 1;
            return true;
        }
        // `een ijs- en koffiezaak`
        let halved = is_content(doc, i)
            && doc.is(i + 1, "-")
            && doc.glued(i + 1)
            && !doc.glued(i + 2)
            && doc.is_any(i + 2, &["en", "of"])
            && is_content(doc, i + 3);
        if halved {
            self.i += 3;
        }
        halved
    }

    /// `de inmiddels weer fitte Karin de Boer`
    fn skip_degree(&mut self) -> bool {
        if self.words > 0 || !self.determined {
            return false;
        }
        let fit = degree(self.scene, self.i);
        let found = fit > self.i && fit + 1 < self.end;
        if found {
            self.i = fit;
            self.noun.words = fit;
        }
        found
    }

    /// `de in 2002 vermoorde politicus`, `de door de raad gekozen voorzitter`, `de vorig jaar ontslagen trainer`: a participle with what belongs to it.
    fn skip_participle(&mut self) -> bool {
        let doc = self.scene.doc;
        let article = self.i > self.at
            && (doc.is(self.i - 1, "een") || class(doc, self.i - 1).any(WordClass::DETERMINER | WordClass::POSSESSIVE));
        let found = (self.words == 0 && self.determined && article)
            .then(|| participial(self.scene, self.i, self.end))
            .flatten();
        if let Some(behind) = found {
            self.i = behind;
            self.noun.words = behind;
        }
        found.is_some()
    }

    /// `een recent onderzoek`, `een eerder rapport`: an adverb elsewhere.
    fn skip_adjective(&mut self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        let own = self.words == 0
            && self.determined
            && doc.is_any(i, word_set!["recent", "eerder", "later", "bekend", "extra", "apart"])
            && is_content(doc, i + 1)
            && !doc.is_upper(i + 1);
        if own {
            self.i = i + 1;
            self.noun.words = self.i;
        }
        own
    }

    /// `klimatologe dr. Karin de Boer`
    fn skip_title_of_mention(&mut self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        if self.words == 0 || !doc.has(i, Cue::Title) {
            return false;
        }
        self.skip_to_mention(i + 1 + usize::from(doc.is(i + 1, ".")))
    }

    /// `dr. Karin de Boer`
    fn skip_title(&mut self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        doc.has(i, Cue::Title) && doc.is(i + 1, ".") && self.skip_to_mention(i + 2)
    }

    fn skip_to_mention(&mut self, name: usize) -> bool {
        let begins = self.scene.mention_at(name).is_some_and(|(_, m)| m.first == name);
        if begins {
            self.i = name;
        }
        begins
    }

    /// `Amerikaanse en Spaanse wetenschappers`
    fn skip_nation(&mut self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        let nation = |i: usize| doc.has(i, Cue::Demonym) && doc.str(i).ends_with("se");
        let two = nation(i) && doc.is_any(i + 1, &["en", "of"]) && nation(i + 2) && is_content(doc, i + 3);
        if two {
            self.i += 2;
        }
        two
    }

    /// A name that is no mention stands at hand: is it who is meant, whose the noun behind it is, or what somebody behind it is?
    fn name(&mut self) -> Step {
        let (scene, doc, i) = (self.scene, self.scene.doc, self.i);
        let last = self.end_of_name();
        if last == i + 1 && doc.has(i, Cue::Role) && is_human(doc, i) && class(doc, last).any(WordClass::PREPOSITION) {
            self.take(i, last);
            return Step::On;
        }
        // `NOS-correspondent`
        if doc.is(last, "-") && doc.glued(last) && doc.glued(last + 1) && is_content(doc, last + 1) {
            self.take(last + 1, last + 2);
            return Step::On;
        }
        // `CDA'er Peter Vos`
        if doc.is_any(last, &["'er", "'ster"]) && doc.glued(last) {
            self.take(last, last + 1);
            return Step::On;
        }
        // `Clubeigenaar Peter Vos`: what stands before a person's name says what he is.
        if let Some((id, m)) = scene.mention_at(last)
            && m.first == last
            && m.last <= self.end
            && (matches!(m.kind(), MentionKind::Person | MentionKind::Official)
                // `Milieuorganisatie Groen & Blauw`: only the beginning of the sentence makes a name of the noun.
                || i == self.at && last == i + 1 && doc.sentence_range(i).start == i && speaks(m.kind())
                    && !(doc.is(m.last, "-") && doc.glued(m.last)))
        {
            return Step::Whole(Some(Noun { last: m.last, head: Head::Mention(id), ..self.noun }));
        }
        Step::Whole(Some(Noun { last, head: Head::Name(i, last), ..self.noun }))
    }

    /// The token behind the name at hand.
    fn end_of_name(&self) -> usize {
        let (scene, doc, i) = (self.scene, self.scene.doc, self.i);
        // `Noord-Korea`
        let mut last = place_end(doc, i).unwrap_or(i + 1);
        // `dreigt Rusland het Finse luchtruim te sluiten`: behind a place an article opens the object.
        let place = doc.hit(i, Table::Place).is_some();
        let object =
            |at: usize| place && doc.is_any(at, &["de", "het"]) && !class(doc, at - 1).any(WordClass::PREPOSITION);
        while last < self.end && scene.mention_at(last).is_none() && is_name_part(doc, last) && !object(last) {
            last += 1;
        }
        // `Kamerlid voor de` before the name of a party is no name.
        while last > i + 1 && !doc.is_upper(last - 1) && !doc.is(last - 1, "&") && doc.has(last - 1, Cue::Particle) {
            last -= 1;
        }
        last
    }

    /// Is the word at hand a verb, or a small word that no phrase goes on with?
    fn is_no_noun(&self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        if !class(doc, i).is_empty() {
            return true;
        }
        // `de laatste onderzoeken van het CBS`: papers, whatever else the word may be.
        let papers = || doc.is_any(i + 1, &["van", "door", "uit"]) && doc.is_any(i, &["onderzoeken", "metingen"]);
        is_verb(doc, i)
            && (self.is_behind_people() || !is_attribute(doc, i))
            && !self.is_trade()
            && !self.is_several()
            && !papers()
    }

    /// `volgens critici gebruikt X het geld`: behind people it is the verb of the clause.
    fn is_behind_people(&self) -> bool {
        let before = || self.i - 1;
        self.words > 0 && is_plural(self.scene.doc, before()) && voice::speaks(self.scene.doc, before())
    }

    /// `de voormalige bankier`: spelled like a verb, but what somebody is.
    fn is_trade(&self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        self.words == 1
            && self.determined
            && doc.str(i - 1).ends_with('e')
            && !is_plural(doc, i)
            && (doc.has(i, Cue::Occupation) || doc.has(i, Cue::Role))
    }

    /// `Drie getuigen meldden dat`: people, though spelled like a verb.
    fn is_several(&self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        doc.is_any(i, &["getuigen", "gasten"])
            && (self.determined || is_finite(doc, i + 1) || i > 0 && class(doc, i - 1).any(WordClass::PREPOSITION))
    }

    /// `stelt het college vast.`: the particle of the verb before the phrase, at the end of its clause.
    fn is_particle(&self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        let joins = |lemma| doc.lex.tables.separables.join(lemma, doc.word(i)).is_some();
        self.words > 0
            && doc.has(i, Cue::VerbParticle)
            && !doc.token(i + 1).is_some_and(|t| t.is_word())
            && self.at > 0
            && super::clause::form(doc, self.at - 1).is_some_and(|f| f.readings.iter().any(|r| joins(r.lemma)))
    }

    /// Does another phrase begin with the word at hand, though no verb parts them?
    fn is_another_phrase(&self) -> bool {
        let (doc, i) = (self.scene.doc, self.i);
        if self.words == 0 || doc.glued(i) {
            return self.words > 0 && doc.str(i).ends_with("jes") && is_human(doc, i - 1);
        }
        // `kan volgens banken grote gevolgen hebben`: behind a plural that speaks, an adjective with its noun.
        self.is_behind_people() && doc.str(i).ends_with('e') && is_content(doc, i + 1)
            // `citeert de krant experts`: whom it cites.
            || is_people(doc, i) && is_body(doc, i - 1) && !doc.is_any(i - 1, &["groep", "groepje"])
            // `demonstranten leuzen`
            || is_people(doc, i - 1)
            // `de schaatsster droogjes`
            || doc.str(i).ends_with("jes") && is_human(doc, i - 1)
            // `volgens de wetenschapper diep verankerd`: behind who it is, what is no noun for somebody belongs to the clause.
            || is_human(doc, i - 1) && !doc.str(i - 1).ends_with('e') && is_loose(doc, i)
    }

    /// The phrase turns on a noun: has that a name behind it, and may it stand without an article?
    fn nominal(&self) -> Option<Noun> {
        let (scene, doc, i) = (self.scene, self.scene.doc, self.i);
        let Head::Word(head) = self.noun.head else { return None };
        // `de krant 'The Daily Paper'`
        if let Some(named) = between_marks(scene, self.noun, head) {
            return Some(named);
        }
        // `de krant de Irish Independent`, `volgens vakbond de FNV`, but `dat de bond de NS vraagt`
        let medium = || {
            let sort = doc.lex.tables.definite_nouns.of_text(doc.str(head), |end| doc.lex.word_id(end));
            sort.is_some_and(|row| row.types.iter().any(|t| t == "media"))
        };
        let apposed = || !self.determined || self.at > 0 && doc.is(self.at - 1, "volgens");
        if doc.is_any(i, &["de", "het"])
            && is_body(doc, head)
            && (apposed() || medium())
            && let Some((id, m)) = scene.mention_at(i + 1)
            && m.first == i + 1
            && m.last <= self.end
            && m.kind() == MentionKind::Organisation
        {
            return Some(Noun { last: m.last, head: Head::Mention(id), ..self.noun });
        }
        // `Familie van de verdachte roept op ...`
        let kin = doc.is_any(head, &["familie", "politie", "justitie"]) && doc.sentence_range(head).start == head;
        let bare = kin || is_plural(doc, head) || doc.has(head, Cue::Role) || is_document(doc, head);
        (self.determined || bare).then_some(self.noun)
    }

    /// The phrase has no noun: is it a pronoun, or a numeral that stands for some?
    fn pronominal(&self) -> Option<Noun> {
        let (doc, at) = (self.scene.doc, self.at);
        let c = class(doc, at);
        let subject = c.any(WordClass::PRONOUN) || c.any(WordClass::OBJECT) && !c.any(WordClass::ADVERB);
        let of = |numerals| doc.is_any(at, numerals) && doc.is(at + 1, "van");
        let many = self.determined && c.any(WordClass::QUANTIFIER)
            || of(&["een", "één", "eén"])
            // `Twee van hen zeggen`
            || several(doc, at).is_some() && doc.is(at + 1, "van") && doc.is_any(at + 2, &["hen", "ons"]);
        // `De twee zeggen dat`, `vinden de drie.`
        let behind = at + 2;
        // `Eén op de vijf vindt dat`: a share.
        let share = at > 0 && doc.is_any(at - 1, &["op", "van"]);
        let counted = !share
            && doc.is_any(at, &["de", "die", "deze"])
            && several(doc, at + 1).is_some()
            && (is_finite(doc, behind) || behind >= self.end || doc.is_any(behind, &[".", ",", "dat"]));
        if counted {
            return Some(Noun { last: behind, head: Head::Pronoun(at + 1), words: at + 1, ..self.noun });
        }
        (subject || many).then_some(Noun { last: at + 1, words: at, ..self.noun })
    }
}

/// Where the name of a place of several parts ends that begins at `at` (`Noord-Korea`, `Saoedi-Arabië`), unless it is part of a longer word.
fn place_end(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let hit = doc.hit(at, Table::Place).filter(|hit| hit.last > at + 1 && doc.is_upper(at))?;
    (!doc.glued(hit.last) || !doc.str(hit.last).starts_with(['-', '\''])).then_some(hit.last)
}
