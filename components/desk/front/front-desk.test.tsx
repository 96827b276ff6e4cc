import { expect, test } from 'vitest'
import { atDesk, frontPage, inDialog, NOON, SHEET } from '#components/desk/front/testing/a-front.tsx'
import { answered } from '#components/desk/testing/api-answers.ts'
import { fill } from '#components/desk/testing/fields.ts'
import { ANA, click, press as pressKey } from '#components/desk/testing/page.tsx'

test('the page has the state of the draft, the stories and the layout', async () => {
  const { text, all, isOff, isNamed } = await frontPage()
  expect(text()).toContain('no changes')
  expect(text()).toContain('Readers see the front of')
  expect(all('aside[aria-label="Stories to place"] li b')).toEqual(['Story 11', 'Story 12', 'Story 14'])
  expect(all('aside[aria-label="Layout"] ol span')).toEqual(['World', 'Sport', 'Feature'])
  expect(isOff('Undo')).toBe(true)
  expect(isOff('PublishCtrl ↵')).toBe(true)
  expect(isNamed('Discard draft')).toBe(false)
})

test('who may not compose sees the front, and nothing to change it with', async () => {
  const { text, isNamed, asked } = await frontPage({}, { ...ANA, role: 'reporter' })
  expect(text()).toContain('as readers see it; only editors can change it')
  expect(isNamed('Versions')).toBe(false)
  expect(asked.map(({ what }) => what)).not.toContain('GET /api/front/draft')
})

test('the preview has the width of a phone on demand, and the versions open and close', async () => {
  const { press, named, isNamed } = await frontPage()
  const isOn = (name: string, state: string) => named(name).getAttribute(state) === 'true'
  await press('Phone')
  expect(isOn('Phone', 'aria-checked')).toBe(true)
  expect(isOn('Versions', 'aria-expanded')).toBe(false)
  await press('Versions')
  expect(isOn('Versions', 'aria-expanded')).toBe(true)
  expect(isNamed('Move World down')).toBe(false)
  await press('Versions')
  expect(isOn('Versions', 'aria-expanded')).toBe(false)
  expect(isNamed('Move World down')).toBe(true)
})

test('bands move and go, another comes, and the rule takes over again', async () => {
  const { all, press, isNamed, isOff } = await frontPage()
  const bands = () => all('aside[aria-label="Layout"] ol span')
  expect(isOff('Move World up')).toBe(true)
  expect(isOff('Move Feature down')).toBe(true)
  expect(isNamed('Choose the bands automatically')).toBe(false)
  await press('Move World down')
  expect(bands()).toEqual(['Sport', 'World', 'Feature'])
  await press('Move Feature up')
  expect(bands()).toEqual(['Sport', 'Feature', 'World'])
  await press('Remove Sport')
  expect(bands()).toEqual(['Feature', 'World'])
  await fill('Add a band', '2')
  await fill('Add a band', 'feature')
  expect(bands()).toEqual(['Feature', 'World', 'Sport', 'Feature'])
  await press('Choose the bands automatically')
  expect(bands()).toEqual(['World', 'Sport', 'Feature'])
})

test('the last band cannot be removed, and another top is a change that is counted and undone', async () => {
  const { isOff, press, text } = await frontPage({
    'POST /api/front/sheet': { ...SHEET, frame: SHEET.frame.slice(0, 1) },
  })
  expect(isOff('Remove World')).toBe(true)
  await press('Big news')
  expect(text()).toContain('The lead across the page. If it is a live story, its updates appear beside it.')
  expect(text()).toContain('1 change in this draft.')
  await press('Undo')
  expect(text()).toContain('A lead, seconds beside it, and the latest stories.')
  await press('Redo')
  expect(text()).toContain('The lead across the page. If it is a live story, its updates appear beside it.')
  pressKey('z', { ctrlKey: true })
  expect(text()).toContain('A lead, seconds beside it, and the latest stories.')
})

test('a story that is on the front is shown there: its slot has fields, warnings and its own texts', async () => {
  const { press, all, main, text } = await frontPage()
  await press('Show on the front: Story 11')
  expect(all('aside[aria-label="Selected slot"] h2')[0]).toMatch(/^Lead slot 1 of \d+$/)
  expect(text()).toContain('Story 11')
  await fill('Headline on the front', 'Another headline')
  await fill('Standfirst on the front', 'More about it')
  await press('None')
  const pressed = () => all('aside fieldset button[aria-pressed="true"]')
  expect(pressed()).toEqual(['None'])
  await press('The story’s')
  expect(pressed()).toEqual(['The story’s'])
  expect(main.querySelector<HTMLSelectElement>('aside[aria-label="Selected slot"] select')?.value).toBe('hand')
  await press('Remove')
  expect(main.querySelector<HTMLSelectElement>('aside[aria-label="Selected slot"] select')?.value).toBe('rule')
  pressKey('Escape')
  expect(all('aside h2')).toContain('Layout')
})

test('a slot is filled by hand, by its rule, by what is read most, or by a section', async () => {
  const { press, main } = await frontPage()
  await press('Show on the front: Story 12')
  const filled = () =>
    main.querySelector<HTMLSelectElement>('aside[aria-label="Selected slot"] select') as HTMLSelectElement
  expect(filled().value).toBe('rule')
  expect([...filled().options].map(({ textContent }) => textContent)).toEqual([
    'an editor',
    'the default rule',
    'most read, 3 hours',
    'most read, 24 hours',
    'most read, 7 days',
    'newest in World',
    'newest in Sport',
  ])
  await fill('Filled by', '24h')
  expect(filled().value).toBe('24h')
  await fill('Filled by', '2')
  expect(filled().value).toBe('2')
  await fill('Filled by', 'hand')
  expect(filled().value).toBe('hand')
  await fill('Filled by', 'rule')
  expect(filled().value).toBe('rule')
})

test('stories that are nowhere on the front can be asked for alone', async () => {
  const { press, all, named } = await frontPage()
  await press('Not on the front')
  expect(named('Not on the front').getAttribute('aria-pressed')).toBe('true')
  expect(all('aside[aria-label="Stories to place"] li b')).toEqual(['Story 14'])
})

test('stories are searched, and a search that finds none says so', async () => {
  const { text, asked } = await frontPage({
    'GET /api/articles?status=published&q=ferry': { items: [], next: null },
  })
  expect(text()).not.toContain('No published story matches.')
  await fill('Search published stories/', ' ferry ')
  await answered()
  expect(asked.map(({ what }) => what)).toContain('GET /api/articles?status=published&q=ferry')
  expect(text()).toContain('No published story matches.')
})

test('a story is put into a slot that is chosen in a dialog', async () => {
  const { press, all, text } = await frontPage()
  await press('Place… Story 14')
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Story 14')
  await fill('Slot', 'seconds.1')
  click(inDialog('Place here'))
  expect(document.querySelector('[role="dialog"]')).toBe(null)
  expect(all('aside[aria-label="Selected slot"] h2')[0]).toContain('Second 2')
  expect(text()).not.toContain('“Story 14” would appear twice.')
})

test('P on a story asks for its slot; with another key held it does not', async () => {
  const { named } = await frontPage()
  named('Place… Story 14').focus()
  pressKey('p', { ctrlKey: true })
  expect(document.querySelector('[role="dialog"]')).toBe(null)
  pressKey('p')
  expect(document.querySelector('[role="dialog"]')).not.toBe(null)
  click(inDialog('Cancel'))
  expect(document.querySelector('[role="dialog"]')).toBe(null)
})

test('a story that would stand twice is a question: it is moved, or left', async () => {
  const { press, text } = await frontPage()
  const place = async () => {
    await press('Place… Story 11')
    await fill('Slot', 'seconds.1')
    click(inDialog('Place here'))
  }
  await place()
  expect(text()).toContain('“Story 11” would appear twice.')
  expect(text()).toContain('It is in Lead and would also be in Second 2.')
  await press('Leave it where it is')
  expect(text()).not.toContain('“Story 11” would appear twice.')
  await place()
  await press('Move it to Second 2')
  expect(text()).not.toContain('“Story 11” would appear twice.')
  expect(text()).toContain('2 changes in this draft.')
})

test('a front that was published meanwhile is a question, and nothing is published before its answer', async () => {
  const { text, press, isOff } = await frontPage({ 'GET /api/front/draft': atDesk({ lead: 12 }, { front: 5 }) })
  expect(text()).toContain('Bea Voss published a front')
  expect(isOff('PublishCtrl ↵')).toBe(true)
  await press('Keep the draft')
  expect(text()).toContain('Readers see the front of')
  expect(isOff('PublishCtrl ↵')).toBe(false)
})

test('the next planned front, and who changed the draft last, are named', async () => {
  const planned = { id: 3, dueAt: NOON, slots: {}, plannedBy: null, changes: [] }
  const { text } = await frontPage({
    'GET /api/front/draft': atDesk({ lead: 12 }),
    'GET /api/front/planned': { items: [planned] },
  })
  expect(text()).toContain('Next scheduled front: ')
  expect(text()).toContain('draft saved for all editors')
  expect(text()).toContain('last changed by Bea Voss')
})

test('nobody is named where the draft is one’s own', async () => {
  const { text } = await frontPage({ 'GET /api/front/draft': atDesk({ lead: 12 }, { savedBy: ANA }) })
  expect(text()).toContain('draft saved for all editors')
  expect(text()).not.toContain('last changed by')
})
