import fs from 'node:fs'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type TestAction, ACTION_KINDS, PEOPLE_ACTIONS } from '#db/proofs/testing/action.ts'
import { RARE_ACTIONS } from '#db/proofs/testing/arbitrary-action.ts'
import { arbitraryHistory, live, staleIn } from '#db/proofs/testing/freshness-property.ts'
import { NO_ACTION } from '#db/proofs/testing/no-action.ts'
import { nameInPage, newPortrait } from '#db/proofs/testing/rare-tag-cases.ts'
import { DAY, NOON } from '#db/testing/cast.ts'

// With pages of two stories, a handful is enough for a second page.
vi.mock('#domain/article/lists/list-size.ts', () => ({ LIST_SIZE: 2, MAX_LIST_PAGE: 3 }))
// With shards of two, it is also enough for a month's second part.
vi.mock('#domain/syndication/shard-path.ts', async (original) => ({ ...(await original<object>()), SHARD_URLS: 2 }))

/** Actions that a few random histories may lack. */
const SELDOM: TestAction[] = [
  { do: 'settings', to: { name: 'The Halyard' } },
  { do: 'menu', name: 'bar', links: [{ kind: 'topic', to: 'rail', name: '' }] },
  { do: 'menu', name: 'bar', links: [] },
  { do: 'desk create', headline: 'Nets' },
  { do: 'change', n: 0, edit: { shortHeadline: 'Brief' }, kind: 'minor' },
  { do: 'check again', n: 0, isAnew: true },
  {
    do: 'import',
    id: '9',
    headline: 'Nets',
    slug: 'nets',
    sections: ['world'],
    topics: [],
    authors: [],
    source: null,
    daysAgo: 1,
  },
  { do: 'undo import', which: 0 },
  { do: 'file goes' },
  { do: 'file' },
  { do: 'create term', noun: 'topic', name: 'Nets' },
  { do: 'delete term', noun: 'topic', of: 2 },
  { do: 'delete term', noun: 'topic', of: 1 },
  { do: 'edition', stories: [0, null], words: { headline: 'Ours' } },
  { do: 'reindex' },
  { do: 'desk assign', n: 0, isNobodys: false },
  { do: 'desk uploads' },
]

const RUNS = Number(process.env['FRESHNESS_RUNS'] ?? 8)
/** The seed is fixed; another one tests other cases: `FRESHNESS_SEED=7 npx vitest run db/proofs/freshness.test.ts`. */
const SEED = Number(process.env['FRESHNESS_SEED'] ?? 20261124)

test('after any sequence of commands every kept copy that counts as fresh equals a fresh run (P-7)', () => {
  const all = { hits: 0, misses: 0 }
  const done = new Set<string>()
  const people = new Set<string>()
  fc.assert(
    fc.property(arbitraryHistory, ([actions, start]) => {
      for (const step of live(actions, { start })) {
        expect(staleIn([step])).toEqual([])
        // Changes on the desk, such as a save of a published story, invalidate no page for readers.
        if (step.action.do.startsWith('desk')) expect(step.visit.misses, step.action.do).toEqual([])
        all.hits += step.visit.hits
        all.misses += step.visit.misses.length
        if (step.done) done.add(step.action.do)
        if (step.done && step.action.do === 'desk people') people.add(step.action.who)
      }
    }),
    { seed: SEED, numRuns: RUNS, examples: [[[[...RARE_ACTIONS, ...SELDOM], NOON]]] },
  )
  // A cache that drops everything is always fresh: this one keeps most of it, and every action was run.
  expect(all.hits / (all.hits + all.misses)).toBeGreaterThan(0.75)
  expect([...done].toSorted()).toEqual([...ACTION_KINDS].toSorted())
  for (const who of PEOPLE_ACTIONS) expect(people, who).toContain(who)
}, 900_000)

test('a section of opinion shows the new portrait of a columnist whose story is on no first page', () => {
  expect(staleIn(live(newPortrait))).toEqual([])
})

test('a standing page shows no name that was replaced (P-661)', () => {
  expect(staleIn(live(nameInPage))).toEqual([])
})

test.each(['topic', 'author', 'source'] as const)('%s: the feed has its new name (P-372)', (noun) => {
  expect(staleIn(live([{ do: 'change term', noun, of: 0, to: { name: 'Harbour' } }]))).toEqual([])
})

const WAIT = (days: number): TestAction => ({ do: 'wait', ms: days * DAY })
const STORY: TestAction = { do: 'story', headline: 'Tides', edit: { text: 'No harbour is dry.' } }

/** For each family of tags, actions after which a cache that ignores it serves stale pages. */
const BLIND: Record<string, TestAction[]> = {
  list: [STORY],
  article: [WAIT(366)],
  beside: [STORY],
  address: [{ do: 'open section', name: 'Harbour', parent: null }],
  site: [{ do: 'settings', to: { name: 'The Halyard' } }],
  section: [{ do: 'change section', of: 0, to: { name: 'The world' } }],
  topic: [{ do: 'change term', noun: 'topic', of: 0, to: { name: 'Trains' } }],
  author: [{ do: 'change term', noun: 'author', of: 0, to: { role: 'Coast' } }],
  source: [{ do: 'change term', noun: 'source', of: 0, to: { policy: 'no-index' } }],
  policies: [{ do: 'change term', noun: 'source', of: 0, to: { policy: 'no-index' } }],
  page: [
    { do: 'page out', of: 0, edit: {} },
    { do: 'page out', of: 0, edit: { slug: 'ethics' } },
    { do: 'page out', of: 0, edit: { slug: 'rail' } },
  ],
  // The second time its name is as it was, which the frame of every page shows.
  pages: [
    { do: 'page out', of: 0, edit: {} },
    { do: 'page out', of: 0, edit: { text: 'Who we are now.' } },
  ],
  media: [
    { do: 'story', headline: 'Tides', edit: { image: 2 } },
    { do: 'picture', of: 2 },
  ],
  front: [{ do: 'front', stories: [1], section: null }],
  banner: [{ do: 'banner', story: null, endsInMs: DAY }],
  departures: [{ do: 'withdraw', n: 0, legal: false }, WAIT(31)],
  corrections: [{ do: 'change', n: 0, edit: {}, kind: 'correction' }],
  today: [WAIT(1)],
  month: [STORY],
  months: [STORY],
  lists: [{ do: 'change term', noun: 'topic', of: 0, to: { slug: 'trains' } }],
  day: [WAIT(1), STORY],
  news: [WAIT(2)],
  // Creates no section, topic or author: a search also lists those with a matching name, whose tags would invalidate
  // it.
  search: [{ do: 'change', n: 0, edit: { headline: 'Rail and tides' }, kind: 'update' }],
  'old-uploads': [{ do: 'redirect', path: '/2013/quay-e1699999999.jpg', target: '/world' }],
  'most-read': [{ do: 'read', stories: [0] }],
  newsletters: [{ do: 'newsletter', name: 'Tides' }],
  requests: [{ do: 'request form', isOpen: true }],
  'request-counts': [{ do: 'request form', isOpen: true }, { do: 'request' }],
  newsletter: [
    { do: 'newsletter', name: 'Tides' },
    { do: 'edition', stories: [0] },
  ],
}
const THROUGH = [
  ['memory', false],
  ['the store', true],
] as const
const BLIND_CASES = THROUGH.flatMap(([where, isStored]) =>
  Object.entries(BLIND).map(([family, actions]) => [family, where, actions, isStored] as const),
)
test.each(BLIND_CASES)('without `%s` the property fails through %s', (family, _, actions, isStored) => {
  expect(staleIn(live(actions, { isStored }))).toEqual([])
  const blind = live(actions, { ignored: family, isStored })
  expect(blind.map((step) => step.done)).not.toContain(false)
  expect(staleIn(blind)).not.toEqual([])
})

test('every family of tags that a query reads is in the table', () => {
  const actions = Object.values(BLIND).flat()
  const families = new Set(live(actions).flatMap((step) => [...step.families]))
  expect([...families].toSorted()).toEqual(Object.keys(BLIND).toSorted())
})

/** Every file of `db/` that a file imports, directly or not. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, next = ''] of fs.readFileSync(file, 'utf8').matchAll(/from '#(db\/[^']+)'/g)) reachedFrom(next, seen)
  return seen
}
const filesOf = (folder: string) =>
  (fs.readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !/\btesting\//.test(name))
    .map((name) => `${folder}/${name}`)

test('the actions reach every command that writes to the change log', () => {
  const writes = filesOf('db').filter((file) => /\bchanged\(tx/.test(fs.readFileSync(file, 'utf8')))
  const reached = reachedFrom('db/proofs/testing/actions.ts')
  expect(writes.length).toBeGreaterThan(12)
  // A restored database has another epoch, and no cached pages.
  const others = [
    'db/commands/settings/begin-new-history.ts',
    'db/engine/change-log.ts',
    'db/import/newsroom/newsroom-begin.ts',
  ]
  // Reads files; its rows go through saveImportRedirects, which an import action reaches.
  others.push('db/import/batch/import-redirects.ts')
  expect(writes.filter((file) => !reached.has(file) && !others.includes(file))).toEqual([])
})

test('an action gives every command', () => {
  const commands = filesOf('db/commands').flatMap((file) => {
    const text = fs.readFileSync(file, 'utf8')
    const takesDb = [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)[^\n]*\(\s*db: Db\b/gm)]
    const isFramed = [...text.matchAll(/^export const (\w+) = command(?:For|On)\(/gm)]
    const written = /\bwrite\(/.test(text) ? takesDb : []
    return [...written, ...isFramed].map(([, name = '']) => name)
  })
  const actions = fs.readdirSync('db/proofs/testing').filter((name) => /^actions.*\.ts$/.test(name))
  const given = actions
    .map((name) => fs.readFileSync(`db/proofs/testing/${name}`, 'utf8').replace(/^import .*$/gm, ''))
    .join('\n')
  const isGiven = (name: string) => new RegExp(`\\b${name}\\(`).test(given)
  expect(commands.length).toBeGreaterThan(40)
  expect(commands.filter((name) => !isGiven(name) && !(name in NO_ACTION))).toEqual([])
  expect(Object.keys(NO_ACTION).filter((name) => !commands.includes(name))).toEqual([])
})

test('every query of a reader page, feed or sitemap is checked', () => {
  const asking = [...filesOf('app/(site)'), 'server/http/pages/resolve.ts'].map((file) => fs.readFileSync(file, 'utf8'))
  const asked = asking.flatMap((text) => [...text.matchAll(/from '#(db\/queries\/[^']+)'/g)].map(([, file]) => file))
  const kept = ['freshness', 'freshness-cards']
    .map((name) => fs.readFileSync(`db/proofs/testing/${name}.ts`, 'utf8'))
    .join('\n')
  expect(new Set(asked).size).toBeGreaterThan(15)
  expect([...new Set(asked)].filter((file) => !kept.includes(`'#${file}'`))).toEqual([])
})
