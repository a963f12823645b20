//! A web server for a folder: plain files, nothing else. It ends with the test.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

/// Serves a folder to whoever connects.
pub(crate) fn serve(listener: TcpListener, folder: PathBuf) {
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            // A client that goes away early is no failure of the server.
            thread::spawn(move || answer(&stream, &folder).ok());
        }
    });
}

fn answer(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let found = path.strip_prefix('/').filter(|path| !path.contains("..")).map(|path| std::fs::read(folder.join(path)));
    let (status, body) = match found {
        Some(Ok(bytes)) => ("200 OK", bytes),
        _ => ("404 Not Found", Vec::new()),
    };
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len())?;
    if method == "HEAD" { Ok(()) } else { stream.write_all(&body) }
}
