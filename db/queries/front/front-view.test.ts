import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import type { Db } from '#db/engine/open.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, HARBOUR, HOUR, must, NOON } from '#db/testing/seed.ts'
import { emptyFront, type FrontSlots } from '#domain/article/front/front-slots.ts'
import { aFront } from '#domain/article/testing/a-front.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { FrontView, TeaserView } from '#domain/views.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
})
afterEach(() => newsroom.close())

const lead = { mediaId: HARBOUR, alt: '', caption: '', credit: '' }

/** Creates stories `first` to `last`, the first being the newest, in turns over the sections. */
function stories(first: number, last: number, sections: string[]): number[] {
  const ids: number[] = []
  for (let n = first; n <= last; n++) {
    const section = sections[n % sections.length] ?? 'world'
    ids.push(aStory(db, { headline: `Story ${n}`, at: NOON - n * HOUR, sections: [section] }).id)
  }
  return ids
}

function save(slots: Partial<FrontSlots>): void {
  must(saveFront(db, SYSTEM, { version: 0, slots: { ...emptyFront(), ...slots } }, NOON))
}

function shown({ lead: first, leadLinks, seconds, strip, latest, bands }: FrontView): TeaserView[] {
  const inBands = bands.flatMap((band) => {
    if (band.kind === 'feature') return [band.story]
    return (band.kind === 'opinion' ? [band.part] : band.parts).flatMap(({ stories, spare }) => [...stories, ...spare])
  })
  return [...(first ? [first] : []), ...leadLinks, ...seconds, ...strip, ...latest, ...inBands]
}
const headlines = (teasers: TeaserView[]) => teasers.map((teaser) => teaser.headline)

describe('by rule', () => {
  test('an empty newsroom has an empty front (P-204)', () => {
    const front = frontPage(db)
    expect(front).toEqual(aFront({ today: '' }))
  })

  test('the newest come first, each once, and the lead has a picture (P-52)', () => {
    aCast(db)
    stories(1, 60, ['world', 'politics', 'business', 'climate', 'science'])
    aStory(db, { headline: 'Pictured', at: NOON - 2.5 * HOUR, lead })
    for (let n = 1; n <= 5; n++) aStory(db, { headline: `Opinion ${n}`, sections: ['opinion'], at: NOON - n * HOUR })
    const front = frontPage(db)
    expect(front.lead?.headline).toBe('Pictured')
    expect(headlines(front.seconds)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Story ${n}`))
    expect(headlines(front.strip)).toEqual([7, 8, 9, 10].map((n) => `Story ${n}`))
    expect(headlines(front.latest)).toContain('Opinion 5')
    expect(front.bands.map((band) => (band.kind === 'sections' ? band.parts.length : band.kind))).toEqual([
      'opinion',
      1,
      2,
      2,
    ])
    const all = headlines(shown(front))
    expect(new Set(all).size).toBe(all.length)
  })

  test('a lead without a picture has fewer latest stories beside it, and the others are in their bands (P-361)', () => {
    aCast(db)
    const ids = stories(1, 40, ['world', 'politics'])
    const bare = frontPage(db)
    expect(bare.lead?.picture).toBeNull()
    const all = headlines(shown(bare))
    for (const one of ['Story 15', 'Story 16', 'Story 17']) expect(all).toContain(one)
    save({ lead: { story: ids[3] ?? 0, picture: HARBOUR } })
    expect(frontPage(db).latest.length).toBeGreaterThan(bare.latest.length)
  })

  test('long headlines leave room for fewer seconds and latest stories than short ones (P-361)', () => {
    aCast(db)
    stories(1, 40, ['world', 'politics'])
    aStory(db, { headline: 'Pictured', at: NOON, lead })
    const short = frontPage(db)
    for (let n = 1; n <= 30; n++) aStory(db, { headline: `Long ${n} ${'and longer '.repeat(18)}`, at: NOON - n })
    const long = frontPage(db)
    expect(long.lead?.headline).toBe('Pictured')
    expect(long.seconds.length).toBeLessThan(short.seconds.length)
    expect(long.latest.length).toBeLessThan(short.latest.length)
  })

  test('the first second is the newest with a picture, and a strip has pictures on all or is the newest', () => {
    aCast(db)
    stories(1, 40, ['world'])
    for (const n of [3, 5]) aStory(db, { headline: `Pictured ${n}`, at: NOON - (n + 0.5) * HOUR, lead })
    expect(frontPage(db).lead?.headline).toBe('Pictured 3')
    expect(frontPage(db).seconds[0]?.headline).toBe('Pictured 5')
    expect(frontPage(db).strip.map(({ picture }) => picture)).toEqual([null, null, null, null])
    for (const n of [11, 12, 13, 14]) aStory(db, { headline: `Pictured ${n}`, at: NOON - (n + 0.5) * HOUR, lead })
    expect(headlines(frontPage(db).strip)).toEqual([11, 12, 13, 14].map((n) => `Pictured ${n}`))
  })

  test('a front of twelve stories has no strip that would leave Latest half empty', () => {
    aCast(db)
    stories(1, 11, ['world'])
    aStory(db, { headline: 'Pictured', at: NOON, lead })
    const front = frontPage(db)
    expect(front.strip).toEqual([])
    expect(front.latest.length).toBeGreaterThan(4)
    expect(new Set(headlines(shown(front))).size).toBe(12)
  })

  test('one story alone is the lead, and no band is empty', () => {
    aCast(db)
    stories(1, 1, ['world'])
    const front = frontPage(db)
    expect(headlines(shown(front))).toEqual(['Story 1'])
    expect(front.bands).toEqual([])
  })

  test('a paper of fewer than twelve stories is young: it shows each once, the lead first', () => {
    aCast(db)
    stories(1, 10, ['world', 'opinion'])
    aStory(db, { headline: 'Pictured', at: NOON - 5.5 * HOUR, lead })
    const { young, lead: first } = frontPage(db)
    expect(first?.headline).toBe('Pictured')
    const others = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `Story ${n}`)
    expect(headlines(young)).toEqual(['Pictured', ...others])
    stories(11, 11, ['world'])
    expect(frontPage(db).young).toEqual([])
  })

  test('the date is the stored one, else that of the newest story', () => {
    aCast(db)
    stories(1, 1, ['world'])
    expect(frontPage(db).today).toBe('2026-11-24')
    advanceDay(db, NOON + 24 * HOUR)
    expect(frontPage(db).today).toBe('2026-11-25')
  })
})

describe('composed', () => {
  test('a chosen story is in its slot and in no other (P-52)', () => {
    aCast(db)
    const ids = stories(1, 40, ['world', 'politics'])
    const [a = 0, b = 0, c = 0, d = 0] = ids.slice(30)
    const world = 1
    save({
      lead: a,
      leadLinks: [b],
      seconds: [null, c],
      bands: [{ kind: 'river', section: world, stories: [d, null] }],
    })
    const front = frontPage(db)
    expect(front.lead?.id).toBe(a)
    expect(front.leadLinks.map((story) => story.id)).toEqual([b])
    expect(headlines(front.seconds)).toEqual(['Story 1', front.seconds[1]?.headline])
    expect(front.seconds[1]?.id).toBe(c)
    expect(front.bands).toHaveLength(1)
    const [river] = front.bands
    expect(river?.kind === 'sections' && river.parts[0]?.stories.map((story) => story.id)).toEqual([
      d,
      expect.any(Number),
    ])
    const all = headlines(shown(front))
    expect(new Set(all).size).toBe(all.length)
  })

  test('a withdrawn story leaves its slot to the rule', () => {
    aCast(db)
    const [newest = 0, , third = 0] = stories(1, 5, ['world'])
    save({ lead: third })
    expect(frontPage(db).lead?.id).toBe(third)
    must(withdrawArticle(db, SYSTEM, { id: third }, NOON))
    expect(frontPage(db).lead?.id).toBe(newest)
  })

  test('a front that somebody composed is not young, even with three stories', () => {
    aCast(db)
    const [, , third = 0] = stories(1, 3, ['world'])
    expect(headlines(frontPage(db).young)).toEqual(['Story 1', 'Story 2', 'Story 3'])
    save({ lead: third })
    const front = frontPage(db)
    expect(front.young).toEqual([])
    expect(headlines(shown(front)).toSorted()).toEqual(['Story 1', 'Story 2', 'Story 3'])
  })

  test('a section that was closed has no band', () => {
    aCast(db)
    stories(1, 30, ['world'])
    save({ bands: [{ kind: 'river', section: 99, stories: [] }] })
    expect(frontPage(db).bands).toEqual([])
  })
})

test('the two newest corrections of public stories', () => {
  aCast(db)
  for (const n of [1, 2, 3]) {
    const { id, version } = aStory(db, { headline: `Story ${n}` })
    must(publishArticle(db, SYSTEM, { id, version, kind: 'correction', note: `Note ${n}` }, NOON + n * HOUR))
  }
  expect(frontPage(db).corrections.map((one) => one.note)).toEqual(['Note 3', 'Note 2'])
  must(withdrawArticle(db, SYSTEM, { id: 3 }, NOON + 9 * HOUR))
  expect(frontPage(db).corrections.map((one) => one.note)).toEqual(['Note 2', 'Note 1'])
})
