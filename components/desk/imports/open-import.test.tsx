import { expect, test } from 'vitest'
import { ImportPage } from '#components/desk/imports/open-import.tsx'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { ANA, fire, flushed, render, went } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import type { ImportProof } from '#domain/import/proof/import-proof.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const ONE: ImportView = {
  id: 7,
  name: 'weir.xml',
  format: 'wordpress',
  state: 'planned',
  wanted: null,
  progress: null,
  summary: null,
  error: null,
  createdAt: AT,
  createdBy: 'Ana Brandt',
  importedAt: null,
  undoneAt: null,
  conflicts: 0,
  plannedAt: AT,
  provedAt: null,
  files: [{ from: 'incoming', name: 'weir.xml' }],
  site: null,
  media: null,
  fetchPictures: false,
  fromTerminal: false,
}
const found = (what: string, count = 2) => ({ what, count, samples: [`a sample of ${what}`] })
const PLAN: ImportPlan = {
  batchId: 7,
  format: 'wordpress',
  site: 'https://weir.example',
  host: 'weir.example',
  counts: {
    stories: 1_240,
    pages: 3,
    drafts: 6,
    public: 1_230,
    publicInSource: 1_236,
    withoutAddress: 0,
    pictures: 40,
    redirects: 1_500,
    known: 0,
  },
  kept: [found('paragraph', 9_000)],
  changed: [],
  text: [],
  lost: [found('a carousel')],
  blocks: [found('weir/tide')],
  fields: [{ ...found('dek'), becomes: 'standfirst' }],
  types: [],
  taxonomies: [],
  sections: [{ slug: 'harbour', name: 'Harbour', parent: null, stories: 900, isNew: true }],
  topics: [{ slug: 'tides', name: 'Tides', parent: null, stories: 1, isNew: false }],
  authors: [],
  pictures: {
    used: 40,
    toFetch: 0,
    missing: 3,
    samples: [],
    reasons: [found('A picture is not in the folder', 3)],
    isSearched: true,
    hosts: [{ host: 'weir.example', pictures: 40, isSite: true }],
  },
  files: { used: 2, staying: 0, reasons: [] },
  slugs: [],
  drafts: [{ why: 'no text', count: 6, samples: ['Empty quay'] }],
  refused: [],
  repaired: [],
  problems: [{ place: 'line 12', what: 'A date is missing.' }],
  problemCount: 3,
  left: [],
}
const MAP: ImportMap = {
  default_section: { name: 'News' },
  categories: {
    harbour: { to: 'section', name: 'Harbour', slug: 'harbour', parent: null },
    piers: { to: 'topic', name: 'Piers' },
  },
  authors: { ana: { name: 'Ana Brandt' } },
  fields: { dek: 'standfirst' },
  blocks: { 'weir/tide': 'text' },
}
const PROOF: ImportProof = {
  version: 1,
  batchId: 7,
  format: 'wordpress',
  name: 'weir.xml',
  madeAt: AT,
  isClean: false,
  summary: {
    stories: { inExport: 2, staged: 2, here: 2, public: 2, drafts: 0, changedHere: 0, withFaults: 1 },
    counts: [{ what: 'words', inExport: 1_200, staged: 1_200, here: 1_199 }],
    outOfOrder: 0,
    addresses: { total: 4, byOutcome: { same: 3, lost: 1, moved: 0 } },
    pages: null,
    faults: 2,
  },
  causes: [],
  stories: [
    {
      importId: 'a',
      headline: 'The weir opens',
      path: '/harbour/weir',
      articleId: 1,
      pageId: null,
      from: null,
      faults: [{ fault: 'words', ...found('a lost word') }],
    },
  ],
  storiesLeftOut: 0,
  named: [],
  changedHere: [],
  addresses: [],
  addressFile: 'addresses.csv',
}

/** The page of an import that the API has in this state. */
async function open(over: Partial<ImportView> = {}, role: 'admin' | 'editor' = 'admin') {
  const kept = { items: [{ articleId: 4, pageId: null, headline: 'Kept', why: 'edited' }], count: 3 }
  const asked = answerApi(({ what }) => {
    if (what.endsWith('/incoming')) return { items: [] }
    if (what.endsWith('/plan')) return PLAN
    if (what.endsWith('/map')) return MAP
    if (what.endsWith('/proof')) return PROOF
    if (what.endsWith('/undoing')) return kept
    return { ...ONE, ...over }
  })
  const page = render(<ImportPage id="7" />, { me: { ...ANA, role } })
  await settled()
  const sent = () => asked.filter(({ what }) => !what.startsWith('GET'))
  return { ...page, asked, sent }
}
function change(label: string, to: string) {
  const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`[aria-label="${label}"]`)
  if (!field) throw new Error(`There is no field “${label}”.`)
  typeIn(field, to)
}

test('a plan says what will come, what is lost and what becomes a draft, and starts the import', async () => {
  const { text, click, sent } = await open()
  for (const said of [
    'WordPress',
    '1,240 stories, 3 pages, 6 drafts among them, 40 pictures, 1,500 redirects',
    '1,230 will be public',
    '1,236 are public there.',
    'line 12: A date is missing.',
    'and 2 more',
    'Left out',
    'a sample of a carousel',
    'Empty quay',
    'A picture is not in the folder',
    '3 of 40 pictures are missing.',
    'The pictures are on weir.example.',
    'Will be made',
    'Exists already',
  ])
    expect(text()).toContain(said)
  expect(text()).not.toContain('Refused records')
  click('Import now')
  await answered()
  expect(sent()).toEqual([{ what: 'POST /api/imports/7/run', body: {} }])
})

test('the map is changed row by row, and the import waits until the plan is made again', async () => {
  const { named, isNamed, click, sent, has } = await open()
  expect(isNamed('Make the plan again')).toBe(false)
  expect(has('[aria-label="Name of piers"]')).toBe(true)
  change('What piers becomes', 'section')
  change('Section above piers', 'harbour')
  change('Name of ana', 'A. Brandt')
  change('What dek becomes', 'drop')
  expect(named('Import now').getAttribute('aria-disabled')).toBe('true')
  click('Import now')
  expect(sent()).toEqual([])
  const form = document.querySelector('form[aria-label]')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await answered()
  const [put] = sent()
  const { categories, authors, fields, blocks } = (put?.body ?? {}) as ImportMap
  expect(categories).toEqual({ ...MAP.categories, piers: { to: 'section', name: 'Piers', parent: 'harbour' } })
  expect([authors, fields, blocks]).toEqual([{ ana: { name: 'A. Brandt' } }, { dek: 'drop' }, MAP.blocks])
  expect(put?.what).toBe('PUT /api/imports/7/map')
  expect(isNamed('Make the plan again')).toBe(false)
})

test('changes of the map can be discarded; an author who is left out loses the name', async () => {
  const { click, isNamed, has, named } = await open()
  flushed(() => named('Leave out ana').click())
  expect(has('[aria-label="Name of ana"]')).toBe(false)
  change('What harbour becomes', 'drop')
  expect(has('[aria-label="Section above harbour"]')).toBe(false)
  click('Discard changes')
  expect(isNamed('Discard changes')).toBe(false)
  expect(has('[aria-label="Name of ana"]')).toBe(true)
})

test('a running job says how far it is and how long it takes, and is stopped', async () => {
  const left = async (msLeft: number | null) => {
    const progress = { stage: 'stories', share: 0.25, done: 310, msLeft } as const
    const page = await open({ wanted: 'import', progress })
    const status = page.main.querySelector('p[role=status]')?.textContent
    expect(page.main.querySelector('progress')?.getAttribute('value')).toBe('22')
    page.leave()
    return status
  }
  expect(await left(100)).toBe('Storing stories, 310 done, 1 s left')
  expect(await left(89_400)).toBe('Storing stories, 310 done, 89 s left')
  expect(await left(90_000)).toBe('Storing stories, 310 done, 2 min left')
  expect(await left(5_400_000)).toBe('Storing stories, 310 done, 1 h 30 min left')
  const { click, sent, text } = await open({ wanted: 'plan' })
  expect(text()).toContain('Waiting for the server to begin')
  click('Stop')
  await answered()
  expect(sent()).toEqual([{ what: 'DELETE /api/imports/7/run', body: {} }])
})

test('an import that was not read or that stopped says so, and goes on', async () => {
  const unread = await open({ state: 'new', error: 'The file is cut off.' })
  expect(unread.text()).toContain('It stopped: The file is cut off.')
  unread.click('Read again')
  await answered()
  unread.click('Delete import')
  await answered()
  expect(unread.sent().map(({ what }) => what)).toEqual(['POST /api/imports/7/plan', 'DELETE /api/imports/7'])
  expect(went).toEqual(['/desk/imports'])
  unread.leave()
  const partly = await open({ state: 'importing' })
  expect(partly.text()).toContain('A part of the import is stored. Continue it, or undo it.')
  partly.click('Continue the import')
  await answered()
  expect(partly.sent()).toEqual([{ what: 'POST /api/imports/7/run', body: {} }])
  expect(partly.isNamed('Prove the import')).toBe(false)
})

test('a result counts what was made, and its proof what is unexplained', async () => {
  const summary = { made: 1_240, updated: 0, redirects: 1_500 }
  const imported = { state: 'imported', importedAt: AT, summary, conflicts: 2 } as const
  const fresh = await open(imported)
  expect(fresh.all('tbody th')).toEqual(['New', 'Old addresses that redirect'])
  expect(fresh.text()).toContain('2 stories were changed both here and in the export.')
  expect(fresh.asked.some(({ what }) => what.endsWith('/proof'))).toBe(false)
  fresh.click('Prove the import')
  await answered()
  expect(fresh.sent()).toEqual([{ what: 'POST /api/imports/7/proof', body: {} }])
  fresh.leave()
  const proved = await open({ ...imported, provedAt: AT })
  expect(proved.text()).toContain('2 things are unexplained.')
  expect(proved.text()).toContain('3 answer as before')
  expect(proved.text()).not.toContain('redirect to what they became')
  expect(proved.text()).toContain('a lost word')
  expect(proved.named('Open the whole proof').getAttribute('href')).toBe('/api/imports/7/proof/page')
})

test('undoing names first what stays, and what was undone is planned again', async () => {
  const { click, sent } = await open({ state: 'imported', importedAt: AT })
  click('Undo the import…')
  await answered()
  const dialog = document.querySelector('[role=dialog]')
  expect(dialog?.textContent).toContain('3 stories and pages were worked on here since and will stay:Kept edited')
  expect(dialog?.querySelector('a')?.getAttribute('href')).toBe('/desk/articles/4')
  const form = dialog?.querySelector('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await answered()
  expect(sent()).toEqual([{ what: 'POST /api/imports/7/undoing', body: {} }])
  expect(document.querySelector('[role=dialog]')).toBeNull()
  const undone = await open({ state: 'undone', undoneAt: AT, importedAt: AT })
  expect(undone.isNamed('Undo the import…')).toBe(false)
  undone.click('Plan it again')
  await answered()
  expect(undone.sent()).toEqual([{ what: 'POST /api/imports/7/plan', body: {} }])
})

test('editors are told who imports', async () => {
  const { text, asked } = await open({}, 'editor')
  expect(text()).toContain('Only admins can import an archive.')
  expect(asked).toEqual([])
})
