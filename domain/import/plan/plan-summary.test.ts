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
    files: { used: 0, staying: 0, reasons: [] },
    problemCount: 0,
    counts: {
      stories: 1,
      pages: 0,
      drafts: 0,
      public: 1,
      publicInSource: 1,
      withoutAddress: 0,
      pictures: 0,
      redirects: 0,
      known: 0,
    },
    kept: [],
    changed: [],
    text: [],
    lost: [],
    blocks: [],
    types: [],
    taxonomies: [],
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

/** The verdict: a line, one for each of its six parts, and an empty one. */
const FIRST = 8

test('a plan begins with whether all comes as it was, and what to do; red is what is not as the source says (P-275)', () => {
  const red = (text: string) => `!${text}!`
  const counts = { stories: 127, pages: 0, drafts: 1, pictures: 0, redirects: 0, known: 0 }
  const section = { slug: 'a', name: 'A', parent: null, stories: 1, isNew: true }
  const some = aPlan({
    counts: { ...counts, public: 126, publicInSource: 127, withoutAddress: 3 },
    format: 'markdown',
    sections: [section],
    pictures: { ...NONE, used: 2, missing: 2 },
    files: { used: 4, staying: 1, reasons: [] },
  })
  expect(planSummary(some, red).slice(0, FIRST)).toEqual([
    '127 stories; !126 will be public!; !3 have no old address!; 1 section; 3 files stay; 0 refused',
    '  127 stories: That is all of the export.',
    '  !126 will be public!: The source has 127 public ones. Give the others a date there, or publish them here: see “Drafts”.',
    '  !3 have no old address!: Say how the site made addresses, with --permalink /:year/:title/.',
    '  1 section: Change in the map what is a section, a topic, or left out.',
    '  3 files stay: See “Pictures” and “Files”: give them with --media; pictures can be fetched from the old site.',
    '  0 refused: Nothing to do.',
    '',
  ])
  const all = { ...counts, pages: 2, public: 129, publicInSource: 129, withoutAddress: 0 }
  expect(planSummary(aPlan({ counts: all, refused: [named('a headline that is empty')] }), red)[0]).toBe(
    '129 stories and pages; 129 will be public; 0 have no old address; 0 sections; 0 files stay; !1 refused!',
  )
})

const picturesText = (pictures: Partial<ImportPlan['pictures']>) =>
  planSummary(aPlan({ pictures: { ...NONE, ...pictures } })).slice(FIRST + 2)

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

test('files: how many links lead to them, and which stay', () => {
  const linesOf = (files: ImportPlan['files']) => planSummary(aPlan({ files })).slice(-3)
  expect(linesOf({ used: 3, staying: 0, reasons: [] }).at(-1)).toBe(
    'Files: stories link to 3 files of the old site; 0 files stay there.',
  )
  expect(linesOf({ used: 1, staying: 1, reasons: [named('is missing')] })).toEqual([
    '',
    'Files: stories link to 1 file of the old site; 1 file stays there.',
    '        1  is missing: Nets',
  ])
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
