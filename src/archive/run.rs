//! The run itself.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::channel;

use super::limit::Sample;
use super::window::Window;
use super::{Counts, Summary};
use crate::error::{Error, Result};
use crate::extractor::Extractor;
use crate::sink::{Encoded, Sink, Target};
use crate::source::{self, Cut, Failure, Piece, ReadOptions};

/// Articles are handed to the pool in batches of about this many bytes.
const BATCH: usize = 128 << 10;
/// So many small articles fill a batch whatever their bytes.
const BATCH_PIECES: usize = 256;
/// The bytes of input between reader and writer, for each thread.
const WINDOW: usize = 2 << 20;

/// How a run goes.
#[derive(Debug, Clone, Default)]
pub struct RunOptions {
    /// How the archive is read.
    pub read: ReadOptions,
    /// What records become.
    pub target: Target,
    /// The number of threads that extract; as many as there are cores where absent.
    pub threads: Option<usize>,
    /// Stop after so many articles.
    pub limit: Option<u64>,
    /// Take only so many articles, spread over the whole.
    pub sample: Option<usize>,
}

/// What a run tells while it goes on, in the order of the input.
#[derive(Debug)]
pub enum Event<'a> {
    /// So many bytes of input are done.
    Progress {
        /// Articles since the last such event.
        articles: u64,
        /// Bytes since the last such event.
        bytes: u64,
    },
    /// Something could not be read.
    Failure(&'a Failure),
    /// A file in which no article stands.
    Empty(&'a str),
    /// An id that stood before, and the new one.
    Renamed(&'a str, &'a str),
}

/// A step of the input on its way through the pool.
enum Step {
    File(std::sync::Arc<source::Origin>),
    Piece(Piece),
    Failure(Failure),
}

/// A step that is ready for the writer.
enum Done {
    File(std::sync::Arc<source::Origin>),
    Record { id: String, encoded: Encoded },
    Failure(Failure),
}

/// A batch that is ready for the writer.
struct Ready {
    number: u64,
    bytes: usize,
    done: Vec<Done>,
    found: Counts,
}

/// Reads everything below `paths` and writes a record of each article to `sink`, which the caller finishes.
pub fn run(
    paths: &[PathBuf],
    extractor: &Extractor,
    sink: &mut dyn Sink,
    options: &RunOptions,
    on: &mut dyn FnMut(Event<'_>),
) -> Result<Summary> {
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(threads) = options.threads {
        pool = pool.num_threads(threads);
    }
    let pool = pool.build().map_err(|e| Error::usage(format!("no threads: {e}")))?;
    let window = Window::new(WINDOW * pool.current_num_threads().max(2));
    let mut writer = Writer { sink, on, summary: Summary::default(), ids: HashMap::new(), file: None };
    let outcome = pool.in_place_scope(|scope| {
        let (sender, receiver) = channel::<Ready>();
        let window = &window;
        std::thread::scope(|threads| {
            // The reader owns the sender, so that the receiver hears when all is read and done.
            let spawn = move |batch: Batch| {
                let sender = sender.clone();
                scope.spawn(move |_| {
                    // The writer may be gone; then nobody wants the batch.
                    let _ = sender.send(work(batch, extractor, options));
                });
            };
            let reader = threads.spawn(move || read(paths, options, window, spawn));
            let mut waiting = BTreeMap::new();
            let mut next = 0;
            let mut outcome = Ok(());
            'writing: while let Ok(ready) = receiver.recv() {
                waiting.insert(ready.number, ready);
                while let Some(ready) = waiting.remove(&next) {
                    next += 1;
                    let bytes = ready.bytes;
                    if let Err(error) = writer.write(ready) {
                        outcome = Err(error);
                        window.close();
                        break 'writing;
                    }
                    window.give(bytes);
                }
            }
            drop(receiver);
            (outcome, reader.join().is_ok())
        })
    });
    let (outcome, whole) = outcome;
    writer.end_of_file();
    let mut summary = writer.summary;
    match outcome {
        Ok(()) if whole => Ok(summary),
        Ok(()) => Err(Error::usage("the reader stopped halfway")),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            summary.broken_pipe = true;
            Ok(summary)
        }
        Err(error) => Err(Error::io("the output", error)),
    }
}

struct Batch {
    number: u64,
    bytes: usize,
    steps: Vec<Step>,
}

/// Cuts the input and hands it to `spawn` in batches.
fn read(paths: &[PathBuf], options: &RunOptions, window: &Window, spawn: impl Fn(Batch)) {
    let mut packer = Packer { window, spawn, batch: Batch { number: 0, bytes: 0, steps: Vec::new() } };
    let mut sample = options.sample.map(Sample::new);
    let mut left = options.limit.unwrap_or(u64::MAX);
    if left > 0 {
        source::cut(paths, &options.read, &mut |cut| match cut {
            Cut::File { origin, .. } => packer.add(Step::File(origin), 0),
            Cut::Failure(failure) => packer.add(Step::Failure(failure), 0),
            Cut::Piece(piece) => {
                if let Some(sample) = &mut sample {
                    sample.offer(piece);
                    return ControlFlow::Continue(());
                }
                left -= 1;
                let bytes = piece.bytes.len();
                packer.add(Step::Piece(piece), bytes)?;
                if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            }
        });
    }
    for piece in sample.into_iter().flat_map(Sample::into_pieces) {
        let bytes = piece.bytes.len();
        if packer.add(Step::Piece(piece), bytes).is_break() {
            return;
        }
    }
    let _ = packer.flush();
}

struct Packer<'w, S> {
    window: &'w Window,
    spawn: S,
    batch: Batch,
}

impl<S: Fn(Batch)> Packer<'_, S> {
    fn add(&mut self, step: Step, bytes: usize) -> ControlFlow<()> {
        self.batch.bytes += bytes;
        self.batch.steps.push(step);
        if self.batch.bytes >= BATCH || self.batch.steps.len() >= BATCH_PIECES {
            return self.flush();
        }
        ControlFlow::Continue(())
    }

    fn flush(&mut self) -> ControlFlow<()> {
        let number = self.batch.number;
        let batch = std::mem::replace(&mut self.batch, Batch { number: number + 1, bytes: 0, steps: Vec::new() });
        if !self.window.take(batch.bytes) {
            return ControlFlow::Break(());
        }
        (self.spawn)(batch);
        ControlFlow::Continue(())
    }
}

/// Parses, extracts and encodes the articles of a batch.
fn work(batch: Batch, extractor: &Extractor, options: &RunOptions) -> Ready {
    let mut found = Counts::default();
    let mut one = |step| match step {
        Step::File(origin) => Done::File(origin),
        Step::Failure(failure) => Done::Failure(failure),
        Step::Piece(piece) => {
            let result = catch_unwind(AssertUnwindSafe(|| {
                let record = extractor.extract(&source::parse(&piece, &options.read)?);
                found.add(&record);
                Ok((record.id.clone(), options.target.encode(record)))
            }));
            let place = || piece.origin.place(piece.line);
            let result =
                result.unwrap_or_else(|_| Err(Error::input(place(), "a fault inside knipsel; please report it")));
            match result {
                Ok((id, encoded)) => Done::Record { id, encoded },
                Err(error) => Done::Failure(Failure { origin: piece.origin, line: piece.line, error }),
            }
        }
    };
    let Batch { number, bytes, steps } = batch;
    let done = steps.into_iter().map(&mut one).collect();
    Ready { number, bytes, done, found }
}

struct Writer<'a> {
    sink: &'a mut dyn Sink,
    on: &'a mut dyn FnMut(Event<'_>),
    summary: Summary,
    /// How often each id has stood, by its hash: a chance meeting of two hashes only makes a needless `~2`.
    ids: HashMap<u64, u32>,
    /// The file that is being written, and what came of it.
    file: Option<(std::sync::Arc<source::Origin>, u64)>,
}

impl Writer<'_> {
    fn write(&mut self, ready: Ready) -> io::Result<()> {
        let before = self.summary.articles;
        for done in ready.done {
            match done {
                Done::File(origin) => {
                    self.end_of_file();
                    self.summary.files += 1;
                    self.file = Some((origin, 0));
                }
                Done::Failure(failure) => {
                    self.count();
                    self.summary.failed += 1;
                    (self.on)(Event::Failure(&failure));
                }
                Done::Record { id, encoded } => {
                    self.count();
                    self.record(id, encoded)?;
                }
            }
        }
        self.summary.found.merge(ready.found);
        self.summary.bytes += ready.bytes as u64;
        (self.on)(Event::Progress { articles: self.summary.articles - before, bytes: ready.bytes as u64 });
        Ok(())
    }

    fn record(&mut self, id: String, mut encoded: Encoded) -> io::Result<()> {
        if let Some(new) = self.fresh(&id) {
            encoded.rename(&id, &new).map_err(|e| io::Error::other(e.to_string()))?;
            self.summary.renamed += 1;
            (self.on)(Event::Renamed(&id, &new));
        }
        self.summary.articles += 1;
        self.sink.write(encoded)
    }

    /// The new id of an article whose own stood before.
    fn fresh(&mut self, id: &str) -> Option<String> {
        let hash = |id: &str| xxhash_rust::xxh3::xxh3_64(id.as_bytes());
        let times = self.ids.entry(hash(id)).and_modify(|t| *t += 1).or_insert(1);
        if *times == 1 {
            return None;
        }
        let mut number = *times;
        loop {
            let new = format!("{id}~{number}");
            if let std::collections::hash_map::Entry::Vacant(place) = self.ids.entry(hash(&new)) {
                place.insert(1);
                return Some(new);
            }
            number += 1;
        }
    }

    fn count(&mut self) {
        if let Some((_, count)) = &mut self.file {
            *count += 1;
        }
    }

    fn end_of_file(&mut self) {
        if let Some((origin, 0)) = self.file.take() {
            self.summary.empty += 1;
            (self.on)(Event::Empty(&origin.place(None)));
        }
    }
}
