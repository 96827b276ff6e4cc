import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { BulkOutcome } from '#domain/workflow/bulk-action.ts'

type Items = { items: BulkOutcome[] }

/** Republishes the stories that the end of a source's licence withdrew. */
export const useRestore = () =>
  useAct({
    send: (id: number) => api.send<Items>('POST', `/api/sources/${id}/restoration`),
    done: restored,
    refusal: (error) => `${t('Nothing was published.')} ${errorSentence(error)}`,
    renews: [sourceQueries.all],
  })

/** Says how many stories are public again, and how many could not be changed. */
function restored({ items }: Items): string {
  const n = items.filter((item) => item.outcome === 'changed').length
  const kept = items.length - n
  const said = t('{n, plural, one {# story} other {# stories}} published again.', { n })
  return kept === 0
    ? said
    : `${said} ${t('{n, plural, one {# story} other {# stories}} could not be changed: edited since, or no longer allowed.', { n: kept })}`
}
