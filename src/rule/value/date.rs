//! Temporal expressions as the words give them: nothing here knows the article's day.

use std::fmt;

use jiff::civil::Time;
use rust_decimal::Decimal;

use crate::lexicon::Deictic;
use crate::model::{DateType, Mod};
use crate::parse::calendar::{Part, Season, Stretch, Unit};
use crate::text::Doc;

/// A temporal expression as the words give it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DateExpr {
    /// Its type.
    pub kind: DateType,
    /// What it points at.
    pub when: When,
    /// What narrows or loosens it.
    pub modifier: Option<Mod>,
}

/// What a temporal expression points at.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum When {
    /// The present, past or future as such.
    #[default]
    Present,
    /// `onlangs`.
    Past,
    /// `binnenkort`.
    Future,
    /// A stretch that the words name whole: `2024`, `12 maart 2024`, `jaren negentig`.
    Fixed(Stretch),
    /// One of the many of its name: `maart`, `woensdag`, `derde kwartaal`, `Koningsdag`.
    Named(Named, Which),
    /// Units counted from somewhere: `vorig jaar`, `gisteren`, `twee weken geleden`, `een dag later`.
    Counted(Counted),
    /// A part of a day (`vrijdagavond`, `vannacht`); without a day where the words name none (`'s avonds`).
    Part(Part, Option<Box<When>>),
    /// The night that begins on a day.
    NightFrom(Box<When>),
    /// A clock time, with the part of the day and the day where the words name them.
    Clock(Clock, Option<Box<When>>),
    /// Something of a stretch: `derde kwartaal van 2025`, `laatste maandag van maart`, `begin van de maand`.
    Within(Nth, Box<When>),
    /// The same part of another year: `dezelfde periode vorig jaar`.
    SamePeriod(i32),
    /// A length of time; without a number an unspecified one (`jaren`).
    Length(Length),
    /// Something that recurs.
    Every(Length),
}

/// A stretch of time that comes again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A day of a month, with its weekday where the words give it; its month may be open (`de 15e`).
    Day(Option<i8>, i8, Option<i8>),
    /// A month.
    Month(i8),
    /// A day of the week, Monday 1.
    Weekday(i8),
    /// A season.
    Season(Season),
    /// A quarter of the year.
    Quarter(i8),
    /// A half of the year.
    Half(i8),
    /// A week by its number.
    Week(i8),
    /// The weekend.
    Weekend,
    /// A row of the table of named days.
    Feast(usize),
}

/// Which of the many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// The tense of the clause decides.
    #[default]
    Bare,
    /// `afgelopen`: the last.
    Last,
    /// `(AD 30-3)`: the last such day, that of a paper that is answered.
    OfPaper,
    /// `vorige`: the one before this one.
    Previous,
    /// `deze`, `dit`.
    This,
    /// `komende`: the next.
    Next,
    /// `volgende`: the one after this one.
    Following,
    /// The one of a year.
    In(i16),
    /// The one of a year counted from the article's: `mei volgend jaar`.
    InYear(i32),
    /// The one of a week counted from the article's: `vorige week zaterdag`.
    InWeek(i32),
    /// The one of the year of which the article has spoken: `maart van dat jaar`.
    OfText,
}

impl From<Deictic> for Which {
    fn from(found: Deictic) -> Which {
        match found {
            Deictic::Last => Which::Last,
            Deictic::Previous => Which::Previous,
            Deictic::This => Which::This,
            Deictic::Next => Which::Next,
            Deictic::Following => Which::Following,
            Deictic::Text => Which::OfText,
        }
    }
}

/// Where counting begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The article's day.
    #[default]
    Today,
    /// The date of which the article has spoken.
    Text,
}

/// Units counted from somewhere; the result is as coarse as the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// What is counted.
    pub unit: Unit,
    /// How many.
    pub count: i32,
    /// From where.
    pub from: Anchor,
}

/// A time of the day as the words give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// The time.
    pub time: Time,
    /// Twelve hours only: `vier uur`, `half drie`.
    pub twelve: bool,
    /// The part of the day that the words name.
    pub part: Option<Part>,
}

/// One of the parts of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nth {
    /// Which, from 1; from the end for negative ones (-1 is the last).
    pub number: i8,
    /// Of what.
    pub what: NthOf,
}

/// What the parts of a stretch are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NthOf {
    /// A unit.
    Unit(Unit),
    /// A day of the week.
    Weekday(i8),
    /// A day of the week behind it.
    WeekdayAfter(i8),
    /// The whole of it.
    Whole,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// The unit.
    pub unit: Unit,
    /// How many; `None` for an unspecified number.
    pub count: Option<Decimal>,
}

impl Counted {
    /// Counted from the article's day.
    pub fn today(unit: Unit, count: i32) -> When {
        When::Counted(Counted { unit, count, from: Anchor::Today })
    }

    /// Counted from a date of the article.
    pub fn text(unit: Unit, count: i32) -> When {
        When::Counted(Counted { unit, count, from: Anchor::Text })
    }
}

impl DateExpr {
    /// A date.
    pub fn date(when: When) -> DateExpr {
        DateExpr { kind: DateType::Date, when, modifier: None }
    }

    /// A time of the day.
    pub fn time(when: When) -> DateExpr {
        DateExpr { kind: DateType::Time, when, modifier: None }
    }

    /// A length of time.
    pub fn duration(unit: Unit, count: Option<Decimal>) -> DateExpr {
        DateExpr { kind: DateType::Duration, when: When::Length(Length { unit, count }), modifier: None }
    }

    /// Something that recurs.
    pub fn set(unit: Unit, count: Option<Decimal>) -> DateExpr {
        DateExpr { kind: DateType::Set, when: When::Every(Length { unit, count }), modifier: None }
    }

    /// The form that a rule's examples state.
    pub fn normal(&self, doc: &Doc<'_>) -> String {
        let mut day = &self.when;
        while let When::Part(_, Some(inner)) | When::NightFrom(inner) = day {
            day = inner;
        }
        let out = self.to_string();
        match day {
            When::Named(Named::Feast(row), _) => {
                let name = doc.lex.tables.named_days.rows.get(*row).map_or("?", |r| r.name.as_str());
                out.replacen("feast", name, 1)
            }
            _ => out,
        }
    }

    /// The same with a modifier.
    pub fn with(mut self, modifier: Option<Mod>) -> DateExpr {
        self.modifier = self.modifier.or(modifier);
        self
    }
}

impl fmt::Display for Length {
    /// ISO 8601: `P3Y`, `PT4H`, `P1.5Y`, `PXM`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.unit.is_clock() { "PT" } else { "P" })?;
        let half = Decimal::new(5, 1);
        let broken = self.count.is_some_and(|c| !c.fract().is_zero());
        let scale = match self.unit {
            Unit::QuarterHour => 15,
            Unit::HalfYear => 6,
            // `een half uur`, `een half jaar` are told in minutes and months.
            Unit::Hour if self.count == Some(half) => 60,
            Unit::Minute if self.count == Some(half) => 60,
            Unit::Year if self.count == Some(half) => 12,
            // `een kwart eeuw` is told in years.
            Unit::Century if broken => 100,
            Unit::Decade if broken => 10,
            _ => 1,
        };
        match self.count.and_then(|c| c.checked_mul(Decimal::from(scale))) {
            Some(count) => write!(f, "{}", count.normalize())?,
            None => f.write_str("X")?,
        }
        if self.unit == Unit::Minute && scale == 60 {
            return f.write_str("S");
        }
        let smaller = self.unit == Unit::HalfYear || scale == 60 || scale == 12;
        f.write_str(match scale {
            _ if smaller => "M",
            10 | 100 => "Y",
            _ => self.unit.letter(),
        })
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Named::Day(Some(month), day, _) => write!(f, "XXXX-{month:02}-{day:02}"),
            Named::Day(None, day, _) => write!(f, "XXXX-XX-{day:02}"),
            Named::Month(month) => write!(f, "XXXX-{month:02}"),
            Named::Weekday(day) => write!(f, "XXXX-WXX-{day}"),
            Named::Season(season) => write!(f, "XXXX-{}", season.code()),
            Named::Quarter(n) => write!(f, "XXXX-Q{n}"),
            Named::Half(n) => write!(f, "XXXX-H{n}"),
            Named::Week(n) => write!(f, "XXXX-W{n:02}"),
            Named::Weekend => f.write_str("XXXX-WXX-WE"),
            Named::Feast(_) => f.write_str("feast"),
        }
    }
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Which::Bare => Ok(()),
            Which::Last => f.write_str(" last"),
            Which::OfPaper => f.write_str(" of paper"),
            Which::Previous => f.write_str(" previous"),
            Which::This => f.write_str(" this"),
            Which::Next => f.write_str(" next"),
            Which::Following => f.write_str(" following"),
            Which::In(year) => write!(f, " in {year}"),
            Which::InYear(count) => write!(f, " in {count:+}Y"),
            Which::InWeek(count) => write!(f, " in {count:+}W"),
            Which::OfText => f.write_str(" of text"),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Present => f.write_str("PRESENT_REF"),
            When::Past => f.write_str("PAST_REF"),
            When::Future => f.write_str("FUTURE_REF"),
            When::Fixed(stretch) => write!(f, "{stretch}"),
            When::Named(named, which) => write!(f, "{named}{which}"),
            When::Counted(Counted { unit, count, from }) => {
                let clock = if unit.is_clock() { "T" } else { "" };
                write!(f, "{}{count:+}{clock}{}", if *from == Anchor::Text { "text" } else { "" }, unit.letter())
            }
            When::Part(part, None) => write!(f, "T{}", part.code()),
            When::Part(part, Some(day)) => write!(f, "{day} T{}", part.code()),
            When::NightFrom(day) => write!(f, "{day} TNI"),
            When::Clock(clock, day) => {
                if let Some(day) = day {
                    write!(f, "{day} ")?;
                }
                let twelve = if clock.twelve { "~" } else { "" };
                write!(f, "{twelve}T{:02}:{:02}", clock.time.hour(), clock.time.minute())?;
                clock.part.map_or(Ok(()), |part| write!(f, " {}", part.code()))
            }
            When::Within(nth, whole) => {
                write!(f, "{}", nth.number)?;
                match nth.what {
                    NthOf::Unit(unit) => write!(f, "{}", unit.letter())?,
                    NthOf::Weekday(day) => write!(f, "W-{day}")?,
                    NthOf::WeekdayAfter(day) => write!(f, "W-{day} after")?,
                    NthOf::Whole => f.write_str("*")?,
                }
                write!(f, " of {whole}")
            }
            When::SamePeriod(years) => write!(f, "same {years:+}Y"),
            When::Length(length) => write!(f, "{length}"),
            When::Every(length) => write!(f, "every {length}"),
        }
    }
}

impl fmt::Display for DateExpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.when)?;
        match self.modifier {
            Some(modifier) => write!(f, " {modifier:?}"),
            None => Ok(()),
        }
    }
}
