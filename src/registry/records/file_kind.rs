//! A kind of source file: its path, how it is read, and what becomes of the record.

use super::reader::Reader;
use crate::registry::values::LangTag;

/// Puts a record that was read where it is kept.
pub(super) type Keep<D> = Box<dyn FnOnce(&mut D) + Send>;

/// Reads a file and reports what is wrong with it; gives nothing if there is no record.
type ReadFile<D> = fn(&mut Reader<'_>) -> Option<Keep<D>>;

/// A kind of source file, whose records are kept in a `D`.
#[derive(Debug)]
pub(crate) struct FileKind<D: 'static> {
    /// The path from the root. A name in braces stands for what differs from file to file of the kind: `registry/acts/{id}.toml`.
    pub path: &'static str,
    /// Whether there is no register without this file.
    pub is_required: bool,
    /// The file of another kind without which this one cannot be understood, with the same names in braces.
    pub head: Option<&'static str>,
    /// Reads the file; `None` of what is read before all other files.
    read: Option<ReadFile<D>>,
    /// Puts the records of the kind into their order, when all files are read. It is given the register's languages.
    arrange: Option<fn(&mut D, &[LangTag])>,
}

impl<D> FileKind<D> {
    /// A kind of file that is read before all others, on its own.
    pub(crate) const fn first(path: &'static str) -> Self {
        Self { path, is_required: false, head: None, read: None, arrange: None }
    }

    /// A kind of file that is read as a record. The function reports what is wrong, and gives nothing if there is no record.
    pub(crate) const fn new(path: &'static str, read: ReadFile<D>) -> Self {
        Self { path, is_required: false, head: None, read: Some(read), arrange: None }
    }

    /// The same kind, without a file of which there is no register.
    pub(crate) const fn required(self) -> Self {
        Self { is_required: true, ..self }
    }

    /// The same kind, whose files need another one beside them.
    pub(crate) const fn under(self, head: &'static str) -> Self {
        Self { head: Some(head), ..self }
    }

    /// The same kind, whose records are put into order when all are there.
    pub(crate) const fn arranged(self, arrange: fn(&mut D, &[LangTag])) -> Self {
        Self { arrange: Some(arrange), ..self }
    }

    /// What stands in a path for each name in braces; `None` if it is not the path of a file of this kind.
    pub(crate) fn names<'p>(&self, path: &'p str) -> Option<Vec<&'p str>> {
        let mut names = Vec::new();
        let mut parts = path.split('/');
        for pattern in self.path.split('/') {
            let part = parts.next()?;
            match pattern.split_once('{') {
                None if part != pattern => return None,
                None => {}
                Some((before, rest)) => {
                    let (_, after) = rest.split_once('}')?;
                    names.push(part.strip_prefix(before)?.strip_suffix(after)?);
                }
            }
        }
        parts.next().is_none().then_some(names)
    }

    /// The path of the file that one of this kind needs beside it.
    pub(crate) fn head_of(&self, path: &str) -> Option<String> {
        let (head, names) = (self.head?, self.names(path)?);
        let mut names = names.into_iter();
        let part = |pattern: &str| match (pattern.split_once('{'), pattern.rsplit_once('}')) {
            (Some((before, _)), Some((_, after))) => format!("{before}{}{after}", names.next().unwrap_or_default()),
            _ => pattern.to_owned(),
        };
        Some(head.split('/').map(part).collect::<Vec<_>>().join("/"))
    }

    /// The folder under which the files of the kind lie, if there can be more than one.
    pub(crate) fn folder(&self) -> Option<&'static str> {
        let (fixed, _) = self.path.split_once('{')?;
        fixed.rsplit_once('/').map(|(folder, _)| folder)
    }

    /// Reads a file of this kind. Nothing becomes of a file that is read before all others.
    pub(crate) fn read(&self, reader: &mut Reader<'_>) -> Option<Keep<D>> {
        match self.read {
            Some(read) => read(reader),
            None => Some(Box::new(|_| ())),
        }
    }

    /// Puts the records of the kind into their order.
    pub(crate) fn arrange(&self, records: &mut D, languages: &[LangTag]) {
        if let Some(arrange) = self.arrange {
            arrange(records, languages);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: FileKind<()> = FileKind::first("content/{act}/{text}/{language}.md");

    #[test]
    fn paths_are_taken_apart_and_put_together() {
        assert_eq!(TEXT.names("content/law/rules/kk.md"), Some(vec!["law", "rules", "kk"]));
        for other in
            ["content/law/rules/kk.toml", "content/law/kk.md", "content/law/rules/a/kk.md", "contents/a/b/kk.md"]
        {
            assert_eq!(TEXT.names(other), None, "{other}");
        }
        assert_eq!(TEXT.folder(), Some("content"));
        let single: FileKind<()> = FileKind::first("registry/classifier.toml");
        assert_eq!((single.names(single.path), single.folder()), (Some(Vec::new()), None));
        let headed = TEXT.under("content/{act}/head-{text}.toml");
        assert_eq!(headed.head_of("content/law/rules/kk.md").as_deref(), Some("content/law/head-rules.toml"));
        assert_eq!(TEXT.head_of("content/law/rules/kk.md"), None);
    }
}
