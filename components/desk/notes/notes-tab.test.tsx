import { act } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { NoteDialog } from '#components/desk/notes/note-dialog.tsx'
import { NotesTab } from '#components/desk/notes/notes-tab.tsx'
import type { Passage } from '#components/desk/notes/passage.ts'
import { useNotes } from '#components/desk/notes/use-notes.ts'
import { ANA, click, fire, press, render } from '#components/desk/testing/page.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { notesWords as words } from '#components/desk/words/notes.ts'
import { notificationsWords } from '#components/desk/words/notifications.ts'
import { partsWords } from '#components/desk/words/parts.ts'
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
const onStory = words.adding.onStory

test('a story without notes says how one is made', async () => {
  const { text, has } = await tab()
  expect(text()).toContain(words.none)
  expect(text()).toContain(words.empty.key)
  expect(has('ul')).toBe(false)
  expect(has('details')).toBe(false)
})

test('open notes have numbers in their order, and those that are resolved stand by themselves', async () => {
  notes = [note(1), note(2, { resolved: { by: RUBEN, at: AT } }), note(3)]
  const { main, text } = await tab()
  const named = (list: string) =>
    [...main.querySelectorAll(`ul[aria-label="${list}"] article`)].map((one) => one.getAttribute('aria-label'))
  expect(named(words.open)).toEqual([words.note.by(RUBEN.name, 1), words.note.by(RUBEN.name, 2)])
  expect(named(words.resolvedNotes)).toEqual([words.note.by(RUBEN.name)])
  expect(text()).toContain(words.resolvedCount(1))
  expect(text()).not.toContain(words.none)
  expect(text()).toContain(words.note.resolvedBy(RUBEN.name, ''))
})

test('notes that cannot be read say so, and are read again when it is asked', async () => {
  notes = new ApiProblem(404, { title: 'No.' })
  const { text, click } = await tab()
  expect(text()).toContain(partsWords.notLoaded(words.notes))
  expect(text()).not.toContain(words.none)
  notes = [note(1)]
  click(everyScreenWords.tryAgain)
  await turn()
  expect(text()).toContain('Note 1')
  expect(text()).not.toContain(partsWords.notLoaded(words.notes))
})

test('a note on the whole story is sent by its button or Ctrl+Enter, and the field is empty then', async () => {
  await tab()
  await type(onStory, ' Says who? ')
  mod('Enter')
  await turn()
  expect(sent).toEqual(['POST notes {"body":"Says who?"}'])
  expect(area(onStory).value).toBe('')
  await type(onStory, 'And when?')
  const form = document.querySelector('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await turn()
  expect(sent.at(-1)).toBe('POST notes {"body":"And when?"}')
})

test('an empty note is not sent, and a refused one stays', async () => {
  await tab()
  await type(onStory, '  ')
  mod('Enter')
  await turn()
  expect(alerts()).toEqual([words.adding.empty])
  await type(onStory, 'Says who?')
  expect(alerts()).toEqual([])
  answer = () => {
    throw new ApiProblem(404, { title: 'The story is gone.' })
  }
  mod('Enter')
  await turn()
  expect(alerts()).toEqual(['The story is gone.'])
  expect(area(onStory).value).toContain('Says who?')
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
  click(words.note.reply)
  await turn()
  expect(document.activeElement).toBe(area(words.note.yourReply))
  press('Escape')
  await turn()
  await vi.waitFor(() => expect(document.activeElement).toBe(named(words.note.reply)))
  click(words.note.reply)
  await type(words.note.yourReply, 'She does.')
  mod('Enter')
  await turn()
  expect(sent).toEqual(['POST notes {"body":"She does.","answers":1}'])
  expect(() => area(words.note.yourReply)).toThrow('no field')
  expect(isNamed(words.note.resolve)).toBe(true)
})

test('a note is resolved, and opened again', async () => {
  notes = [note(1)]
  const { click, isNamed } = await tab()
  click(words.note.resolve)
  notes = [note(1, { resolved: { by: ANA, at: AT } })]
  await turn()
  expect(isNamed(words.note.reply)).toBe(false)
  click(words.note.reopen)
  await turn()
  expect(sent).toEqual(['PUT notes/1 {"isResolved":true}', 'PUT notes/1 {"isResolved":false}'])
})

test('words that a note is on lead to them, cut where they are long', async () => {
  notes = [note(1, { blockId: 'a', passage: 'at low water' }), note(2, { blockId: 'a', passage: 'x'.repeat(91) })]
  const { click, text } = await tab()
  click(words.note.quoted('at low water'))
  expect(gone).toEqual([1])
  expect(text()).toContain(words.note.quoted(`${'x'.repeat(90)}…`))
})

test('those who are mentioned are marked', async () => {
  notes = [note(1, { body: 'Ask @Ruben Okoro again', mentions: [RUBEN] })]
  const { all } = await tab()
  expect(all('p b')).toEqual(['@Ruben Okoro'])
})

test('colleagues are offered after an @, and the one who is chosen is sent by id', async () => {
  await tab()
  await type(onStory, 'Ask @r')
  expect(options().map((one) => one.split(' ')[0])).toEqual(['Ruben', 'Rosa'])
  expect(chosen()).toContain('Ruben')
  press('ArrowDown')
  expect(chosen()).toContain('Rosa')
  press('ArrowDown')
  press('ArrowUp')
  expect(chosen()).toContain('Rosa')
  press('Enter')
  await turn()
  expect(area(onStory).value).toBe('Ask @Rosa Lind ')
  expect(options()).toEqual([])
  await type(onStory, '@rub')
  const first = document.querySelector('[role=option]')
  if (first) click(first)
  await turn()
  mod('Enter')
  await turn()
  expect(sent).toEqual(['POST notes {"body":"Ask @[rosa] @[ruben]"}'])
})

test('after a choice the caret stands behind the name, also in the middle of a text', async () => {
  await tab()
  const on = area(onStory)
  await type(onStory, '@ru later')
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
  page.click(words.note.reply)
  await type(words.note.yourReply, '@ru')
  expect(options()).toHaveLength(1)
  press('Escape')
  expect(options()).toEqual([])
  expect(area(words.note.yourReply).value).toBe('@ru')
  await type(words.note.yourReply, 'b')
  press('Tab', { shiftKey: true })
  expect(area(words.note.yourReply).value).toBe('@rub')
  press('Tab')
  expect(area(words.note.yourReply).value).toBe('@Ruben Okoro ')
})

test('those who were mentioned and are not told are named', async () => {
  const said = vi.spyOn(toast, 'warning').mockReturnValue('')
  answer = () => ({ id: 9, notTold: [RUBEN] })
  await tab()
  await type(onStory, 'Well?')
  mod('Enter')
  await turn()
  expect(said).toHaveBeenCalledWith(notificationsWords.mention.notTold(RUBEN.name))
})

function Asked({ passage, onClose }: { passage: Passage; onClose: () => void }) {
  return <NoteDialog passage={passage} notes={useNotes(7)} onClose={onClose} />
}

test('a note on a passage is written in a dialog that shows its words', async () => {
  let closed = 0
  render(<Asked passage={{ blockId: 'a', passage: 'at low water' }} onClose={() => (closed += 1)} />)
  await turn()
  expect(document.querySelector('[role=dialog] h2')?.textContent).toBe(words.adding.onPassage)
  expect(document.querySelector('[role=dialog] blockquote')?.textContent).toBe('at low water')
  expect(document.activeElement).toBe(area(words.adding.label))
  await type(words.adding.label, 'Says @ru')
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
  expect(document.querySelector('[role=dialog] h2')?.textContent).toBe(words.adding.onBlock)
  expect(document.querySelector('[role=dialog] blockquote')).toBeNull()
  await type(words.adding.label, 'Says who?')
  press('Escape')
  await turn()
  expect([closed, alerts()]).toEqual([0, [partsWords.discardQuestion]])
})
