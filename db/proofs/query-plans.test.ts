import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/engine/open.ts'
import { constantQueries, publicQueries } from '#db/proofs/testing/public-queries.ts'
import { openLiveStories } from '#db/queries/article/open-live-stories.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { type Plan, plansOf as plansIn } from '#db/testing/plans.ts'
import { aCast, aStory, HARBOUR } from '#db/testing/seed.ts'

let newsroom: ReturnType<typeof testNewsroom>

beforeAll(() => {
  newsroom = testNewsroom()
  aCast(newsroom.db)
  const lead = { mediaId: HARBOUR, alt: '', caption: '', credit: '' }
  const source = { name: 'Coastal Wire' }
  const names = { topics: ['harbour-fund'], authors: ['noor-halvorsen'] }
  aStory(newsroom.db, { headline: 'The harbour', ...names, lead, source })
  aStory(newsroom.db, { headline: 'A harbour storm', ...names })
})
afterAll(() => newsroom.close())

const plansOf = (work: (db: Db) => unknown) => plansIn(newsroom.file, work)

const ALIASES: Record<string, string> = {
  a: 'articles|authors|addresses',
  p: 'published',
  l: 'listings',
  r: 'revisions',
}
const BIG = /\b(?:articles|published|listings|revisions|publications)\b/

/** The big tables that a plan scans from end to end. The indexes of the two days' news and of corrections hold nothing else. */
function walks({ sql, plan }: Plan): string[] {
  return plan.filter((detail) => {
    if (/USING INDEX (?:published_in_news|corrections_by_time)$/.test(detail)) return false
    const name = /^SCAN (\w+)/.exec(detail)?.[1]
    return name !== undefined && BIG.test(ALIASES[name] ?? name) && sql.includes(name)
  })
}

describe('an index serves every public query', () => {
  const queries = { ...publicQueries, ...constantQueries }
  test.each(Object.keys(queries))('%s', (name) => {
    const query = queries[name]
    if (!query) throw new Error(name)
    const plans = plansOf(query)
    expect(plans.length).toBeGreaterThan(0)
    for (const one of plans) {
      const sorts = maySort(one.sql) ? [] : one.plan.filter((detail) => detail.includes('USE TEMP B-TREE'))
      expect({ sql: one.sql, walks: walks(one), sorts }).toEqual({ sql: one.sql, walks: [], sorts: [] })
    }
  })

  test('and no public query is left out', () => {
    const asked = ['app/(site)/reads.ts', 'app/(site)/machine-reads.ts', 'server/http/pages/resolve.ts'].flatMap(
      queriesIn,
    )
    expect(asked.length).toBeGreaterThan(18)
    const told = queriesIn('db/proofs/testing/public-queries.ts')
    expect(asked.filter((name) => !told.includes(name))).toEqual([])
  })

  test('and one serves the event stream, which asks after each change', () => {
    const [plan] = plansOf(openLiveStories)
    expect(plan?.plan).toEqual([expect.stringMatching(/^SCAN published USING (?:COVERING )?INDEX published_live$/)])
  })

  test('and a query without one is seen', () => {
    const [walked] = plansOf((db) => db.$client.prepare('select headline from published p order by headline').all())
    expect(walked && walks(walked)).toEqual(['SCAN p'])
    expect(walked?.plan.join()).toContain('USE TEMP B-TREE')
  })
})

/** The queries that a file imports: pages query through the first two, addresses through the third. */
function queriesIn(file: string): string[] {
  const source = fs.readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')
  const imports = source.matchAll(/^import \{([^}]*)\} from '#db\/queries\//gm)
  return [...imports]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => name !== '' && !name.startsWith('type '))
}

/**
 * Search sorts, because the index of words has no dates, and it sorts 2,000 hits at most. Sections are sorted by their
 * place in the navigation: a paper has dozens. A section's topics are counted over its 60 newest stories.
 */
const maySort = (sql: string) =>
  sql.includes('search_index match') || /from sections\b/.test(sql) || sql.includes('limit 60) newest')

test('a story and its related stories take few statements', () => {
  expect(plansOf((db) => publicQueries['articlePage']?.(db)).length).toBeLessThanOrEqual(7)
  expect(plansOf((db) => publicQueries['around']?.(db)).length).toBeLessThanOrEqual(15)
})
