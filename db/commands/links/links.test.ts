import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { reindex } from '#db/commands/search/reindex.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { orphans } from '#db/queries/links/orphans.ts'
import { linkedFrom, outgoingLinks } from '#db/queries/links/outgoing-links.ts'
import { storyLinks } from '#db/schema/tables.ts'
import { aStory, DAY, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'

const paper = newsroomForEach(openSections)

const leadingTo = (...hrefs: string[]): ArticleDocument => ({
  version: 1,
  blocks: [
    {
      id: 'b',
      type: 'paragraph',
      spans: hrefs.flatMap((href) => [
        { text: 'as we wrote', marks: [{ type: 'link' as const, href }] },
        { text: ' ' },
      ]),
    },
  ],
})
const rows = () => paper.db.select().from(storyLinks).all()

test('links of a story are stored at publication, not at a save', () => {
  const { db } = paper
  const story = aStory(db, 'The ferry', {
    document: leadingTo('/article/old#part', 'http://localhost:3000/world?page=2', 'https://wire.example/a#b', 'tel:1'),
    source: { name: 'Coastal Wire', url: 'https://coastal.example/7' },
  })
  const written = [
    ['/article/old', ''],
    ['/world', ''],
    ['https://wire.example/a', 'wire.example'],
    ['https://coastal.example/7', 'coastal.example'],
  ]
  expect(rows().map(({ href, host }) => [href, host])).toEqual(written)
  const { version } = must(
    saveArticle(
      db,
      OTTILIE,
      { ...story, fields: { document: leadingTo('https://wire.example/c'), source: null } },
      NOON,
    ),
  )
  expect(rows()).toHaveLength(4)
  must(publishArticle(db, OTTILIE, { id: story.id, version, kind: 'minor' }, NOON))
  expect(rows().map(({ href }) => href)).toEqual(['https://wire.example/c'])
  db.delete(storyLinks).run()
  reindex(db, NOON)
  expect(rows().map(({ href, words }) => [href, words])).toEqual([['https://wire.example/c', 'as we wrote']])
  must(withdrawArticle(db, OTTILIE, { id: story.id }, NOON))
  expect(rows()).toEqual([])
  expect(outgoingLinks(db, { view: 'all', now: NOON + DAY }).items).toEqual([])
})

test('stories that link to a story are found, by any of its addresses (P-63)', () => {
  const { db } = paper
  aStory(db, 'Early', { document: leadingTo('/article/the-ferry') })
  const story = aStory(db, 'The ferry')
  const { version } = must(saveArticle(db, OTTILIE, { ...story, fields: { slug: 'the-ferry-came' } }, NOON))
  must(publishArticle(db, OTTILIE, { id: story.id, version, kind: 'minor' }, NOON))
  aStory(db, 'Late', { document: leadingTo('/article/the-ferry-came', '/article/the-ferry') }, NOON + 1)
  expect(linkedFrom(db, { id: story.id }).items.map((one) => one.headline)).toEqual(['Late', 'Early'])
})

test('addresses are found by their words, with the stories that lead there', () => {
  const { db } = paper
  const hrefs = ['https://a.example/', 'https://b.example/port', 'https://b.example/rail']
  for (const name of ['One', 'Two']) aStory(db, name, { document: leadingTo(...hrefs) })
  const found = outgoingLinks(db, { view: 'all', q: 'b.example', now: NOON })
  expect(found.items.map((one) => [one.href, one.storyCount, one.stories.map((story) => story.headline)])).toEqual([
    ['https://b.example/port', 2, ['Two', 'One']],
    ['https://b.example/rail', 2, ['Two', 'One']],
  ])
})

test('topics, bylines and sources without a public story are orphans; listed stories are not (P-65)', () => {
  const { db } = paper
  const names = (kind: 'stories' | 'topics' | 'authors' | 'sources') =>
    orphans(db, { kind }).items.map((one) => one.name)
  const story = aStory(db, 'The ferry', { topics: ['the-strait'], authors: ['yusra-lindt'] })
  expect([names('stories'), names('topics'), names('authors')]).toEqual([[], [], ['Ruben Achterberg']])
  must(withdrawArticle(db, OTTILIE, { id: story.id }, NOON))
  expect([names('topics'), names('authors')]).toEqual([['The strait'], ['Ruben Achterberg', 'Yusra Lindt']])
})

test('a story in no list is an orphan until another one links to it (P-65)', () => {
  const { db } = paper
  const old = aStory(db, 'The ferry')
  // Pretends that each of its lists has a thousand newer stories.
  const fill = db.$client.prepare('insert into listings (list, published_at, article_id) values (?, ?, ?)')
  for (const list of ['front', 'section:1']) for (let n = 0; n < 1_000; n++) fill.run(list, NOON + 1 + n, 10_000 + n)
  expect(orphans(db, { kind: 'stories' }).items.map((one) => one.path)).toEqual(['/article/the-ferry'])
  aStory(db, 'A look back', { document: leadingTo('/article/the-ferry') }, NOON + DAY)
  expect(orphans(db, { kind: 'stories' }).items).toEqual([])
  expect(old.slug).toBe('the-ferry')
})
