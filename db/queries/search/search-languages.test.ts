import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import { search } from '#db/queries/search/search.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory } from '#db/testing/seed.ts'

const HEADLINES = [
  'Die Straße zum Süden',
  'Cœur de la ville, été compris',
  'مُحَمَّدٌ في المدينة',
  'أحمد والإسلام في العصر',
  'شَهِدَت مدينة هالين',
  '港口基金今天开放',
  '東京タワーの夜',
  'ท่าเรือเปิดแล้ว',
  'Łódź i Øresund',
  'Ναύπλιο: Λιμάνι',
  'Порт открыт, ёлка',
  '부산 항구 개방',
]
let newsroom: ReturnType<typeof testNewsroom>
beforeAll(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  for (const headline of HEADLINES) aStory(newsroom.db, { headline })
})
afterAll(() => newsroom.close())

const hits = (q: string) => search(newsroom.db, { q, page: 1 }).hits
const found = (q: string) => hits(q).map((hit) => hit.headline)

describe('printed words are found as they are typed', () => {
  test.each([
    ['strasse', 0],
    ['STRASSE', 0],
    ['suden', 0],
    ['süd*', 0],
    ['coeur', 1],
    ['ete', 1],
    ['محمد', 2],
    ['مُحَمَّدٌ', 2],
    ['احمد', 3],
    ['الاسلام', null],
    ['والاسلام', 3],
    ['مدينه', 4],
    ['شهدت', 4],
    ['基金', 5],
    ['開放', 5],
    ['东京', 6],
    ['港口基金', 5],
    ['开放 港口', 5],
    ['タワー', 6],
    ['ท่าเรือ', 7],
    ['lódz', 8],
    ['lodz', 8],
    ['łodz', 8],
    ['ναύπλιο', 9],
    ['ΛΙΜΆΝΙ', 9],
    ['λιμανι', 9],
    ['ПОРТ', 10],
    ['항구', 11],
  ] as const)('%s', (typed, n) => {
    expect(found(typed)).toEqual(n === null ? [] : [HEADLINES[n]])
  })
})

test('a headline with its hits reads as it was written', () => {
  for (const [typed, hit] of [
    ['محمد', 'مُحَمَّدٌ'],
    ['基金', '基金'],
    ['ท่าเรือ', 'ท่าเรือ'],
    ['strasse', 'Straße'],
  ] as const) {
    const [one] = hits(typed)
    expect(one?.headlineParts.map((part) => part.text).join('')).toBe(one?.headline)
    expect(one?.headlineParts.filter((part) => part.hit).map((part) => part.text)).toEqual([hit])
    expect(one?.passage.map((part) => part.text).join('')).not.toContain('\u200b')
  }
})

test('and the index is in step with what is public', () => {
  expect(checkNewsroom(newsroom.db, newsroom.dir).filter(({ says }) => says.includes('search'))).toEqual([])
  newsroom.db.$client.exec("update search_index set headline = 'else' where rowid = 1")
  expect(checkNewsroom(newsroom.db, newsroom.dir)).toContainEqual({
    kind: 'other',
    says: '1 stories whose search text is not the public one.',
  })
})
