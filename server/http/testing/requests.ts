import { randomBytes } from 'node:crypto'

const END = '\r\n\r\n'
const HOST = 'Host: paper.example'
const get = (target: string, ...lines: string[]) =>
  ['GET '.concat(target, ' HTTP/1.1'), HOST, ...lines].join('\r\n') + END
const send = (line: string, body: string, ...lines: string[]) =>
  [`${line} HTTP/1.1`, HOST, `Content-Length: ${Buffer.byteLength(body)}`, ...lines].join('\r\n') + END + body
const chunked = (line: string, ...chunks: string[]) =>
  [`${line} HTTP/1.1`, HOST, 'Transfer-Encoding: chunked', 'Authorization: Bearer none'].join('\r\n') +
  END +
  chunks.map((one) => `${one.length.toString(16)}\r\n${one}\r\n`).join('')
const KEY = 'Authorization: Bearer none'
const JSON_TYPE = 'Content-Type: application/json'
const ORIGIN = 'Origin: http://localhost'
const FORM = 'Content-Type: multipart/form-data; boundary=x'
const UPGRADE = 'Connection: Upgrade'

/** Forty-odd kinds of raw HTTP requests: ordinary ones, and ones that a web process should never get. */
export const REQUESTS: Record<string, Buffer> = Object.fromEntries(
  Object.entries({
    'a page': get('/'),
    'a story': get('/article/tides'),
    'a story with an encoding': get('/article/tides', 'Accept-Encoding: br, gzip'),
    'a head': get('/article/tides').replace('GET', 'HEAD'),
    'a validator': get('/article/tides', 'If-None-Match: "a", W/"b"'),
    'a precondition': get('/article/tides', 'If-Match: "a"', 'If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT'),
    nothing: get('/no-such-page'),
    'capital letters': get('/Article/Tides/'),
    'an escape': get('/caf%C3%A9'),
    'letters beyond ASCII': get('/café?q=été'),
    'an absolute target': get('http://paper.example/article/tides'),
    'an old version': `GET / HTTP/1.0${END}`,
    'no host': `GET / HTTP/1.1${END}`,
    'a file': get('/js/page.js'),
    'a picture': get(`/media/${'ab'.repeat(32)}-320.webp`, 'Range: bytes=0-99'),
    'the health': get('/healthz'),
    'the numbers': get('/metrics'),
    'the event stream': get('/event-stream'),
    'the desk': get('/desk'),
    'an API read': get('/api/articles', KEY),
    'an API write': send('POST /api/articles', '{"headline":"Tides"}', KEY, JSON_TYPE),
    'an API write of no length': chunked('POST /api/articles', '{"headline"', ':"Tides"}', ''),
    'a chunk without an end': chunked('POST /api/articles', '{"headline"'),
    'a chunk that is none': chunked('POST /api/articles').concat('zz\r\n'),
    'a sign-in': send('POST /api/auth/sign-in/email', '{"email":"a@b.example","password":"p"}', ORIGIN, JSON_TYPE),
    'a delete': `DELETE /api/articles/1 HTTP/1.1\r\n${HOST}\r\n${KEY}${END}`,
    'an upload': send(
      'POST /api/media',
      `--x\r\nContent-Disposition: form-data; name="file"\r\n\r\na\r\n--x--`,
      KEY,
      FORM,
    ),
    'bytes of an upload': send('PUT /api/uploads/1', 'a'.repeat(200), KEY, 'Content-Type: application/octet-stream'),
    'a body to come': send('POST /api/articles', '{}', KEY, JSON_TYPE, 'Expect: 100-continue'),
    'an expectation': get('/', 'Expect: tea'),
    'a read that is told': send('POST /api/reads', '{"story":1}', JSON_TYPE),
    'a body behind a page': send('GET /', 'nobody wants this'),
    'a method': send('POST /article/tides', 'x'),
    'a websocket': get(
      '/',
      UPGRADE,
      'Upgrade: websocket',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZQ==',
      'Sec-WebSocket-Version: 13',
    ),
    h2c: get('/', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'),
    'an upgrade with a body': send('POST /api/articles', '{}', UPGRADE, 'Upgrade: h2c', KEY, JSON_TYPE),
    'a tunnel': `CONNECT paper.example:443 HTTP/1.1\r\n${HOST}${END}${randomBytes(40).toString('hex')}`,
    'HTTP/2': `PRI * HTTP/2.0${END}SM${END}`,
    'a handshake of TLS': Buffer.concat([Buffer.from([22, 3, 1, 0, 180, 1, 0, 0, 176, 3, 3]), randomBytes(150)]),
    'a line without a colon': `GET / HTTP/1.1\r\n${HOST}\r\nno colon here${END}`,
    'requests one behind the other': get('/article/tides').repeat(12),
    'a good one and a bad one': get('/article/tides').concat('no request at all', END),
    'headers without an end': `GET / HTTP/1.1\r\n${HOST}\r\nX-Long: ${'a'.repeat(400)}`,
  }).map(([kind, bytes]) => [kind, Buffer.from(bytes as string)]),
)
