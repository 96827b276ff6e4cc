import type { StoredRow } from '#db/page-store/stored-row.ts'
import type { Answer, PageAnswer } from '#server/http/pages/page-answer.ts'
import { routeOf } from '#server/http/pages/reader-routes.ts'
import { bodyOf } from '#server/shared/encodings.ts'
import { oneOfTag } from '#server/shared/provenance.ts'

type About =
  | { kind: 'page'; headers: Record<string, string>; isBrotli: boolean; quality: 8 | 11; digest: string }
  | { kind: 'moved'; status: 301 | 302 | 303 | 307 | 308; to: string; isOld?: boolean }
  | { kind: 'status'; status: 410 | 451; notice?: number }
type StoredAbout = About & { changedAt: number | 'unknown' }

/** Status pages of addresses that had a story; those of errors, and of addresses that never had a page, are not stored. */
const STORED_STATUS = /^status:(?:page|frame):(?:410|451)(?::\d+)?$/
const ADDRESS = /^(?:nothing:)?(\/[^?]*)(\?.*)?$/

/**
 * True if the store keeps this answer: pages of a finite number of addresses, redirects, and what was withdrawn.
 * `key` is that of the page cache.
 */
export function isStored(key: string, answer: Answer): boolean {
  if (answer.kind === 'moved') return true
  if (answer.kind === 'status') return answer.status === 410 || answer.status === 451
  if (answer.status !== 200) return false
  if (key.startsWith('status:')) return STORED_STATUS.test(key)
  const [, path = '', query] = ADDRESS.exec(key) ?? []
  const route = routeOf(path)
  return route !== null && !route.isUnstored && !(route.isEndless && query !== undefined)
}

/** The part of a row that says what is answered. */
export function toStored(answer: Answer): Pick<StoredRow, 'about' | 'body' | 'isPage' | 'tags'> {
  const { tags, changedAt } = answer.madeFrom
  const stored: StoredAbout = { ...aboutOf(answer), changedAt }
  return {
    isPage: answer.kind === 'page',
    tags: JSON.stringify(tags),
    about: JSON.stringify(stored),
    body: answer.kind === 'page' ? (answer.body.br ?? answer.body.identity ?? null) : null,
  }
}

function aboutOf(answer: Answer): About {
  if (answer.kind === 'moved') {
    const { kind, status, to, isOld } = answer
    return { kind, status, to, ...(isOld !== undefined && { isOld }) }
  }
  if (answer.kind === 'status') {
    const { kind, status, notice } = answer
    if (status !== 410 && status !== 451) throw new Error(`A ${status} is not stored.`)
    return { kind, status, ...(notice !== undefined && { notice }) }
  }
  const { headers, body } = answer
  return { kind: 'page', headers, isBrotli: body.br !== null, quality: body.quality, digest: body.digest }
}

/** The answer of a row, as it was when it was stored. */
export function fromStored({ about, body, build, note, tags }: StoredRow): Answer {
  const { changedAt, ...stored } = JSON.parse(about) as StoredAbout
  const madeFrom = { note, tags: (JSON.parse(tags) as string[]).map(oneOfTag), changedAt, build }
  return stored.kind === 'page' ? pageFrom(stored, body, madeFrom) : { ...stored, madeFrom }
}

function pageFrom(
  { headers, isBrotli, quality, digest }: Extract<About, { kind: 'page' }>,
  bytes: Buffer | null,
  madeFrom: PageAnswer['madeFrom'],
): PageAnswer {
  if (!bytes) throw new Error('A stored page has no body.')
  const body = { ...bodyOf(bytes, { isBrotli, digest }), quality }
  return { kind: 'page', status: 200, headers, body, madeFrom, hits: 0 }
}
