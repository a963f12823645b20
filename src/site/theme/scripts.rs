//! Joins the modules of a theme's `scripts/` into one, so that a page loads one file. Comments and indentation are left out;
//! nothing else is touched, so that what is read in the browser is what was written.
//!
//! Modules are joined in the order of their names and share one scope: names must differ, `import` lines between modules are
//! left out, `export` stays and serves tests.

/// The joined modules; nothing if there are none. Comments are left out if they stand on lines of their own.
pub(super) fn joined<'s>(modules: impl Iterator<Item = &'s str>) -> String {
    let mut script = String::new();
    for module in modules {
        let mut in_comment = false;
        for line in module.lines().map(str::trim) {
            let is_comment = in_comment || line.starts_with("//") || line.starts_with("/*");
            in_comment = (in_comment || line.starts_with("/*")) && !line.ends_with("*/");
            if !(is_comment || line.is_empty() || line.starts_with("import ")) {
                script.push_str(line);
                script.push('\n');
            }
        }
    }
    script
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn modules_become_one_without_comments() {
        let a = "// A.\nimport { b } from './b.js';\n\n/** One\n * and two. */\nexport const a = '// b';\n";
        let b = "/* x */\n  export function b() {\n    return a; // why\n  }\n";
        assert_eq!(
            joined([a, b].into_iter()),
            "export const a = '// b';\nexport function b() {\nreturn a; // why\n}\n"
        );
        assert_eq!(joined([].into_iter()), "");
    }
}
