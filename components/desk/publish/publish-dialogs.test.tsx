import type { ReactElement } from 'react'
import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { UndoDialog } from '#components/desk/publish/undo-dialog.tsx'
import { useMayUndo } from '#components/desk/publish/use-may-undo.ts'
import { usePutOnFront } from '#components/desk/publish/use-put-on-front.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, click, flushed, renderHook } from '#components/desk/testing/page.tsx'
import { draft, renderStory } from '#components/desk/testing/story-page.tsx'

const OUT = { status: 'published', publishedAt: 5 } as const
const confirm = async () => {
  const button = document.querySelector<HTMLElement>('[role=alertdialog] [type=submit]')
  if (button) click(button)
  await answered()
}

test('before a story goes back to draft, the dialog says what cannot be called back, and until when', async () => {
  const asked = answerApi(() => ({ status: 'draft', version: 4 }))
  const did: string[] = []
  const runner = { settle: () => Promise.resolve(true), place: { id: 7, key: '7' } }
  const story = { ...OUT, undoUntil: Date.UTC(2026, 10, 30, 12) }
  renderStory((desk) => <UndoDialog desk={desk} onClose={() => did.push('closed')} />, { runner, story })
  const dialog = document.querySelector('[role=alertdialog]')
  expect([...(dialog?.querySelectorAll('li') ?? [])].map((one) => one.textContent)).toEqual([
    'Whoever has read or saved the story has done so.',
    'Search engines, hubs and feed readers that were told of it remove it in their own time.',
    'Letters and messages about it that were sent stay sent.',
    'Partners learn that it is cancelled; what they have printed is printed.',
  ])
  expect(dialog?.querySelector('ul + p')?.textContent).toMatch(/^Possible until .*12:00/)
  await confirm()
  expect(asked).toEqual([{ what: 'DELETE /api/articles/7/publication', body: { undo: true } }])
  expect(did).toEqual(['closed'])
})

test('for minutes after its first publication an editor may put a story back', () => {
  const soon = Date.now() + 60_000
  const may = (over: Parameters<typeof draft>[0], role: 'editor' | 'reporter' = 'editor') =>
    renderHook(() => useMayUndo(draft(over)), undefined, { me: { ...ANA, role } }).now()
  expect(may({ ...OUT, undoUntil: soon })).toBe(true)
  expect(may({ ...OUT, undoUntil: soon }, 'reporter')).toBe(false)
  expect(may({ ...OUT, undoUntil: null })).toBe(false)
  expect(may({ ...OUT, undoUntil: Date.now() - 60_000 })).toBe(false)
  expect(may({ ...OUT, status: 'withdrawn', undoUntil: soon })).toBe(false)
})

test('a slot that a story was put into is given back by Undo; before the first front there is none', async () => {
  const said: string[] = []
  let undo = () => undefined as void
  vi.spyOn(toast, 'custom').mockImplementation((made) => {
    const { props } = made('undo') as ReactElement<{ text: string; takesFocus: boolean; onUndo: () => void }>
    said.push(`${props.text} ${props.takesFocus}`)
    undo = props.onUndo
    return 'undo'
  })
  vi.spyOn(toast, 'success').mockImplementation((text) => said.push(text as string))
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text as string))
  let before = 8
  const asked = answerApi(({ what }) =>
    what.endsWith('/placement') ? { version: 9, before } : refusal(409, { title: 'It has changed.' }),
  )
  const hook = renderHook(usePutOnFront, undefined)
  const put = async () => {
    flushed(() => hook.now()({ article: 7, place: 'lead' }))
    await answered()
  }
  await put()
  flushed(undo)
  await answered()
  before = 0
  await put()
  before = 9
  await put()
  const done = 'It is on the front in Lead.'
  expect(said).toEqual([`${done} false`, 'The front was not changed back. It has changed.', done, done])
  expect(asked[1]).toEqual({ what: 'POST /api/front/versions/8/restoration', body: { version: 9 } })
})

test('a slot that is refused leaves the story public, and says so', async () => {
  const error = vi.spyOn(toast, 'error').mockImplementation(() => 'said')
  answerApi(() => refusal(409, { title: 'Somebody edits the front.' }))
  const hook = renderHook(usePutOnFront, undefined)
  flushed(() => hook.now()({ article: 7, place: 'lead' }))
  await answered()
  expect(error.mock.calls.map(([text]) => text)).toEqual([
    'The story is published, but the front is as it was. Somebody edits the front.',
  ])
})
