//! Noun phrases whose name stands apart from their noun: behind what hangs on a role, behind a genitive, between marks.

use super::noun::{Head, Noun, core, is_name_part, is_people, is_plural, speaks};
use crate::claim::Scene;
use crate::lexicon::Cue;
use crate::model::{MentionKind, MentionValue};
use crate::text::Doc;

/// `hoogleraar geschiedenis van de Universiteit Leiden Karin de Boer`, `Kamerlid voor de Partij voor de Dieren Jan Vos`: the name behind what
/// hangs on a role without an article.
pub(super) fn named_behind(scene: &Scene<'_>, noun: &Noun, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let role = match noun.head {
        Head::Word(at) => super::kind::is_human(doc, at) && !is_plural(doc, at) && noun.last > at + 1,
        Head::Mention(id) => matches!(scene.mentions.get(id as usize), Some(m)
            if matches!(&m.value, MentionValue::Official(o) if o.name.is_none() && (m.last < noun.last || o.organisation.is_some() && m.last > m.first + 2))),
        _ => false,
    };
    if !role || noun.words != noun.first || noun.last >= end {
        return None;
    }
    let Some((id, m)) = scene.mention_at(noun.last) else {
        // A name that no rule took for a mention.
        let mut last = noun.last;
        while last < end && is_name_part(doc, last) && scene.mention_at(last).is_none() {
            last += 1;
        }
        let name = last > noun.last + 1 && doc.has(noun.last, Cue::GivenName);
        let head = Head::Name(noun.last, last);
        return name.then_some(Noun { last, head, of: None, of_name: None, of_word: None, ..*noun });
    };
    (m.first == noun.last && m.last <= end && m.kind() == MentionKind::Person).then_some(Noun {
        last: m.last,
        head: Head::Mention(id),
        of: None,
        of_name: None,
        of_word: None,
        ..*noun
    })
}

/// `moeder en voorzitter Karin de Boer`, `financieel-expert van de krant Jan Vos`, `overlevende van de ramp Karin de Boer`: what somebody is, without an
/// article, and what hangs on it, before the name.
pub(super) fn untitled(scene: &Scene<'_>, at: usize, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let trade = |i: usize| {
        let head = if doc.is(i + 1, "-") && doc.glued(i + 1) && doc.glued(i + 2) { i + 2 } else { i };
        let human = super::kind::is_human(doc, head) || head > i && super::voice::is_someone(doc, head);
        (!doc.is_upper(i) && human && !is_plural(doc, head)).then_some(head + 1)
    };
    if scene.mention_at(at).is_some() {
        return None;
    }
    let mut name = trade(at)?;
    if doc.is(name, "en") {
        let titled = scene.mention_at(name + 1).is_some_and(|(_, m)| {
            m.first == name + 1 && matches!(&m.value, MentionValue::Official(o) if o.name.is_some())
        });
        name = trade(name + 1).filter(|_| !titled).unwrap_or(name + 1);
    }
    let hangs = doc.is_any(name, &["van", "bij", "voor", "in", "uit"]);
    if hangs {
        let plain = |i: &usize| {
            let person = scene.mention_at(*i).is_some_and(|(_, m)| m.kind() == MentionKind::Person);
            !person && doc.token(*i).is_some_and(|t| t.is_word()) && !super::clause::is_surely_finite(doc, *i)
        };
        name = (name + 1..end.min(name + HANGING)).find(|i| !plain(i))?;
    } else if name == at + 1 || !doc.is(name - 1, "en") && !doc.is_any(at + 1, &["en", "-"]) {
        return None;
    }
    let (id, m) = scene.mention_at(name).filter(|(_, m)| m.first == name && m.last <= end)?;
    let named = match &m.value {
        MentionValue::Official(o) => o.name.is_some(),
        _ => m.kind() == MentionKind::Person,
    };
    named.then(|| Noun { first: at, ..Noun::of_mention(id, m.first, m.last) })
}

/// `zegt directeur van Groen Dorp, de vereniging van telers, Karin de Boer`, `zegt lector media, taal en cultuur aan de hogeschool Karin de Boer`: what
/// somebody is, without an article, has his name somewhere behind it.
pub(super) fn titled_apart(scene: &Scene<'_>, noun: &Noun) -> Option<Noun> {
    let doc = scene.doc;
    let title = match noun.head {
        Head::Word(at) => super::kind::is_human(doc, at) && !is_plural(doc, at),
        Head::Mention(id) => {
            matches!(&scene.mentions.get(id as usize)?.value, MentionValue::Official(o) if o.name.is_none())
        }
        _ => false,
    };
    let before = noun.first.checked_sub(1)?;
    let led = super::clause::is_finite(doc, before) || doc.is_any(before, &["aldus", "volgens"]);
    if !title || !led || noun.words != noun.first || doc.is_upper(noun.first) {
        return None;
    }
    let end = doc.sentence_range(noun.first).end.min(noun.last + APART);
    let mut at = noun.last;
    while at < end && scene.quotes.around(at).is_none() {
        match scene.mention_at(at) {
            Some((id, m)) if m.first == at => {
                let named = match &m.value {
                    MentionValue::Official(o) => o.name.is_some(),
                    _ => m.kind() == MentionKind::Person,
                };
                let under = super::clause::class(doc, at - 1).any(crate::lexicon::WordClass::PREPOSITION);
                if named {
                    return (!under).then(|| Noun::of_mention(id, m.first, m.last));
                }
                at = m.last;
            }
            _ => at += 1,
        }
        if doc.is_any(at, &[":", ";", "die"]) || super::clause::is_surely_finite(doc, at) {
            break;
        }
    }
    None
}

/// A name stands no further behind what somebody is.
const APART: usize = 24;

/// `zegt lijsttrekker @KarinDeBoer`: the one whose name the account bears.
pub(super) fn handle(scene: &Scene<'_>, noun: &Noun) -> Option<u32> {
    let doc = scene.doc;
    let at = (noun.first..noun.first + 1)
        .chain(noun.last..noun.last + 2)
        .find(|&i| doc.token(i).is_some() && doc.str(i).starts_with('@'))?;
    let own = doc.slice(at, account_end(doc, at)).trim_start_matches('@');
    let list = scene.entities.list().iter().take(HANDLES);
    list.filter(|e| e.kind == crate::model::EntityKind::Person && e.name.contains(' '))
        .find(|e| is_account(own, &e.name))
        .map(|e| e.id)
}

/// `reageert @K_deBoer`: the account that stands at `at` as a name.
pub(super) fn account(scene: &Scene<'_>, at: usize) -> Option<Noun> {
    let doc = scene.doc;
    let opens = doc.token(at).is_some() && doc.str(at).starts_with('@') && scene.mention_at(at).is_none();
    let last = account_end(doc, at);
    opens.then_some(Noun {
        first: at,
        last,
        head: Head::Name(at, last),
        words: at,
        of: None,
        of_name: None,
        of_word: None,
        definite: false,
    })
}

/// Where the name of an account ends that begins at `at`, which underscores may part.
fn account_end(doc: &Doc<'_>, at: usize) -> usize {
    let part = |i: usize| doc.token(i).is_some_and(|t| t.is_word()) || doc.str(i).starts_with('_');
    let end = doc.sentence_range(at).end;
    (at + 1..end.min(at + LONGEST)).find(|&i| !doc.glued(i) || !part(i)).unwrap_or(end.min(at + LONGEST))
}

/// The name of an account has no more parts.
const LONGEST: usize = 6;

/// How many entities are looked through for the owner of an account.
const HANDLES: usize = 200;
/// A surname is found in the name of an account if it is no shorter.
const SURNAME: usize = 4;

/// Is the account called as the person is, whatever accents he has, or does it end in his surname?
fn is_account(account: &str, name: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let (own, whole) = (plain(account), plain(name));
    let same = own.chars().count() == whole.chars().count()
        && own.chars().zip(whole.chars()).all(|(a, b)| !b.is_ascii() || a == b);
    // `@K_deBoer`, but `@pluimveeboer` is no Piet Boer.
    let surname = plain(name.rsplit(' ').next().unwrap_or(name));
    let mut rest = own.chars();
    let initial = rest.next() == whole.chars().next();
    same || initial && surname.len() >= SURNAME && own.ends_with(&surname) && whole.ends_with(rest.as_str())
}

/// So many words may hang on what somebody is, before his name.
const HANGING: usize = 8;

/// `Rutters woordvoerder`, `Bos' vrouw Maaike`: somebody who is named by another.
pub(super) fn owned(scene: &Scene<'_>, id: u32, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let m =
        scene.mentions.get(id as usize).filter(|m| matches!(m.kind(), MentionKind::Person | MentionKind::Official))?;
    let mark = doc.is_any(m.last, &["'"]) && doc.glued(m.last) || doc.is_any(m.last, &["'s"]);
    // A name in -s is a genitive where the article has it without one.
    let bare = !mark
        && doc.str(m.last - 1).ends_with('s')
        && scene.entities.get(m.entity?).is_some_and(|e| !e.name.ends_with('s'));
    let at = m.last + usize::from(mark);
    // `Mei's voormalige minister Jan Vos`
    let named = scene
        .mention_at(at)
        .is_some_and(|(_, m)| m.first == at && matches!(&m.value, MentionValue::Official(o) if o.name.is_some()));
    let human = !doc.is_upper(at) && super::kind::is_human(doc, at) && !is_plural(doc, at);
    // `De Boers medestudenten`
    let people = !doc.is_upper(at) && is_people(doc, at);
    if !mark && !bare || at >= end || !named && !human && !people {
        return None;
    }
    let mut noun = core(scene, at, end)?;
    if let Head::Word(_) = noun.head {
        noun.of = Some(id);
        noun.definite = true;
    }
    Some(noun)
}

/// A body whose name stands between marks behind its noun.
pub(super) fn between_marks(scene: &Scene<'_>, noun: Noun, head: usize) -> Option<Noun> {
    let doc = scene.doc;
    let q = scene.quotes.opened_by(noun.last).and_then(|i| scene.quotes.get(i)).filter(|q| q.closed)?;
    let (first, last) = (q.open + 1, q.close);
    let name = first < last && last - first <= 4 && doc.is_upper(first) && doc.is_upper(last - 1);
    if !noun.definite || !name || !super::kind::is_body(doc, head) {
        return None;
    }
    let mention = scene.mention_at(first).filter(|(_, m)| m.first == first && m.last == last && speaks(m.kind()));
    let head = mention.map_or(Head::Name(first, last), |(id, _)| Head::Mention(id));
    Some(Noun { last: last + 1, head, ..noun })
}

/// `het bureau voor vluchtelingen (BVV)`: the name of a body in brackets behind what it is.
pub(super) fn abbreviated(scene: &Scene<'_>, of: &Noun, end: usize) -> Option<Noun> {
    let doc = scene.doc;
    let Head::Word(head) = of.head else { return None };
    // The bracket may belong to the phrase already.
    let open = if doc.is(of.last, "(") { of.last } else { of.last.checked_sub(3).filter(|&i| doc.is(i, "("))? };
    let (id, m) = scene.mention_at(open + 1)?;
    let name = m.first == open + 1 && doc.is(m.last, ")") && m.last < end && m.kind() == MentionKind::Organisation;
    (name && of.definite && super::kind::is_body(doc, head)).then(|| Noun {
        last: m.last + 1,
        head: Head::Mention(id),
        ..*of
    })
}
