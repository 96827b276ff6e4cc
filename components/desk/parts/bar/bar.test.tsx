import { useState } from 'react'
import { expect, test } from 'vitest'
import { DeskTabs } from '#components/desk/parts/bar/desk-tabs.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { fire, press, render } from '#components/desk/testing/page.tsx'

function Searched({ hear }: { hear: (typed: string) => void }) {
  const [typed, setTyped] = useState('tarn')
  hear(typed)
  return <SearchBox label="Find a boat" value={typed} onChange={setTyped} />
}

test('the search box is reached with “/”, and Escape empties and leaves it', () => {
  let typed = ''
  const { main } = render(<Searched hear={(now) => (typed = now)} />)
  const field = main.querySelector('input')
  press('/')
  expect(document.activeElement).toBe(field)
  expect(typed).toBe('tarn')
  press('Escape')
  expect(typed).toBe('')
  expect(document.activeElement).not.toBe(field)
})

test('views are links, and the current one is marked', () => {
  const { main } = render(
    <ViewLinks
      label="Boats"
      current="sunk"
      views={[
        { view: 'afloat', name: 'Afloat', href: '/desk/links' },
        { view: 'sunk', name: 'Sunk', href: '/desk/links?view=all' },
      ]}
    />,
  )
  expect(main.querySelector('[aria-current="page"]')?.textContent).toBe('Sunk')
  expect(main.querySelectorAll('[aria-current]')).toHaveLength(1)
})

test('a tab shows its panel alone', () => {
  let chosen = ''
  const tabs = (['north', 'south'] as const).map((value) => ({ value, name: value, panel: <p>berths {value}</p> }))
  const { main, all } = render(
    <DeskTabs label="Quays" value="north" onChoose={(value) => (chosen = value)} tabs={tabs} />,
  )
  expect(all('p')).toEqual(['berths north'])
  const south = main.querySelectorAll('[role="tab"]')[1]
  if (!south) throw new Error('No second tab.')
  fire(south, new window.MouseEvent('mousedown', { bubbles: true, cancelable: true, button: 0 }))
  expect(chosen).toBe('south')
})

test('a refusal is announced at once, anything else when there is time', () => {
  const { main } = render(
    <>
      <Notice tone="refusal">It has a hole.</Notice>
      <Notice tone="warning">It leaks.</Notice>
      <Notice>It floats.</Notice>
    </>,
  )
  const roles = [...main.querySelectorAll('[role]')].map((one) => `${one.getAttribute('role')}: ${one.textContent}`)
  expect(roles).toEqual(['alert: It has a hole.', 'status: It leaks.', 'status: It floats.'])
})
