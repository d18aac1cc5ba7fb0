//! How many bytes may be between the reader and the writer.

use std::sync::{Condvar, Mutex, PoisonError};

/// A count of bytes with a ceiling.
#[derive(Debug)]
pub struct Window {
    most: usize,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    held: usize,
    closed: bool,
}

impl Window {
    pub fn new(most: usize) -> Window {
        Window { most, state: Mutex::default(), changed: Condvar::new() }
    }

    /// Waits until `bytes` fit, or nothing else is held; `false` if the window was closed.
    pub fn take(&self, bytes: usize) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        while !state.closed && state.held > 0 && state.held + bytes > self.most {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.held += bytes;
        !state.closed
    }

    /// Gives back what was taken.
    pub fn give(&self, bytes: usize) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.held = state.held.saturating_sub(bytes);
        self.changed.notify_all();
    }

    /// Lets nobody wait any more: the writer is gone.
    pub fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        self.changed.notify_all();
    }
}
