import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { decideRequest } from '#db/commands/requests/decide-request.ts'
import { receiveRequest } from '#db/commands/requests/receive-request.ts'
import { saveRequestRules } from '#db/commands/requests/save-request-rules.ts'
import { publicQueries } from '#db/proofs/testing/public-queries.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticles } from '#db/queries/article/desk-articles.ts'
import { requestAtDesk } from '#db/queries/requests/request-at-desk.ts'
import { requestCounts } from '#db/queries/requests/request-counts.ts'
import { search } from '#db/queries/search/search.ts'
import { events } from '#db/schema/tables.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must, NOON, paragraphs, type Story } from '#db/testing/seed.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { DEFAULT_RULES } from '#domain/requests/request-views.ts'

const ends = ['draft', 'scheduled', 'withdrawn', 'withdrawn-legally', 'undone'] as const
/** A word that occurs nowhere else, so that any leak of the story is noticed. */
const wordOf = (end: string) => `secret${end.replace('-', '')}`

let newsroom: ReturnType<typeof testNewsroom>
const ids: number[] = []

beforeAll(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  const everywhere: Omit<Story, 'headline'> = {
    sections: ['world', 'opinion'],
    topics: ['harbour-fund', 'rail'],
    authors: ['noor-halvorsen'],
    source: { name: 'Coastal Wire' },
  }
  const open = aStory(newsroom.db, { headline: 'The harbour', ...everywhere })
  for (const end of ends) {
    const word = wordOf(end)
    const document = paragraphs(`Its harbour body ${word}.`)
    ids.push(aStory(newsroom.db, { headline: `Harbour ${word}`, standfirst: word, ...everywhere, document, end }).id)
  }
  const changes = { headline: 'The harbour secretsaved', document: paragraphs('A secretsaved body.') }
  must(saveArticle(newsroom.db, SYSTEM, { id: open.id, version: open.version, fields: changes }, NOON))
  const [lead = null, ...seconds] = ids
  must(saveFront(newsroom.db, SYSTEM, { version: 0, slots: { ...emptyFront(), lead, seconds } }, NOON))
})
afterAll(() => newsroom.close())

test('no public query has a word of a request, but its count (P-610)', () => {
  const { db } = newsroom
  must(saveRequestRules(db, SYSTEM, { ...DEFAULT_RULES, isOpen: true }, NOON))
  const secret = { name: 'Secret Ines', address: 'secret@harbour.example', about: '/secret', words: 'A secret wish.' }
  const { id } = must(receiveRequest(db, SYSTEM, { ...secret, byForm: true }, NOON))
  const reason = 'A secret reason.'
  must(
    decideRequest(db, SYSTEM, { id, version: 1, rung: 'note', reason, stories: ids.slice(0, 1), legal: false }, NOON),
  )
  expect(JSON.stringify(requestAtDesk(db, { id }))).toContain('A secret wish.')
  const answers = Object.entries(publicQueries).map(([name, query]) => [name, JSON.stringify(query(db))] as const)
  expect(requestCounts(db)).toEqual([{ year: 2026, received: 1, rungs: [{ rung: 'note', count: 1 }] }])
  expect(answers.filter(([, answer]) => /secret/i.test(answer ?? '')).map(([name]) => name)).toEqual([])
  expect(JSON.stringify(db.select().from(events).all())).not.toMatch(/secret (?:ines|wish|reason)|secret@/i)
})

test('no public query shows a word of what is not public (P-102)', () => {
  const { db } = newsroom
  const onTheDesk = JSON.stringify(deskArticles(db, { actor: SYSTEM, now: NOON }))
  for (const end of ends) expect(onTheDesk).toContain(wordOf(end))
  expect(onTheDesk).toContain('secretsaved')

  const answers = Object.entries(publicQueries).map(([name, query]) => [name, JSON.stringify(query(db))] as const)
  expect(answers.map(([, answer]) => answer).join()).toContain('The harbour')
  expect(answers.filter(([, answer]) => /secret/i.test(answer ?? '')).map(([name]) => name)).toEqual([])
})

test('search does not find it, and its address is nothing or gone', () => {
  const { db } = newsroom
  expect(search(db, { q: 'harbour', page: 1 }).total).toBe(1)
  for (const end of ends) {
    const slug = `harbour-${wordOf(end)}`
    expect(search(db, { q: wordOf(end), page: 1 }).hits).toEqual([])
    expect(articlePage(db, { slug })).toBeNull()
    const isGone = end === 'withdrawn' || end === 'withdrawn-legally'
    const expected = isGone ? { kind: 'withdrawn', legal: end === 'withdrawn-legally' } : { kind: 'nothing' }
    expect(addressOf(db, `/article/${slug}`)).toEqual(expected)
  }
  expect(search(db, { q: 'secretsaved', page: 1 }).hits).toEqual([])
})
