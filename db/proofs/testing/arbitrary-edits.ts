import fc from 'fast-check'
import type { Edit, TestAction } from '#db/proofs/testing/action.ts'
import { NAMES } from '#db/proofs/testing/freshness.ts'
import { DAY, MINUTE } from '#db/testing/cast.ts'
import type { SourcePolicy } from '#domain/views.ts'

export const name = fc.constantFrom(...NAMES)
export const slug = fc.constantFrom('harbour', 'rail', 'tides', 'harbour-2', 'rail-2')
const places = fc.array(fc.nat(4), { minLength: 1, maxLength: 2 })
export const policy = fc.constantFrom<SourcePolicy[]>('own', 'may-rank', 'not-in-news', 'no-index')
const UNSET = { shortHeadline: '', longRead: null, madeBy: null }
const SET = { shortHeadline: 'Brief', longRead: 'yes' as const, madeBy: { how: 'assisted' as const, tool: 'Quill' } }
/** A save of a story. */
export const edit: fc.Arbitrary<Edit> = fc.record(
  {
    headline: name,
    kicker: name,
    sections: places,
    topics: places,
    authors: places,
    source: fc.option(name),
    lead: fc.option(fc.nat(1)),
    text: fc.constantFrom('The harbour.', 'Rail, and no tides.', 'Lanterns.'),
    image: fc.nat(4),
    related: fc.array(fc.nat(4), { maxLength: 2 }),
  },
  { requiredKeys: [] },
)
/** Edits rarely have an address of their own, which is mostly taken, or an embargo, which stops what comes after. */
export const special = fc.oneof(
  { weight: 4, arbitrary: edit },
  fc.tuple(edit, slug).map(([one, address]) => ({ ...one, slug: address })),
  fc.tuple(edit, fc.option(fc.nat(3))).map(([one, embargoDays]) => ({ ...one, embargoDays })),
  fc.tuple(edit, fc.option(policy)).map(([one, sourcePolicy]) => ({ ...one, sourcePolicy })),
  fc
    .tuple(edit, fc.constantFrom('analysis' as const, null))
    .map(([one, genre]) => ({ ...one, genre, ...(genre ? SET : UNSET) })),
  fc.tuple(edit, fc.constantFrom(null, 1, 3)).map(([one, licenceDays]) => ({ ...one, licenceDays })),
  fc.tuple(edit, fc.constantFrom('open' as const, 'closed' as const, null)).map(([one, live]) => ({ ...one, live })),
)
/** A save of a standing page. */
export const pageEdit = fc.record(
  {
    title: name,
    slug: fc.constantFrom('about', 'ethics', 'harbour', 'rail'),
    kind: fc.constantFrom('about' as const, 'ethics' as const, 'plain' as const),
    text: fc.constantFrom('Who we are.', 'What we hold to.'),
    image: fc.nat(1),
  },
  { requiredKeys: [] },
)
export const menuLink = fc.oneof(
  fc.record({ kind: fc.constant('section' as const), to: fc.constantFrom('world', 'harbour'), name: fc.constant('') }),
  fc.record({
    kind: fc.constant('page' as const),
    to: fc.constantFrom('about', 'ethics', 'rail'),
    name: fc.constant(''),
  }),
  fc.record({ kind: fc.constant('topic' as const), to: fc.constantFrom('rail', 'harbour'), name: fc.constant('') }),
  fc.record({ kind: fc.constant('address' as const), to: fc.constantFrom('/latest', '/feeds'), name }),
)

export const is = <T extends string>(value: T) => fc.constant(value)

export const bulkAct = fc.oneof(
  fc.record({ what: is('add-section'), section: fc.constantFrom('world', 'politics') }),
  fc.record({ what: is('add-topic'), topic: fc.constantFrom('rail', 'harbour') }),
  fc.record({ what: is('withdraw'), reason: is('') }),
  fc.record({ what: is('schedule'), at: fc.constantFrom(MINUTE, DAY) }),
  fc.record({ what: is('assign'), personId: fc.constantFrom('ottilie', null) }),
)

export const front = {
  stories: fc.array(fc.option(fc.nat(7)), { maxLength: 4 }),
  section: fc.option(fc.nat(3)),
  isMostRead: fc.boolean(),
  layout: fc.constantFrom('calm' as const, 'big' as const, 'live' as const),
  said: fc.record(
    { headline: name, picture: fc.nat(4), leavesInMs: fc.constantFrom(MINUTE, DAY) },
    { requiredKeys: [] },
  ),
}

/** An edition by mail. */
export const sentEdition: fc.Arbitrary<TestAction> = fc.record({
  do: is('edition'),
  stories: fc.array(fc.option(fc.nat(7)), { minLength: 1, maxLength: 3 }),
})
