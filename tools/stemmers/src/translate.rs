//! From the Rust code that the Snowball compiler generates to a program as JSON.
//!
//! A program is an object of three lists: `among`, tables of endings, each a list of groups [result, words parted by bars,
//! routine that must agree]; `groups`, sets of letters; `routines`, lists of statements, the first of which is the whole.
//!
//! A statement or expression is a list of an operation and what it takes, or a bare number, the place of a variable. The first
//! places are those of the cursor, the limit, the limit backward, the two ends of the slice, and the last result of a table.
//! A statement that yields something ends its list with it: true or false ends the routine, a number n the loop or block that
//! is named n, -n begins the loop n anew. The operations are those of [`op`].

use std::collections::HashMap;

use quote::ToTokens;
use serde_json::{Value, json};
use syn::{BinOp, Block, Expr, Item, Lit, Member, Pat, Stmt, UnOp};

/// The operations.
mod op {
    /// value: it.
    pub const VALUE: u8 = 0;
    /// place, expression: keeps it there.
    pub const SET: u8 = 1;
    /// expression: for what it does only.
    pub const DO: u8 = 2;
    /// condition, statements, statements if it fails.
    pub const IF: u8 = 3;
    /// condition, then statement by statement what is done if it fails.
    pub const UNLESS: u8 = 4;
    /// name, statements: again and again.
    pub const LOOP: u8 = 5;
    /// name, statements: once.
    pub const BLOCK: u8 = 6;
    /// times, statements.
    pub const TIMES: u8 = 7;
    /// the statements for each result of a table, from 1 on.
    pub const MATCH: u8 = 8;
    /// routine.
    pub const CALL: u8 = 9;
    /// expression.
    pub const NOT: u8 = 10;
    /// a, b: a - b.
    pub const MINUS: u8 = 11;
    /// a, b: a < b.
    pub const LESS: u8 = 12;
    /// a, b: a <= b.
    pub const AT_MOST: u8 = 13;
    /// a, b: a = b.
    pub const EQUAL: u8 = 14;
    /// text, 1 for backward: passes it.
    pub const TEXT: u8 = 15;
    /// table, 1 for backward: passes its longest word, and yields its result.
    pub const AMONG: u8 = 16;
    /// letters, 1 for all others, 1 for backward, 1 for going on as long as they come: passes a letter.
    pub const LETTER: u8 = 17;
    /// number of letters, 1 for backward: passes them.
    pub const HOP: u8 = 18;
    /// text: puts it into the place of the slice.
    pub const REPLACE: u8 = 19;
    /// text: puts it where the cursor stands.
    pub const INSERT: u8 = 20;
    /// The slice.
    pub const SLICE: u8 = 21;
    /// How many letters the word has.
    pub const LENGTH: u8 = 22;
    /// a, b: how many bytes of UTF-8 stand between them.
    pub const BYTES: u8 = 23;
}

/// The places of the variables that every program has.
const PLACES: [(&str, usize); 6] =
    [("env.cursor", 0), ("env.limit", 1), ("env.limit_backward", 2), ("env.bra", 3), ("env.ket", 4), ("among_var", 5)];

type Result<T> = std::result::Result<T, String>;

/// The program of a generated module.
pub fn program(rust: &str) -> Result<Value> {
    let file = syn::parse_file(rust).map_err(|error| error.to_string())?;
    let mut translator = Translator::default();
    let mut functions = Vec::new();
    for item in &file.items {
        match item {
            Item::Static(table) if table.ident.to_string().starts_with("A_") => translator.tables.push(table),
            Item::Static(letters) => translator.letters.push((letters.ident.to_string(), &letters.expr)),
            Item::Fn(function) => functions.push(function),
            _ => {}
        }
    }
    // The whole comes first.
    functions.sort_by_key(|function| function.sig.ident != "stem");
    translator.routines =
        functions.iter().enumerate().map(|(at, function)| (function.sig.ident.to_string(), at)).collect();
    let mut routines = Vec::new();
    for function in &functions {
        translator.routine = function.sig.ident.to_string();
        translator.labels.clear();
        routines.push(Value::from(translator.statements(&function.block)?));
    }
    let among = translator.tables.iter().map(|table| translator.table(&table.expr)).collect::<Result<Vec<_>>>()?;
    let groups = translator.groups.iter().map(|(_, letters)| Value::from(letters.clone())).collect::<Vec<_>>();
    Ok(json!({ "among": among, "groups": groups, "routines": routines }))
}

#[derive(Default)]
struct Translator<'f> {
    tables: Vec<&'f syn::ItemStatic>,
    letters: Vec<(String, &'f Expr)>,
    /// The sets of letters that are used: name, letters.
    groups: Vec<(String, String)>,
    routines: HashMap<String, usize>,
    /// The places of the program's own variables, those of a routine with its name before them.
    places: HashMap<String, usize>,
    /// The variables that hold places in the word.
    positions: Vec<usize>,
    routine: String,
    labels: Vec<String>,
}

fn value(value: impl Into<Value>) -> Value {
    json!([op::VALUE, value.into()])
}

impl Translator<'_> {
    fn statements(&mut self, block: &Block) -> Result<Vec<Value>> {
        let mut found = Vec::new();
        let mut statements = block.stmts.iter().peekable();
        while let Some(statement) = statements.next() {
            match statement {
                Stmt::Local(local) => self.local(local, &mut found)?,
                Stmt::Expr(Expr::If(one), _) if source(&one.cond).contains("as_bytes") => {
                    // A shortcut before a table, which would yield the same; or the table itself, if all its words are
                    // single letters.
                    if let Some((_, other)) = &one.else_branch {
                        let Expr::Block(other) = &**other else { return Err(source(other)) };
                        found.extend(self.statements(&other.block)?);
                    } else if !statements.peek().is_some_and(|next| source(*next).contains("find_among")) {
                        match statements.next().map(source).as_deref() {
                            Some("env.cursor-=1;") => {}
                            other => return Err(format!("a shortcut before {other:?}")),
                        }
                        let letters = single_letters(&one.cond)?;
                        let group = self.group_of(format!("letters {letters}"), letters);
                        let mut unless = vec![json!(op::UNLESS), json!([op::LETTER, group, 0, 1])];
                        unless.extend(self.statements(&one.then_branch)?);
                        found.push(unless.into());
                    }
                }
                Stmt::Expr(expression, _) => found.extend(self.statement(expression)?),
                other => return Err(source(other)),
            }
        }
        Ok(found)
    }

    fn local(&mut self, local: &syn::Local, found: &mut Vec<Value>) -> Result<()> {
        let Some(init) = &local.init else { return Ok(()) };
        match (&local.pat, &*init.expr) {
            // Where a text is put in: always at the cursor.
            (Pat::Tuple(_), Expr::Tuple(both)) if both.elems.iter().all(|one| source(one) == "env.cursor") => {}
            (Pat::Ident(_), Expr::Reference(context)) if matches!(&*context.expr, Expr::Struct(_)) => {
                let Expr::Struct(context) = &*context.expr else { return Ok(()) };
                for field in &context.fields {
                    let Member::Named(name) = &field.member else { return Err("an unnamed field".into()) };
                    let initial = match source(&field.expr).as_str() {
                        "0" => json!(0),
                        "false" => json!(false),
                        "String::new()" => json!(""),
                        other => return Err(format!("begins as {other}")),
                    };
                    let place = self.place(&format!("context.{name}"));
                    found.push(json!([op::SET, place, value(initial)]));
                }
            }
            (Pat::Ident(name), expression) => {
                let name = name.ident.to_string();
                found.push(self.set(&name, expression)?);
            }
            (pattern, _) => return Err(source(pattern)),
        }
        Ok(())
    }

    fn set(&mut self, name: &str, expression: &Expr) -> Result<Value> {
        let place = self.place(name);
        if matches!(source(expression).as_str(), "env.cursor" | "env.limit") && !self.positions.contains(&place) {
            self.positions.push(place);
        }
        Ok(json!([op::SET, place, self.expression(expression)?]))
    }

    fn place(&mut self, name: &str) -> usize {
        if let Some((_, place)) = PLACES.iter().find(|(known, _)| *known == name) {
            return *place;
        }
        let name = if name.contains('.') { name.to_owned() } else { format!("{} {name}", self.routine) };
        let next = PLACES.len() + self.places.len();
        *self.places.entry(name).or_insert(next)
    }

    fn label(&mut self, label: &Option<syn::Label>) -> usize {
        self.labels.push(label.as_ref().map(|label| label.name.ident.to_string()).unwrap_or_default());
        self.labels.len()
    }

    fn known_label(&self, label: &Option<syn::Lifetime>) -> Result<i64> {
        let name = label.as_ref().ok_or("a break without a label")?.ident.to_string();
        let at = self.labels.iter().rposition(|known| *known == name).ok_or("an unknown label")?;
        Ok(at as i64 + 1)
    }

    fn statement(&mut self, expression: &Expr) -> Result<Option<Value>> {
        Ok(Some(match expression {
            Expr::Break(one) => value(self.known_label(&one.label)?),
            Expr::Continue(one) => value(-self.known_label(&one.label)?),
            Expr::Return(one) => self.expression(one.expr.as_ref().ok_or("a return of nothing")?)?,
            Expr::Assign(one) => self.set(&source(&one.left), &one.right)?,
            Expr::Binary(one) if matches!(one.op, BinOp::AddAssign(_) | BinOp::SubAssign(_)) => {
                let by = number(&one.right)?;
                let by = if matches!(one.op, BinOp::AddAssign(_)) { -by } else { by };
                let place = self.place(&source(&one.left));
                if place < PLACES.len() {
                    return Err("the cursor moves by bytes".into());
                }
                json!([op::SET, place, [op::MINUS, place, value(by)]])
            }
            Expr::If(one) => self.conditional(one)?,
            Expr::Loop(one) => {
                let label = self.label(&one.label);
                let mut body = self.statements(&one.body)?;
                let again = value(-(label as i64)).to_string();
                let once = body.last() == Some(&value(label)) && !Value::from(body.clone()).to_string().contains(&again);
                if once {
                    body.pop();
                }
                json!([if once { op::BLOCK } else { op::LOOP }, label, body])
            }
            Expr::ForLoop(one) => {
                let Expr::Range(range) = &*one.expr else { return Err("a loop over no range".into()) };
                let times = number(range.end.as_ref().ok_or("a loop without an end")?)?;
                let label = self.label(&one.label);
                json!([op::BLOCK, label, [[op::TIMES, times, self.statements(&one.body)?]]])
            }
            Expr::Match(one) => self.arms(one)?,
            Expr::Call(_) => json!([op::DO, self.expression(expression)?]),
            Expr::MethodCall(call) => match call.method.to_string().as_str() {
                "slice_del" => json!([op::REPLACE, ""]),
                "slice_from" => json!([op::REPLACE, self.text(&call.args[0])?]),
                "insert" => json!([op::INSERT, self.text(&call.args[2])?]),
                _ => json!([op::DO, self.expression(expression)?]),
            },
            other => return Err(format!("statement {}", source(other))),
        }))
    }

    fn conditional(&mut self, one: &syn::ExprIf) -> Result<Value> {
        let then = self.statements(&one.then_branch)?;
        if let Some((_, other)) = &one.else_branch {
            let Expr::Block(other) = &**other else { return Err("else if".into()) };
            let other = self.statements(&other.block)?;
            return Ok(json!([op::IF, self.expression(&one.cond)?, then, other]));
        }
        if let Expr::Unary(not) = &*one.cond
            && matches!(not.op, UnOp::Not(_))
        {
            let mut unless = vec![json!(op::UNLESS), self.expression(&not.expr)?];
            unless.extend(then);
            return Ok(unless.into());
        }
        // What a table yields is 0 if nothing fits.
        if let Expr::Binary(equal) = &*one.cond
            && matches!(equal.op, BinOp::Eq(_))
            && source(&equal.right) == "0"
            && (source(&equal.left).contains("find_among") || source(&equal.left) == "among_var")
        {
            let mut unless = vec![json!(op::UNLESS), self.expression(&equal.left)?];
            unless.extend(then);
            return Ok(unless.into());
        }
        Ok(json!([op::IF, self.expression(&one.cond)?, then]))
    }

    fn arms(&mut self, one: &syn::ExprMatch) -> Result<Value> {
        if source(&one.expr) != "among_var" {
            return Err("a match of another variable".into());
        }
        let mut arms: Vec<Value> = Vec::new();
        for arm in &one.arms {
            let Pat::Lit(literal) = &arm.pat else { continue };
            let Lit::Int(result) = &literal.lit else { return Err("a match of no number".into()) };
            let result: usize = result.base10_parse().map_err(|error| format!("{error}"))?;
            let Expr::Block(body) = &*arm.body else { return Err("an arm without a block".into()) };
            let body = self.statements(&body.block)?;
            arms.resize(arms.len().max(result), json!([]));
            arms[result - 1] = body.into();
        }
        Ok(json!([op::MATCH, arms]))
    }

    fn text(&mut self, expression: &Expr) -> Result<Value> {
        match expression {
            Expr::Reference(one) => self.text(&one.expr),
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Ok(text.value().into()),
                _ => Err("no text".into()),
            },
            variable => Ok(self.place(&source(variable)).into()),
        }
    }

    fn expression(&mut self, expression: &Expr) -> Result<Value> {
        Ok(match expression {
            Expr::Paren(one) => self.expression(&one.expr)?,
            Expr::Cast(one) => self.expression(&one.expr)?,
            Expr::Lit(literal) => match &literal.lit {
                Lit::Bool(truth) => value(truth.value),
                _ => value(number(expression)?),
            },
            Expr::Path(_) | Expr::Field(_) => self.place(&source(expression)).into(),
            Expr::Unary(one) if matches!(one.op, UnOp::Not(_)) => json!([op::NOT, self.expression(&one.expr)?]),
            Expr::Unary(_) => value(number(expression)?),
            Expr::Binary(one) => self.binary(one)?,
            Expr::Call(call) => {
                let name = source(&call.func);
                json!([op::CALL, self.routines.get(&name).ok_or_else(|| format!("no routine {name}"))?])
            }
            Expr::MethodCall(call) => self.method(call)?,
            other => return Err(format!("expression {}", source(other))),
        })
    }

    fn binary(&mut self, one: &syn::ExprBinary) -> Result<Value> {
        let (a, b) = (&*one.left, &*one.right);
        if let BinOp::Ne(_) = one.op {
            return Ok(json!([op::NOT, [op::EQUAL, self.expression(a)?, self.expression(b)?]]));
        }
        if let Some(distance) = self.distance(one)? {
            return Ok(distance);
        }
        let (a, b) = (self.expression(a)?, self.expression(b)?);
        Ok(match one.op {
            BinOp::Sub(_) => json!([op::MINUS, a, b]),
            BinOp::Lt(_) => json!([op::LESS, a, b]),
            BinOp::Gt(_) => json!([op::LESS, b, a]),
            BinOp::Le(_) => json!([op::AT_MOST, a, b]),
            BinOp::Ge(_) => json!([op::AT_MOST, b, a]),
            BinOp::Eq(_) => json!([op::EQUAL, a, b]),
            other => return Err(source(&other)),
        })
    }

    /// Comparisons of a place in the word, or a distance between two, with a number: of bytes, as Rust counts.
    fn distance(&mut self, one: &syn::ExprBinary) -> Result<Option<Value>> {
        if !matches!(one.op, BinOp::Lt(_) | BinOp::Gt(_) | BinOp::Le(_) | BinOp::Ge(_)) {
            return Ok(None);
        }
        let (a, b) = (bare(&one.left), bare(&one.right));
        let (from, to, literal) = match (a, b) {
            // x > cursor + n
            (_, Expr::Binary(sum)) if matches!(sum.op, BinOp::Add(_)) => {
                (self.expression(&sum.left)?, self.expression(a)?, number(&sum.right)?)
            }
            (Expr::Binary(difference), _) if matches!(difference.op, BinOp::Sub(_)) => {
                let Ok(literal) = number(b) else { return Ok(None) };
                (self.expression(&difference.right)?, self.expression(&difference.left)?, literal)
            }
            _ => {
                let (Ok(literal), Ok(place)) = (number(b), self.expression(a)) else { return Ok(None) };
                if !place.as_u64().is_some_and(|place| place == 0 || self.positions.contains(&(place as usize))) {
                    return Ok(None);
                }
                (value(0), place, literal)
            }
        };
        let distance = json!([op::BYTES, from, to]);
        Ok(Some(match one.op {
            BinOp::Lt(_) => json!([op::LESS, distance, value(literal)]),
            BinOp::Gt(_) => json!([op::LESS, value(literal), distance]),
            BinOp::Le(_) => json!([op::AT_MOST, distance, value(literal)]),
            _ => json!([op::AT_MOST, value(literal), distance]),
        }))
    }

    fn method(&mut self, call: &syn::ExprMethodCall) -> Result<Value> {
        let method = call.method.to_string();
        let (name, backward) = match method.strip_suffix("_b") {
            Some(name) => (name, 1),
            None => (method.as_str(), 0),
        };
        Ok(match name {
            "eq_s" => json!([op::TEXT, self.text(&call.args[0])?, backward]),
            "find_among" => {
                let name = source(&call.args[0]);
                let at = self.tables.iter().position(|table| table.ident == name.as_str());
                json!([op::AMONG, at.ok_or("an unknown table")?, backward])
            }
            "in_grouping" | "out_grouping" | "go_in_grouping" | "go_out_grouping" => {
                let group = self.group(&source(&call.args[0]), number(&call.args[1])?)?;
                let out = i32::from(name.contains("out"));
                json!([op::LETTER, group, out, backward, i32::from(name.starts_with("go"))])
            }
            "hop" => json!([op::HOP, number(&call.args[0])?, 0]),
            "hop_back" => json!([op::HOP, number(&call.args[0])?, 1]),
            "next_char" => json!([op::HOP, 1, 0]),
            "previous_char" => json!([op::HOP, 1, 1]),
            "slice_to" => json!([op::SLICE]),
            "count" if source(&call.receiver) == "env.current.chars()" => json!([op::LENGTH]),
            other => return Err(format!("method {other}")),
        })
    }

    /// The number of a set of letters, which Rust has as bits from the letter `least` on.
    fn group(&mut self, name: &str, least: i64) -> Result<usize> {
        let bits = self.letters.iter().find(|(known, _)| known == name).ok_or("an unknown group")?.1;
        let Expr::Reference(bits) = bits else { return Err("a group of no bits".into()) };
        let Expr::Array(bits) = &*bits.expr else { return Err("a group of no bits".into()) };
        let mut letters = String::new();
        for (at, byte) in bits.elems.iter().enumerate() {
            let byte = number(byte)?;
            for bit in (0..8).filter(|bit| byte >> bit & 1 == 1) {
                let letter = u32::try_from(least).ok().and_then(|least| char::from_u32(least + at as u32 * 8 + bit));
                letters.push(letter.ok_or("a group of no letters")?);
            }
        }
        Ok(self.group_of(name.to_owned(), letters))
    }

    fn group_of(&mut self, name: String, letters: String) -> usize {
        let known = self.groups.iter().position(|(known, _)| *known == name);
        known.unwrap_or_else(|| {
            self.groups.push((name, letters));
            self.groups.len() - 1
        })
    }

    /// A table: words by result and routine.
    fn table(&self, table: &Expr) -> Result<Value> {
        let Expr::Reference(table) = table else { return Err("a table of nothing".into()) };
        let Expr::Array(table) = &*table.expr else { return Err("a table of nothing".into()) };
        let mut groups: Vec<(i64, Option<usize>, Vec<String>)> = Vec::new();
        for entry in &table.elems {
            let Expr::Call(entry) = entry else { return Err("a table of something else".into()) };
            let Expr::Lit(word) = &entry.args[0] else { return Err("a word that is none".into()) };
            let Lit::Str(word) = &word.lit else { return Err("a word that is none".into()) };
            let result = number(&entry.args[2])?;
            let routine = source(&entry.args[3]);
            let routine = match routine.strip_prefix("Some(&").and_then(|name| name.strip_suffix(')')) {
                Some(name) => Some(*self.routines.get(name).ok_or("an unknown routine")?),
                None => None,
            };
            let word = word.value();
            if word.contains('|') {
                return Err("a word with a bar".into());
            }
            match groups.iter_mut().find(|group| (group.0, group.1) == (result, routine)) {
                Some(group) => group.2.push(word),
                None => groups.push((result, routine, vec![word])),
            }
        }
        let groups = groups.into_iter().map(|(result, routine, words)| match routine {
            Some(routine) => json!([result, words.join("|"), routine]),
            None => json!([result, words.join("|")]),
        });
        Ok(groups.collect())
    }
}

fn bare(expression: &Expr) -> &Expr {
    match expression {
        Expr::Paren(one) => bare(&one.expr),
        Expr::Cast(one) => bare(&one.expr),
        other => other,
    }
}

fn number(expression: &Expr) -> Result<i64> {
    match bare(expression) {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse().map_err(|error| error.to_string()),
            _ => Err("no number".into()),
        },
        Expr::Unary(one) if matches!(one.op, UnOp::Neg(_)) => Ok(-number(&one.expr)?),
        _ => Err("no number".into()),
    }
}

/// The letters that a shortcut lets through: bytes that the one before the cursor is compared with.
fn single_letters(condition: &Expr) -> Result<String> {
    let text = source(condition);
    let letters = text.split("!=").skip(1).map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u8>().ok().filter(u8::is_ascii).map(char::from).ok_or_else(|| format!("no letter in {rest}"))
    });
    letters.collect()
}

/// The source without spaces.
fn source(part: &impl ToTokens) -> String {
    part.to_token_stream().to_string().replace(char::is_whitespace, "")
}
