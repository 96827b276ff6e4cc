import { expect, test } from 'vitest'
import { atDesk, frontPage, inDialog, NOON, SHEET } from '#components/desk/front/testing/a-front.tsx'
import { answered } from '#components/desk/testing/api-answers.ts'
import { fill } from '#components/desk/testing/fields.ts'
import { ANA, click, press as pressKey } from '#components/desk/testing/page.tsx'
import { frontWords } from '#components/desk/words/front.ts'

const { layout, slot, banner, bar, stories, placing } = frontWords

test('the page has the state of the draft, the stories and the layout', async () => {
  const { text, all, isOff, isNamed } = await frontPage()
  expect(text()).toContain(bar.noDraft)
  expect(text()).toContain('Readers see the front of')
  expect(all('aside[aria-label="Stories to place"] li b')).toEqual(['Story 11', 'Story 12', 'Story 14'])
  expect(all('aside[aria-label="Layout"] ol span')).toEqual(['World', 'Sport', layout.feature])
  expect(isOff(bar.undo)).toBe(true)
  expect(isOff(`${bar.publish}Ctrl ↵`)).toBe(true)
  expect(isNamed(banner.discard)).toBe(false)
})

test('who may not compose sees the front, and nothing to change it with', async () => {
  const { text, isNamed, asked } = await frontPage({}, { ...ANA, role: 'reporter' })
  expect(text()).toContain(frontWords.readOnly)
  expect(isNamed(bar.versions)).toBe(false)
  expect(asked.map(({ what }) => what)).not.toContain('GET /api/front/draft')
})

test('the preview has the width of a phone on demand, and the versions open and close', async () => {
  const { press, named, isNamed } = await frontPage()
  const isOn = (name: string, state: string) => named(name).getAttribute(state) === 'true'
  await press(frontWords.width.phone)
  expect(isOn(frontWords.width.phone, 'aria-checked')).toBe(true)
  expect(isOn(bar.versions, 'aria-expanded')).toBe(false)
  await press(bar.versions)
  expect(isOn(bar.versions, 'aria-expanded')).toBe(true)
  expect(isNamed(layout.moveDown('World'))).toBe(false)
  await press(bar.versions)
  expect(isOn(bar.versions, 'aria-expanded')).toBe(false)
  expect(isNamed(layout.moveDown('World'))).toBe(true)
})

test('bands move and go, another comes, and the rule takes over again', async () => {
  const { all, press, isNamed, isOff } = await frontPage()
  const bands = () => all('aside[aria-label="Layout"] ol span')
  expect(isOff(layout.moveUp('World'))).toBe(true)
  expect(isOff(layout.moveDown(layout.feature))).toBe(true)
  expect(isNamed(layout.automatic)).toBe(false)
  await press(layout.moveDown('World'))
  expect(bands()).toEqual(['Sport', 'World', layout.feature])
  await press(layout.moveUp(layout.feature))
  expect(bands()).toEqual(['Sport', layout.feature, 'World'])
  await press(layout.remove('Sport'))
  expect(bands()).toEqual([layout.feature, 'World'])
  await fill(layout.add, '2')
  await fill(layout.add, 'feature')
  expect(bands()).toEqual([layout.feature, 'World', 'Sport', layout.feature])
  await press(layout.automatic)
  expect(bands()).toEqual(['World', 'Sport', layout.feature])
})

test('the last band cannot be removed, and another top is a change that is counted and undone', async () => {
  const { isOff, press, text } = await frontPage({
    'POST /api/front/sheet': { ...SHEET, frame: SHEET.frame.slice(0, 1) },
  })
  expect(isOff(layout.remove('World'))).toBe(true)
  await press(layout.names.big)
  expect(text()).toContain(layout.hints.big)
  expect(text()).toContain(banner.changes(1))
  await press(bar.undo)
  expect(text()).toContain(layout.hints.calm)
  await press(bar.redo)
  expect(text()).toContain(layout.hints.big)
  pressKey('z', { ctrlKey: true })
  expect(text()).toContain(layout.hints.calm)
})

test('a story that is on the front is shown there: its slot has fields, warnings and its own texts', async () => {
  const { press, all, main, text } = await frontPage()
  await press(stories.showLabel('Story 11'))
  expect(all('aside[aria-label="Selected slot"] h2')[0]).toMatch(/^Lead slot 1 of \d+$/)
  expect(text()).toContain('Story 11')
  await fill(slot.headline, 'Another headline')
  await fill(slot.standfirst, 'More about it')
  await press(slot.pictures.none)
  const pressed = () => all('aside fieldset button[aria-pressed="true"]')
  expect(pressed()).toEqual([slot.pictures.none])
  await press(slot.pictures.own)
  expect(pressed()).toEqual([slot.pictures.own])
  expect(main.querySelector<HTMLSelectElement>('aside[aria-label="Selected slot"] select')?.value).toBe('hand')
  await press(slot.remove)
  expect(main.querySelector<HTMLSelectElement>('aside[aria-label="Selected slot"] select')?.value).toBe('rule')
  pressKey('Escape')
  expect(all('aside h2')).toContain(layout.heading)
})

test('a slot is filled by hand, by its rule, by what is read most, or by a section', async () => {
  const { press, main } = await frontPage()
  await press(stories.showLabel('Story 12'))
  const filled = () =>
    main.querySelector<HTMLSelectElement>('aside[aria-label="Selected slot"] select') as HTMLSelectElement
  expect(filled().value).toBe('rule')
  expect([...filled().options].map(({ textContent }) => textContent)).toEqual([
    slot.fillers.editor,
    slot.fillers.rule,
    ...(['3h', '24h', '7d'] as const).map(slot.fillers.mostRead),
    slot.fillers.newest('World'),
    slot.fillers.newest('Sport'),
  ])
  await fill(slot.filledBy, '24h')
  expect(filled().value).toBe('24h')
  await fill(slot.filledBy, '2')
  expect(filled().value).toBe('2')
  await fill(slot.filledBy, 'hand')
  expect(filled().value).toBe('hand')
  await fill(slot.filledBy, 'rule')
  expect(filled().value).toBe('rule')
})

test('stories that are nowhere on the front can be asked for alone', async () => {
  const { press, all, named } = await frontPage()
  await press(stories.notOnFront)
  expect(named(stories.notOnFront).getAttribute('aria-pressed')).toBe('true')
  expect(all('aside[aria-label="Stories to place"] li b')).toEqual(['Story 14'])
})

test('stories are searched, and a search that finds none says so', async () => {
  const { text, asked } = await frontPage({
    'GET /api/articles?status=published&q=ferry': { items: [], next: null },
  })
  expect(text()).not.toContain(stories.none)
  await fill(`${stories.search}/`, ' ferry ')
  await answered()
  expect(asked.map(({ what }) => what)).toContain('GET /api/articles?status=published&q=ferry')
  expect(text()).toContain(stories.none)
})

test('a story is put into a slot that is chosen in a dialog', async () => {
  const { press, all, text } = await frontPage()
  await press(stories.placeLabel('Story 14'))
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('Story 14')
  await fill(placing.slot, 'seconds.1')
  click(inDialog(placing.confirm))
  expect(document.querySelector('[role="dialog"]')).toBe(null)
  expect(all('aside[aria-label="Selected slot"] h2')[0]).toContain('Second 2')
  expect(text()).not.toContain(banner.twice('Story 14'))
})

test('P on a story asks for its slot; with another key held it does not', async () => {
  const { named } = await frontPage()
  named(stories.placeLabel('Story 14')).focus()
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
    await press(stories.placeLabel('Story 11'))
    await fill(placing.slot, 'seconds.1')
    click(inDialog(placing.confirm))
  }
  await place()
  expect(text()).toContain(banner.twice('Story 11'))
  expect(text()).toContain(banner.twiceWhere('Lead', 'Second 2'))
  await press(banner.leave)
  expect(text()).not.toContain(banner.twice('Story 11'))
  await place()
  await press(banner.move('Second 2'))
  expect(text()).not.toContain(banner.twice('Story 11'))
  expect(text()).toContain(banner.changes(2))
})

test('a front that was published meanwhile is a question, and nothing is published before its answer', async () => {
  const { text, press, isOff } = await frontPage({ 'GET /api/front/draft': atDesk({ lead: 12 }, { front: 5 }) })
  expect(text()).toContain('Bea Voss published a front')
  expect(isOff(`${bar.publish}Ctrl ↵`)).toBe(true)
  await press(banner.keepDraft)
  expect(text()).toContain('Readers see the front of')
  expect(isOff(`${bar.publish}Ctrl ↵`)).toBe(false)
})

test('the next planned front, and who changed the draft last, are named', async () => {
  const planned = { id: 3, dueAt: NOON, slots: {}, plannedBy: null, changes: [] }
  const { text } = await frontPage({
    'GET /api/front/draft': atDesk({ lead: 12 }),
    'GET /api/front/planned': { items: [planned] },
  })
  expect(text()).toContain('Next scheduled front: ')
  expect(text()).toContain(bar.draft)
  expect(text()).toContain('last changed by Bea Voss')
})

test('nobody is named where the draft is one’s own', async () => {
  const { text } = await frontPage({ 'GET /api/front/draft': atDesk({ lead: 12 }, { savedBy: ANA }) })
  expect(text()).toContain(bar.draft)
  expect(text()).not.toContain('last changed by')
})
