vcl 4.1;

# Varnish in front of Broadsheet: it answers readers from memory, and drops what a publication changed as soon as
# Broadsheet tells it. Debian: `apt-get install varnish varnish-modules`, copy this file to /etc/varnish/default.vcl,
# and start Varnish with a second address that takes purges alone:
#
#   varnishd -a http=127.0.0.1:6081 -a purge=127.0.0.1:6085 -f /etc/varnish/default.vcl -s malloc,512m \
#     -p http_gzip_support=off -p backend_idle_timeout=20
#
# The first parameter lets brotli through; the second closes idle connections before Broadsheet does, after 30 s.
#
# Broadsheet needs PURGE_URL=http://127.0.0.1:6085/, and Varnish's address in TRUSTED_PROXIES. The second address must
# be reachable by Broadsheet only: whoever reaches it can empty the cache. Varnish speaks no TLS: nginx, Caddy or hitch
# stands before it and sends everything, the desk too, to 127.0.0.1:6081.

import std;
import xkey;

backend default {
  .host = "127.0.0.1";
  .port = "3000";
  .connect_timeout = 2s;
  .first_byte_timeout = 150s;
  .between_bytes_timeout = 150s;
  .probe = {
    .url = "/up";
    .interval = 1s;
    .timeout = 2s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
  }
}

sub vcl_recv {
  # Purges come by an address of their own, whatever a request claims to be.
  if (req.method == "PURGE") {
    if (local.socket != "purge") {
      return (synth(405, "Method Not Allowed"));
    }
    if (!req.http.Surrogate-Key) {
      return (synth(400, "Bad Request"));
    }
    # What is purged is gone. It is never shown again, not even while Broadsheet is down: it may be what was withdrawn.
    set req.http.X-Purged = xkey.purge(req.http.Surrogate-Key);
    return (synth(204, "No Content"));
  }
  if (local.socket == "purge") {
    return (synth(405, "Method Not Allowed"));
  }
  unset req.http.X-Edge;

  # The event stream of live stories goes out as it comes. Each takes a thread: see thread_pool_max.
  if (req.url == "/event-stream" && req.method == "GET") {
    return (pipe);
  }

  # The desk, the API, previews and the server's own pages are nobody else's business, and neither is anything but reading.
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  if (req.url ~ "^/(desk|api|shared-preview|newsletters/(join|confirm|leave|preferences))([/?]|$)" || req.url ~ "^/(healthz|metrics|up)(\?|$)") {
    return (pass);
  }

  # A reader's page depends on its address and its encoding alone. Whatever else a request has must not reach
  # Broadsheet, where it could change the answer that everybody gets.
  unset req.http.Cookie;
  unset req.http.Authorization;
  unset req.http.Cache-Control;
  unset req.http.Pragma;
  unset req.http.Accept;
  unset req.http.Accept-Language;
  unset req.http.Next-Action;
  unset req.http.Upgrade;
  unset req.http.Expect;
  unset req.http.X-HTTP-Method;
  unset req.http.X-HTTP-Method-Override;
  unset req.http.X-Method-Override;
  if (req.http.Accept-Encoding ~ "(^|[ ,])br *(;q=(1|0?\.\d*[1-9])[^,]*)?(,|$)") {
    set req.http.Accept-Encoding = "br, gzip";
  } else if (req.http.Accept-Encoding ~ "(^|[ ,])gzip *(;q=(1|0?\.\d*[1-9])[^,]*)?(,|$)") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }

  # While Broadsheet answers, nothing is shown past its time. While it does not, what is kept is shown (stale-if-error).
  if (req.restarts == 0 && std.healthy(req.backend_hint)) {
    set req.grace = 0s;
  } else {
    set req.grace = 1d;
  }
  return (hash);
}

sub vcl_pipe {
  # What follows on the connection would not be looked at.
  set bereq.http.Connection = "close";
}

sub vcl_backend_response {
  # Broadsheet says in CDN-Cache-Control what may be kept; without it, Varnish has taken the time from Cache-Control.
  if (beresp.http.CDN-Cache-Control ~ "(^|[ ,])max-age=\d+") {
    set beresp.ttl = std.duration(
      regsub(beresp.http.CDN-Cache-Control, "^(.*[ ,])?max-age=(\d+).*$", "\2s"), 0s);
  } else if (beresp.http.CDN-Cache-Control) {
    set beresp.ttl = 0s;
  }
  set beresp.grace = 1d;
  set beresp.keep = 0s;
  set beresp.http.xkey = beresp.http.Surrogate-Key;

  # A page that is not there is kept briefly: anybody can make up any number of addresses.
  if (beresp.status == 404 && beresp.ttl > 10s) {
    set beresp.ttl = 10s;
    set beresp.grace = 1m;
  }
  if (bereq.uncacheable || beresp.ttl <= 0s || beresp.http.Set-Cookie || beresp.status >= 500
    || beresp.http.Cache-Control ~ "(?i)(private|no-store)"
    || (beresp.http.Vary && beresp.http.Vary != "Accept-Encoding")) {
    if (beresp.status >= 500 && bereq.is_bgfetch) {
      return (abandon);
    }
    # For one second: the next answer for this address may be one that can be kept.
    set beresp.uncacheable = true;
    set beresp.ttl = 1s;
    set beresp.grace = 0s;
  }
  return (deliver);
}

sub vcl_backend_error {
  # Broadsheet did not answer. The request is looked up once more (vcl_synth), where a copy past its time will do.
  return (abandon);
}

sub vcl_synth {
  # An abandoned fetch arrives here as 503.
  if (resp.status == 503 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
    return (restart);
  }
  if (resp.status == 204) {
    set resp.http.X-Purged = req.http.X-Purged;
    return (deliver);
  }
  set resp.http.Content-Type = "text/html; charset=utf-8";
  set resp.http.Cache-Control = "private, no-store";
  if (resp.status == 503) {
    set resp.http.Retry-After = "5";
    set resp.body = {"<!doctype html><html lang="en"><meta charset="utf-8"><title>503</title><main><h1>503</h1>"}
      + {"<p>This page is not available right now. Try again in a few seconds.</p></main></html>"};
  } else {
    set resp.body = resp.reason;
  }
  return (deliver);
}

sub vcl_deliver {
  # What only a cache reads.
  unset resp.http.xkey;
  unset resp.http.Surrogate-Key;
  unset resp.http.Cache-Groups;
  unset resp.http.CDN-Cache-Control;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
  if (obj.uncacheable) {
    set resp.http.X-Edge = "pass";
  } else if (obj.hits > 0) {
    set resp.http.X-Edge = "hit";
  } else {
    set resp.http.X-Edge = "miss";
  }
  return (deliver);
}
