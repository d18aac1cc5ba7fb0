//! The command line: parse arguments, run, exit code.

mod cli;

// Records are made of many small texts and lists: this allocator takes a tenth off a run. Its huge pages would give a little more speed for twice
// the memory, and are off (`no_thp`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::main()
}
