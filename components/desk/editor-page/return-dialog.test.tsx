import { expect, test } from 'vitest'
import { ReturnDialog } from '#components/desk/editor-page/return-dialog.tsx'
import { deskOf } from '#components/desk/editor-page/testing/desk-of.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { click, fire, render } from '#components/desk/testing/page.tsx'

const PER = { id: 'per', name: 'Per Aalto', role: 'reporter' }

async function opened({ headline = 'The tide table', isRefused = false } = {}) {
  const asked = answerApi(({ body }) => {
    if (body === null) return { items: [PER] }
    return isRefused ? refusal(409, { title: 'Not now.' }) : {}
  })
  let closed = 0
  render(<ReturnDialog desk={deskOf({ story: { headline } }).desk} onClose={() => (closed += 1)} />)
  await answered()
  const dialog = () => document.querySelector('[role=dialog]')
  const area = () => document.querySelector('textarea') as HTMLTextAreaElement
  const type = async (text: string) => {
    Object.getOwnPropertyDescriptor(window.HTMLTextAreaElement.prototype, 'value')?.set?.call(area(), text)
    area().setSelectionRange(text.length, text.length)
    fire(area(), new window.Event('input', { bubbles: true }))
    await answered()
  }
  const key = async (key: string, fields: KeyboardEventInit = {}) => {
    fire(area(), new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...fields }))
    await answered()
  }
  const send = async () => {
    const button = [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Send back')
    if (button) click(button)
    await answered()
  }
  const sent = () => asked.flatMap(({ what, body }) => (what.startsWith('DELETE') ? [body] : []))
  return { dialog, area, type, key, send, sent, closed: () => closed }
}

test('the dialog names the story, and its field is labelled', async () => {
  const { dialog, area } = await opened({ headline: '' })
  expect(dialog()?.querySelector('h2')?.textContent).toBe('Send “Untitled” back')
  expect(document.querySelector(`label[for="${area().id}"]`)?.textContent).toBe('What is missing?')
})

test('Ctrl Enter sends the comment once, without spaces around it, and the dialog closes', async () => {
  const { type, key, sent, closed } = await opened()
  await type('  When is it? ')
  await key('Enter')
  expect(sent()).toEqual([])
  const heard: string[] = []
  const hear = (event: Event) => void heard.push((event as KeyboardEvent).key)
  window.addEventListener('keydown', hear)
  await key('a')
  await key('Enter', { ctrlKey: true })
  window.removeEventListener('keydown', hear)
  // The page behind it has an act for the same keys.
  expect(heard).toEqual(['a'])
  expect([sent(), closed()]).toEqual([[{ comment: 'When is it?' }], 1])
})

test('a colleague who is mentioned is sent by their id', async () => {
  const { type, key, sent, area } = await opened()
  await type('@Per')
  await key('Enter')
  expect(area().value).toBe('@Per Aalto ')
  await key('Enter', { metaKey: true })
  expect(sent()).toEqual([{ comment: '@[per]' }])
})

test('a refusal leaves the dialog with what was written, and it can be sent again', async () => {
  const { type, key, send, sent, closed, area } = await opened({ isRefused: true })
  await type('When?')
  await key('Enter', { ctrlKey: true })
  expect([closed(), area().value]).toEqual([0, 'When?'])
  await send()
  expect(sent()).toHaveLength(2)
})
