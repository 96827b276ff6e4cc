import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { collectReading } from '#db/engine/reading.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { linkedFrom } from '#db/queries/links/outgoing-links.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
beforeAll(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
})
afterAll(() => newsroom.close())

test('readers get the present headline and path of a chosen story, and none that is not public', () => {
  const { db } = newsroom
  const [one, two] = [aStory(db, { headline: 'One' }), aStory(db, { headline: 'Two' })]
  const draft = aStory(db, { headline: 'A draft', end: 'draft' })
  const stories = [one, two, draft].map(({ id, slug }) => ({ id, path: `/article/${slug}`, headline: 'As chosen' }))
  const { slug } = aStory(db, {
    headline: 'Whole',
    document: { version: 1, blocks: [{ id: 'r', type: 'related', title: '', stories }] },
  })
  const page = () => articlePage(db, { slug })
  const shown = () => page()?.document.blocks.flatMap((block) => ('stories' in block ? block.stories : []))
  expect(shown()?.map(({ headline }) => headline)).toEqual(['One', 'Two'])
  const tags = new Set<string>()
  collectReading(tags, page)
  expect([...tags]).toEqual(expect.arrayContaining([one, two, draft].map(({ id }) => `article:${id}`)))
  expect(linkedFrom(db, { id: one.id }).items.map(({ headline }) => headline)).toEqual(['Whole'])

  expect(page()?.liveStories).toEqual([])
  const live = must(saveArticle(db, SYSTEM, { ...two, fields: { live: 'open' } }, NOON))
  must(publishArticle(db, SYSTEM, { id: two.id, version: live.version, kind: 'minor' }, NOON))
  expect(page()?.liveStories).toEqual([two.id])

  const renamed = { headline: 'One, renamed', slug: 'one-renamed' }
  const { version } = must(saveArticle(db, SYSTEM, { ...one, fields: renamed }, NOON))
  must(publishArticle(db, SYSTEM, { id: one.id, version, kind: 'minor' }, NOON))
  must(withdrawArticle(db, SYSTEM, { id: two.id, legal: false }, NOON))
  expect(shown()).toEqual([{ id: one.id, path: '/article/one-renamed', headline: 'One, renamed' }])
  must(withdrawArticle(db, SYSTEM, { id: one.id, legal: false }, NOON))
  expect(page()?.document.blocks).toEqual([])
})
