import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FrontSlots, frontSlots, type Slot } from '#domain/article/front/front-slots.ts'
import { mergedFront } from '#domain/article/front/merged-front.ts'

const of = (slots: object) => frontSlots.parse(slots)
const river = (section: number, stories: Slot[] = []) => ({ kind: 'river', section, stories })

describe('the changes of two editors', () => {
  test('stand together where they are in different slots', () => {
    const base = of({ lead: 1, strip: [2] })
    const [mine, theirs] = [of({ lead: 9, strip: [2] }), of({ lead: 1, strip: [2], seconds: [3] })]
    expect(mergedFront(base, mine, theirs)).toEqual({
      slots: of({ lead: 9, strip: [2], seconds: [3, null, null] }),
      conflicts: [],
    })
  })

  test('the same change by both is none', () => {
    expect(mergedFront(of({}), of({ lead: 1 }), of({ lead: 1 })).conflicts).toEqual([])
  })

  test('are a conflict in one slot, which keeps mine', () => {
    const merged = mergedFront(of({ lead: 1 }), of({ lead: 2 }), of({ lead: { story: 1, headline: 'Theirs' } }))
    expect(merged).toEqual({ slots: of({ lead: 2 }), conflicts: ['lead'] })
  })

  test('are a conflict where a story would stand twice, in my slot', () => {
    expect(mergedFront(of({}), of({ strip: [5] }), of({ lead: 5 })).conflicts).toEqual(['strip.0'])
  })

  test('take another layout and links under the lead as a whole', () => {
    const base = of({ leadLinks: [1, 2] })
    expect(mergedFront(base, of({ leadLinks: [1, 2], layout: 'big' }), of({ leadLinks: [2] }))).toEqual({
      slots: of({ leadLinks: [2], layout: 'big' }),
      conflicts: [],
    })
    expect(mergedFront(base, of({ leadLinks: [1] }), of({ leadLinks: [2] })).conflicts).toEqual(['leadLinks'])
  })

  test('go into bands by slot as long as nobody moves a band', () => {
    const base = of({ bands: [river(1), river(2)] })
    const mine = of({ bands: [river(1, [7]), river(2)] })
    expect(mergedFront(base, mine, of({ bands: [river(1), river(2, [8])] }))).toMatchObject({
      slots: { bands: [{ stories: [7] }, { stories: [8, null, null, null, null] }] },
      conflicts: [],
    })
    expect(mergedFront(base, mine, of({ bands: [river(2), river(1)] })).conflicts).toEqual(['bands'])
    expect(mergedFront(base, base, of({ bands: [river(2)] })).slots.bands).toEqual(of({ bands: [river(2)] }).bands)
  })
})

const slot = fc.option(fc.nat({ max: 30 }).map((n) => n + 1))
const front: fc.Arbitrary<FrontSlots> = fc
  .record({
    layout: fc.constantFrom('calm', 'big'),
    lead: slot,
    seconds: fc.oneof(fc.constant([]), fc.array(slot, { minLength: 3, maxLength: 3 })),
    strip: fc.oneof(fc.constant([]), fc.array(slot, { minLength: 4, maxLength: 4 })),
  })
  .map(of)
const shown = ({ layout, lead, seconds, strip }: FrontSlots) => JSON.stringify([layout, lead, seconds, strip])
/** Lists of empty slots are the same as none. */
const slim = (slots: FrontSlots): FrontSlots => ({
  ...slots,
  seconds: slots.seconds.every((one) => one === null) ? [] : slots.seconds,
  strip: slots.strip.every((one) => one === null) ? [] : slots.strip,
})

test('whoever changed nothing gets the other front, and no change is a conflict with itself', () => {
  fc.assert(
    fc.property(front, front, (one, other) => {
      const [a, b] = [slim(one), slim(other)]
      expect(shown(mergedFront(a, a, b).slots)).toBe(shown(b))
      expect(shown(mergedFront(a, b, a).slots)).toBe(shown(b))
      expect(shown(mergedFront(a, b, b).slots)).toBe(shown(b))
    }),
  )
})
