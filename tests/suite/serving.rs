//! `build --server-config` and `build --precompress`: what servers are told, and the copies that they hand out.

use std::io::Read as _;

use crate::support::{Register, files};

/// A register that was built with configurations in `conf/` beside its root.
fn configured(base: &str) -> Register {
    let register = Register::small();
    let folder = register.around().join("conf");
    let outcome = register.build(&["--base-url", base, "--server-config", folder.to_str().unwrap()]);
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    register
}

fn configuration(register: &Register, name: &str) -> String {
    std::fs::read_to_string(register.around().join("conf").join(name)).expect(name)
}

const NAMES: [&str; 3] = ["_headers", "nginx.conf", "Caddyfile"];

#[test]
fn every_server_is_told_the_same() {
    let register = configured("https://example.org/");
    for name in NAMES {
        let text = configuration(&register, name);
        for part in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "worker-src 'self'",
            "nosniff",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "public, max-age=31536000, immutable",
            "application/akn+xml",
            "text/csv; charset=utf-8; header=present",
            "application/manifest+json",
            "text/turtle; charset=utf-8",
            "application/ld+json",
            "application/atom+xml",
            "text/calendar; charset=utf-8",
        ] {
            assert!(text.contains(part), "{name}: {part}\n{text}");
        }
        assert!(!text.contains("unsafe-") && !text.contains("data:"), "{name}");
        let promised = text.lines().filter(|line| line.contains("Strict-Transport-Security"));
        assert!(promised.clone().count() == 1 && promised.clone().all(|line| line.trim().starts_with('#')), "{name}");
        assert_eq!(text.matches('{').count(), text.matches('}').count(), "{name}");
    }
    assert!(configuration(&register, "nginx.conf").contains("gzip_static on;"));
    assert!(configuration(&register, "Caddyfile").contains("precompressed br gzip"));
    // Hosts that read `_headers` look for it in the site.
    assert_eq!(register.read("public/_headers"), configuration(&register, "_headers"));
}

#[test]
fn a_base_path_is_kept_to() {
    let register = configured("https://example.org:8443/my.registry/");
    let (headers, nginx, caddy) = (
        configuration(&register, "_headers"),
        configuration(&register, "nginx.conf"),
        configuration(&register, "Caddyfile"),
    );
    for part in ["\n/my.registry/*\n", "\n/my.registry/assets/*\n", "\n/my.registry/data/*\n"] {
        assert!(headers.contains(part), "{part}\n{headers}");
    }
    for part in ["server_name example.org;", "~^/my\\.registry/assets/ ", "error_page 404 /my.registry/404.html;"] {
        assert!(nginx.contains(part), "{part}\n{nginx}");
    }
    for part in ["https://example.org:8443 {", "@data path /my.registry/data/*", "rewrite * /my.registry/404.html"] {
        assert!(caddy.contains(part), "{part}\n{caddy}");
    }
    assert!(!register.path("public/_headers").exists(), "below the root of the host nobody reads it");
}

#[test]
fn the_policies_allow_what_pages_load_and_nothing_inline() {
    let register = configured("https://example.org/registry/");
    let mut loaded = 0;
    for (path, bytes) in files(&register.path("public")).into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = String::from_utf8(bytes).unwrap();
        for tag in page.split('<').skip(1).filter_map(|part| part.split('>').next()) {
            let attribute =
                |name: &str| tag.split(&format!(" {name}=\"")).nth(1).and_then(|part| part.split('"').next());
            let name = tag.split([' ', '\n']).next().unwrap();
            assert!(name != "style" && attribute("style").is_none(), "{path}: <{tag}>");
            assert!(!tag.contains(" onclick=") && !tag.contains(" onload="), "{path}: <{tag}>");
            let address = match name {
                "script" if attribute("type") == Some("application/ld+json") => None,
                "script" => Some(attribute("src").unwrap_or("inline")),
                "img" | "iframe" | "source" => attribute("src"),
                "link" if matches!(attribute("rel"), Some("stylesheet" | "icon" | "manifest")) => attribute("href"),
                "form" => attribute("action"),
                _ => None,
            };
            if let Some(address) = address {
                assert!(address.starts_with("/registry/"), "{path}: <{tag}>");
                loaded += 1;
            }
        }
        if path != "kk/services/old-certificate/index.html" && path != "ru/services/old-certificate/index.html" {
            assert!(page.contains("worker-src 'self'; manifest-src 'self'"), "{path}");
            assert!(!page.contains("unsafe-"), "{path}");
        }
    }
    assert!(loaded > 100, "{loaded}");
}

#[test]
fn configurations_are_not_written_over_other_things() {
    let register = Register::small();
    for folder in ["public", "public/conf", "registry", "content/conf", "themes"] {
        let path = register.path(folder);
        let outcome = register.build(&["--server-config", path.to_str().unwrap()]);
        assert_eq!(outcome.code, 2, "{folder}: {}", outcome.stderr);
        assert!(!register.path("public").exists(), "{folder}: nothing is published");
    }
    let register = register.write("conf/nginx.conf", "# mine\n");
    let path = register.path("conf");
    let outcome = register.build(&["--server-config", path.to_str().unwrap()]);
    assert_eq!(outcome.code, 2, "{}", outcome.stderr);
    assert!(outcome.stderr.contains("nginx.conf was not written by this program"), "{}", outcome.stderr);
    assert_eq!(register.read("conf/nginx.conf"), "# mine\n");
    let register = register.remove("conf/nginx.conf");
    for _ in 0..2 {
        assert_eq!(register.build(&["--server-config", path.to_str().unwrap()]).code, 0);
    }
    assert_eq!(files(&path).into_keys().collect::<Vec<_>>(), ["Caddyfile", "_headers", "_redirects", "nginx.conf"]);
}

#[test]
fn copies_hold_the_same_and_are_smaller() {
    let register = Register::small();
    assert_eq!(register.build(&["--precompress"]).code, 0);
    let files = files(&register.path("public"));
    let mut copies = 0;
    for (path, bytes) in &files {
        let Some((of, ending)) = path.rsplit_once('.').filter(|(_, ending)| matches!(*ending, "br" | "gz")) else {
            continue;
        };
        let original = &files[of];
        let mut unpacked = Vec::new();
        match ending {
            "br" => brotli::Decompressor::new(&bytes[..], 4096).read_to_end(&mut unpacked).unwrap(),
            _ => flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut unpacked).unwrap(),
        };
        assert!(unpacked == *original, "{path}");
        assert!(bytes.len() < original.len() && original.len() >= 1024, "{path}");
        // The time in the head of the format is left empty (RFC 1952, section 2.3.1).
        assert!(ending == "br" || bytes[4..8] == [0; 4], "{path}");
        copies += 1;
    }
    assert!(copies > 100, "{copies}");
    for path in ["kk/index.html.br", "kk/index.html.gz", "kk/feed.xml.br", "sw.js.gz", "sitemap.xml.br"] {
        assert!(files.contains_key(path), "{path}");
    }
    for path in ["kk/card.png.br", "robots.txt.br", "search/index/meta.json.gz"] {
        assert!(!files.contains_key(path), "{path}");
    }
    assert!(!register.read("public/data/SHA256SUMS").contains(".br"), "copies are no data of their own");
}

#[test]
fn copies_are_the_same_each_time_and_vanish_when_nobody_asks_for_them() {
    let (one, two) = (Register::small(), Register::small());
    assert_eq!(one.build(&["--precompress", "--jobs", "1"]).code, 0);
    assert_eq!(two.build(&["--precompress", "--jobs", "4"]).code, 0);
    let with = files(&one.path("public"));
    assert!(with == files(&two.path("public")));
    assert_eq!(one.build(&[]).code, 0);
    let without = files(&one.path("public"));
    assert!(without.len() < with.len() && without.keys().all(|path| !path.ends_with(".br") && !path.ends_with(".gz")));
}
