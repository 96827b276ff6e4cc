import fs from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pagesOf } from '#app/(site)/testing/made-pages.tsx'
import { mutatePage, PAGE_MUTATIONS } from '#app/(site)/testing/mutate-page.ts'
import { mutateStored, STORED_MUTATIONS } from '#app/(site)/testing/mutate-stored.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import { importCase } from '#db/import/proof/testing/corpus/import-case.ts'
import { OTHER_CASES } from '#db/import/proof/testing/corpus/other-cases.ts'
import { WORDPRESS_CASES } from '#db/import/proof/testing/corpus/wordpress-cases.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { attachmentFile } from '#db/media/media-file.ts'
import { randomFrom } from '#db/testing/random.ts'

/** Changes of a file that stories link to: of its bytes, null where it is deleted. */
const OF_ATTACHMENTS: Record<string, (bytes: Buffer) => Buffer | null> = {
  'attachment deleted': () => null,
  'attachment cut off': (bytes) => bytes.subarray(0, -1),
  'another attachment': (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('?')]),
}
/** Number of mutations: 150 in `npm test`, 600 in `test:long`, 2,000 in `test:deep`. */
const WANTED = Number(process.env['PROOF_MUTATIONS'] ?? 150)
const CLEAN = [...WORDPRESS_CASES, ...OTHER_CASES].filter(({ faults }) => !faults)
const KINDS = [...PAGE_MUTATIONS, ...STORED_MUTATIONS, 'file', ...Object.keys(OF_ATTACHMENTS)]
/** Cases with a picture, a link or a footnote come first: they have most of what can be changed. */
const RICH = CLEAN.toSorted((a, b) => richness(b) - richness(a)).slice(0, Math.max(12, Math.ceil(WANTED / 25)))
const PER_CASE = Math.ceil(WANTED / RICH.length)

function richness({ stories, pictures = [], attachments = {} }: (typeof CLEAN)[number]): number {
  const truths = Object.values(stories)
  return (
    pictures.length +
    Object.keys(attachments).length +
    truths.reduce((sum, { links = [], footnotes = 0 }) => sum + links.length + footnotes, 0)
  )
}
afterAll(() => closeDecoder())

type Room = Awaited<ReturnType<typeof importCase>>

/** Takes the files of one picture away; null where there is none. */
function withoutFile({ dir }: Room, html: string): (() => void) | null {
  const file = /\/media\/(([0-9a-f]{2})[0-9a-f]{62}-\d+\.\w+)/.exec(html)
  if (!file) return null
  const at = path.join(dir, 'media', file[2] ?? '', file[1] ?? '')
  fs.renameSync(at, `${at}.away`)
  return () => fs.renameSync(`${at}.away`, at)
}

/** Changes one file that stories link to; null where there is none. */
function withAttachment({ db, dir }: Room, kind: string, roll: () => number): (() => void) | null {
  const all = db.$client.prepare<[], { sha256: string }>('select sha256 from files order by sha256').all()
  const found = all[Math.floor(roll() * all.length)]
  if (!found) return null
  const at = attachmentFile(dir, found.sha256)
  const bytes = fs.readFileSync(at)
  const other = OF_ATTACHMENTS[kind]?.(bytes) ?? null
  if (other === null) fs.rmSync(at)
  else fs.writeFileSync(at, other)
  return () => fs.writeFileSync(at, bytes)
}

/** Makes changes of one import. Returns those that its proof did not find, of how many. */
async function missedIn(
  room: Room,
  seed: number,
  wanted: number,
  kinds = KINDS,
): Promise<{ made: string[]; missed: string[] }> {
  const { db, dir, batchId, media } = room
  const roll = randomFrom(seed)
  const prove = async (maker = pagesOf(db)) => {
    fs.rmSync(path.join(dir, 'imports', String(batchId), 'proof-pages.ndjson'), { force: true })
    return proveBatch(db, dir, batchId, { against: [], maker, media }, {})
  }
  const maker = pagesOf(db)
  let whole = ''
  maker.change = (html) => {
    whole += html
    return html
  }
  expect((await prove(maker)).isClean).toBe(true)
  const paths = maker.made
  const missed: string[] = []
  const made: string[] = []
  for (let tries = 0; made.length < wanted && tries < wanted * 20; tries++) {
    const kind = kinds[Math.floor(roll() * kinds.length)] ?? ''
    const target = paths[Math.floor(roll() * paths.length)]
    const changing = pagesOf(db)
    let isChanged = false
    if (PAGE_MUTATIONS.includes(kind))
      changing.change = (html, at) => {
        const other = at === target ? mutatePage(html, kind, roll) : null
        isChanged ||= other !== null
        return other ?? html
      }
    const undo =
      kind === 'file'
        ? withoutFile(room, whole)
        : kind in OF_ATTACHMENTS
          ? withAttachment(room, kind, roll)
          : mutateStored(db, kind, roll)
    if (!PAGE_MUTATIONS.includes(kind) && !undo) continue
    const { isClean } = await prove(changing)
    undo?.()
    if (!isChanged && !undo) continue
    made.push(kind)
    if (isClean) missed.push(kind)
  }
  return { made, missed }
}

test(
  'the proof of an import finds at least 98 % of what is taken away or changed (P-286)',
  async () => {
    const kinds: string[] = []
    const missed: string[] = []
    for (const [n, one] of RICH.entries()) {
      const room = await importCase(one)
      try {
        const found = await missedIn(room, n + 1, Math.min(PER_CASE, WANTED - kinds.length))
        kinds.push(...found.made)
        missed.push(...found.missed.map((kind) => `${one.trap}: ${kind}`))
      } finally {
        room.close()
      }
    }
    const made = kinds.length
    const byKind = KINDS.map((kind) => `${kind} ${kinds.filter((one) => one === kind).length}`)
    console.log(byKind.join(', '))
    console.log(`${made} changes of an import, ${made - missed.length} found by its proof`, missed.slice(0, 40))
    expect(made).toBeGreaterThanOrEqual(WANTED * 0.9)
    expect(missed.length / made).toBeLessThanOrEqual(0.02)
  },
  WANTED * 1_000,
)

test.each([
  ['files of the old site', Object.keys(OF_ATTACHMENTS)],
  ['struck words of other forms', ['mark', 'stored mark']],
])('the proof of an import finds every change of its %s (P-286, P-300)', async (trap, kinds) => {
  const one = CLEAN.find((other) => other.trap === trap)
  const room = await importCase(one ?? { trap, files: {}, stories: {} })
  try {
    const { made, missed } = await missedIn(room, 7, 24, kinds)
    expect([new Set(made), missed]).toEqual([new Set(kinds), []])
  } finally {
    room.close()
  }
})
