import { expect, test } from 'vitest'
import { PutBackDialog } from '#components/desk/history/put-back-dialog.tsx'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { flushed, render } from '#components/desk/testing/page.tsx'

/** Opens the dialog over a working copy that was read; `answer` is the API's to the change. */
function asked(asks: 'restore' | 'discard', answer: object) {
  const did: unknown[] = []
  answerApi(({ what, body }) => {
    if (body === null) return { article: {} }
    did.push(what, body)
    return answer
  })
  const client = new DeskQueryClient()
  client.setQueryData(storyQueries.workingCopy(7).queryKey, { article: {} as never })
  render(
    <PutBackDialog
      id={7}
      asked={asks}
      which={3}
      version={9}
      onDone={() => did.push('done')}
      onClose={() => did.push('closed')}
    />,
    { client },
  )
  const confirm = async (name: string) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')]
    const button = buttons.find((one) => one.textContent === name)
    flushed(() => button?.click())
    await answered()
  }
  return { did, confirm, why: () => document.querySelector('[role=alertdialog] [role=alert]')?.textContent }
}

test('a restored revision is sent with the version, and the dialog closes behind it', async () => {
  const { did, confirm } = asked('restore', { revision: 10, leftOut: [] })
  await confirm('Restore 3')
  expect(did).toEqual(['POST /api/articles/7/revisions/3/restoration', { version: 9 }, 'done', 'closed'])
})

test('a refused one stays open with its reason, and can be tried again', async () => {
  const { did, confirm, why } = asked('discard', refusal(409, { title: 'Changed meanwhile.' }))
  await confirm('Discard changes')
  expect([did, why()]).toEqual([['DELETE /api/articles/7/draft', { version: 9 }], 'Changed meanwhile.'])
  await confirm('Discard changes')
  expect(did).toHaveLength(4)
})
