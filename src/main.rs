fn main() {
    let tree = tizilim::registry::SourceTree::read(std::path::Path::new(".")).unwrap();
    let l = tizilim::registry::load(tree);
    println!("{}", tizilim::diagnostics::render::render(&l.diagnostics, &l.sources, tizilim::diagnostics::render::Format::Text, false));
    println!("{}", serde_json::to_string_pretty(&l.registry.unwrap().services[0]).unwrap().chars().take(3000).collect::<String>());
}
