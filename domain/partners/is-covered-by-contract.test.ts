import { describe, expect, test } from 'vitest'
import { isCoveredByContract, type PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { SourcePolicy } from '#domain/views.ts'

const scope = (sections: number[] | null, sources: number[]): PartnerScope => ({
  sectionIds: sections && new Set(sections),
  sourceIds: new Set(sources),
})
const POLICIES: (SourcePolicy | null)[] = [null, 'own', 'may-rank', 'not-in-news', 'no-index']
const SOURCES = [null, 7]
const SCOPES = {
  'own stories alone': scope(null, []),
  'source 7 too': scope(null, [7]),
  'source 8 too': scope(null, [8]),
}

describe.each(Object.entries(SCOPES))('%s', (_, has) => {
  const all = SOURCES.flatMap((sourceId) =>
    POLICIES.flatMap((policy) => [true, false].map((inFeeds) => ({ sourceId, policy, inFeeds }))),
  )
  test.each(all)('source $sourceId, policy $policy, in feeds: $inFeeds', (story) => {
    const isKeptIn = story.policy === 'no-index' && !story.inFeeds
    const isCovered = story.sourceId === null || has.sourceIds.has(story.sourceId)
    expect(isCoveredByContract(has, { ...story, sectionIds: [1] })).toBe(isCovered && !isKeptIn)
  })
})

test.each([
  [null, [], true],
  [null, [3], true],
  [[1, 2], [3, 2], true],
  [[1, 2], [3], false],
  // A scope whose sections were all removed covers nothing, rather than everything.
  [[], [3], false],
  [[], [], false],
])('sections %o of a story in %o', (sections, sectionIds, may) => {
  expect(isCoveredByContract(scope(sections, []), { sectionIds, sourceId: null, policy: null, inFeeds: false })).toBe(
    may,
  )
})
