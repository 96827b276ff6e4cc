import { api } from '#components/desk/api.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk.ts'

/** Few enough that an answer comes soon, and that stopping stops. */
const PART = 20

export type Part = { items: BulkOutcome[]; reached: number }

/** What an act would do, part by part. */
export async function* lookedAt(ids: readonly number[], act: BulkAct): AsyncGenerator<Part> {
  for (let from = 0; from < ids.length; from += PART) {
    const part = ids.slice(from, from + PART)
    const { items } = await api.send<{ items: BulkOutcome[] }>('POST', '/api/bulk/preview', { ids: part, act })
    yield { items, reached: from + part.length }
  }
}

/**
 * Acts part by part from the story at `from` on. A part that is asked again after a line that broke is not done twice:
 * the parts of one `batch` are known, and are undone together by the id that each answers.
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

/** Undoes an act: how many are as they were, and how many were changed again since and stay. */
export async function undone(id: number): Promise<{ back: number; kept: number }> {
  const { items } = await api.send<{ items: BulkOutcome[] }>('POST', `/api/bulk/${id}/undoing`)
  const back = items.filter((item) => item.outcome === 'changed').length
  return { back, kept: items.length - back }
}
