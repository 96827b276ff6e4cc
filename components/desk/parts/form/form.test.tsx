import { act } from 'react'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ApiProblem } from '#components/desk/api.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CheckGroup, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextArea, TextField } from '#components/desk/parts/field/text-field.tsx'
import { Form } from '#components/desk/parts/form/form.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { click, fire, press, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'

const schema = z.strictObject({
  name: z.string().trim().min(1).max(9),
  link: z.url('is no address').nullable(),
  days: z.number().nullable(),
  kinds: z.array(z.string()).min(1),
  note: z.string(),
})
type Body = z.infer<typeof schema>
const START: Body = { name: '', link: null, days: 30, kinds: ['a'], note: '' }
const NAMELESS = 'Enter the name.'

type Props = { send: (body: Body) => Promise<unknown>; onDone?: (() => void) | undefined; onClose?: () => void }

const fields = (
  <>
    <TextField name="name" label="Name" hint="As on the door" isRequired />
    <TextField name="link" label="Link" readsAs="text-or-null" />
    <SelectField
      name="days"
      label="Days"
      choices={[
        { value: 30, name: '30' },
        { value: '', name: 'ever' },
      ]}
      readsAs={(days) => (days === '' ? null : Number(days))}
    />
    <CheckGroup
      name="kinds"
      label="Kinds"
      choices={[
        { value: 'a', name: 'A' },
        { value: 'b', name: 'B' },
      ]}
    />
    <TextArea name="note" label="Note" most={20} />
  </>
)

function OnPage({ send, onDone = () => undefined }: Props) {
  const form = useDeskForm({ schema, start: START, says: { name: NAMELESS }, send, onDone })
  return (
    <Form form={form} does="Save" doing="Saving">
      {fields}
    </Form>
  )
}

function InDialog({ send, onDone, onClose = () => undefined }: Props) {
  const form = useDeskForm({ schema, start: START, says: { name: NAMELESS }, send, onDone: onDone ?? onClose })
  return (
    <FormDialog form={form} title="A door" does="Save" doing="Saving" onClose={onClose}>
      {fields}
    </FormDialog>
  )
}

const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
function control(label: string): Control {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent.startsWith(label))
  const input = found && (document.getElementById(found.htmlFor) ?? found.querySelector('input'))
  if (!input) throw new Error(`There is no field “${label}”.`)
  return input as Control
}
/** Types as React hears it: by the element's own setter. */
async function put(label: string, value: string) {
  const on = control(label)
  typeIn(on, value)
  await turn()
}
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(name))
  if (!found) throw new Error(`There is no button “${name}”.`)
  return found
}
async function submit() {
  const form = document.querySelector('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await turn()
}
const described = (label: string) =>
  (control(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
const alerts = () => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent)
const refused = (code: string, errors: { field: string; message: string }[], title = 'This was refused.') =>
  new ApiProblem(422, { code, title, errors })
const closesAtOnce = () => !fire(window, new window.Event('beforeunload', { cancelable: true })).defaultPrevented

test('a form sends the body of its schema', async () => {
  const sent: Body[] = []
  render(<OnPage send={(body) => Promise.resolve(sent.push(body))} />)
  await put('Name', ' Ferry ')
  await put('Days', '')
  click(control('B'))
  await turn()
  await submit()
  expect(sent).toEqual([{ name: 'Ferry', link: null, days: null, kinds: ['a', 'b'], note: '' }])
})

test('an error stands at its field, in the words of the screen, else of the schema, else of the desk', async () => {
  const sent: Body[] = []
  render(<OnPage send={(body) => Promise.resolve(sent.push(body))} />)
  await put('Link', 'nowhere')
  click(control('A'))
  await turn()
  await submit()
  expect(described('Name')).toEqual(['As on the door', NAMELESS])
  expect(described('Link')).toEqual(['is no address'])
  expect(alerts()).toEqual(['Choose at least one.'])
  expect(control('Name').getAttribute('aria-invalid')).toBe('true')
  expect(control('Name').getAttribute('aria-required')).toBe('true')
  expect(control('Note').hasAttribute('aria-invalid')).toBe(false)
  expect(document.activeElement).toBe(control('Name'))
  await put('Name', 'Ferry')
  expect(described('Name')).toEqual(['As on the door'])
  expect(sent).toEqual([])
})

test('a refusal stands at the fields that it names; one that names none, above them', async () => {
  const answers = [
    refused('validation-failed', [
      { field: 'link', message: 'is too long' },
      { field: 'name', message: 'is odd' },
    ]),
    refused('name-taken', [{ field: 'name', message: 'Somebody has this name.' }]),
    refused('too-many', []),
    refused('unknown', [{ field: 'slug', message: 'is taken' }], 'The address is taken.'),
    new Error('lost'),
  ]
  render(<OnPage send={() => Promise.reject(answers.shift() ?? new Error('none'))} />)
  await put('Name', 'Ferry')
  await submit()
  expect([described('Link'), described('Name')]).toEqual([['is too long'], ['As on the door', NAMELESS]])
  expect(document.activeElement).toBe(control('Link'))
  await submit()
  expect([described('Link'), described('Name')]).toEqual([[''], ['As on the door', 'Somebody has this name.']])
  for (const sentence of ['This was refused.', 'The address is taken.', 'Something went wrong here. Try again.']) {
    await submit()
    expect(alerts()).toEqual([sentence])
  }
  expect((control('Name') as HTMLInputElement).value).toBe('Ferry')
})

test('a screen says what was refused in its own words', async () => {
  function Own() {
    const onRefused = () => 'Own words.'
    const form = useDeskForm({ schema, start: START, send: () => Promise.reject(new Error('lost')), onRefused })
    return (
      <Form form={form} does="Save">
        {fields}
      </Form>
    )
  }
  render(<Own />)
  await put('Name', 'Ferry')
  await submit()
  expect(alerts()).toEqual(['Own words.'])
})

test('while a request runs the button says so, and nothing is sent twice', async () => {
  let sent = 0
  let answer: () => void = () => undefined
  render(<OnPage send={() => new Promise<void>((done) => ((sent += 1), (answer = done)))} />)
  await put('Name', 'Ferry')
  await submit()
  expect(button('Saving').getAttribute('aria-disabled')).toBe('true')
  await submit()
  expect(click(button('Saving')).defaultPrevented).toBe(true)
  expect(sent).toBe(1)
  answer()
  await turn()
  expect(button('Save').hasAttribute('aria-disabled')).toBe(false)
})

test('the window asks before it closes over what was written, until it is sent', async () => {
  render(<OnPage send={() => Promise.resolve()} />)
  expect(closesAtOnce()).toBe(true)
  await put('Name', 'Ferry')
  expect(closesAtOnce()).toBe(false)
  await submit()
  expect(closesAtOnce()).toBe(true)
})

test('a text area counts its characters', async () => {
  render(<OnPage send={() => Promise.resolve()} />)
  await put('Note', 'Tide')
  expect(document.querySelector('label[for] span')?.textContent).toBe('4 of 20')
})

test('a dialog closes at once while nothing is written, and asks otherwise; the focus returns', async () => {
  const opener = document.body.appendChild(document.createElement('button'))
  opener.focus()
  let closed = 0
  const page = render(<InDialog send={() => Promise.resolve()} onClose={() => (closed += 1)} />)
  press('Escape')
  expect(closed).toBe(1)
  await put('Name', 'Ferry')
  control('Name').focus()
  press('Escape')
  await turn()
  expect([closed, alerts()]).toEqual([1, ['Close without saving?']])
  expect(document.activeElement).toBe(button('Keep writing'))
  click(button('Keep writing'))
  await turn()
  expect(document.activeElement).toBe(control('Name'))
  press('Escape')
  await turn()
  click(button('Discard'))
  expect(closed).toBe(2)
  click(button('Keep writing'))
  click(button('Cancel'))
  expect(closed).toBe(3)
  page.rerender(<p />)
  await expect.poll(() => document.activeElement === opener).toBe(true)
  opener.remove()
})

test('a name that the form does not have is a bug', () => {
  const Wrong = () => (
    <Form form={useDeskForm({ schema, start: START, send: () => Promise.resolve() })} does="Save">
      <TextField name="nmae" label="Name" />
    </Form>
  )
  expect(() => render(<Wrong />)).toThrow('The form has no field “nmae”.')
})
