//! The files for the browser, read back.
