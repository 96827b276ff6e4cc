import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { endBanner, showBanner } from '#db/commands/front/show-banner.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
import { nextDueAt } from '#db/commands/schedule/steps/next-due-at.ts'
import { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
import { bannerView, deskBanner } from '#db/queries/front/banner-view.ts'
import { events } from '#db/schema/tables.ts'
import { aDraft, aStory, MINUTE, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { BANNER_BYTES, bannerBody, bannerFields, bannerLevel, LABEL_BYTES } from '#domain/paper/banner-fields.ts'
import { speechIn } from '#domain/words/speech.ts'

const room = newsroomForEach(openSections)
const REPORTER = { id: 'rafe', name: 'Rafe', role: 'reporter' } as const
const PLAIN = { text: 'The harbour is closed', level: 'breaking', href: '/world', article: null } as const
const bytes = (text: string) => new TextEncoder().encode(text).length
const wordsIn = (language: string) => speechIn({ zone: 'UTC', dates: 'long', clock: '24' }, language).words.banners

test('a banner ends on time, when an editor ends it, and never for a reporter (P-75)', () => {
  const { db } = room
  expect(showBanner(db, REPORTER, { ...PLAIN, endsAt: NOON + MINUTE }, NOON)).toMatchObject({ code: 'not-allowed' })
  expect(showBanner(db, OTTILIE, { ...PLAIN, endsAt: NOON }, NOON)).toMatchObject({ code: 'time-is-past' })
  expect(bannerView(db)).toBeNull()
  must(showBanner(db, OTTILIE, { ...PLAIN, endsAt: NOON + MINUTE }, NOON))
  const { article: _, ...shown } = PLAIN
  expect(bannerView(db)).toEqual({ ...shown, beganAt: NOON })
  advanceDay(db, NOON)
  expect(nextDueAt(db, NOON)).toBe(NOON + MINUTE)
  runDueJobs(db, NOON + MINUTE - 1)
  expect(bannerView(db)).not.toBeNull()
  runDueJobs(db, NOON + MINUTE)
  expect(bannerView(db)).toBeNull()
  expect(endBanner(db, OTTILIE, NOON)).toMatchObject({ code: 'not-found' })
  must(showBanner(db, OTTILIE, { ...PLAIN, endsAt: NOON + MINUTE }, NOON))
  expect(endBanner(db, REPORTER, NOON)).toMatchObject({ code: 'not-allowed' })
  must(endBanner(db, OTTILIE, NOON))
  expect(bannerView(db)).toBeNull()
})

test('a banner ends on time while the clock is in doubt, because ending takes away', () => {
  const { db } = room
  must(showBanner(db, OTTILIE, { ...PLAIN, endsAt: NOON + MINUTE }, NOON))
  runDueJobs(db, NOON + MINUTE, { isFrozen: true })
  expect(bannerView(db)).toBeNull()
})

test('a second banner replaces the first, under another id', () => {
  const { db } = room
  must(showBanner(db, OTTILIE, { ...PLAIN, endsAt: NOON + MINUTE }, NOON))
  must(showBanner(db, OTTILIE, { ...PLAIN, text: 'It is open', endsAt: NOON + 3 * MINUTE }, NOON + 1))
  expect(bannerView(db)).toMatchObject({ text: 'It is open', beganAt: NOON + 1 })
  runDueJobs(db, NOON + MINUTE)
  expect(bannerView(db)).not.toBeNull()
})

test('one about a story links to it, and is shown while it is public only', () => {
  const { db } = room
  const draft = aDraft(db, 'The draft')
  const fields = { ...PLAIN, href: '', endsAt: NOON + MINUTE }
  expect(showBanner(db, OTTILIE, { ...fields, article: draft.id }, NOON)).toMatchObject({ code: 'story-not-public' })
  const story = aStory(db, 'High water')
  must(showBanner(db, OTTILIE, { ...fields, article: story.id }, NOON))
  expect(bannerView(db)?.href).toBe('/article/high-water')
  must(withdrawArticle(db, OTTILIE, { id: story.id }, NOON))
  expect(bannerView(db)).toBeNull()
  expect(deskBanner(db)).toMatchObject({ article: story.id, isShown: false })
  must(endBanner(db, OTTILIE, NOON))
  const ended = db.select().from(events).where(eq(events.what, 'banner.ended')).get()
  expect(ended?.articleId).toBe(story.id)
})

test('whatever is accepted fits into 500 bytes, in every language of the paper', () => {
  const { db } = room
  for (const language of ['en', 'de', 'fr', 'es', 'ar'])
    for (const level of bannerLevel.options) {
      const { close, ...labels } = wordsIn(language)
      expect(bytes(labels[level] + close)).toBeLessThanOrEqual(LABEL_BYTES)
    }
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      fc.nat(380),
      fc.constantFrom('en', 'de', 'fr', 'es', 'ar'),
      (text, length, language) => {
        const asked = bannerFields.safeParse({ ...PLAIN, text, href: `/${'é'.repeat(length)}` })
        if (!asked.success) return
        const shown = showBanner(db, OTTILIE, { ...asked.data, endsAt: NOON + MINUTE }, NOON)
        seen.add(shown.ok ? 'shown' : shown.code)
        if (!shown.ok) return
        const { close, breaking: label } = wordsIn(language)
        expect(bytes(bannerBody(bannerView(db), { label, close }))).toBeLessThanOrEqual(BANNER_BYTES)
      },
    ),
    { seed: 20261127, numRuns: 150 },
  )
  expect([...seen].toSorted()).toEqual(['banner-too-long', 'shown'])
  expect(bannerBody(null, { label: '', close: '' })).toBe('{}')
})
