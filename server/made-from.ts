import { lastChangeOf, type Note } from '#db/changes.ts'
import type { Db } from '#db/open.ts'
import { remember } from '#server/front/remember.ts'

/** What a render was made from: its note, its tags, and when the newest of those last changed. */
export type MadeFrom = {
  note: Note | null
  tags: readonly string[]
  /** Milliseconds UTC; 0 where none ever changed; `unknown` where one changed after the note. */
  changedAt: number | 'unknown'
}

/** Marks a request of the front for a reader's page. The front takes it away from whatever comes from outside. */
export const READ_HEADER = 'x-broadsheet-read'

/** How the editors' process tells the front under which policy a preview stands. It goes no further. */
export const CSP_HEADER = 'x-broadsheet-csp'

/** Read after a render: its tags, and when the newest of them changed, as far as its note can vouch for it. */
export function madeFrom(db: Db, note: Note, tags: ReadonlySet<string>): MadeFrom {
  const list = [...tags]
  return { note, tags: list, changedAt: lastChangeOf(db, list, note.seq) }
}

/** How the renderer tells the front what a page was made from. Tags may hold any text, so each is escaped. */
export function toHeaders(made: MadeFrom): Record<string, string> {
  return {
    ...(made.note && { 'x-broadsheet-note': `${made.note.epoch}:${made.note.seq}` }),
    'x-broadsheet-tags': made.tags.map(encodeURIComponent).join(' '),
    'x-broadsheet-changed': String(made.changedAt),
  }
}

/** Thousands of kept pages name the same few thousand tags: one string each. */
const oneOf = remember(10_000, (tag) => tag)

/** Null where they are not all there. */
export function fromHeaders(headers: Record<string, string | string[] | undefined>): MadeFrom | null {
  const { 'x-broadsheet-tags': tags, 'x-broadsheet-changed': changed, 'x-broadsheet-note': noted = '' } = headers
  if (typeof tags !== 'string' || typeof changed !== 'string') return null
  const note = /^(.+):(\d+)$/.exec(String(noted))
  return {
    note: note?.[1] ? { epoch: note[1], seq: Number(note[2]) } : null,
    tags: tags
      .split(' ')
      .filter(Boolean)
      .map((tag) => oneOf(decodeURIComponent(tag))),
    changedAt: changed === 'unknown' ? 'unknown' : Number(changed),
  }
}

/** What a page made from both was made from: the older note, all tags, the newer change. */
export function together(a: MadeFrom, b: MadeFrom): MadeFrom {
  const isOneEpoch = !a.note || !b.note || a.note.epoch === b.note.epoch
  const older = a.note && b.note && b.note.seq > a.note.seq ? a.note : (b.note ?? a.note)
  return {
    // Two epochs in one page: a note that fits no start, so that it is made again.
    note: isOneEpoch ? older : { epoch: '', seq: -1 },
    tags: [...new Set([...a.tags, ...b.tags])],
    changedAt: a.changedAt === 'unknown' || b.changedAt === 'unknown' ? 'unknown' : Math.max(a.changedAt, b.changedAt),
  }
}
