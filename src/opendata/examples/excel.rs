//! Excel with Power Query: a formula of its language M, whose columns are texts.

use super::subject::ExampleSubject;

pub(super) fn code(subject: &ExampleSubject<'_>) -> String {
    let address = subject.csv(subject.name);
    format!(
        "let\n    Source = Csv.Document(Web.Contents(\"{address}\"), [Delimiter = \",\", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),\n    \
         Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])\nin\n    Rows"
    )
}
