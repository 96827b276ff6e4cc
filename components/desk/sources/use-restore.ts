import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { BulkOutcome } from '#domain/workflow/bulk-action.ts'

type Items = { items: BulkOutcome[] }

const renews = [sourceQueries.all]

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
