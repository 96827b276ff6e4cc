import { expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { quotesBy } from '#db/queries/article/quotes-by.ts'
import { aDraft, aStory, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'

const paper = newsroomForEach(openSections)

const quoting = (...said: [speaker: string, words: string][]): { document: ArticleDocument } => ({
  document: {
    version: 1,
    blocks: said.map(([speaker, text], n) => ({ id: `q${n}`, type: 'quote', speaker, spans: [{ text }] })),
  },
})
const by = (speaker: string) => quotesBy(paper.db, { speaker }).items.map(({ words }) => words)

test('quotes are found by any part of the speaker’s name, newest first, in public stories only (P-48)', () => {
  const { db } = paper
  aStory(db, 'Old', quoting(['Maren Tolliver', 'Leave first.'], ['Åse Çelik-Brann', 'No.']), NOON - MINUTE)
  aStory(db, 'New', quoting(['maren tolliver', 'Lock up second.']), NOON)
  aDraft(db, 'Draft', quoting(['Maren Tolliver', 'Not yet.']))
  expect(by('toll')).toEqual(['Lock up second.', 'Leave first.'])
  expect(by('TOLLIVER  mar')).toEqual(['Lock up second.', 'Leave first.'])
  expect(by('celik')).toEqual(['No.'])
  expect(by('Brann')).toEqual(['No.'])
  expect(by('olliver')).toEqual([])
  expect(by(' ')).toEqual([])
  expect(quotesBy(db, { speaker: 'celik' }).items[0]).toMatchObject({
    speaker: 'Åse Çelik-Brann',
    headline: 'Old',
    path: '/article/old',
    publishedAt: NOON - MINUTE,
  })
})

test('they page by cursor, each once', () => {
  const { db } = paper
  for (let n = 0; n < 8; n++) {
    const said = Array.from({ length: 9 }, (_, m): [string, string] => ['Ada Quill', `${n}.${m}`])
    aStory(db, `Story ${n}`, quoting(...said), NOON)
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = quotesBy(db, { speaker: 'quill', cursor })
    seen.push(...page.items.map(({ words }) => words))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  expect(seen.length).toBe(72)
  expect(new Set(seen).size).toBe(72)
  must(withdrawArticle(db, OTTILIE, { id: 1 }, NOON))
  expect(quotesBy(db, { speaker: 'quill' }).items.some(({ words }) => words.startsWith('0.'))).toBe(false)
})

test('an index serves the names and the quotes', () => {
  const plan = (sql: string) =>
    paper.db.$client.prepare<[], string>(`explain query plan ${sql}`).pluck(false).all() as unknown as {
      detail: string
    }[]
  const names = plan('select speaker from quotes group by speaker collate nocase').map(({ detail }) => detail)
  expect(names.join()).toContain('USING COVERING INDEX quotes_by_speaker')
  const quotes = plan('select 1 from json_each(null) s cross join quotes q on q.speaker = s.value collate nocase')
  expect(quotes.map(({ detail }) => detail).join()).toContain('quotes_by_speaker (speaker=?)')
})
