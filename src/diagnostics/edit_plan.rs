//! Which fixes of a run can be made together, and what the files are after them.

use std::collections::BTreeMap;

use super::diagnostic::Diagnostic;
use super::edit::Edit;
use super::list::Diagnostics;
use super::source::Sources;
use super::span::FileId;

/// The fixes of a run that do not overlap.
#[derive(Debug, Default)]
pub struct EditPlan<'d> {
    /// The edits of each file by their first byte.
    files: BTreeMap<FileId, BTreeMap<usize, &'d Edit>>,
    /// How many problems of each file they fix.
    fixed: BTreeMap<FileId, usize>,
    /// How many fixes overlap one that is made.
    pub overlapping: usize,
}

impl<'d> EditPlan<'d> {
    /// The fixes of some problems, in the order of their places. Of two that overlap the first is made.
    pub fn of(diagnostics: &'d Diagnostics) -> Self {
        let mut plan = Self::default();
        let mut fixable: Vec<_> = diagnostics.iter().filter(|diagnostic| !diagnostic.fix.is_empty()).collect();
        fixable.sort_by_key(|diagnostic| diagnostic.span.map(|span| (span.file, span.start)));
        fixable.into_iter().for_each(|diagnostic| plan.add(diagnostic));
        plan
    }

    fn add(&mut self, diagnostic: &'d Diagnostic) {
        if diagnostic.fix.iter().any(|edit| self.overlaps(edit)) {
            self.overlapping += 1;
            return;
        }
        for edit in &diagnostic.fix {
            self.files.entry(edit.span.file).or_default().insert(edit.span.start, edit);
        }
        let file = diagnostic.fix.first().map(|edit| edit.span.file);
        file.into_iter().for_each(|file| *self.fixed.entry(file).or_default() += 1);
    }

    /// Whether an edit changes bytes that another one changes.
    fn overlaps(&self, edit: &Edit) -> bool {
        let Some(edits) = self.files.get(&edit.span.file) else { return false };
        let last_before = edits.range(..edit.span.end.max(edit.span.start + 1)).next_back();
        last_before.is_some_and(|(start, other)| other.span.end > edit.span.start || *start == edit.span.start)
    }

    /// The files that are changed, with how many problems that fixes.
    pub fn files(&self) -> impl Iterator<Item = (FileId, usize)> {
        self.fixed.iter().map(|(file, fixed)| (*file, *fixed))
    }

    /// The text of a file after the edits. What they do not replace stays as it is, byte by byte.
    pub fn apply(&self, file: FileId, sources: &Sources) -> String {
        let text = &sources.get(file).text;
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for edit in self.files.get(&file).into_iter().flat_map(BTreeMap::values) {
            out.push_str(&text[at..edit.span.start]);
            out.push_str(&edit.replacement);
            at = edit.span.end;
        }
        out + &text[at..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Span, codes};

    #[test]
    fn of_two_edits_that_overlap_the_first_is_made() {
        let mut sources = Sources::default();
        let file = sources.add("a", "one two\r\nthree");
        let mut found = Diagnostics::default();
        let edits = [(4, 7, "2"), (3, 5, ""), (0, 3, "1"), (7, 9, "\n"), (4, 7, "II")];
        for (start, end, replacement) in edits {
            let span = Span { file, start, end };
            let edit = Edit::replace(span, replacement);
            found.push(Diagnostic::at(&codes::STRAY_BLANK, span, codes::STRAY_BLANK.name).fix([edit]));
        }
        let plan = EditPlan::of(&found);
        assert_eq!(plan.apply(file, &sources), "1wo\nthree");
        assert_eq!((plan.overlapping, plan.files().collect::<Vec<_>>()), (2, vec![(file, 3)]));
    }

    #[test]
    fn edits_of_a_problem_are_made_together_or_not_at_all() {
        let mut sources = Sources::default();
        let file = sources.add("a", "a b c");
        let edit = |start: usize, replacement: &str| Edit::replace(Span { file, start, end: start + 1 }, replacement);
        let mut found = Diagnostics::default();
        found.push(Diagnostic::at(&codes::STRAY_BLANK, edit(0, "").span, codes::STRAY_BLANK.name).fix([edit(2, "B")]));
        found.push(
            Diagnostic::at(&codes::NOT_COMPOSED, edit(1, "").span, codes::STRAY_BLANK.name)
                .fix([edit(2, "x"), edit(4, "C")]),
        );
        assert_eq!(EditPlan::of(&found).apply(file, &sources), "a B c");
    }
}
