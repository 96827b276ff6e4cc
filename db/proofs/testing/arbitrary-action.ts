import fc from 'fast-check'
import { type TestAction, type Kind, type Noun, PEOPLE_ACTIONS, picture } from '#db/proofs/testing/action.ts'
import { edit, menuLink, name, pageEdit, policy, slug, special } from '#db/proofs/testing/arbitrary-edits.ts'
import { REDIRECT_PATHS } from '#db/proofs/testing/freshness-redirects.ts'
import { DAY, MINUTE } from '#db/testing/cast.ts'

const small = fc.nat(7)
const kind = fc.constantFrom<Kind[]>('minor', 'update', 'correction')
const noun = fc.constantFrom<Noun[]>('topic', 'author', 'source')
const mergeable = fc.constantFrom('section', 'topic', 'author')
const terms = fc.uniqueArray(fc.constantFrom('harbour', 'rail', 'tides'), { maxLength: 2 })
const is = <T extends string>(value: T) => fc.constant(value)

const bulkAct = fc.oneof(
  fc.record({ what: is('add-section'), section: fc.constantFrom('world', 'politics') }),
  fc.record({ what: is('add-topic'), topic: fc.constantFrom('rail', 'harbour') }),
  fc.record({ what: is('withdraw'), reason: is('') }),
  fc.record({ what: is('schedule'), at: fc.constantFrom(MINUTE, DAY) }),
  fc.record({ what: is('assign'), personId: fc.constantFrom('ottilie', null) }),
)

const front = {
  stories: fc.array(fc.option(small), { maxLength: 4 }),
  section: fc.option(fc.nat(3)),
  isMostRead: fc.boolean(),
  layout: fc.constantFrom('calm' as const, 'big' as const, 'live' as const),
  said: fc.record(
    { headline: name, picture: fc.nat(4), leavesInMs: fc.constantFrom(MINUTE, DAY) },
    { requiredKeys: [] },
  ),
}

/** Actions for which random choice seldom finds a story, in the newsroom of `openNewsroom`: each of these is run. */
export const RARE_ACTIONS: TestAction[] = [
  { do: 'undo publication', n: 0 },
  { do: 'publish', n: 0, kind: 'minor', inMs: 0 },
  { do: 'desk save', n: 0, edit: { headline: 'Tides' } },
  { do: 'desk keep', n: 0 },
  { do: 'desk discard', n: 0 },
  { do: 'desk put back', n: 0, number: 1 },
  { do: 'publish', n: 0, kind: 'correction', inMs: DAY },
  { do: 'desk reschedule', n: 0, inMs: 2 * DAY },
  { do: 'desk move', n: 2, move: 'submit' },
  { do: 'desk move', n: 2, move: 'recall' },
  { do: 'desk move', n: 2, move: 'submit' },
  { do: 'desk move', n: 2, move: 'return' },
  { do: 'bulk', n: 1, act: { what: 'withdraw', reason: '' }, isUndone: false },
  { do: 'undo bulk', which: 0 },
  { do: 'front', stories: [0, 1], section: null, layout: 'big', said: { headline: 'Tides', leavesInMs: DAY } },
  { do: 'roll back front', which: 0 },
  { do: 'desk plan front', stories: [1], section: null, inMs: DAY },
  { do: 'desk plan front', stories: [0], section: null, inMs: DAY },
  { do: 'desk cancel front', which: 0 },
  { do: 'desk draft front', stories: [1], section: null },
  { do: 'desk discard front' },
  { do: 'desk restore front' },
  { do: 'place on front', story: 0, place: 1 },
  { do: 'pin', of: 0, story: 0, leavesInMs: DAY },
  { do: 'banner', story: 0, endsInMs: DAY },
  { do: 'banner goes' },
  { do: 'desk sitemaps' },
  { do: 'wait', ms: 3 * DAY },
  { do: 'desk sitemaps' },
  { do: 'story', headline: 'Rail', edit: { source: 'Rail', sourcePolicy: 'no-index' } },
  { do: 'change term', noun: 'source', of: 0, to: { licenceDays: 1 } },
  { do: 'wait', ms: 2 * DAY },
  { do: 'change term', noun: 'source', of: 0, to: { licenceDays: null } },
  { do: 'restore source', of: 0 },
  { do: 'withdraw source', of: 0, isUndone: true },
  { do: 'withdraw source', of: 0, isUndone: false },
  { do: 'merge', what: 'topic', of: 0, into: 1 },
  { do: 'merge', what: 'author', of: 0, into: 1 },
  { do: 'merge', what: 'section', of: 0, into: 1 },
  { do: 'close section', of: 1 },
  { do: 'picture', of: 4 },
  { do: 'picture goes', of: 4 },
  { do: 'picture comes back', of: 4 },
  { do: 'desk page create', title: 'Diversity' },
  { do: 'desk page save', of: 1, edit: { text: 'Whom we ask.' } },
  { do: 'desk page delete', of: 1 },
  { do: 'page out', of: 0, edit: { title: 'Who we are' } },
  { do: 'desk page put back', of: 0 },
  { do: 'page back', of: 0 },
  { do: 'desk note', n: 0 },
  { do: 'desk presence', n: 0 },
  { do: 'desk duplicate', n: 0 },
  { do: 'desk delete', n: 2 },
  { do: 'redirect list', rows: [['/2013/old', '/latest']] },
  { do: 'redirect goes', path: '/2013/old' },
  { do: 'embed hosts', isOn: true },
  { do: 'outside scripts', isOn: true },
  ...PEOPLE_ACTIONS.map((who): TestAction => ({ do: 'desk people', who })),
]

const road = fc.constantFrom(...REDIRECT_PATHS)

/** Any action; those that create stories are more frequent than those that remove them. */
export const arbitraryAction: fc.Arbitrary<TestAction> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: is('story'), headline: name, edit }) },
  { weight: 5, arbitrary: fc.record({ do: is('change'), n: small, edit: special, kind }) },
  { weight: 3, arbitrary: fc.record({ do: is('publish'), n: small, kind, inMs: fc.constantFrom(0, 0, MINUTE, DAY) }) },
  { weight: 3, arbitrary: fc.record({ do: is('withdraw'), n: small, legal: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: is('undo publication'), n: small }) },
  fc.record({ do: is('check again'), n: small, isAnew: fc.boolean() }),
  { weight: 2, arbitrary: fc.record({ do: is('bulk'), n: small, act: bulkAct, isUndone: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: is('undo bulk'), which: small }) },
  fc.record({ do: is('desk assign'), n: small, isNobodys: fc.boolean() }),
  fc.record({ do: fc.constantFrom('desk note', 'desk presence', 'desk keep', 'desk duplicate'), n: small }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('desk reschedule'),
      n: small,
      inMs: fc.constantFrom(MINUTE, DAY),
      isRenewed: fc.boolean(),
    }),
  },
  fc.record({ do: is('desk preview'), n: small, act: bulkAct }),
  fc.record({ do: is('desk people'), who: fc.constantFrom(...PEOPLE_ACTIONS) }),
  { weight: 3, arbitrary: fc.record({ do: is('desk save'), n: small, edit: special }) },
  fc.record({ do: is('desk create'), headline: name }),
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('desk delete', 'desk restore'), n: small }) },
  { weight: 6, arbitrary: fc.record({ do: is('desk discard'), n: small }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: is('desk put back'), n: small, number: fc.integer({ min: 1, max: 4 }) }),
  },
  fc.record({ do: is('desk move'), n: small, move: fc.constantFrom('submit', 'return', 'unschedule') }),
  fc.record({ do: is('open section'), name, parent: fc.constantFrom(null, 'world', 'harbour') }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: is('change section'),
      of: small,
      to: fc.record(
        {
          name,
          slug,
          strapline: name,
          voice: fc.constantFrom('news', 'opinion'),
          position: fc.nat(3),
          parent: fc.constantFrom(null, 'world', 'politics', 'harbour'),
          colour: fc.constantFrom(null, { light: '#22663a' }, { light: '#7d2b73', dark: '#dda2d3' }),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  fc.record({ do: is('close section'), of: small }),
  fc.record({ do: is('order sections'), isTurned: fc.boolean() }),
  {
    weight: 4,
    arbitrary: fc.record({ do: is('merge'), what: mergeable, of: small, into: small }),
  },
  { weight: 2, arbitrary: fc.record({ do: is('create term'), noun, name }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('change term'),
      noun: is('topic'),
      of: small,
      to: fc.record({ name, slug, description: name, followUpAt: fc.constantFrom(null, DAY) }, { requiredKeys: [] }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('change term'),
      noun: is('author'),
      of: small,
      to: fc.record(
        {
          name,
          slug,
          role: name,
          portrait: fc.nat(1).map(picture),
          links: fc.constantFrom([], [{ label: 'Rail', url: 'https://rail.example/' }]),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('change term'),
      noun: is('source'),
      of: small,
      to: fc.record(
        {
          name,
          slug,
          usage: name,
          logo: fc.nat(1).map(picture),
          canonicalOriginal: fc.boolean(),
          policy,
          inFeeds: fc.boolean(),
          feed: fc.constant('https://wire.example/feed.xml'),
          licenceDays: fc.constantFrom(null, 1, 3, 500),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  fc.record({ do: is('withdraw source'), of: small, isUndone: fc.boolean() }),
  { weight: 2, arbitrary: fc.record({ do: is('restore source'), of: small }) },
  { weight: 2, arbitrary: fc.record({ do: is('delete term'), noun, of: small }) },
  { weight: 3, arbitrary: fc.record({ do: is('redirect'), path: road, target: road }) },
  fc.record({ do: is('redirect list'), rows: fc.array(fc.tuple(road, road), { minLength: 1, maxLength: 3 }) }),
  fc.record({ do: is('redirect goes'), path: road }),
  fc.record({ do: is('front'), ...front }),
  fc.record({ do: is('desk plan front'), ...front, inMs: fc.constantFrom(MINUTE, DAY) }),
  fc.record({ do: is('desk cancel front'), which: small }),
  fc.record({ do: is('roll back front'), which: small }),
  fc.record({ do: is('desk draft front'), ...front }),
  fc.record({ do: fc.constantFrom('desk discard front' as const, 'desk restore front' as const) }),
  fc.record({ do: is('place on front'), story: small, place: small }),
  fc.record({ do: is('pin'), of: small, story: fc.option(small), leavesInMs: fc.constantFrom(MINUTE, 40 * DAY) }),
  fc.record({ do: is('banner'), story: fc.option(small), endsInMs: fc.constantFrom(MINUTE, DAY, 40 * DAY) }),
  fc.record({ do: is('banner goes') }),
  fc.record({
    do: is('settings'),
    to: fc.record(
      {
        name,
        zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
        description: name,
        language: fc.constantFrom('en', 'de', 'ar'),
        dates: fc.constantFrom('long', 'numeric'),
        countsReads: fc.boolean(),
        logo: fc.option(fc.nat(3).map(picture)),
        logoDark: fc.option(fc.nat(3).map(picture)),
        icon: fc.option(fc.nat(3).map(picture)),
        cards: fc.constantFrom('picture', 'headline'),
        type: fc.constantFrom('newsreader', 'literata'),
        nameplate: fc.constantFrom('usual', 'large'),
        feeds: fc.record({ paper: fc.boolean(), topics: fc.boolean() }, { requiredKeys: [] }),
        offline: fc.boolean(),
        crawlers: fc.record({ training: fc.boolean() }, { requiredKeys: [] }),
        files: fc.record({ ads: name }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ do: fc.constantFrom('embed hosts', 'outside scripts'), isOn: fc.boolean() }),
  fc.record({ do: is('desk page create'), title: name }),
  fc.record({ do: is('desk page save'), of: small, edit: pageEdit }),
  fc.record({ do: fc.constantFrom('desk page put back', 'desk page delete', 'page back'), of: small }),
  { weight: 3, arbitrary: fc.record({ do: is('page out'), of: small, edit: pageEdit }) },
  fc.record({
    do: is('menu'),
    name: fc.constantFrom('bar' as const, 'paper' as const, 'onward' as const),
    links: fc.array(menuLink, { maxLength: 3 }),
  }),
  fc.record({ do: is('picture'), of: fc.nat(4) }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: is('picture words'),
      of: fc.nat(2),
      to: fc.record(
        { alt: name, days: fc.constantFrom(-1, 1, 3, null), focus: fc.constantFrom({ x: 0, y: 0 }, { x: 1, y: 0.5 }) },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: is('picture file'), of: fc.nat(2), content: fc.integer({ min: 5, max: 7 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('picture goes', 'picture comes back'), of: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ do: is('read'), stories: fc.array(small, { maxLength: 6 }) }) },
  fc.record({ do: fc.constantFrom('desk uploads', 'desk sitemaps') }),
  fc.record({ do: is('reindex') }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: is('import'),
      id: fc.constantFrom('1', '2', '3'),
      headline: name,
      slug: fc.constantFrom('harbour', 'tides'),
      sections: fc.uniqueArray(fc.constantFrom('world', 'harbour', 'rail'), { minLength: 1, maxLength: 2 }),
      topics: terms,
      authors: terms,
      source: fc.option(name),
      daysAgo: fc.constantFrom(0, 1, 3, 400),
      isDraft: fc.boolean(),
      old: road,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: is('undo import'), which: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: is('wait'),
      ms: fc.constantFrom(MINUTE, 13 * 3_600_000, DAY, 2 * DAY, 40 * DAY, 366 * DAY),
    }),
  },
) as fc.Arbitrary<TestAction>
