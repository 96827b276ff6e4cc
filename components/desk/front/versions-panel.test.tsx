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
  await press('Versions')
  expect(named('Versions').getAttribute('aria-expanded')).toBe('true')
  expect(all('aside[aria-label="Versions"] h2')).toEqual(['Scheduled', 'Discarded drafts', 'Versions'])
  const rows = all('aside[aria-label="Versions"] ol > li')
  expect(rows).toHaveLength(4)
  expect(rows[1]).toContain('discarded by Bea Voss')
  expect(rows[2]).toContain('current')
  expect(rows[2]).not.toContain('Restore')
  expect(rows[3]).toContain('the command line scheduled')
  expect(rows[3]).toContain('No visible changes.')
  expect(all('aside[aria-label="Versions"] ul li')).toEqual([
    'Lead Story 11 → Story 12',
    'Second 1 automatic → Story 14',
    'Strip 1 new text or picture',
  ])
  await press('Versions')
  expect(all('aside h2')).toContain('Layout')
})

test('an earlier front, a discarded draft and a planned front are put back or ended from there', async () => {
  const { press, sent, all } = await frontPage(VERSIONS)
  await press('Versions')
  const label = all('aside[aria-label="Versions"] ol > li b')[0] ?? ''
  await press(`Restore the front of ${label}, version 3`)
  expect(sent()).toEqual([{ what: 'POST /api/front/versions/3/restoration', body: { version: 4 } }])
  await undo()
  expect(said).toEqual([expect.stringContaining(`The front of ${label} is published again.`)])
  expect(sent()[1]).toEqual({ what: 'POST /api/front/versions/4/restoration', body: { version: 5 } })
  await press(`Restore as the draft: discarded ${label}, number 31`)
  expect(sent()[2]).toEqual({ what: 'POST /api/front/discarded/31/restoration', body: { version: 7 } })
  expect(said[1]).toBe('The draft is restored, for all editors.')
  await press('Cancel schedule')
  expect(sent()[3]?.what).toBe('DELETE /api/front/planned/9')
  expect(said[2]).toBe(`The front scheduled for ${label} is cancelled.`)
})

test('where no front was published yet, the versions say so', async () => {
  const { press, text } = await frontPage()
  await press('Versions')
  expect(text()).toContain('No front has been published yet. Readers see the newest stories.')
})

test('a story of a section’s band is pinned to the top of its page, and unpinned', async () => {
  let leads: object[] = []
  const { press, sent, named } = await frontPage({
    'GET /api/articles?status=published': { items: [{ ...LISTED[0], id: 13, headline: 'Story 13' }], next: null },
    'GET /api/front/leads': () => ({ items: leads }),
    'PUT /api/sections/1/lead': {},
  })
  await press('Show on the front: Story 13')
  expect(named('Pin to the top of World').getAttribute('aria-pressed')).toBe('false')
  leads = [{ section: { id: 1, name: 'World' }, article: { id: 13 }, until: null }]
  await press('Pin to the top of World')
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/sections/1/lead', body: { article: 13 } }])
  expect(said).toEqual(['World shows this story first.'])
  await press('Unpin from the top of World')
  expect(sent()[1]?.body).toEqual({ article: null })
  expect(said[1]).toBe('World shows its newest story first again.')
})

test('a slot warns of an old story, of one without a picture, and of one that is not out', async () => {
  const old = story(11, { publishedAt: NOON - 9 * 86_400_000, hasPicture: false })
  const { press, text } = await frontPage({ 'POST /api/front/sheet': { ...SHEET, stories: [old, story(12)] } })
  await press('Show on the front: Story 11')
  expect(text()).toContain('Published more than two days ago.')
  expect(text()).toContain('No picture: shown as text only.')
})

test('in a narrow window the versions are a sheet, and a story goes into the slot that is tapped', async () => {
  vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(390)
  const { press, text } = await frontPage(VERSIONS)
  await press('Versions')
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Scheduled')
  click(inDialog('Done'))
  await press('Place… Story 14')
  click(inDialog('Second 2'))
  expect(document.querySelector('[role="dialog"]')).toBe(null)
  expect(text()).toContain('1 change in this draft.')
})
