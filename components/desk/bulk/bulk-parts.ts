import { api } from '#components/desk/api.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

/** Batch size: small enough that a response comes soon and that cancelling takes effect. */
const PART = 20

export type Part = { items: BulkOutcome[]; reached: number }

/** Previews a bulk action, batch by batch. */
export async function* lookedAt(ids: readonly number[], act: BulkAct): AsyncGenerator<Part> {
  for (let from = 0; from < ids.length; from += PART) {
    const part = ids.slice(from, from + PART)
    const { items } = await api.send<{ items: BulkOutcome[] }>('POST', '/api/bulk/preview', { ids: part, act })
    yield { items, reached: from + part.length }
  }
}

/**
 * Runs a bulk action batch by batch, beginning with the story at index `from`. A batch that is retried after a lost
 * connection is not done twice: the server knows the requests that carry the same `batch`, and the id that each
 * response carries undoes them all together.
 */
export async function* actedOn(
  ids: readonly number[],
  { act, batch, from }: { act: BulkAct; batch: string; from: number },
): AsyncGenerator<Part & { id: number }> {
  for (let next = from; next < ids.length; next += PART) {
    const part = ids.slice(next, next + PART)
    const done = await api.send<{ id: number; items: BulkOutcome[] }>('POST', '/api/bulk', { ids: part, act, batch })
    yield { ...done, reached: next + part.length }
  }
}

/** Undoes a bulk action. `back` counts the stories restored, `kept` those that changed since and stay as they are. */
export async function undone(id: number): Promise<{ back: number; kept: number }> {
  const { items } = await api.send<{ items: BulkOutcome[] }>('POST', `/api/bulk/${id}/undoing`)
  const back = items.filter((item) => item.outcome === 'changed').length
  return { back, kept: items.length - back }
}
