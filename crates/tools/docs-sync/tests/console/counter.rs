//! A server that counts its requests.

/// A server that answers each request with its number. It says whether it was
/// told to forget its data when it stops, and clears away a file it has made.
pub const SERVER: &str = r#"
import http.server, os, signal, sys

count = 0

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        global count
        count += 1
        body = f"{self.headers['Host']} {self.path} {count}\n".encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *args):
        pass

def stop(*args):
    os.remove("running")
    print("stopped, temporary:", os.environ.get("LOCAL_MONGO_TEMPORARY"))
    sys.exit(3)

signal.signal(signal.SIGINT, stop)
host, port = os.environ.get("BIND_ADDRESS", "127.0.0.1:8080").split(":")
server = http.server.HTTPServer((host, int(port)), Handler)
open("running", "x")
alive = open("alive", "w")
print("server", file=alive, flush=True)
print("starting")
print(f"listening on http://127.0.0.1:{server.server_port}")
server.serve_forever()
"#;
