import { describe, expect, test } from 'vitest'
import { type Choice, publishPlan } from '#components/desk/publish/publish-plan.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

const now = 1_000_000
const clock = { now, said: (at: number) => `at ${at}` }
const story = {
  headline: 'Ferry fares rise',
  standfirst: 'By a fifth.',
  sections: [{ id: 1, slug: 'business', name: 'Business', accent: 'business', voice: 'news' }],
  authors: [{ slug: 'a', name: 'A' }],
  source: null,
  lead: null,
  embargoUntil: null,
  publishedAt: null,
  document: { version: 1, blocks: [] },
} as unknown as DeskArticle
const choice: Choice = { kind: 'update', note: '', at: null, slot: null }

describe('the publish plan', () => {
  test('asks no kind the first time, and says that the date is for good', () => {
    const plan = publishPlan(story, { ...choice, kind: 'correction' }, clock)
    expect(plan).toMatchObject({ isFirst: true, obstacles: [], button: 'Publish', summary: 'First publication, now.' })
    expect(plan.effects[0]).toMatchObject({ value: 'now, for good', isNew: true })
  })

  test('without headline or section nothing goes out', () => {
    const plan = publishPlan({ ...story, headline: ' ', sections: [] }, choice, clock)
    expect(plan.obstacles.map(({ place }) => place)).toEqual([{ field: 'headline' }, { part: 'publish-sections' }])
  })

  test('a text that readers have already is not published again, but for a correction (P-313)', () => {
    const out = { ...story, status: 'published' as const, publishedAt: 5, hasChangesNotOut: false }
    expect(publishPlan(out, choice, clock).obstacles).toEqual([
      { sentence: expect.stringMatching(/^Readers have this text already/), place: { field: 'text' } },
    ])
    expect(publishPlan(out, { ...choice, kind: 'correction', note: 'It was Monday.' }, clock).obstacles).toEqual([])
    expect(publishPlan({ ...out, hasChangesNotOut: true }, choice, clock).obstacles).toEqual([])
  })

  test('names the act by its kind once the story was out', () => {
    const out = { ...story, publishedAt: 5 }
    expect(publishPlan(out, { ...choice, kind: 'minor' }, clock).button).toBe('Publish minor fix')
    expect(publishPlan(out, choice, clock).button).toBe('Publish update')
    expect(publishPlan(out, { ...choice, at: now + 1 }, clock).button).toBe('Schedule update')
  })

  test('says whether the address moves', () => {
    const out = { ...story, publishedAt: 5, slug: 'fares', path: '/article/fares' }
    const address = (of: typeof out) => publishPlan(of, choice, clock).effects.find((e) => e.label === 'Address')?.value
    expect(address(out)).toBe('stays')
    expect(address({ ...out, slug: 'ferry-fares' })).toContain('the old one redirects here')
  })

  test('a correction needs its note', () => {
    const out = { ...story, publishedAt: 5 }
    expect(publishPlan(out, { ...choice, kind: 'correction', note: '  ' }, clock).obstacles).toMatchObject([
      { place: { part: 'publish-note' } },
    ])
    expect(publishPlan(out, { ...choice, kind: 'correction', note: '4, not 14.' }, clock).obstacles).toEqual([])
  })

  test('no time that has passed, none left open, and nothing before an embargo', () => {
    expect(publishPlan(story, { ...choice, at: now }, clock).obstacles).toMatchObject([
      { place: { part: 'publish-time' } },
    ])
    expect(publishPlan(story, { ...choice, at: undefined }, clock).obstacles).toMatchObject([
      { place: { part: 'publish-time' } },
    ])
    const held = { ...story, embargoUntil: now + 10 }
    expect(publishPlan(held, choice, clock).obstacles).toEqual([
      { sentence: `The story is under embargo until at ${now + 10}.`, place: { field: 'embargo' } },
    ])
    expect(publishPlan(held, { ...choice, at: now + 10 }, clock).obstacles).toEqual([])
  })
})
