// Keeps what a reader read and saved, for when there is no connection. The network always comes first: a copy is shown
// only where it fails, and says so. What the paper has taken back is forgotten as soon as the paper can be asked; what it
// has corrected since is told once.

/** The front, what stands for itself, and the files that all pages need; stories read; stories saved. */
const SHELL = 'shell-1'
const READ = 'read-1'
const SAVED = 'saved-1'
const LIMITS = { [READ]: 30, [SAVED]: 100 }

const GONE = [404, 410, 451]
const AN_HOUR_MS = 3_600_000
/** The first moments of a connection often carry nothing yet: so long after each try comes the next. */
const TRY_AGAIN_MS = [500, 2_000, 8_000, 15_000]
/** When what is kept was last compared with the paper. */
const RENEWED = '/kept/renewed'
const READ_AT = 'x-read-at'
/** Corrections of kept stories, as the paper told them last. */
const CORRECTED = '/kept/corrected'
/** The state of a story that its reader knows, by the clock of the paper (ms UTC). */
const KNOWN_AT = 'x-known-at'

const isDesk = (path) => /^\/(?:desk|api)(?:\/|$)/.test(path)
const isStory = (path) => path.startsWith('/article/')
const pathOf = (request) => new URL(request.url).pathname
/** A picture is kept beside the page that shows it, under an address that names both. */
const pageOf = (request) => new URL(request.url).searchParams.get('of')
const moment = (answer) => Number(answer?.headers.get(READ_AT))
/** When the paper sent it. Its `date` has no milliseconds: a correction of that second may be in it. */
const sentAt = (answer) => Date.parse(answer.headers.get('date')) + 999
const knownAt = (answer) => Number(answer?.headers.get(KNOWN_AT)) || moment(answer)

addEventListener('install', (event) => {
  // Where a browser can, the desk goes past the worker …
  const past = ['/desk', '/desk/*', '/api/*'].map((urlPattern) => ({ condition: { urlPattern }, source: 'network' }))
  event.addRoutes?.(past)
  const shell = Promise.all(paper.shell.map((path) => keep(SHELL, path, { cache: 'no-cache' })))
  event.waitUntil(shell.then(() => stamp(Date.now())))
  skipWaiting()
})

addEventListener('activate', (event) => {
  // … and then pages may be fetched while the worker wakes: elsewhere that would fetch the desk's pages twice.
  const preload = self.InstallEvent?.prototype.addRoutes && registration.navigationPreload?.enable()
  event.waitUntil(Promise.all([forgetOldCaches(), preload, clients.claim()]))
})

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || isDesk(pathname)) return
  if (request.mode === 'navigate') event.respondWith(page(event, pathname))
  else if (isFile(request, pathname)) event.respondWith(file(request, pathname))
})

addEventListener('message', (event) => {
  const heard = hear(event.data).finally(() => event.source?.postMessage('kept'))
  const isPage = event.data.what === 'read'
  event.waitUntil(
    heard
      .then(renewNowAndThen)
      .then(() => isPage && tellCorrected(event.source))
      .catch(() => {}),
  )
})

const isFile = ({ headers, referrer }, path) =>
  /^\/(?:media|fonts|js)\//.test(path) && !headers.has('range') && !isDesk(new URL(referrer || location).pathname)

async function page(event, path) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request))
    if (GONE.includes(answer.status)) event.waitUntil(forget(path))
    return answer
  } catch (error) {
    // What is fetched before the click may be shown when the connection is back: that is no place for a copy.
    if (event.request.headers.has('sec-purpose')) throw error
    // Whoever was away asks again what became of the rest.
    event.waitUntil(stamp(0))
    return keptPage(path)
  }
}

async function keptPage(path) {
  const kept = await caches.match(path)
  if (!kept) {
    const away = await caches.match('/offline')
    return away ? new Response(away.body, { status: 503, headers: away.headers }) : Response.error()
  }
  if (path !== '/' && !isStory(path)) return kept
  const { language, dir, locale, telling, copyFrom } = paper
  const at = new Date(kept.headers.get('date'))
  const told = at.toLocaleString(locale, telling)
  const line = `<p class="copy-line" role="status" lang="${language}" dir="${dir}">${copyFrom} ${told}.</p>`
  const html = (await kept.text()).replace(/<main[^>]*>/, (main) => main + line)
  return new Response(html, { headers: kept.headers })
}

async function file(request, path) {
  try {
    const answer = await fetch(request)
    // Faces that not every page has. Their names change with their bytes.
    if (answer.ok && path.startsWith('/fonts/')) {
      const copy = answer.clone()
      caches.open(SHELL).then((shell) => shell.put(path, copy))
    }
    return answer
  } catch (error) {
    const kept = await caches.match(path, { ignoreSearch: true })
    if (!kept) throw error
    return kept
  }
}

async function hear({ what, path, pictures, from, at }) {
  if (what === 'renew') return renewUntilDone()
  if (what === 'told') return know(path, at)
  if (what === 'drop') return drop(await caches.open(from), path)
  if (what === 'save' && isStory(path)) return keep(SAVED, path, { pictures })
  if (what === 'read' && (path === '/' || isStory(path))) await keep(path === '/' ? SHELL : READ, path, { pictures })
}

/** Keeps a page as the browser last got it, and its first pictures; the least recently read go where there is no room. */
async function keep(name, path, { pictures = [], cache: how = 'force-cache', readAt = Date.now(), known } = {}) {
  const answer = await fetch(path, { cache: how })
  if (GONE.includes(answer.status)) await forget(path)
  if (answer.status !== 200 || answer.redirected) return
  const cache = await caches.open(name)
  await drop(cache, path)
  await cache.put(path, copyOf(answer, readAt, known))
  for (const picture of pictures) await keepPicture(cache, path, picture)
  await makeRoom(cache, LIMITS[name])
}

async function keepPicture(cache, path, picture) {
  if (!picture.startsWith(`${location.origin}/media/`)) return
  const answer = await fetch(picture, { cache: 'force-cache' })
  if (answer.status === 200) await cache.put(`${picture}?of=${path}`, answer)
}

/** What is sent is packed; what is kept is not. */
function copyOf(answer, readAt, known = sentAt(answer)) {
  const headers = new Headers(answer.headers)
  headers.set(READ_AT, readAt)
  headers.set(KNOWN_AT, known)
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(answer.body, { headers })
}

async function makeRoom(cache, limit = Infinity) {
  const pages = (await cache.keys()).filter((request) => pageOf(request) === null)
  if (pages.length <= limit) return
  const read = await Promise.all(pages.map(async (one) => ({ path: pathOf(one), at: moment(await cache.match(one)) })))
  const oldest = read.sort((a, b) => a.at - b.at).slice(0, pages.length - limit)
  for (const { path } of oldest) await drop(cache, path)
}

async function drop(cache, path) {
  await cache.delete(path)
  await dropPictures(cache, path, () => true)
}

async function forget(path) {
  for (const name of [READ, SAVED]) await drop(await caches.open(name), path)
}

let renewing = null
/** Asks the paper what became of every page that is kept: one after the other, and only what has changed is sent. */
function renew() {
  renewing ??= renewAll().finally(() => {
    renewing = null
  })
  return renewing
}

async function renewUntilDone() {
  for (const ms of TRY_AGAIN_MS) {
    try {
      return await renew()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, ms))
    }
  }
  return renew()
}

/** Notes when all was compared with the paper; 0: it is due. */
const stamp = async (at) => (await caches.open(SHELL)).put(RENEWED, copyOf(new Response(), at))

async function renewNowAndThen() {
  const last = moment(await (await caches.open(SHELL)).match(RENEWED))
  if (!(Date.now() - last < AN_HOUR_MS)) await renew()
}

async function renewAll() {
  for (const path of paper.shell) await renewPage(SHELL, path)
  for (const name of [READ, SAVED]) {
    for (const request of await (await caches.open(name)).keys()) {
      if (pageOf(request) === null) await renewPage(name, pathOf(request))
    }
  }
  await learnCorrections()
  await stamp(Date.now())
}

/** The copies of a story, with the caches that have them. */
async function copies(path) {
  const all = await Promise.all(
    [READ, SAVED].map(async (name) => {
      const cache = await caches.open(name)
      return { name, cache, kept: await cache.match(path) }
    }),
  )
  return all.filter(({ kept }) => kept)
}

/** True for a correction of a kept story that came after what its reader knows of it. */
async function isNews({ path, at }) {
  const all = await copies(path)
  return all.length > 0 && all.every(({ kept }) => Date.parse(at) > knownAt(kept))
}

/**
 * Asks for the corrections of the last weeks, at most once an hour and only if a story is kept. The request is the same
 * for every reader: no cookie, no query, and no validator, which could tell one browser from another. Its own part is
 * found out here.
 */
async function learnCorrections() {
  const all = await Promise.all([READ, SAVED].map(async (name) => (await caches.open(name)).keys()))
  const shell = await caches.open(SHELL)
  if (all.flat().length === 0 || Date.now() - moment(await shell.match(CORRECTED)) < AN_HOUR_MS) return
  const how = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }
  const answer = await fetch('/corrections.json', how)
  if (!answer.ok) return
  const { corrections } = await answer.json()
  const isMine = await Promise.all(corrections.map(isNews))
  const mine = corrections.filter((_, n) => isMine[n])
  await shell.put(CORRECTED, copyOf(Response.json(mine), Date.now()))
}

/** Tells a page of one correction. Its story is asked for once more: one that was withdrawn since goes, unnamed. */
async function tellCorrected(client) {
  const told = await caches.match(CORRECTED, { cacheName: SHELL })
  for (const one of (await told?.json()) ?? []) {
    if (!(await isNews(one))) continue
    for (const { name } of await copies(one.path)) await renewPage(name, one.path)
    if (!(await isNews(one))) continue
    const { path, headline, language, at } = one
    const line = { level: 'notice', href: path, text: headline, lang: language, ...paper.corrected }
    return client.postMessage({ corrected: { path, at }, line: { id: path + at, ...line } })
  }
}

/** The reader of a kept story knows its state at a time. */
async function know(path, at) {
  for (const { cache, kept } of await copies(path))
    await cache.put(path, copyOf(kept, moment(kept), Math.max(knownAt(kept), Date.parse(at))))
}

/** Throws where there is still no connection. */
async function renewPage(name, path) {
  const cache = await caches.open(name)
  const kept = await cache.match(path)
  const headers = { 'if-none-match': kept?.headers.get('etag') ?? '' }
  const answer = await fetch(path, { headers })
  if (answer.redirected) {
    // A story that has moved keeps its place on the list under its new address.
    await drop(cache, path)
    await keep(name, new URL(answer.url).pathname, { readAt: moment(kept), known: knownAt(kept) })
  } else if (answer.status === 200) {
    const html = await answer.clone().text()
    await cache.put(path, copyOf(answer, moment(kept) || Date.now(), knownAt(kept) || undefined))
    await dropPictures(cache, path, (picture) => !html.includes(picture))
  } else if (GONE.includes(answer.status)) await drop(cache, path)
}

async function dropPictures(cache, path, isGone) {
  for (const request of await cache.keys()) {
    if (pageOf(request) === path && isGone(pathOf(request))) await cache.delete(request)
  }
}

async function forgetOldCaches() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => ![SHELL, READ, SAVED].includes(name)).map((name) => caches.delete(name)))
}
