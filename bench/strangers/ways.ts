/** Facts about the newsroom that a slow client needs. */
export type Target = { origin: string; cookie: string; stories: string[]; cursors: string[]; media: string }

/** One way to hold a socket: the bytes that are sent at once, and then one byte every two seconds. */
export type Way = {
  what: string
  /** `n` is the socket's number. */
  first: (target: Target, n: number, forwarded: string) => string
  /** Bytes sent slowly; unset if the client only waits. */
  drip?: string
  /** Closes its sending side after the request. */
  isHalfClosed?: boolean
}

const head = (line: string, lines: readonly string[]) => `${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`

const get =
  (pathOf: (target: Target, n: number) => string, times = 1): Way['first'] =>
  (target, n, forwarded) =>
    head(`GET ${pathOf(target, n)}`, ['Host: x', ...forwardedLines(forwarded)]).repeat(times)

const forwardedLines = (forwarded: string) => (forwarded ? [`X-Forwarded-For: ${forwarded}`] : [])

const post =
  (path: string, isSigned: boolean): Way['first'] =>
  ({ origin, cookie }, _, forwarded) =>
    head(`POST ${path}`, [
      'Host: x',
      `Origin: ${origin}`,
      'Content-Type: application/json',
      'Content-Length: 100000',
      ...(isSigned ? [`Cookie: ${cookie}`] : []),
      ...forwardedLines(forwarded),
    ])

const upload: Way['first'] = ({ origin }, n, forwarded) =>
  head(`POST /api/media?${n}`, [
    'Host: x',
    `Origin: ${origin}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 100000',
    ...forwardedLines(forwarded),
  ])

/** Requests a page of a feed's archive, which is never cached. */
const archive = ({ cursors }: Target, n: number) => `/feed.xml?before=${cursors[n % cursors.length]}`

export const WAYS: readonly Way[] = [
  { what: 'slow heads', first: () => 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', drip: 'a' },
  { what: 'slow bodies, not signed in', first: post('/api/auth/sign-in/email', false), drip: ' ' },
  { what: 'slow bodies, signed in', first: post('/api/articles', true), drip: ' ' },
  { what: 'slow uploads, not signed in', first: upload, drip: ' ' },
  { what: 'kept pages, unread', first: get(() => '/', 20) },
  { what: 'pages that are not kept, unread', first: get(archive) },
  { what: 'media, unread', first: get(({ media }) => media) },
  { what: 'OpenAPI, unread', first: get(() => '/api/openapi.json', 5) },
  { what: 'half-closed', first: get(({ stories }, n) => stories[n % stories.length] ?? '/'), isHalfClosed: true },
  { what: '100 pipelined requests each', first: get(({ stories }, n) => stories[n % stories.length] ?? '/', 100) },
]
