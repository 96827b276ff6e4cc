import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { Anchor } from 'lucide-react'
import { act } from 'react'
import { expect, test } from 'vitest'
import { ApiProblem } from '#components/desk/api.ts'
import type { ListProps } from '#components/desk/parts/list/list-props.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { narrowedList, useList, usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useSelection } from '#components/desk/parts/list/use-selection.ts'
import { byCursor } from '#components/desk/queries/api-query.ts'
import { press, render, went } from '#components/desk/testing/page.tsx'

type Boat = { id: number; name: string; berth: string }
const BOATS: Boat[] = [
  { id: 1, name: 'Sula', berth: 'North' },
  { id: 2, name: 'Marten', berth: 'South' },
  { id: 3, name: 'Otter', berth: 'South' },
]
const columns = [
  { name: 'Boat', isRowHead: true, cell: (one: Boat) => one.name },
  { name: 'Berth', hidden: 'narrow' as const, cell: (one: Boat) => one.berth },
]
type Extra = Partial<ListProps<Boat, number>>

/** Answers of the server, each taken by one read; the last one stays. */
type Answer = { items: Boat[]; next?: string | null } | Error
const settled = () => act(async () => Promise.resolve())

function Whole({ answers, extra = {} }: { answers: Answer[]; extra?: Extra }) {
  const list = useList(
    queryOptions({
      queryKey: ['boats', 'list'],
      retry: false,
      queryFn: async () => {
        const answer = (answers.length > 1 ? answers.shift() : answers[0]) as Answer
        if (answer instanceof Error) throw answer
        return answer
      },
    }),
  )
  return (
    <List
      list={list}
      label="The list of boats"
      columns={columns}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      empty={{ title: 'No boats yet.', how: 'Add the first one.' }}
      {...extra}
    />
  )
}

async function shown(answers: Answer[], extra: Extra = {}) {
  const page = render(<Whole answers={answers} extra={extra} />)
  const before = page.text()
  await settled()
  return { ...page, before }
}

test('a list loads, and its rows stand in a table with their columns', async () => {
  const { before, all, main } = await shown([{ items: BOATS }])
  expect(before).toBe('Loading…')
  expect(all('thead th')).toEqual(['Boat', 'Berth'])
  expect(all('tbody th[scope="row"]')).toEqual(['Sula', 'Marten', 'Otter'])
  expect(main.querySelector('table')?.getAttribute('aria-label')).toBe('The list of boats')
  expect(main.querySelector('[aria-busy]')?.getAttribute('aria-busy')).toBe('false')
})

test('an empty list says why, and what to do', async () => {
  const { text, has } = await shown([{ items: [] }])
  expect(text()).toBe('No boats yet.Add the first one.')
  expect(has('table')).toBe(false)
})

test('a list that the role may not see says that, and offers no second try', async () => {
  const refused = new ApiProblem(403, { title: 'Not yours.' })
  const { text, isNamed } = await shown([refused])
  expect(text()).toBe('Your role may not see this.An admin can change your role.')
  expect(isNamed('Try again')).toBe(false)
  const own = await shown([refused], { refused: { title: 'Only skippers see the boats.' } })
  expect(own.text()).toBe('Only skippers see the boats.')
})

test('without an answer the list says so, and reads again when it is asked to', async () => {
  const { text, click, all } = await shown([new ApiProblem(0, {}), { items: BOATS }])
  expect(text()).toContain('The server does not answer.')
  click('Try again')
  await settled()
  expect(all('tbody th')).toHaveLength(3)
  expect(text()).not.toContain('does not answer')
})

test('a failure of the server is named with its id', async () => {
  const { text } = await shown([new ApiProblem(500, { id: 'f-31' })])
  expect(text()).toContain('The list of boats could not be loaded.')
  expect(text()).toContain('f-31')
})

test('who is signed out is led to the door', async () => {
  await shown([new ApiProblem(401, {})])
  expect(went).toEqual(['/desk/sign-in'])
})

function Paged({ pages }: { pages: Record<string, Answer> }) {
  const list = usePagedList(
    infiniteQueryOptions({
      queryKey: ['boats', 'pages'],
      retry: false,
      queryFn: async ({ pageParam }) => {
        const answer = pages[pageParam ?? 'first'] as Answer
        if (answer instanceof Error) throw answer
        return { next: null, ...answer }
      },
      ...byCursor,
    }),
  )
  return (
    <List
      list={list}
      label="The list of boats"
      columns={columns}
      rowKey={({ id }) => id}
      empty={{ title: 'No boats yet.' }}
      moreName="More boats"
    />
  )
}

test('a paged list reads on, and keeps its rows where the next page fails', async () => {
  const pages: Record<string, Answer> = {
    first: { items: BOATS.slice(0, 2), next: 'b' },
    b: new ApiProblem(0, {}),
  }
  const { click, all, text, isNamed } = render(<Paged pages={pages} />)
  await settled()
  click('More boats')
  await settled()
  expect(all('tbody th')).toEqual(['Sula', 'Marten'])
  expect(text()).toContain('This page may be out of date.')
  pages['b'] = { items: BOATS.slice(2) }
  click('More boats')
  await settled()
  expect(all('tbody th')).toEqual(['Sula', 'Marten', 'Otter'])
  expect(isNamed('More boats')).toBe(false)
})

test('actions carry the name of their row; one whose request runs does nothing', async () => {
  const done: string[] = []
  const actions = ({ name }: Boat) => [
    { name: 'Launch', does: () => void done.push(name) },
    { name: 'Sink', isDanger: true, isBusy: name === 'Sula', does: () => void done.push(`not ${name}`) },
  ]
  const { click, all, main } = await shown([{ items: BOATS }], { actions })
  expect(all('thead th')).toEqual(['Boat', 'Berth', 'Actions'])
  click('Launch Marten')
  click('Sink Sula')
  click('Sink Otter')
  expect(done).toEqual(['Marten', 'not Otter'])
  expect(main.querySelectorAll('[aria-disabled="true"]')).toHaveLength(1)
})

test('an action as an icon, and one that is a file, carry the name of their row', async () => {
  const done: string[] = []
  const actions = ({ name, id }: Boat) => [
    { name: 'Sink', icon: Anchor, isIconOnly: true, isBusy: id === 2, does: () => void done.push(name) },
    { name: 'Papers', href: `/api/boats/${id}/papers` },
    { name: 'Plan', icon: Anchor, isIconOnly: true, href: `/api/boats/${id}/plan` },
  ]
  const { click, named } = await shown([{ items: BOATS.slice(0, 2) }], { actions })
  click('Sink Sula')
  click('Sink Marten')
  expect(done).toEqual(['Sula'])
  const files = [named('Papers Sula'), named('Plan Marten')]
  expect(files.map((link) => [link.getAttribute('href'), link.hasAttribute('download')])).toEqual([
    ['/api/boats/1/papers', true],
    ['/api/boats/2/plan', true],
  ])
  expect(files[1]?.textContent).toBe('')
})

test('actions in a menu stand behind one button that is named after the row', async () => {
  const actions = () => [{ name: 'Launch', does: () => undefined }]
  const { isNamed, main } = await shown([{ items: BOATS }], {
    actions,
    actionsAs: 'menu',
    menuIdOf: ({ id }) => `more-${id}`,
  })
  expect(isNamed('More for Sula')).toBe(true)
  expect(main.querySelector('#more-2')?.getAttribute('aria-label')).toBe('More for Marten')
})

test('what is opened stands in a row of its own below', async () => {
  const { main, all } = await shown([{ items: BOATS }], { expanded: ({ id }) => id === 2 && <p>Built in 1931.</p> })
  expect(all('tbody tr')).toHaveLength(4)
  const opened = main.querySelector('td[colspan]')
  expect(opened?.textContent).toBe('Built in 1931.')
  expect(opened?.getAttribute('colspan')).toBe('2')
  expect(opened?.parentElement?.previousElementSibling?.textContent).toContain('Marten')
})

function Selectable({ hear }: { hear: (ids: number[]) => void }) {
  const selection = useSelection(BOATS.map(({ id }) => id))
  hear([...selection.ids])
  const first = { items: BOATS }
  return <Whole answers={[first]} extra={{ selection, isMain: true }} />
}

async function selectable() {
  let ids: number[] = []
  const page = render(<Selectable hear={(now) => (ids = now)} />)
  await settled()
  return { ...page, selected: () => ids }
}

test('rows are selected one by one, in a range, and all', async () => {
  const { click, selected, main } = await selectable()
  click('Select Sula')
  click('Select Otter', { shiftKey: true })
  expect(selected().toSorted()).toEqual([1, 2, 3])
  click('Select Marten')
  expect(selected()).toEqual([1, 3])
  expect(main.querySelector<HTMLInputElement>('thead input')?.indeterminate).toBe(true)
  click('Select all')
  expect(selected()).toEqual([1, 2, 3])
  click('Select all')
  expect(selected()).toEqual([])
})

test('J and K move between the rows, X selects the focused one, Escape clears', async () => {
  const { selected } = await selectable()
  const row = () => document.activeElement?.getAttribute('data-row')
  press('k')
  expect(row()).toBe('1')
  press('j')
  press('x')
  expect(row()).toBe('2')
  expect(selected()).toEqual([2])
  press('j')
  press('j')
  expect(row()).toBe('3')
  press('X', { shiftKey: true })
  expect(selected()).toEqual([2, 3])
  press('Escape')
  expect(selected()).toEqual([])
})

test('J and K pass over the rows of a list that stands below an opened row', async () => {
  await shown([{ items: BOATS }], {
    isMain: true,
    expanded: ({ id }) => id === 1 && <Whole answers={[{ items: BOATS }]} />,
  })
  await settled()
  press('j')
  press('j')
  expect(document.activeElement?.textContent).toContain('Marten')
  press('j')
  expect(document.activeElement?.textContent).toContain('Otter')
})

test('a list that is not the main one of its page leaves the keys alone', async () => {
  await shown([{ items: BOATS }])
  press('j')
  expect(document.activeElement?.getAttribute('data-row')).toBeFalsy()
})

test('a list can be narrowed, and is empty where nothing is kept', () => {
  const list = {
    items: BOATS,
    state: 'ready' as const,
    error: null,
    hasOld: true,
    more: null,
    isReadingMore: false,
    retry: () => undefined,
  }
  expect(narrowedList(list, ({ berth }) => berth === 'South').items).toHaveLength(2)
  expect(narrowedList(list, () => false)).toMatchObject({ items: [], state: 'empty' })
  expect(narrowedList({ ...list, items: [], state: 'loading' }, () => false).state).toBe('loading')
})

test('the row whose details are shown is marked, and a row can be drawn by its screen', async () => {
  const Row = ({ row, tr }: { row: Boat; tr: React.ComponentProps<'tr'> }) => (
    <tr {...tr} className={`${tr.className} berth-${row.berth}`} />
  )
  const { main, all } = await shown([{ items: BOATS }], { isChosen: ({ id }) => id === 2, rowFrame: Row })
  const rows = [...main.querySelectorAll('tbody tr')]
  expect(rows.map((row) => row.className.includes('bg-blue-wash'))).toEqual([false, true, false])
  expect(rows.map((row) => row.className.includes('berth-South'))).toEqual([false, true, true])
  expect(all('tbody th')).toEqual(['Sula', 'Marten', 'Otter'])
})
