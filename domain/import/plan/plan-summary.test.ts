import { expect, test } from 'vitest'
import { type ImportPlan, lossesOf, type PlannedRecords } from '#domain/import/plan/import-plan.ts'
import { planSummary } from '#domain/import/plan/plan-summary.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'

const named = (what: string, count = 1) => ({ what, count, samples: ['Nets'] })

const NONE: ImportPlan['pictures'] = {
  used: 0,
  toFetch: 0,
  missing: 0,
  samples: [],
  reasons: [],
  isSearched: true,
  hosts: [],
}

function aPlan(change: Partial<ImportPlan>): ImportPlan {
  return {
    batchId: 1,
    format: 'wordpress',
    site: 'Old Paper',
    host: 'old.example',
    pictures: NONE,
    problemCount: 0,
    counts: { stories: 1, pages: 0, drafts: 0, pictures: 0, redirects: 0, known: 0 },
    kept: [],
    changed: [],
    text: [],
    lost: [],
    blocks: [],
    fields: [],
    sections: [],
    topics: [],
    authors: [],
    slugs: [],
    drafts: [],
    refused: [],
    repaired: [],
    problems: [],
    left: [],
    ...change,
  }
}

const picturesText = (pictures: Partial<ImportPlan['pictures']>) =>
  planSummary(aPlan({ pictures: { ...NONE, ...pictures } })).slice(2)

test('what keeps its words or its items is changed, and not lost', () => {
  const facts = {
    changed: [named('gallery (became pictures)', 3), named('block acme/box (its text stays)')],
    lost: [named('form', 2)],
  } as ArchiveFacts
  const dropped = [
    named('sup (its text stays)', 4),
    named('number of a list (it starts at 3)', 2),
    named('form', 5),
    named('order of a list (it counts down)'),
    named('script', 9),
  ]
  const { changed, text, lost } = lossesOf(facts, { dropped } as unknown as PlannedRecords)
  const shown = (list: typeof changed) => list.map(({ what, count }) => `${count} ${what}`)
  expect(shown(changed)).toEqual([
    '4 sup (its text stays)',
    '3 gallery (became pictures)',
    '2 number of a list (it starts at 3)',
    '1 order of a list (it counts down)',
  ])
  expect(shown(text)).toEqual(['1 block acme/box (its text stays)'])
  expect(shown(lost)).toEqual(['9 script', '7 form'])
})

test('pictures: how many are there, to be fetched and missing', () => {
  expect(picturesText({ used: 40 })).toEqual(['', 'Pictures: 40 pictures, and all of them are there.'])
  expect(picturesText({ used: 40, toFetch: 35 })).toEqual([
    '',
    'Pictures: 40 pictures, 5 of them there.',
    '  35 are to be fetched from the old site.',
  ])
  expect(picturesText({ used: 40, toFetch: 30, missing: 4, reasons: [named('no such file', 4)] })).toEqual([
    '',
    'Pictures: 40 pictures, 6 of them there.',
    '  30 are to be fetched from the old site.',
    '  4 missing:',
    '        4  no such file: Nets',
  ])
})
