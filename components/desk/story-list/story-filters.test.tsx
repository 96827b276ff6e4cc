import { expect, test } from 'vitest'
import { list } from '#components/desk/story-list/testing/list.tsx'
import { answered, until } from '#components/desk/testing/api-answers.ts'
import { ANA, fire, flushed, press, went } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'

test('the desk’s views and the person’s own have tabs, with their counts, and open without a page of the server', async () => {
  const query = 'view=draft&section=sport'
  const { main, click, steps } = await list({ address: `?${query}`, views: [{ name: 'Sports drafts', query }] })
  const tabs = [...main.querySelectorAll('nav[aria-label="Views"] a')].map((one) => one.textContent.trim())
  expect(tabs).toEqual([
    'Today',
    'Mine 2',
    'Drafts',
    'In review 3',
    'Scheduled 0',
    'Published',
    'Withdrawn',
    'All',
    'Sports drafts',
  ])
  expect([...main.querySelectorAll('nav [aria-current]')].map((one) => one.textContent.trim())).toEqual([
    'Sports drafts',
  ])
  click('Published')
  expect(steps()).toEqual(['/desk?view=published&section=sport'])
  expect(went).toEqual([])
})

test('a search ends with the tab of today’s stories', async () => {
  const { named } = await list({ address: '?view=draft&q=tide' })
  expect(named('Today').getAttribute('href')).toBe('/desk')
  expect(named('Published').getAttribute('href')).toBe('/desk?view=published&q=tide')
})

test('what waits is counted, each with a link; what nobody can open is not', async () => {
  const { main } = await list({ address: '?view=late' })
  const links = [...main.querySelectorAll('nav[aria-label="What waits"] a')]
  expect(links.map((one) => [one.textContent, one.getAttribute('href'), one.className])).toEqual([
    ['3 in review', '/desk?view=in-review', ''],
    ['1 late', '/desk?view=late', 'text-red'],
    ['1 not seen everywhere', '/desk?view=not-seen', 'text-red'],
  ])
  expect(links.map((one) => one.getAttribute('aria-current'))).toEqual([null, 'page', null])
})

test('filters are steps of the address', async () => {
  const { select, choices, steps } = await list({ address: '?view=all' })
  expect(choices('Section')).toEqual(['All sections', 'Sport'])
  expect(choices('Assigned to')).toEqual(['Anyone', 'Me', 'Unassigned', 'Ruben Okoro'])
  typeIn(select('Section'), 'sport')
  typeIn(select('Assigned to'), 'nobody')
  typeIn(select('Sort'), 'unchanged')
  expect(steps().at(-1)).toBe('/desk?view=all&section=sport&assignee=nobody&sort=unchanged')
  expect(steps()).toHaveLength(3)
})

test('words reach the address with Enter, and Escape takes them away', async () => {
  const { main, steps } = await list({ address: '?view=draft' })
  const field = main.querySelector('input[type=search]')
  expect(field?.getAttribute('placeholder')).toBe('Words, byline or address')
  flushed(() => (field as HTMLElement).focus())
  typeIn(field, 'ferry')
  press('Enter')
  expect(steps()).toEqual(['/desk?view=draft&q=ferry'])
  press('Escape')
  expect(steps().at(-1)).toBe('/desk?view=draft')
})

test('one’s own stories are not filtered by who has them, and a colleague’s have a chip', async () => {
  const own = await list({ address: `?view=mine&whose=${ANA.id}` })
  expect(own.select('Assigned to')).toBeNull()
  expect(own.text()).not.toContain('Stories of')
  const { click, steps, has } = await list({ address: '?view=mine&whose=ruben' })
  expect(has('nav[aria-label="Views"] [aria-current]')).toBe(false)
  click('Remove filter: Stories of Ruben Okoro')
  expect(steps()).toEqual(['/desk?view=all'])
})

test('a term is found by its name, and removed by its chip', async () => {
  const { click, steps } = await list({ address: '?view=all' })
  click('Topic')
  const option = () => document.querySelector<HTMLElement>('[role=listbox][aria-busy=false] [role=option]')
  await until(() => option() !== null)
  flushed(() => option()?.click())
  await answered()
  expect(steps()).toEqual(['/desk?view=all&topic=boats'])
  const chosen = await list({ address: '?view=all&topic=boats' })
  chosen.click('Remove filter: Topic: Boats')
  expect(chosen.steps().at(-1)).toBe('/desk?view=all')
})

const submit = async () => {
  const form = document.querySelector('[role=dialog] form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await answered()
}

test('a view is kept under a name, which it needs', async () => {
  const { click, sent } = await list({ address: '?view=draft&section=sport' })
  click('Keep this view…')
  await submit()
  const dialog = () => document.querySelector('[role=dialog]')
  expect(dialog()?.textContent).toContain('Enter a name.')
  typeIn(document.querySelector('[role=dialog] input'), ' Sports drafts ')
  await submit()
  expect(sent()).toEqual([['PUT /api/me/views', { name: 'Sports drafts', query: 'view=draft&section=sport' }]])
  expect(dialog()).toBeNull()
})

test('a view that is kept is removed again, and one with a tab of its own is not kept', async () => {
  expect((await list({ address: '?view=draft' })).isNamed('Keep this view…')).toBe(false)
  expect((await list({ address: '?sort=published' })).isNamed('Keep this view…')).toBe(true)
  const { click, sent } = await list({ address: '?view=draft', views: [{ name: 'Early', query: 'view=draft' }] })
  click('Remove “Early”')
  await answered()
  expect(sent()).toEqual([['DELETE /api/me/views', { name: 'Early' }]])
})
