import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { exportNewsroom } from '#db/export/export-newsroom.ts'
import { importNewsroom } from '#db/import/newsroom/import-newsroom.ts'
import { FILL_FIRST_LINES } from '#db/proofs/testing/first-lines-sql.ts'
import { listPage } from '#db/queries/article/list-view.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aDocument, aStory, DAY, MINUTE, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { firstLines } from '#domain/document/text/first-lines.ts'

const TEXT = ['The first convoy sailed at dawn.', 'Nobody slept.']
const LINES = TEXT.join(' ')

let room: ReturnType<typeof testNewsroom>
let other: ReturnType<typeof testNewsroom>
let story: { id: number; version: number }
beforeEach(() => {
  room = testNewsroom()
  other = testNewsroom()
  openSections(room.db)
  story = aStory(room.db, 'Strait opens', { document: aDocument(...TEXT) })
})
afterEach(() => {
  room.close()
  other.close()
})

const stored = ({ db }: typeof room) => db.$client.prepare('select first_lines from published').pluck().get()
const lastChange = () => Number(room.db.$client.prepare('select max(seq) from changes').pluck().get())
const tagsSince = (seq: number) =>
  room.db.$client.prepare<[number], string>('select tag from changes where seq > ?').pluck().all(seq)

function publish(fields: ArticleFields): void {
  const { version } = must(saveArticle(room.db, OTTILIE, { ...story, fields }, NOON + MINUTE))
  story = { ...story, version }
  must(publishArticle(room.db, OTTILIE, { ...story, kind: 'minor' }, NOON + MINUTE))
}

test('the migration writes the letters that a publication writes', () => {
  // Each kind of space, and letters of two units, at every place.
  const letters = fc.constantFrom(...' \n\t\u00a0\u2003\u2028\ufeff', 'a', 'é', '🦀', '\u200b', '. ')
  const text = fc.string({ unit: letters, minLength: 1, maxLength: 150 })
  const spans = fc.array(fc.record({ text }), { maxLength: 3 })
  const blocks = fc.array(fc.record({ type: fc.constantFrom('paragraph', 'pull-quote'), spans }), { maxLength: 9 })
  room.db.$client.exec('drop trigger revisions_are_immutable')
  const write = room.db.$client.prepare('update revisions set document = ?')
  fc.assert(
    fc.property(blocks, (made) => {
      const document = JSON.stringify({ version: 1, blocks: made.map((block, n) => ({ id: `b${n}`, ...block })) })
      write.run(document)
      room.db.$client.exec(FILL_FIRST_LINES)
      expect(stored(room)).toBe(firstLines(readStoredDocument(document).document))
    }),
    { numRuns: 200, seed: 52 },
  )
  write.run(JSON.stringify(aDocument('🦀'.repeat(500))))
  room.db.$client.exec(FILL_FIRST_LINES)
  expect(stored(room)).toBe('🦀'.repeat(400))
})

test('lists and fronts have the first lines of what is public, a minor fix changes them and marks every list', () => {
  const shown = () => [frontPage(room.db).lead?.firstLines, listPage(room.db, 'front', 1)?.items[0]?.firstLines]
  expect(shown()).toEqual([LINES, LINES])
  const before = lastChange()
  publish({ document: aDocument('The strait is open again.') })
  expect(shown()).toEqual(['The strait is open again.', 'The strait is open again.'])
  expect(tagsSince(before)).toEqual(expect.arrayContaining(['list:front', 'list:section:1', 'day:2026-11-24']))
  const lead = { story: story.id, standfirst: 'The strait is open again.' }
  must(saveFront(room.db, OTTILIE, { version: 0, slots: { ...emptyFront(), lead } }, NOON))
  expect(shown()).toEqual(['', 'The strait is open again.'])
  publish({ live: 'open' })
  expect(shown()).toEqual(['', ''])
})

test('first lines are in no hash and no export, and an import makes them anew', async () => {
  const exported = async (name: string) => {
    const dir = path.join(room.dir, name)
    await exportNewsroom(room.dir, dir, { signal: new AbortController().signal })
    return { dir, text: fs.readFileSync(path.join(dir, 'stories.ndjson'), 'utf8') }
  }
  const hash = newsHash(room.db)
  const { dir, text } = await exported('with')
  await importNewsroom(other.db, other.dir, dir, { signal: new AbortController().signal }, NOON + DAY)
  expect(stored(other)).toBe(LINES)
  room.db.$client.exec(`update published set first_lines = ''`)
  expect(newsHash(room.db)).toBe(hash)
  expect((await exported('without')).text).toBe(text)
})

test('reindex writes first lines that are missing and marks the lists of those stories alone', () => {
  const marked = () => {
    const before = lastChange()
    reindex(room.db, NOON)
    return tagsSince(before)
  }
  expect(marked()).toEqual(['search'])
  room.db.$client.exec(`update published set first_lines = ''`)
  expect(marked()).toEqual(expect.arrayContaining(['list:front', 'list:section:1', `article:${story.id}`]))
  expect(stored(room)).toBe(LINES)
})
