import type { KeyboardEvent } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { askFocus, endQuestion, isAsked, useOpenQuestions } from '#components/desk/media/asked-pictures.ts'
import { endByKey, FocalQuestion } from '#components/desk/media/focal-question.tsx'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { aPicture } from '#components/desk/media/testing/a-picture.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, fire, flushed, press, render, renderHook } from '#components/desk/testing/page.tsx'

const QUAY = aPicture('quay')
beforeEach(() => {
  for (const id of ['quay', 'moved', 'other']) endQuestion(id)
})

async function question(id = 'quay') {
  const ended: string[] = []
  const asked = answerApi(({ body }) => (body === null ? QUAY : { ...QUAY, version: 2, ...body }))
  const page = render(<FocalQuestion mediaId={id} onEnd={() => ended.push(id)} />)
  await answered()
  return { ...page, ended, asked }
}

test('only pictures whose crops are in the middle, and that the person may change, are asked about', () => {
  const moved = aPicture('moved', { focus: { x: 0.2, y: 0.5 } })
  askFocus([QUAY, moved], ANA)
  expect([isAsked('quay'), isAsked('moved'), isAsked(undefined)]).toEqual([true, false, false])
  const reporter = { ...ANA, role: 'reporter' as const }
  askFocus([aPicture('other', { uploadedBy: { id: 'bo', name: 'Bo' } })], reporter)
  expect(isAsked('other')).toBe(false)
  askFocus([aPicture('other', { uploadedBy: { id: 'ana', name: 'Ana' } })], reporter)
  expect(isAsked('other')).toBe(true)
})

test('a picture that is not asked about has no question', async () => {
  expect((await question()).text()).toBe('')
})

test('a question is skipped with one press', async () => {
  askFocus([QUAY], 'uploader')
  const { click, text, ended, asked } = await question()
  expect(text()).toContain('Click on what matters most in the picture: every crop keeps it in view.')
  click('Skip')
  expect(text()).toBe('')
  expect(ended).toEqual(['quay'])
  expect(asked.map(({ what }) => what)).toEqual(['GET /api/media/quay'])
})

test('a point that is chosen answers the question, which stays in view until it is done', async () => {
  askFocus([QUAY], 'uploader')
  const open = renderHook(() => useOpenQuestions(), null)
  expect(open.now()).toEqual(['quay'])
  const { main, click, isNamed, asked } = await question()
  flushed(() => main.querySelector<HTMLElement>('input[type="range"]')?.focus())
  press('ArrowLeft')
  press('ArrowLeft')
  expect(open.now()).toEqual([])
  expect(isNamed('Skip')).toBe(false)
  click('Done')
  await answered()
  expect(asked.at(-1)).toEqual({ what: 'PUT /api/media/quay', body: { version: 1, focus: { x: 0.48, y: 0.5 } } })
  expect(main.textContent).toBe('')
})

test('the editor does not take a press in the question for one on its block', async () => {
  askFocus([QUAY], 'uploader')
  const { main } = await question()
  const heard: Event[] = []
  main.addEventListener('mousedown', (event) => heard.push(event))
  const section = main.querySelector('[aria-label="Focal point"]') as Element
  expect(fire(section, new window.MouseEvent('mousedown', { bubbles: true, cancelable: true })).defaultPrevented).toBe(
    true,
  )
  expect(heard).toEqual([])
})

const keyIn = (html: string, key: string, fields: object = {}) => {
  askFocus([QUAY], 'uploader')
  const host = document.createElement('div')
  host.innerHTML = html
  endByKey('quay')({
    key,
    ctrlKey: false,
    metaKey: false,
    nativeEvent: { isComposing: false },
    target: host.firstElementChild,
    ...fields,
  } as unknown as KeyboardEvent)
  return isAsked('quay')
}
test('keys that lead from the form of a picture to the text end its question', () => {
  expect(keyIn('<textarea></textarea>', 'Enter')).toBe(false)
  expect(keyIn('<input>', 'Escape')).toBe(false)
  expect(keyIn('<input>', 'a')).toBe(true)
  expect(keyIn('<input type="range">', 'Enter')).toBe(true)
  expect(keyIn('<button></button>', 'Enter')).toBe(true)
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { nativeEvent: { isComposing: true } }])
    expect(keyIn('<input>', 'Enter', held)).toBe(true)
})

test('a picture of a story is shown; one that is gone or deleted says so', async () => {
  const shown = async (answer: object) => {
    answerApi(() => answer)
    const page = render(<StoryPicture mediaId="quay" alt="The quay" />)
    const before = page.text()
    await answered()
    expect(before).toBe('')
    return page
  }
  const there = await shown(QUAY)
  const image = there.main.querySelector('img')
  expect([image?.getAttribute('alt'), image?.getAttribute('src')]).toEqual(['The quay', '/media/quay-640.jpg'])
  there.leave()
  const small = await shown(aPicture('quay', { widths: [320] }))
  expect(small.main.querySelector('img')?.getAttribute('src')).toBe('/media/quay-320.jpg')
  small.leave()
  const deleted = await shown({ ...QUAY, deletedAt: 1 })
  expect(deleted.text()).toBe('This picture is no longer in the library. Readers do not see it.')
  deleted.leave()
  expect((await shown(refusal(404, {}))).text()).toBe(
    'This picture is no longer in the library. Readers do not see it.',
  )
})
