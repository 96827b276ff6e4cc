import { act } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { NoteDialog } from '#components/desk/notes/note-dialog.tsx'
import { NotesTab } from '#components/desk/notes/notes-tab.tsx'
import type { Passage } from '#components/desk/notes/passage.ts'
import { useNotes } from '#components/desk/notes/use-notes.ts'
import { ANA, click, fire, press, render } from '#components/desk/testing/page.tsx'
import type { StoryNote } from '#domain/article/desk-views.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const RUBEN = { id: 'ruben', name: 'Ruben Okoro' }
const COLLEAGUES = [
  { ...RUBEN, role: 'reporter' },
  { id: 'rosa', name: 'Rosa Lind', role: 'editor' },
]
const note = (id: number, over: Partial<StoryNote> = {}): StoryNote => ({
  id,
  body: `Note ${id}`,
  at: AT,
  by: RUBEN,
  mentions: [],
  blockId: null,
  passage: '',
  resolved: null,
  answers: [],
  ...over,
})

let notes: StoryNote[] | Error = []
let answer = (): unknown => ({ id: 9, notTold: [] })
const sent: string[] = []
beforeEach(() => {
  notes = []
  sent.length = 0
  answer = () => ({ id: 9, notTold: [] })
  vi.spyOn(api, 'get').mockImplementation(async (path) => {
    if (!path.endsWith('/notes')) return { items: COLLEAGUES, next: null } as never
    if (notes instanceof Error) throw notes
    return { items: notes } as never
  })
  vi.spyOn(api, 'send').mockImplementation(async (method, path, body) => {
    sent.push(`${method} ${path.slice('/api/articles/7/'.length)} ${JSON.stringify(body)}`)
    return answer() as never
  })
})

const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))
const gone: number[] = []

function Tab({ mayNote }: { mayNote: boolean }) {
  const list = useNotes(7)
  return <NotesTab notes={list} editor={null} mayNote={mayNote} onGo={({ id }) => gone.push(id)} />
}
async function tab(mayNote = true) {
  const page = render(<Tab mayNote={mayNote} />)
  await turn()
  return page
}
function area(label: string): HTMLTextAreaElement {
  const found = [...document.querySelectorAll('label')].find((one) => one.textContent === label)
  const control = found && document.getElementById(found.htmlFor)
  if (!control) throw new Error(`There is no field “${label}”.`)
  return control as HTMLTextAreaElement
}
/** Types at the end of a field, as React hears it. */
async function type(label: string, text: string) {
  const on = area(label)
  on.focus()
  Object.getOwnPropertyDescriptor(window.HTMLTextAreaElement.prototype, 'value')?.set?.call(on, on.value + text)
  on.setSelectionRange(on.value.length, on.value.length)
  fire(on, new window.Event('input', { bubbles: true }))
  await turn()
}
const mod = (key: string) => press(key, { ctrlKey: true })
const options = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent)
const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.textContent
const alerts = () => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent)

test('a story without notes says how one is made', async () => {
  const { text, has } = await tab()
  expect(text()).toContain('No open notes.')
  expect(text()).toContain('Ctrl ⇧ M')
  expect(has('ul')).toBe(false)
  expect(has('details')).toBe(false)
})

test('open notes have numbers in their order, and those that are resolved stand by themselves', async () => {
  notes = [note(1), note(2, { resolved: { by: RUBEN, at: AT } }), note(3)]
  const { main, text } = await tab()
  const named = (list: string) =>
    [...main.querySelectorAll(`ul[aria-label="${list}"] article`)].map((one) => one.getAttribute('aria-label'))
  expect(named('Open notes')).toEqual([`Note 1 by ${RUBEN.name}`, `Note 2 by ${RUBEN.name}`])
  expect(named('Resolved notes')).toEqual([`Note by ${RUBEN.name}`])
  expect(text()).toContain('1 resolved')
  expect(text()).not.toContain('No open notes.')
  expect(text()).toContain(`resolved by ${RUBEN.name} `)
})

test('notes that cannot be read say so, and are read again when it is asked', async () => {
  notes = new ApiProblem(404, { title: 'No.' })
  const { text, click } = await tab()
  expect(text()).toContain('The notes could not be loaded.')
  expect(text()).not.toContain('No open notes.')
  notes = [note(1)]
  click('Try again')
  await turn()
  expect(text()).toContain('Note 1')
  expect(text()).not.toContain('The notes could not be loaded.')
})

test('a note on the whole story is sent by its button or Ctrl+Enter, and the field is empty then', async () => {
  await tab()
  await type('Note on the whole story', ' Says who? ')
  mod('Enter')
  await turn()
  expect(sent).toEqual(['POST notes {"body":"Says who?"}'])
  expect(area('Note on the whole story').value).toBe('')
  await type('Note on the whole story', 'And when?')
  const form = document.querySelector('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await turn()
  expect(sent.at(-1)).toBe('POST notes {"body":"And when?"}')
})

test('an empty note is not sent, and a refused one stays', async () => {
  await tab()
  await type('Note on the whole story', '  ')
  mod('Enter')
  await turn()
  expect(alerts()).toEqual(['Write something first.'])
  await type('Note on the whole story', 'Says who?')
  expect(alerts()).toEqual([])
  answer = () => {
    throw new ApiProblem(404, { title: 'The story is gone.' })
  }
  mod('Enter')
  await turn()
  expect(alerts()).toEqual(['The story is gone.'])
  expect(area('Note on the whole story').value).toContain('Says who?')
})

test('who may not note sees the notes, and nothing to do with them', async () => {
  notes = [note(1)]
  const { text, has } = await tab(false)
  expect(text()).toContain('Note 1')
  expect(has('button')).toBe(false)
  expect(has('textarea')).toBe(false)
})

test('a note is replied to, and the focus returns to the button', async () => {
  notes = [note(1, { answers: [{ id: 5, body: 'The harbour master.', at: AT, by: ANA, mentions: [] }] })]
  const { click, named, isNamed, text } = await tab()
  expect(text()).toContain('The harbour master.')
  click('Reply')
  await turn()
  expect(document.activeElement).toBe(area('Your reply'))
  press('Escape')
  await turn()
  await vi.waitFor(() => expect(document.activeElement).toBe(named('Reply')))
  click('Reply')
  await type('Your reply', 'She does.')
  mod('Enter')
  await turn()
  expect(sent).toEqual(['POST notes {"body":"She does.","answers":1}'])
  expect(() => area('Your reply')).toThrow('no field')
  expect(isNamed('Resolve')).toBe(true)
})

test('a note is resolved, and opened again', async () => {
  notes = [note(1)]
  const { click, isNamed } = await tab()
  click('Resolve')
  notes = [note(1, { resolved: { by: ANA, at: AT } })]
  await turn()
  expect(isNamed('Reply')).toBe(false)
  click('Reopen')
  await turn()
  expect(sent).toEqual(['PUT notes/1 {"isResolved":true}', 'PUT notes/1 {"isResolved":false}'])
})

test('words that a note is on lead to them, cut where they are long', async () => {
  notes = [note(1, { blockId: 'a', passage: 'at low water' }), note(2, { blockId: 'a', passage: 'x'.repeat(91) })]
  const { click, text } = await tab()
  click('“at low water”')
  expect(gone).toEqual([1])
  expect(text()).toContain(
    '“xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”',
  )
})

test('those who are mentioned are marked', async () => {
  notes = [note(1, { body: 'Ask @Ruben Okoro again', mentions: [RUBEN] })]
  const { all } = await tab()
  expect(all('p b')).toEqual(['@Ruben Okoro'])
})

test('colleagues are offered after an @, and the one who is chosen is sent by id', async () => {
  await tab()
  await type('Note on the whole story', 'Ask @r')
  expect(options().map((one) => one.split(' ')[0])).toEqual(['Ruben', 'Rosa'])
  expect(chosen()).toContain('Ruben')
  press('ArrowDown')
  expect(chosen()).toContain('Rosa')
  press('ArrowDown')
  press('ArrowUp')
  expect(chosen()).toContain('Rosa')
  press('Enter')
  await turn()
  expect(area('Note on the whole story').value).toBe('Ask @Rosa Lind ')
  expect(options()).toEqual([])
  await type('Note on the whole story', '@rub')
  const first = document.querySelector('[role=option]')
  if (first) click(first)
  await turn()
  mod('Enter')
  await turn()
  expect(sent).toEqual(['POST notes {"body":"Ask @[rosa] @[ruben]"}'])
})

test('after a choice the caret stands behind the name, also in the middle of a text', async () => {
  await tab()
  const on = area('Note on the whole story')
  await type('Note on the whole story', '@ru later')
  on.setSelectionRange(3, 3)
  click(on)
  press('Enter')
  await turn()
  expect(on.value).toBe('@Ruben Okoro  later')
  expect([on.selectionStart, on.selectionEnd]).toEqual(['@Ruben Okoro '.length, '@Ruben Okoro '.length])
})

test('Escape closes the list of colleagues before it leaves the field; Tab chooses', async () => {
  notes = [note(1)]
  const page = await tab()
  page.click('Reply')
  await type('Your reply', '@ru')
  expect(options()).toHaveLength(1)
  press('Escape')
  expect(options()).toEqual([])
  expect(area('Your reply').value).toBe('@ru')
  await type('Your reply', 'b')
  press('Tab', { shiftKey: true })
  expect(area('Your reply').value).toBe('@rub')
  press('Tab')
  expect(area('Your reply').value).toBe('@Ruben Okoro ')
})

test('those who were mentioned and are not told are named', async () => {
  const said = vi.spyOn(toast, 'warning').mockReturnValue('')
  answer = () => ({ id: 9, notTold: [RUBEN] })
  await tab()
  await type('Note on the whole story', 'Well?')
  mod('Enter')
  await turn()
  expect(said).toHaveBeenCalledWith(
    `${RUBEN.name} cannot open this story and was not told. Assign it to them, or ask an editor.`,
  )
})

function Asked({ passage, onClose }: { passage: Passage; onClose: () => void }) {
  return <NoteDialog passage={passage} notes={useNotes(7)} onClose={onClose} />
}

test('a note on a passage is written in a dialog that shows its words', async () => {
  let closed = 0
  render(<Asked passage={{ blockId: 'a', passage: 'at low water' }} onClose={() => (closed += 1)} />)
  await turn()
  expect(document.querySelector('[role=dialog] h2')?.textContent).toBe('Note on this passage')
  expect(document.querySelector('[role=dialog] blockquote')?.textContent).toBe('at low water')
  expect(document.activeElement).toBe(area('Note, for the desk only'))
  await type('Note, for the desk only', 'Says @ru')
  press('Escape')
  await turn()
  expect([closed, options(), alerts()]).toEqual([0, [], []])
  mod('Enter')
  await turn()
  expect(sent).toEqual(['POST notes {"body":"Says @ru","blockId":"a","passage":"at low water"}'])
  expect(closed).toBe(1)
})

test('a note on a block shows no words, and asks before it is thrown away', async () => {
  let closed = 0
  render(<Asked passage={{ blockId: 'a', passage: '' }} onClose={() => (closed += 1)} />)
  await turn()
  expect(document.querySelector('[role=dialog] h2')?.textContent).toBe('Note on this block')
  expect(document.querySelector('[role=dialog] blockquote')).toBeNull()
  await type('Note, for the desk only', 'Says who?')
  press('Escape')
  await turn()
  expect([closed, alerts()]).toEqual([0, ['Close without saving?']])
})
