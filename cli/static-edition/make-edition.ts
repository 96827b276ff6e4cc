import { createHash } from 'node:crypto'
import type { EditionFiles } from '#cli/static-edition/edition-files.ts'
import { type EditionSource, type Found, statusFile } from '#cli/static-edition/edition-source.ts'
import type { Db } from '#db/engine/open.ts'
import { formerAddresses, haveTagsChanged, publicAddresses } from '#db/static-edition/edition-addresses.ts'
import type { EditionEntry, EditionManifest } from '#db/static-edition/edition-manifest.ts'
import { fileInPath } from '#domain/files/file-kind.ts'
import { linksIn, rewriteQueries } from '#domain/static-edition/edition-links.ts'
import { WORDS_AT, WORKER_PATH } from '#domain/static-edition/left-out.ts'
import { fileOfFormerAddress } from '#domain/static-edition/static-address.ts'
import { RenderFailed } from '#server/http/pages/renderer-client.ts'

/** Start of the crawl, besides every public page: addresses that machines know without a link. */
const ROOTS = [
  ...(
    '/ /latest /most-read /corrections /feeds /archive /sitemap.xml /news-sitemap.xml /robots.txt /ads.txt ' +
    '/humans.txt /trust.txt /license.xml /feeds.opml /manifest.webmanifest /banner.json /corrections.json /favicon.ico /icon.svg ' +
    '/apple-touch-icon.png /.well-known/security.txt /.well-known/tdmrep.json /feed.xml /feed.atom /feed.json ' +
    '/corrections/feed.xml'
  ).split(' '),
  WORKER_PATH,
  ...WORDS_AT,
  'status:404',
  'status:410',
  'status:451',
]
/** As many as a renderer makes at once, and one in line for each. */
const AT_ONCE = 4
/** Rounds for what changes while the edition is made. */
const MAX_ROUNDS = 5

const IS_TEXT = /^text\/|[/+](?:json|xml|javascript)/

type EditionRun = {
  db: Db
  siteUrl: string
  source: EditionSource
  manifest: EditionManifest
  files: EditionFiles
  signal: AbortSignal
  onProgress: (done: number, known: number) => void
  failed: Set<string>
}
export class EditionInterrupted extends Error {}

/**
 * Makes every public address, beginning with those that are known and following all links; what is in place and was made
 * from nothing that changed since is taken over. Changed files are staged, not placed. Returns the addresses whose render
 * failed: such a page stays as it is in place, unless it shows what was withdrawn. Throws `EditionInterrupted`.
 */
export async function makeEdition(options: Omit<EditionRun, 'failed'>): Promise<string[]> {
  const run = { ...options, failed: new Set<string>() }
  const { db, manifest, source, failed } = run
  await crawl(run, [...ROOTS, ...source.scripts(), ...publicAddresses(db)])
  await addAllFormer(run)
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const old: string[] = []
    for (const { address, tags, seq } of manifest.entries('made'))
      if (tags !== null && !address.startsWith('former:') && haveTagsChanged(db, tags, seq)) old.push(address)
    if (old.length === 0) break
    await crawl(run, old, true)
    await addAllFormer(run)
  }
  return [...failed]
}

async function addAllFormer(run: EditionRun): Promise<void> {
  for (const key of formerAddresses(run.db)) await addFormer(run, key)
}

async function crawl(run: EditionRun, from: readonly string[], isAgain = false): Promise<void> {
  const { source, manifest, signal, onProgress } = run
  const known = new Set<string>(from)
  const waiting = [...known]
  let next = 0
  const take = () => (next < waiting.length ? waiting[next++] : undefined)
  const again = new Set(isAgain ? from : [])
  let done = 0
  const add = (links: readonly string[]) => {
    for (const link of links) {
      const address = source.canonical(link)
      if (address === null || known.has(address)) continue
      known.add(address)
      waiting.push(address)
    }
  }
  async function work(): Promise<void> {
    for (let address = take(); address !== undefined; address = take()) {
      if (signal.aborted) throw new EditionInterrupted()
      const made = again.has(address) ? null : manifest.made(address)
      add((made ?? (await entryAt(run, address)))?.links ?? [])
      onProgress(++done, known.size)
    }
  }
  // A worker that ends early leaves work to the others, which may still find links.
  while (next < waiting.length) await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** Makes one address, or takes it over. Null if nothing is there. */
async function entryAt(run: EditionRun, address: string): Promise<EditionEntry | null> {
  const { manifest, files } = run
  const placed = manifest.placed(address)
  if (placed && files.has(placed.file) && isCurrent(run, placed)) {
    manifest.put(placed)
    return placed
  }
  const found = await findUnlessFailed(run, address)
  if (found === 'failed') {
    const earlier = manifest.made(address)
    if (earlier) return earlier
    // A file of another history or build would count as current from now on.
    if (!placed || !manifest.isContinued || !files.has(placed.file)) return null
    if (run.source.showsWithdrawn(placed.links)) return null
    manifest.put(placed)
    return placed
  }
  const entry = entryOf(run, address, found)
  if (entry) manifest.put(entry)
  // Made in this run, and gone since.
  else manifest.forget(address)
  return entry
}

async function findUnlessFailed({ source, failed }: EditionRun, address: string): Promise<Found | 'failed'> {
  try {
    const found = await source.find(address)
    failed.delete(address)
    return found
  } catch (error) {
    if (!(error instanceof RenderFailed)) throw error
    failed.add(address)
    return 'failed'
  }
}

/** The name of a picture or file, or of a file of the build, is a hash of its content. */
const IS_HASHED = /^\/(?:media|_next\/static|files\/[0-9a-f]{16})\//

function isCurrent({ db, manifest, source }: EditionRun, { address, file, tags, seq }: EditionEntry): boolean {
  if (IS_HASHED.test(address)) return file !== null && !source.isPictureGone(file)
  return tags !== null && manifest.isContinued && !haveTagsChanged(db, tags, seq)
}

async function addFormer(run: EditionRun, key: string): Promise<void> {
  if (run.signal.aborted) throw new EditionInterrupted()
  const found = await run.source.findFormer(key)
  const entry = found.kind === 'file' ? null : entryOf(run, `former:${key}`, found)
  if (!entry || run.manifest.made(key)?.status === 200) return
  run.manifest.put(entry)
  if (entry.links.length > 0) await crawl(run, entry.links)
}

const HTML = 'text/html; charset=utf-8'

function entryOf(run: EditionRun, address: string, found: Found): EditionEntry | null {
  if (found.kind === 'nothing') return null
  const { madeFrom } = found
  const from = { tags: madeFrom?.tags ?? null, seq: madeFrom?.note?.seq ?? 0 }
  const base = { address, ...from, target: null, file: null, type: '', digest: '' }
  if (found.kind === 'moved') {
    const target = found.to
    const file = address.startsWith('former:') ? fileOfFormerAddress(address.slice('former:'.length)) : null
    const isFree = file !== null && [null, address].includes(run.manifest.ownerOf(file))
    const entry = { ...base, status: found.status, target, links: target.startsWith('/') ? [target] : [] }
    return isFree ? { ...entry, ...placeFile(run, file, Buffer.from(leadingOn(run, target)), HTML) } : entry
  }
  if (found.kind === 'gone') {
    // The page that says so; its file's name is kept as the target.
    const { status, notice } = found
    const links = notice === null ? [] : [`status:${status}:${notice}`]
    return { ...base, status, target: statusFile(status, notice), links }
  }
  // A file that stories link to stays as it is, be it text or not.
  const isText = IS_TEXT.test(found.type) && !fileInPath(address)
  const text = isText ? found.bytes.toString() : ''
  const bytes = isText
    ? Buffer.from(rewriteQueries(text, run.siteUrl, (one) => run.source.staticLink(one)))
    : found.bytes
  const links = isText ? linksIn(text, run.siteUrl) : []
  return { ...base, status: 200, links, ...placeFile(run, found.file, bytes, found.type, madeFrom?.changedAt) }
}

function placeFile(run: EditionRun, file: string, bytes: Buffer, type: string, changedAt?: number | 'unknown') {
  const digest = createHash('sha256').update(bytes).digest('hex')
  run.files.stage(file, bytes, digest, typeof changedAt === 'number' ? changedAt : 0)
  return { file, type, digest }
}

/** A page that leads on, for servers that know no redirects. */
function leadingOn({ siteUrl }: EditionRun, to: string): string {
  const escaped = (to.startsWith('/') ? to : new URL(to).href).replace(/[&"<>]/g, (one) => `&#${one.charCodeAt(0)};`)
  const whole = to.startsWith('/') ? siteUrl + escaped : escaped
  return (
    `<!doctype html><meta charset="utf-8"><title>${escaped}</title><meta http-equiv="refresh" content="0; url=${escaped}">` +
    `<link rel="canonical" href="${whole}"><p><a href="${escaped}">${escaped}</a></p>\n`
  )
}
