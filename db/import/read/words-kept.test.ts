import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importNdjson } from '#db/import/ndjson.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { SHAPES, UNSEEN } from '#domain/document/testing/shapes.ts'
import { missingWords, wordsOfDocument } from '#domain/document/testing/words-kept.ts'

const NOW = Date.UTC(2026, 10, 24)
let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
})
afterEach(() => room.close())

async function runImport(bodies: string[]) {
  const file = path.join(room.dir, 'in.ndjson')
  const records = bodies.map((body, n) => ({
    id: n,
    slug: `story-${n}`,
    headline: `Story ${n}`,
    sections: ['world'],
    body_html: body,
    published_at: '2024-03-01T08:00:00Z',
  }))
  fs.writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))
  const warned = new Map<number, string>()
  const reporter = { refused: () => {}, warned: (line: number, what: string) => void warned.set(line - 1, what) }
  const summary = await importNdjson(room.db, room.dir, { file, media: null }, reporter, NOW)
  const rows = room.db.$client.prepare('select import_id id, document from articles').all() as Record<string, string>[]
  const documents = new Map(rows.map((row) => [Number(row.id), JSON.parse(row.document ?? '') as ArticleDocument]))
  return {
    summary,
    warned,
    documents,
    found: room.db.$client.prepare('select count(*) from search_index where search_index match ?').pluck(),
  }
}

test('an imported story has every word of its body, and its report names what is not for readers (P-342)', async () => {
  const shapes = Object.entries(SHAPES)
  const unseen = Object.values(UNSEEN)
  const bodies = [...shapes.map(([, html]) => html), ...unseen.map(({ html }) => html)]
  const { summary, documents, warned, found } = await runImport(bodies)
  expect(summary).toMatchObject({ made: bodies.length, refused: 0 })
  const lost = (n: number) => missingWords(wordsOfHtml(bodies[n] ?? ''), wordsOfDocument(documents.get(n)!))
  for (const [n, [name]] of shapes.entries()) expect([name, lost(n)]).toEqual([name, []])
  for (const [i, { named, lost: words }] of unseen.entries()) {
    expect(lost(shapes.length + i)).toEqual(words)
    expect(warned.get(shapes.length + i)).toContain(named)
  }
  // A quoted post and a note are indexed like any text.
  expect(found.get('"ferry is late"')).toBe(1)
  expect(Number(found.get('"built in 1908"'))).toBeGreaterThan(5)
})
