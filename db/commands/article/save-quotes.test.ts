import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { aStory, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import type { ArticleDocument, BlockOf } from '#domain/document/blocks/schema.ts'

const paper = newsroomForEach(openSections)

const quote = (id: string, text: string, said: Partial<BlockOf<'quote'>> = {}): BlockOf<'quote'> => ({
  id,
  type: 'quote',
  spans: [{ text }],
  ...said,
})
const quoting = (...blocks: BlockOf<'quote'>[]): ArticleDocument => ({ version: 1, blocks })
const kept = () =>
  paper.db.$client.prepare('select speaker, role, place, href, words from quotes order by block_id').all()
const MAREN = { speaker: 'Maren Tolliver', role: 'premier', place: 'the Assembly', href: 'https://assembly.example/1' }

test('quotes are stored for public stories only, and only with a speaker', () => {
  const { db } = paper
  const story = aStory(db, 'Leave first', {
    document: quoting(quote('a', 'Leave first.', MAREN), quote('b', 'Nobody knows.')),
  })
  const said = [{ ...MAREN, words: 'Leave first.' }]
  expect(kept()).toEqual(said)
  const document = quoting(quote('a', 'Lock up second.', { speaker: 'Ana' }), quote('c', 'Go.', { speaker: ' ' }))
  const { version } = must(
    saveArticle(db, OTTILIE, { id: story.id, version: story.version, fields: { document } }, NOON),
  )
  expect(kept()).toEqual(said)
  must(publishArticle(db, OTTILIE, { id: story.id, version, kind: 'update' }, NOON + MINUTE))
  expect(kept()).toEqual([{ speaker: 'Ana', role: '', place: '', href: '', words: 'Lock up second.' }])
  must(withdrawArticle(db, OTTILIE, { id: story.id }, NOON + 2 * MINUTE))
  expect(kept()).toEqual([])
})

test('reindexing knows them of an older database', () => {
  const { db } = paper
  aStory(db, 'Leave first', { document: quoting(quote('a', 'Leave first.', MAREN)) })
  db.$client.exec('delete from quotes')
  reindex(db, NOON)
  expect(kept()).toEqual([{ ...MAREN, words: 'Leave first.' }])
})
