import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { BulkOutcome } from '#domain/workflow/bulk-action.ts'

type Items = { items: BulkOutcome[] }
export type Withdrawn = { act: number; withdrawn: number; left: number }

const renews = [sourceQueries.all]

/** Undoes the withdrawal of a source's stories. */
export const useUndo = () =>
  useAct({
    send: (act: number) => api.send<Items>('POST', `/api/bulk/${act}/undoing`),
    done: ({ items }: Items) =>
      textOf(items, (n: number) => t('{n, plural, one {# story} other {# stories}} restored.', { n })),
    refusal: (error) => `${t('Nothing was restored.')} ${errorSentence(error)}`,
    renews,
  })

/** Republishes the stories that the end of a source's licence withdrew. */
export const useRestore = () =>
  useAct({
    send: (id: number) => api.send<Items>('POST', `/api/sources/${id}/restoration`),
    done: ({ items }: Items) =>
      textOf(items, (n: number) => t('{n, plural, one {# story} other {# stories}} published again.', { n })),
    refusal: (error) => `${t('Nothing was published.')} ${errorSentence(error)}`,
    renews,
  })

/** Says how many stories changed, in the words of `changed`, and how many could not. */
function textOf(items: BulkOutcome[], changed: (n: number) => string): string {
  const back = items.filter((item) => item.outcome === 'changed').length
  const kept = items.length - back
  return kept === 0
    ? changed(back)
    : `${changed(back)} ${t('{n, plural, one {# story} other {# stories}} could not be changed: edited since, or no longer allowed.', { n: kept })}`
}

/** Withdraws all `count` stories of a source, in as few requests as the server needs. */
export async function withdrawAll(id: number, count: number, asked: { reason: string; legal: boolean; batch: string }) {
  let done: Withdrawn = { act: 0, withdrawn: 0, left: count }
  while (done.left > 0) {
    const body = { ...asked, count: done.left }
    // Each part is one transaction, and the next needs what this one left.
    // oxlint-disable-next-line no-await-in-loop
    done = await api.send<Withdrawn>('POST', `/api/sources/${id}/withdrawal`, body)
  }
  return done
}
