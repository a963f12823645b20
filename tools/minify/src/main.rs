//! Joins the modules of `themes/default/scripts/` and writes them, minified, to `themes/default/assets/search.js`.
//!
//! `cargo run --manifest-path tools/minify/Cargo.toml` from the root of the repository, after every change of a module; a test
//! compares the sum of the modules in the first line.

use std::error::Error;
use std::fs;
use std::path::Path;

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;
use sha2::{Digest, Sha256};

/// What the tests in `tests/browser/` call.
const FOR_TESTS: &str = "export { codes, fold, keys, normalise, open, search, stemmer };";

fn main() -> Result<(), Box<dyn Error>> {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../themes/default");
    let mut modules: Vec<_> =
        fs::read_dir(theme.join("scripts"))?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    modules.sort();
    let mut sum = Sha256::new();
    let mut script = String::new();
    for module in &modules {
        let source = fs::read_to_string(module)?;
        sum.update(&source);
        // The modules share one scope, so that nothing needs importing.
        let lines = source.split_inclusive('\n').filter(|line| !line.starts_with("import "));
        script.extend(lines.map(|line| line.strip_prefix("export ").unwrap_or(line)));
    }
    script.push_str(FOR_TESTS);
    let sum: String = sum.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();

    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, &script, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(format!("{error:?}").into());
    }
    let mut program = parsed.program;
    let done = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let options = CodegenOptions { comments: CommentOptions::disabled(), ..CodegenOptions::minify() };
    let code = Codegen::new().with_options(options).with_scoping(done.scoping).build(&program).code;
    let code = format!("//{sum}\n{code}");
    fs::write(theme.join("assets/search.js"), &code)?;
    println!("{} bytes", code.len());
    Ok(())
}
