import { expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { feedDepartures } from '#db/queries/feeds/feed-departures.ts'
import { aStory, DAY, MINUTE, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'

const source = { name: 'Meridian Wire', url: 'https://wire.example/a' }

const paper = newsroomForEach(openSections)

const left = (list: string | null = null) => feedDepartures(paper.db, list).map(({ id, at }) => [id, at - NOON])

test('a withdrawn story is a feed departure until it is restored or a month has passed', () => {
  const one = aStory(paper.db, 'Night trains return')
  const two = aStory(paper.db, 'The tide comes in', { sections: ['politics'] })
  expect(left()).toEqual([])
  must(withdrawArticle(paper.db, OTTILIE, { id: one.id }, NOON + MINUTE))
  must(withdrawArticle(paper.db, OTTILIE, { id: two.id, legal: true }, NOON + 2 * MINUTE))
  expect(left()).toEqual([
    [two.id, 2 * MINUTE],
    [one.id, MINUTE],
  ])
  expect(left('section:1')).toEqual([[one.id, MINUTE]])
  must(publishArticle(paper.db, OTTILIE, { id: one.id, version: one.version, kind: 'update' }, NOON + 3 * MINUTE))
  expect(left()).toEqual([[two.id, 2 * MINUTE]])
  runDueJobs(paper.db, NOON + 29 * DAY)
  expect(left()).toHaveLength(1)
  runDueJobs(paper.db, NOON + 31 * DAY)
  expect(left()).toEqual([])
})

test('so is a story excluded by a policy, or with an expired licence', () => {
  const wire = aStory(paper.db, 'From the wire', { source })
  const own = aStory(paper.db, 'Ours')
  const lent = aStory(paper.db, 'Lent', { licenceUntil: new Date(NOON + DAY).toISOString() })
  must(updateSource(paper.db, OTTILIE, { id: 1, policy: 'not-in-news' }, NOON))
  expect(left()).toEqual([])
  must(updateSource(paper.db, OTTILIE, { id: 1, policy: 'no-index' }, NOON + MINUTE))
  const { version } = must(
    saveArticle(paper.db, OTTILIE, { id: own.id, version: own.version, fields: { sourcePolicy: 'no-index' } }, NOON),
  )
  must(publishArticle(paper.db, OTTILIE, { id: own.id, version, kind: 'minor' }, NOON + 2 * MINUTE))
  runDueJobs(paper.db, NOON + DAY)
  expect(left()).toEqual([
    [lent.id, DAY],
    [own.id, 2 * MINUTE],
    [wire.id, MINUTE],
  ])
  expect(left('source:1')).toEqual([[wire.id, MINUTE]])
  must(updateSource(paper.db, OTTILIE, { id: 1, inFeeds: true }, NOON + DAY))
  expect(left('source:1')).toEqual([])
})

test('a story that was in no feed is no departure', () => {
  const kept = aStory(paper.db, 'Kept', { sourcePolicy: 'no-index' })
  must(withdrawArticle(paper.db, OTTILIE, { id: kept.id }, NOON))
  expect(left()).toEqual([])
})
