import { act } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { deskOf, draft, MORNING } from '#components/desk/editor-page/testing/desk-of.ts'
import { useWorkflow } from '#components/desk/editor-page/use-workflow.ts'
import { answerApi, refusal } from '#components/desk/testing/api-answers.ts'
import { renderHook } from '#components/desk/testing/page.tsx'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  for (const kind of ['success', 'error', 'warning'] as const)
    vi.spyOn(toast, kind).mockImplementation((text) => said.push(`${kind}: ${text as string}`))
})

type Move = (workflow: ReturnType<typeof useWorkflow>) => Promise<boolean>

async function moved(move: Move, { isSaved = true, answer = {} as object } = {}) {
  const sent: unknown[] = []
  answerApi(({ what, body }) => {
    sent.push(what, body)
    return answer
  })
  const { desk, done } = deskOf({ isSaved, story: { dueAt: MORNING } })
  const { now } = renderHook(useWorkflow, desk)
  const isDone = await act(() => move(now()))
  return { isDone, sent, done }
}

const ARTICLE = '/api/articles/7'
test.each<[string, Move, string, object, string]>([
  ['submit', (it) => it.submit(), `POST ${ARTICLE}/submission`, {}, 'Submitted for review.'],
  ['recall', (it) => it.recall(), `POST ${ARTICLE}/recall`, {}, 'Taken back. The story is a draft again.'],
  ['send back', (it) => it.sendBack(''), `DELETE ${ARTICLE}/submission`, {}, 'Sent back to the writer.'],
  [
    'comment',
    (it) => it.sendBack('When?'),
    `DELETE ${ARTICLE}/submission`,
    { comment: 'When?' },
    'Sent back to the writer.',
  ],
  [
    'undo',
    (it) => it.undoPublication(),
    `DELETE ${ARTICLE}/publication`,
    { undo: true },
    'The story is a draft again. Readers find nothing at its address.',
  ],
  [
    'unschedule',
    (it) => it.unschedule(),
    `DELETE ${ARTICLE}/publication`,
    {},
    'Unscheduled. The story is a draft again.',
  ],
  [
    'renew',
    (it) => it.renew(),
    `PUT ${ARTICLE}/publication`,
    { version: 3 },
    'The latest changes go out too, 24 Nov 2020.',
  ],
])('%s: the API is asked, the page is brought up to date, and it is said', async (_, move, what, body, sentence) => {
  const { isDone, sent, done } = await moved(move)
  expect([isDone, sent, done, said]).toEqual([true, [what, body], ['refresh'], [`success: ${sentence}`]])
})

test('a story whose changes cannot be saved is not moved', async () => {
  const { isDone, sent } = await moved((it) => it.submit(), { isSaved: false })
  expect([isDone, sent]).toEqual([false, []])
  expect(said[0]).toMatch(/^error: Your latest changes could not be saved, so the story was not moved/)
})

test('a refusal is said with the reason of the server', async () => {
  const answer = refusal(409, { title: 'It is in review already.' })
  const { isDone, done } = await moved((it) => it.submit(), { answer })
  expect([isDone, done, said]).toEqual([false, [], ['error: Nothing was changed. It is in review already.']])
})

test('a version that somebody else saved meanwhile becomes a conflict', async () => {
  const theirs = draft({ headline: 'Theirs' })
  const { done } = await moved((it) => it.renew(), {
    answer: refusal(409, { code: 'changed-meanwhile', title: 'Per saved it.', theirs }),
  })
  expect(done).toEqual(['conflict', theirs])
})

test('colleagues who cannot be told of a mention are named', async () => {
  await moved((it) => it.sendBack('@per'), { answer: { notTold: [{ id: 'per', name: 'Per Aalto' }] } })
  expect(said[0]).toMatch(/^warning: .*Per Aalto/)
})
