import { act } from 'react'
import { expect, test } from 'vitest'
import { ApiProblem } from '#components/desk/api.ts'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { blur, fire, flushed, press, render } from '#components/desk/testing/page.tsx'

const refusal = new ApiProblem(422, { errors: [{ field: 'name', message: 'is taken' }] })
const turn = () => act(() => Promise.resolve())

/** Types as React hears it: by the element's own setter. */
function put(on: HTMLInputElement | HTMLSelectElement, value: string, event: 'input' | 'change') {
  const of = on.tagName === 'SELECT' ? window.HTMLSelectElement : window.HTMLInputElement
  Object.getOwnPropertyDescriptor(of.prototype, 'value')?.set?.call(on, value)
  fire(on, new window.Event(event, { bubbles: true }))
}

function field(onSave: (value: string) => Promise<unknown>, isRequired = false) {
  const page = render(<SavedField label="Role" value="Editor" maxLength={20} isRequired={isRequired} onSave={onSave} />)
  const input = page.main.querySelector('input')
  if (!input) throw new Error('There is no field.')
  return { ...page, input, why: () => page.all('[role=alert]') }
}

test('a text is saved when the field is left, and only if it changed', async () => {
  const saved: string[] = []
  const { input } = field((value) => Promise.resolve(saved.push(value)))
  flushed(() => input.focus())
  blur()
  expect(saved).toEqual([])
  flushed(() => input.focus())
  put(input, ' Reporter ', 'input')
  expect(saved).toEqual([])
  blur()
  await turn()
  expect(saved).toEqual(['Reporter'])
})

test('a refused text stays with the reason, and Escape brings the saved one back', async () => {
  const { input, why } = field(() => Promise.reject(refusal))
  flushed(() => input.focus())
  put(input, 'Reporter', 'input')
  press('Enter')
  await turn()
  expect(why()).toEqual(['is taken'])
  expect(input.value).toBe('Reporter')
  press('Escape')
  expect(why()).toEqual([])
  expect(input.value).toBe('Editor')
})

test('a required text is not saved empty', () => {
  const saved: string[] = []
  const { input, why } = field((value) => Promise.resolve(saved.push(value)), true)
  flushed(() => input.focus())
  put(input, ' ', 'input')
  blur()
  expect(saved).toEqual([])
  expect(why()).toEqual(['This cannot be empty.'])
})

test('a choice is saved at once, and a refused one is not shown', async () => {
  const saved: string[] = []
  const save = (value: string) => (value === 'refused' ? Promise.reject(refusal) : Promise.resolve(saved.push(value)))
  const choices = ['', 'world', 'refused'].map((value) => ({ value, name: value }))
  const { main, all } = render(<SavedField label="Parent" value="world" choices={choices} onSave={save} />)
  const select = main.querySelector('select')
  if (!select) throw new Error('There is no list.')
  put(select, '', 'change')
  await turn()
  expect(saved).toEqual([''])
  put(select, 'refused', 'change')
  await turn()
  expect(all('[role=alert]')).toEqual(['is taken'])
  expect(select.value).toBe('world')
})

test('a text that cannot be saved says why while it is typed, and is not sent', () => {
  const saved: string[] = []
  const whyNot = (typed: string) => (typed === 'http' ? 'not whole' : null)
  const { main, all } = render(
    <SavedField label="Link" value="" whyNot={whyNot} onSave={(value) => saved.push(value)} />,
  )
  const input = main.querySelector('input')
  if (!input) throw new Error('There is no field.')
  flushed(() => input.focus())
  put(input, 'http', 'input')
  expect([input.getAttribute('aria-invalid'), all('div > span')]).toEqual(['true', ['not whole']])
  blur()
  expect(saved).toEqual([])
})

test('in a row of settings, label, hint and error are those of the control', async () => {
  const { main, all } = render(
    <SavedField isSetting label="Role" hint="of a person" value="Editor" onSave={() => Promise.reject(refusal)} />,
  )
  const input = main.querySelector('input')
  if (!input) throw new Error('There is no field.')
  const described = () =>
    (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
  expect([main.querySelector('label')?.htmlFor, described()]).toEqual([input.id, ['of a person']])
  flushed(() => input.focus())
  put(input, 'Reporter', 'input')
  blur()
  await turn()
  expect([described(), all('[role=alert]')]).toEqual([['of a person', 'is taken'], ['is taken']])
})

test('a text that was not saved gives way to its value, and one that is saved differently to that', async () => {
  const answers = [false, true]
  const show = (value: string) => (
    <SavedField
      label="Role"
      value={value}
      onSave={async () => {
        const isSaved = answers.shift()
        // The value comes before the answer is handled, as it does from a cache.
        if (isSaved) page.rerender(show('reporter'))
        return Promise.resolve(isSaved)
      }}
    />
  )
  const page = render(show('Editor'))
  const input = page.main.querySelector('input')
  if (!input) throw new Error('There is no field.')
  for (const value of ['Editor', 'reporter']) {
    flushed(() => input.focus())
    put(input, ' Reporter', 'input')
    press('Enter')
    await turn()
    expect(input.value).toBe(value)
  }
})
