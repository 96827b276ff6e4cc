import { expect, test, vi } from 'vitest'
import { useLastList } from '#components/desk/parts/last-list.ts'
import { useListAddress } from '#components/desk/story-list/use-list-address.ts'
import { focusedStory, useStorySelection } from '#components/desk/story-list/use-story-selection.ts'
import { ANA, flushed, press, render, renderHook } from '#components/desk/testing/page.tsx'

const IDS = [11, 12, 13, 14, 15]

function Rows({ inView, hear }: { inView: number[]; hear: (ids: number[]) => void }) {
  const selection = useStorySelection(inView)
  hear([...selection.ids])
  return (
    <ul>
      {inView.map((id) => (
        <li className="row" data-story={id} key={id}>
          <a className="head" href="#main">
            {id}
          </a>
          <button type="button" onClick={(event) => selection.toggle(id, event.shiftKey)}>
            pick {id}
          </button>
        </li>
      ))}
      <button type="button" onClick={selection.all}>
        all
      </button>
      <button type="button" onClick={selection.clear}>
        none
      </button>
    </ul>
  )
}

/** A list of rows; `selected()` are those that are selected now. */
function rows(inView = IDS) {
  let ids: number[] = []
  const hear = (now: number[]) => (ids = now)
  const page = render(<Rows inView={inView} hear={hear} />)
  return { ...page, selected: () => ids, show: (next: number[]) => page.rerender(<Rows inView={next} hear={hear} />) }
}

test('a story is selected and deselected, and the others stay', () => {
  const { click, selected } = rows()
  click('pick 12')
  click('pick 14')
  expect(selected()).toEqual([12, 14])
  click('pick 12')
  expect(selected()).toEqual([14])
})

test('a range goes from the last one toggled to this one, in either direction', () => {
  const { click, selected } = rows()
  click('pick 12')
  click('pick 14', { shiftKey: true })
  expect(selected()).toEqual([12, 13, 14])
  click('pick 11', { shiftKey: true })
  expect(selected().toSorted()).toEqual([11, 12, 13, 14])
})

test('a range without a beginning is one story, also where the beginning is out of view', () => {
  const { click, selected, show } = rows()
  click('pick 13', { shiftKey: true })
  expect(selected()).toEqual([13])
  show([14, 15])
  click('pick 15', { shiftKey: true })
  expect(selected()).toEqual([15])
})

test('a range begins at the first story of the list, too', () => {
  const { click, selected } = rows()
  click('pick 11')
  click('pick 12', { shiftKey: true })
  expect(selected()).toEqual([11, 12])
})

test('a story that left the view is deselected, and all or none can be', () => {
  const { click, selected, show } = rows()
  click('all')
  expect(selected()).toEqual(IDS)
  show([12, 13])
  expect(selected()).toEqual([12, 13])
  click('none')
  expect(selected()).toEqual([])
})

test('the function that a row gets stays the same, and knows the list as it is now', () => {
  const { now, again } = renderHook(useStorySelection, [1, 2])
  const { toggle } = now()
  again([1, 2, 3, 4])
  expect(now().toggle).toBe(toggle)
  flushed(() => toggle(1, false))
  flushed(() => toggle(3, true))
  expect([...now().ids]).toEqual([1, 2, 3])
})

test('J and K move between rows and stop at the ends', () => {
  rows([1, 12])
  expect(focusedStory()).toBeNull()
  for (const [key, story] of [
    ['j', 1],
    ['j', 12],
    ['j', 12],
    ['k', 1],
    ['k', 1],
  ] as const) {
    press(key)
    expect([key, focusedStory()]).toEqual([key, story])
  }
})

test('X selects the story with the focus, Shift a range to it, and Escape clears', () => {
  const { selected } = rows()
  press('x')
  expect(selected()).toEqual([])
  press('j')
  press('x')
  press('j')
  press('j')
  press('x', { shiftKey: true })
  expect(selected()).toEqual([11, 12, 13])
  press('Escape')
  expect(selected()).toEqual([])
})

/** The list at an address; `steps` are the steps that Back undoes, and `replaced` those that took the place of another. */
function list(search: string) {
  window.history.replaceState(null, '', `/desk${search}`)
  const [push, replace] = [vi.spyOn(window.history, 'pushState'), vi.spyOn(window.history, 'replaceState')]
  const steps = () => push.mock.calls.map(([, , path]) => path)
  const replaced = () => replace.mock.calls.map(([, , path]) => path)
  return { steps, replaced, ...renderHook(useListAddress, undefined, { address: search }) }
}

test('the filters are those of the address, and the list is remembered for the way back', () => {
  const { now } = list('?view=in-review&q=harbour')
  expect(now().filters).toMatchObject({ view: 'in-review', q: 'harbour' })
  expect(now().path).toBe('/desk?view=in-review&q=harbour')
  expect(renderHook(useLastList, undefined).now()).toBe('/desk?view=in-review&q=harbour')
})

test('a filter is a step that Back undoes, and words that follow on words are not', () => {
  const { now, steps, replaced } = list('?view=draft')
  now().change({ q: 'h' })
  now().change({ q: 'ha' })
  now().change({ section: 'world' })
  expect(steps()).toHaveLength(2)
  expect(replaced()).toEqual([expect.stringContaining('q=ha')])
  expect(steps()[1]).toContain('section=world')
  expect(steps()[1]).toContain('q=ha')
})

test('words that are deleted lead back to the view in which they were typed', () => {
  const { now, steps } = list('?view=draft')
  now().change({ q: 'h', view: 'all' })
  now().change({ q: '' })
  expect(steps().at(-1)).toBe('/desk?view=draft')
})

test('words that are deleted in a view stay in it', () => {
  const { now, steps } = list('?view=draft')
  now().change({ q: 'h' })
  now().change({ view: 'published' })
  now().change({ q: '' })
  expect(steps().at(-1)).toContain('view=published')
})

test('an address with other filters is made without going there', () => {
  const { now, steps } = list(`?view=mine&by=${ANA.id}`)
  expect(now().pathWith({ view: 'scheduled' })).toContain('view=scheduled')
  expect(steps()).toEqual([])
  now().open('/desk?view=late')
  expect(steps()).toEqual(['/desk?view=late'])
})
