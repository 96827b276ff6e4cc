import { Anchor } from 'lucide-react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { DeskTabs } from '#components/desk/parts/bar/desk-tabs.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { SearchBox } from '#components/desk/parts/bar/search-box.tsx'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { blur, fire, press, render } from '#components/desk/testing/page.tsx'

function Searched({ hear, onDown }: { hear: (typed: string) => void; onDown?: () => void }) {
  const [typed, setTyped] = useState('tarn')
  hear(typed)
  return <SearchBox label="Find a boat" hint="Name or berth" value={typed} onChange={setTyped} onDown={onDown} />
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

test('the search box says what it looks for, and the arrow down leads from it to what was found', () => {
  let count = 0
  const { main } = render(<Searched hear={() => undefined} onDown={() => (count += 1)} />)
  expect(main.querySelector('input')?.placeholder).toBe('Name or berth')
  press('/')
  expect(press('ArrowDown').defaultPrevented).toBe(true)
  expect(count).toBe(1)
})

test('a button for files opens them by its key, too, and the same file can be chosen twice', () => {
  const chosen: string[][] = []
  const { main, isNamed } = render(
    <FileButton
      label="Bring"
      fieldName="The papers"
      icon={Anchor}
      keys="U"
      isMultiple
      onChoose={(files) => chosen.push(files.map(({ name }) => name))}
    />,
  )
  const field = main.querySelector('input')
  if (!field) throw new Error('No field.')
  let opened = 0
  field.addEventListener('click', () => (opened += 1))
  press('u')
  expect(opened).toBe(1)
  expect(isNamed('BringU')).toBe(true)
  for (const files of [[new File(['x'], 'sula.pdf')], []]) {
    Object.defineProperty(field, 'files', { value: files, configurable: true })
    fire(field, new window.Event('change', { bubbles: true }))
  }
  expect(chosen).toEqual([['sula.pdf']])
})

test('the state of saving can have a name', () => {
  const { has } = render(<SavedState label="Saving">saved</SavedState>)
  expect(has('[role="status"][aria-label="Saving"]')).toBe(true)
})

test('a search box says when it is left, and at Enter', () => {
  let left = 0
  render(<SearchBox label="Find" value="" onChange={() => undefined} onLeave={() => (left += 1)} />)
  press('/')
  press('Enter')
  expect(left).toBe(1)
  blur()
  expect(left).toBe(2)
})

test('views may have counts, none may be current, and their links may open in place', () => {
  const opened: string[] = []
  const { main, click } = render(
    <ViewLinks
      current={null}
      onGo={(href) => void opened.push(href)}
      views={[
        { view: 'a', name: 'Afloat', count: 0, href: '/desk?a' },
        { view: 'b', name: 'Beached', href: '/desk?b' },
      ]}
    />,
  )
  expect([...main.querySelectorAll('a')].map((one) => one.textContent)).toEqual(['Afloat 0', 'Beached'])
  expect(main.querySelector('[aria-current]')).toBeNull()
  click('Beached')
  expect(opened).toEqual(['/desk?b'])
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
