import { expect, test, vi } from 'vitest'
import {
  BEA,
  frontPage,
  heardToasts,
  inDialog,
  LISTED,
  NOON,
  SHEET,
  story,
} from '#components/desk/front/testing/a-front.tsx'
import { answered } from '#components/desk/testing/api-answers.ts'
import { click } from '#components/desk/testing/page.tsx'
import { frontWords } from '#components/desk/words/front.ts'

const { bar, banner, layout, slot, toasts, versions } = frontWords
const { said, undo } = heardToasts()

const CHANGES = [
  { place: 'Lead', was: 'Story 11', is: 'Story 12' },
  { place: 'Second 1', was: null, is: 'Story 14' },
  { place: 'Strip 1', was: 'Story 13', is: 'Story 13' },
]
const version = (n: number, why: string, savedBy: object | null = BEA) => ({
  version: n,
  savedAt: NOON,
  savedBy,
  why,
  ofVersion: null,
  slots: {},
  changes: n === 4 ? CHANGES : [],
})
const VERSIONS = {
  'GET /api/front/versions': { items: [version(4, 'saved'), version(3, 'planned', null)], next: null },
  'GET /api/front/planned': { items: [{ id: 9, dueAt: NOON, slots: {}, plannedBy: BEA, changes: [] }] },
  'GET /api/front/discarded': {
    items: [{ id: 31, why: 'discarded', discardedAt: NOON, discardedBy: BEA, slots: {}, changes: [] }],
  },
}

test('versions, planned fronts and discarded drafts stand beside the page, each with its changes', async () => {
  const { press, all, named } = await frontPage(VERSIONS)
  await press(bar.versions)
  expect(named(bar.versions).getAttribute('aria-expanded')).toBe('true')
  expect(all('aside[aria-label="Versions"] h2')).toEqual([versions.scheduled, versions.discarded, versions.heading])
  const rows = all('aside[aria-label="Versions"] ol > li')
  expect(rows).toHaveLength(4)
  expect(rows[1]).toContain(versions.ended.discarded('Bea Voss'))
  expect(rows[2]).toContain(versions.current)
  expect(rows[2]).not.toContain(versions.restore)
  expect(rows[3]).toContain(`${versions.terminal} ${versions.why.planned}`)
  expect(rows[3]).toContain(frontWords.changes.none)
  expect(all('aside[aria-label="Versions"] ul li')).toEqual([
    'Lead Story 11 → Story 12',
    `Second 1 ${frontWords.changes.automatic} → Story 14`,
    `Strip 1 ${frontWords.changes.reworded}`,
  ])
  await press(bar.versions)
  expect(all('aside h2')).toContain(layout.heading)
})

test('an earlier front, a discarded draft and a planned front are put back or ended from there', async () => {
  const { press, sent, all } = await frontPage(VERSIONS)
  await press(bar.versions)
  const label = all('aside[aria-label="Versions"] ol > li b')[0] ?? ''
  await press(versions.restoreLabel(label, 3))
  expect(sent()).toEqual([{ what: 'POST /api/front/versions/3/restoration', body: { version: 4 } }])
  await undo()
  expect(said).toEqual([expect.stringContaining(toasts.restored(label))])
  expect(sent()[1]).toEqual({ what: 'POST /api/front/versions/4/restoration', body: { version: 5 } })
  await press(versions.restoreDraftLabel(label, 31))
  expect(sent()[2]).toEqual({ what: 'POST /api/front/discarded/31/restoration', body: { version: 7 } })
  expect(said[1]).toBe(toasts.draftRestored)
  await press(versions.unschedule)
  expect(sent()[3]?.what).toBe('DELETE /api/front/planned/9')
  expect(said[2]).toBe(toasts.unscheduled(label))
})

test('where no front was published yet, the versions say so', async () => {
  const { press, text } = await frontPage()
  await press(bar.versions)
  expect(text()).toContain(versions.none)
})

test('a story of a section’s band is pinned to the top of its page, and unpinned', async () => {
  let leads: object[] = []
  const { press, sent, named } = await frontPage({
    'GET /api/articles?status=published': { items: [{ ...LISTED[0], id: 13, headline: 'Story 13' }], next: null },
    'GET /api/front/leads': () => ({ items: leads }),
    'PUT /api/sections/1/lead': {},
  })
  await press(frontWords.stories.showLabel('Story 13'))
  expect(named(slot.pin('World')).getAttribute('aria-pressed')).toBe('false')
  leads = [{ section: { id: 1, name: 'World' }, article: { id: 13 }, until: null }]
  await press(slot.pin('World'))
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/sections/1/lead', body: { article: 13 } }])
  expect(said).toEqual([toasts.pinned('World')])
  await press(slot.unpin('World'))
  expect(sent()[1]?.body).toEqual({ article: null })
  expect(said[1]).toBe(toasts.unpinned('World'))
})

test('a slot warns of an old story, of one without a picture, and of one that is not out', async () => {
  const old = story(11, { publishedAt: NOON - 9 * 86_400_000, hasPicture: false })
  const { press, text } = await frontPage({ 'POST /api/front/sheet': { ...SHEET, stories: [old, story(12)] } })
  await press(frontWords.stories.showLabel('Story 11'))
  expect(text()).toContain(frontWords.warnings.old)
  expect(text()).toContain(frontWords.warnings.noPicture)
})

test('in a narrow window the versions are a sheet, and a story goes into the slot that is tapped', async () => {
  vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(390)
  const { press, text } = await frontPage(VERSIONS)
  await press(bar.versions)
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain(versions.scheduled)
  click(inDialog('Done'))
  await press(frontWords.stories.placeLabel('Story 14'))
  click(inDialog('Second 2'))
  expect(document.querySelector('[role="dialog"]')).toBe(null)
  expect(text()).toContain(banner.changes(1))
})
