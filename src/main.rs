//! The program: starts the command line.

fn main() -> tizilim::cli::Status {
    tizilim::cli::run()
}
