import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { saveVoice } from '#db/commands/article/save-voice.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { quotesBy } from '#db/queries/article/quotes-by.ts'
import { voicesOf } from '#db/queries/article/voices.ts'
import { aDraft, aStory, DAY, type Draft, JONAS, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'

const paper = newsroomForEach(openSections)
/** Within the month of `NOON`, and the one before. */
const OCTOBER = NOON - 30 * DAY

const quoting = (...speakers: string[]): { document: ArticleDocument } => ({
  document: {
    version: 1,
    blocks: speakers.map((speaker, n) => ({
      id: `q${n}`,
      type: 'quote',
      speaker,
      role: 'pilot',
      spans: [{ text: 'No.' }],
    })),
  },
})
const voices = (asked: { month?: string; section?: number } = {}) => {
  const found = voicesOf(paper.db, { ...asked, now: NOON + DAY })
  if (!found) throw new Error('There is no such month.')
  return found
}
const counted = (asked = {}) => voices(asked).items.map(({ name, quotes }) => `${name} ${quotes}`)
const same = (name: string, countedAs: string) => saveVoice(paper.db, OTTILIE, { name, kind: null, countedAs }, NOON)

test('names are one person by any spelling, and by an editor’s word, until that is taken back (P-642)', () => {
  const { db } = paper
  aStory(db, 'Old', quoting('Åse Brann', 'Maren Tolliver', 'M. Tolliver'), OCTOBER)
  aStory(db, 'New', quoting('ase brann', 'Premier Tolliver', 'M Tolliver'))
  expect(counted()).toEqual(['M Tolliver 2', 'ase brann 2', 'Premier Tolliver 1', 'Maren Tolliver 1'])
  expect(same('M. Tolliver', 'Maren Tolliver').ok).toBe(true)
  expect(same('Maren Tolliver', 'Premier Tolliver').ok).toBe(true)
  expect(voices().items[0]).toMatchObject({
    name: 'Premier Tolliver',
    quotes: 4,
    spellings: ['M Tolliver', 'Maren Tolliver', 'M. Tolliver'],
  })
  expect(quotesBy(db, { speaker: 'maren' }).items.length).toBe(4)
  expect(quotesBy(db, { speaker: 'Maren', isWhole: true }).items).toEqual([])
  expect(quotesBy(db, { speaker: 'm tolliver', isWhole: true }).items.length).toBe(4)
  // No name is counted as itself by way of another.
  expect(same('Premier Tolliver', 'M. Tolliver').ok).toBe(true)
  expect(voices().items[0]?.quotes).toBe(4)
  expect(same('Maren Tolliver', '').ok).toBe(true)
  expect(counted()).toContain('Maren Tolliver 1')
})

test('an editor says who somebody is; nobody else, and of nobody who is not quoted', () => {
  const { db } = paper
  aStory(db, 'New', quoting('Åse Brann', 'Ana', 'Ana'))
  const say = (name: string, actor = OTTILIE) => saveVoice(db, actor, { name, kind: 'official', countedAs: '' }, NOON)
  expect(say('Ana', JONAS)).toMatchObject({ code: 'not-allowed' })
  expect(say('Nobody')).toMatchObject({ code: 'not-found' })
  expect(same('Ana', 'Nobody')).toMatchObject({ code: 'not-found', field: 'countedAs' })
  must(say('ANA'))
  expect(voices().total.kinds).toMatchObject({ official: 2, unknown: 1 })
})

test('figures are of a month and a section, and tell who was never quoted before', () => {
  const { db } = paper
  aStory(db, 'Old', quoting('Ana', 'Ben'), OCTOBER)
  aStory(db, 'New', quoting('Ana', 'Cleo'))
  aStory(db, 'Said', { ...quoting('Dot'), sections: ['opinion'] })
  const [opinion] = db.$client.prepare<[], number>(`select id from sections where slug = 'opinion'`).pluck().all()
  expect(voices({ month: '2026-11' }).total).toMatchObject({ quotes: 3, voices: 3, firstTime: 2, topTen: 3 })
  expect(voices({ month: '2026-10' }).total).toMatchObject({ quotes: 2, voices: 2, firstTime: 2 })
  expect(counted({ section: opinion })).toEqual(['Dot 1'])
  expect(voices().sections.map(({ name, quotes }) => `${name} ${quotes}`)).toEqual(['World 4', 'Opinion 1'])
  expect(
    voices()
      .months.slice(0, 3)
      .map(({ month, quotes }) => `${month} ${quotes}`),
  ).toEqual(['2026-11 3', '2026-10 2', '2026-09 0'])
  expect(voicesOf(db, { month: '2020-01', now: NOON })).toBeNull()
})

test('after any edits the numbers are those of a count of all published documents (P-641)', () => {
  const { db } = paper
  const names = ['Ana', 'Ben', 'Cleo', 'Dot', 'ANA']
  const stories: Draft[] = ['One', 'Two', 'Three'].map((headline) => aDraft(db, headline))
  const edit = fc.record({
    story: fc.nat(2),
    speakers: fc.array(fc.constantFrom(...names), { maxLength: 4 }),
    act: fc.constantFrom('publish', 'withdraw', 'nothing'),
  })
  let now = NOON
  fc.assert(
    fc.property(edit, ({ story, speakers, act }) => {
      const of = stories[story] as Draft
      now += 60_000
      const saved = must(
        saveArticle(db, OTTILIE, { id: of.id, version: of.version, fields: quoting(...speakers) }, now),
      )
      stories[story] = { ...of, version: saved.version }
      if (act === 'publish') publishArticle(db, OTTILIE, { id: of.id, version: saved.version, kind: 'update' }, now)
      if (act === 'withdraw') withdrawArticle(db, OTTILIE, { id: of.id }, now)
      stories[story] = { ...of, version: versionOf(of.id) }
      expect(Object.fromEntries(voices().items.map(({ name, quotes }) => [name.toLowerCase(), quotes]))).toEqual(
        recount(),
      )
    }),
    { numRuns: 60 },
  )
})

const versionOf = (id: number) =>
  paper.db.$client.prepare<[number], number>('select version from articles where id = ?').pluck().get(id) ?? 0

/** Counts the speakers of all public documents, as they are stored. */
function recount(): Record<string, number> {
  const documents = paper.db.$client
    .prepare<[], string>('select document from revisions join published on published.revision_id = revisions.id')
    .pluck()
    .all()
  const counts: Record<string, number> = {}
  for (const document of documents)
    for (const block of (JSON.parse(document) as ArticleDocument).blocks) {
      const name = block.type === 'quote' ? (block.speaker ?? '').toLowerCase() : ''
      if (name !== '') counts[name] = (counts[name] ?? 0) + 1
    }
  return counts
}
