import { expect, test } from 'vitest'
import { ListStates } from '#components/desk/parts/list/list-states.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { render } from '#components/desk/testing/page.tsx'

const BOATS = ['Sula', 'Marten', 'Otter']

test('what is no table has the states of a list, too', async () => {
  const boats = givenList(BOATS)
  const states = { label: 'Boats', empty: { title: 'No boats yet.' }, loading: <p>Wait.</p> }
  const { text, rerender } = render(
    <ListStates {...states} list={boats}>
      <ul>{BOATS.length} boats</ul>
    </ListStates>,
  )
  expect(text()).toBe('3 boats')
  rerender(
    <ListStates {...states} list={{ ...boats, items: [], state: 'loading' }}>
      boats
    </ListStates>,
  )
  expect(text()).toBe('Wait.')
  rerender(
    <ListStates {...states} list={givenList([])}>
      boats
    </ListStates>,
  )
  expect(text()).toBe('No boats yet.')
})
