import { lastChangeOf, type Note } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { memoizeByString } from '#server/shared/memoize-by-string.ts'

/** The provenance of a render: its position in the change log, its tags, and when the newest of those last changed. */
export type Provenance = {
  note: Note | null
  tags: readonly string[]
  /** Time of the change (ms UTC); 0 if none ever changed; `unknown` if one changed after the note. */
  changedAt: number | 'unknown'
  /** Digest of the program that rendered it; absent if nothing was rendered. */
  build?: string | undefined
}

/** Header that marks the web process's request for a reader's page. The web process strips it from outside requests. */
export const READ_HEADER = 'x-broadsheet-read'

/** Header of a render that no reader waits for: a renderer refuses it while it has any other. */
export const SPARE_HEADER = 'x-broadsheet-spare'

/** Header in which the editors' process tells the web process the CSP of a preview. It is not passed to the client. */
export const CSP_HEADER = 'x-broadsheet-csp'

/** Call after a render: combines its tags with the time of their newest change, as far as its note vouches for it. */
export function provenanceOf(db: Db, note: Note, tags: ReadonlySet<string>): Provenance {
  const list = [...tags]
  return { note, tags: list, changedAt: lastChangeOf(db, list, note.seq) }
}

/**
 * Headers in which the renderer tells the web process the provenance of a page. Tags may hold any text, so each is
 * escaped.
 */
export function toHeaders(made: Provenance): Record<string, string> {
  return {
    ...(made.note && { 'x-broadsheet-note': `${made.note.epoch}:${made.note.seq}` }),
    'x-broadsheet-tags': made.tags.map(encodeURIComponent).join(' '),
    'x-broadsheet-changed': String(made.changedAt),
    ...(made.build !== undefined && { 'x-broadsheet-build': made.build }),
  }
}

/** Interns tags: thousands of cached pages share the same few thousand. */
export const oneOfTag = memoizeByString(10_000, (tag) => tag)

/** Parses these headers; null if one is missing. */
export function fromHeaders(headers: Record<string, string | string[] | undefined>): Provenance | null {
  const { 'x-broadsheet-tags': tags, 'x-broadsheet-changed': changed, 'x-broadsheet-note': noted = '' } = headers
  if (typeof tags !== 'string' || typeof changed !== 'string') return null
  const note = /^(.+):(\d+)$/.exec(String(noted))
  const { 'x-broadsheet-build': build } = headers
  return {
    note: note?.[1] ? { epoch: note[1], seq: Number(note[2]) } : null,
    tags: tags
      .split(' ')
      .filter(Boolean)
      .map((tag) => oneOfTag(decodeURIComponent(tag))),
    changedAt: changed === 'unknown' ? 'unknown' : Number(changed),
    ...(typeof build === 'string' && { build }),
  }
}

/** Combines two provenances for a page made from both: the older note, all tags, the newer change. */
export function combineProvenance(a: Provenance, b: Provenance): Provenance {
  const isOneEpoch = !a.note || !b.note || a.note.epoch === b.note.epoch
  const older = a.note && b.note && b.note.seq > a.note.seq ? a.note : (b.note ?? a.note)
  return {
    // Two epochs in one page: a note that matches no epoch, so that the page is made again.
    note: isOneEpoch ? older : { epoch: '', seq: -1 },
    tags: [...new Set([...a.tags, ...b.tags])],
    changedAt: a.changedAt === 'unknown' || b.changedAt === 'unknown' ? 'unknown' : Math.max(a.changedAt, b.changedAt),
    ...((a.build ?? b.build) !== undefined && { build: a.build ?? b.build }),
  }
}
