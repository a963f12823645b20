//! The import of printed acts: every kind of damage on a small text of its own, two whole acts, and what is no act.

#[path = "import/support.rs"]
mod support;

#[path = "import/acts.rs"]
mod acts;
#[path = "import/command.rs"]
mod command;
#[path = "import/damage.rs"]
mod damage;
#[path = "import/heads.rs"]
mod heads;
#[path = "import/robust.rs"]
mod robust;
#[path = "import/russian.rs"]
mod russian;
#[path = "import/second_language.rs"]
mod second_language;
