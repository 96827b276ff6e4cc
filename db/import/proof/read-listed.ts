import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { listedAddresses } from '#domain/import/proof/listed-addresses.ts'
import { reasonOf } from '#domain/import/reason-of.ts'
import { textOfBytes } from '#domain/import/text-of-bytes.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Fetches a list from its address; `details` of a refusal says why in a few words. */
export type FetchList = (url: string) => Promise<Result<Buffer, 'not-fetched'>>
type Refusal = 'not-fetched' | 'unreadable' | 'too-many'

const MAX_BYTES = 60_000_000
const MAX_LISTS = 1_000
const MAX_ADDRESSES = 2_000_000

/**
 * Reads old addresses from a file or an address: a sitemap, a sitemap index with all that it names, or a text of one
 * address a line, each perhaps packed with gzip. Sitemaps that an index names are read beside it where a file of that
 * name is there, and fetched otherwise; without `fetchList` nothing is fetched. Refused with a sentence: `unreadable`,
 * `not-fetched`, and `too-many` for more than a thousand sitemaps or two million addresses.
 */
export async function readListed(source: string, fetchList: FetchList | null): Promise<Result<string[], Refusal>> {
  const isFile = !/^https?:\/\//i.test(source)
  const folder = isFile ? path.dirname(source) : null
  const waiting = [source]
  const seen = new Set(waiting)
  const addresses: string[] = []
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const bytes = await bytesOf(at, at === source && isFile ? '' : folder, fetchList)
    if (!bytes.ok) return bytes
    const { text } = textOfBytes(bytes.value)
    const listed = listedAddresses(text)
    for (const address of listed.addresses) addresses.push(address)
    for (const list of listed.lists) if (!seen.has(list)) waiting.push(list)
    for (const list of listed.lists) seen.add(list)
    if (seen.size > MAX_LISTS) return refuse('too-many', { details: `more than ${MAX_LISTS} sitemaps` })
    if (addresses.length > MAX_ADDRESSES) return refuse('too-many', { details: `more than ${MAX_ADDRESSES} addresses` })
  }
  return ok(addresses)
}

/** `folder` is '' for a file, that of the index for what an index names, null for addresses only. */
async function bytesOf(
  at: string,
  folder: string | null,
  fetchList: FetchList | null,
): Promise<Result<Buffer, Refusal>> {
  const name = path.posix.basename(URL.parse(at)?.pathname ?? '')
  const beside = folder === null ? null : folder === '' ? at : path.join(folder, name)
  if (beside !== null && fs.statSync(beside, { throwIfNoEntry: false })?.isFile())
    return unpacked(beside, () => fs.readFileSync(beside))
  if (folder === '') return refuse('unreadable', { details: `${at} is not there` })
  if (!fetchList) return refuse('not-fetched', { details: `${at} is not fetched` })
  const fetched = await fetchList(at)
  if (!fetched.ok) return refuse('not-fetched', { details: `${at} cannot be fetched: ${reasonOf(fetched)}` })
  return unpacked(at, () => fetched.value)
}

function unpacked(name: string, read: () => Buffer): Result<Buffer, 'unreadable'> {
  try {
    const bytes = read()
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    return ok(isPacked ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes)
  } catch (error) {
    return refuse('unreadable', { details: `${name}: ${error instanceof Error ? error.message : String(error)}` })
  }
}
