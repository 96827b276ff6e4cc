import { expect, test } from 'vitest'
import { list, STORIES } from '#components/desk/story-list/testing/list.tsx'
import { answered, refusal } from '#components/desk/testing/api-answers.ts'
import { listItem } from '#components/desk/testing/list-item.ts'
import { ANA, click, flushed, press } from '#components/desk/testing/page.tsx'

test('the list loads, and its stories stand in groups by what they wait for', async () => {
  const stories = [...STORIES, listItem({ id: 14, headline: 'Out', status: 'published' })]
  const { before, all, asked } = await list({ stories, late: [listItem({ id: 15, headline: 'Late' })] })
  expect(before).toContain('Loading the list')
  expect(all('h2')).toEqual(['Needs attention 1', 'In progress 3', 'Published since midnight 1'])
  expect(all('h2.text-red')).toEqual(['Needs attention 1'])
  expect(all('li a')).toEqual(['Late', 'Tide 11', 'Tide 12', 'Tide 13', 'Out'])
  expect(asked()).toContain('GET /api/articles?view=today')
})

test('a view of one state is not asked for what is late, and published stories have a shorter heading', async () => {
  const { all, asked } = await list({ address: '?view=published', stories: [listItem({ status: 'published' })] })
  expect(all('h2')).toEqual(['Published 1'])
  expect(asked().filter((what) => what.includes('needs-a-hand'))).toEqual([])
})

test('older stories are read behind the others', async () => {
  const { click, all, isNamed } = await list({ more: [listItem({ id: 20, headline: 'Old' })] })
  expect(all('li a')).not.toContain('Old')
  click('Older stories')
  await answered()
  expect(all('li a')).toContain('Old')
  expect(isNamed('Older stories')).toBe(false)
})

test('a list that cannot be read says so, and is asked for again', async () => {
  let isDown = true
  const { text, click, all } = await list({
    answer: ({ what }) => (isDown && what.includes('/api/articles') ? refusal(404, {}) : undefined),
  })
  expect(text()).toContain('The list could not be loaded.')
  expect(text()).not.toContain('No stories yet.')
  isDown = false
  click('Try again')
  await answered()
  expect(all('li a')).toHaveLength(3)
})

test('stories are selected one by one, in a range, and all; Clear deselects them', async () => {
  const { click, picked, main } = await list()
  const labels = () => [...main.querySelectorAll('label')]
  const all = () =>
    labels()
      .find((one) => one.textContent === 'Select all 3 in view')
      ?.querySelector('input') as HTMLInputElement
  click('Select: Tide 11')
  expect(picked()).toBe('1 selected')
  click('Select: Tide 13', { shiftKey: true })
  expect([picked(), all().checked]).toEqual(['3 selected', true])
  click('Select: Tide 12')
  expect([picked(), all().checked]).toEqual(['2 selected', false])
  flushed(() => all().click())
  expect(picked()).toBe('3 selected')
  flushed(() => all().click())
  expect(picked()).toBe('')
})

test('J and K move between the stories of all groups, X selects, and Escape clears', async () => {
  const { focused, picked } = await list({ late: [listItem({ id: 15, headline: 'Late' })] })
  expect(focused()).toBeNull()
  press('j')
  press('j')
  expect(focused()).toBe('11')
  press('x')
  press('j')
  press('j')
  press('j')
  expect(focused()).toBe('13')
  press('x', { shiftKey: true })
  expect(picked()).toBe('3 selected')
  press('k')
  expect(focused()).toBe('12')
  press('Escape')
  expect(picked()).toBe('')
})

const dialogTitle = () => document.querySelector('[role=dialog] h2')?.textContent

test('P opens the time of the story with the focus', async () => {
  await list()
  press('p')
  expect(dialogTitle()).toBeUndefined()
  press('j')
  press('p')
  expect(dialogTitle()).toContain('Tide 11')
})

test('who may not hand over a story cannot set its time', async () => {
  const { focused } = await list({ me: { ...ANA, role: 'reporter' }, stories: [listItem({ createdBy: 'ruben' })] })
  press('j')
  press('p')
  expect([focused(), dialogTitle()]).toEqual(['7', undefined])
})

const begin = (page: Awaited<ReturnType<typeof list>>) =>
  [...page.main.querySelectorAll('button')]
    .filter((one) => one.textContent.startsWith('New story'))
    .map((one) => click(one))

test('a desk without stories offers the first, and the archive to who may bring it', async () => {
  const editor = await list({ stories: [] })
  expect(editor.all('h2')).toEqual(['No stories yet.'])
  begin(editor)
  expect(editor.begun()).toBe(1)
  expect(editor.isNamed('Import')).toBe(false)
  const admin = await list({ stories: [], me: { ...ANA, role: 'admin' } })
  expect(admin.named('Import').getAttribute('href')).toBe('/desk/imports/new')
})

test('a day without stories offers to start one, or to see all', async () => {
  const page = await list({ stories: [], every: STORIES })
  expect(page.all('h2')).toEqual(['Nothing in progress, and nothing published since midnight.'])
  begin(page)
  expect(page.begun()).toBe(1)
  page.click('All stories')
  expect(page.steps()).toEqual(['/desk?view=all'])
})

test.each([
  ['?view=draft', 'There are no stories in this view.', 'Clear the filters', '/desk?view=all'],
  ['?view=draft&q=kelp', 'No story here matches “kelp”.', 'Search all stories', '/desk?q=kelp'],
  ['?q=kelp', 'No story here matches “kelp”.', 'Clear the search', '/desk?view=all'],
  ['?view=all&section=sport', 'There are no stories in this view.', 'Clear the filters', '/desk?view=all'],
])('where nothing is found at %s, the way out keeps the words', async (address, title, act, leads) => {
  const { all, click, at } = await list({ address, stories: [], every: STORIES })
  expect(all('h2')).toEqual([title])
  click(act)
  expect(at()).toBe(leads)
})
