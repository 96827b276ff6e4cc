import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, api } from '#components/desk/api.ts'
import { t } from '#domain/messages/t.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

type State = {
  stage: 'reading' | 'ready' | 'acting' | 'stopped' | 'broken' | 'done'
  /** The outcome of each story that was previewed or processed. */
  outcomes: ReadonlyMap<number, BulkOutcome>
  /** The number of stories processed. */
  reached: number
  why: string | null
}
export type Bulk = State & {
  go: () => void
  stop: () => void
  /** Undoes the action: `back` counts the stories restored, `kept` those that changed since and stay as they are. */
  undo: () => Promise<{ back: number; kept: number }>
}

/** Batch size: small enough that a response comes soon and that cancelling takes effect. */
const PART = 20
const BEGIN: State = { stage: 'reading', outcomes: new Map(), reached: 0, why: null }

type Answer = { items: BulkOutcome[] }

/** Sends an action batch by batch, beginning with the story at index `from`. */
async function* batches<A extends Answer>(path: string, ids: readonly number[], body: object, from = 0) {
  for (let next = from; next < ids.length; next += PART) {
    const part = ids.slice(next, next + PART)
    const answer = await api.send<A>('POST', path, { ids: part, ...body })
    yield { ...answer, reached: next + part.length }
  }
}

const noted =
  ({ items }: Answer, next: Partial<State> = {}) =>
  ({ outcomes, ...before }: State): State => ({
    ...before,
    ...next,
    outcomes: new Map([...outcomes, ...items.map((item) => [item.id, item] as const)]),
  })
const brokenBy = (error: unknown) =>
  ({
    stage: 'broken',
    why: error instanceof ApiProblem ? error.title : t('It could not be done. Try again in a moment.'),
  }) as const

async function undone(id: number | null): Promise<{ back: number; kept: number }> {
  if (id === null) return { back: 0, kept: 0 }
  const { items } = await api.send<Answer>('POST', `/api/bulk/${id}/undoing`)
  const back = items.filter(({ outcome }) => outcome === 'changed').length
  return { back, kept: items.length - back }
}

/**
 * Runs an action on many stories: a preview, then batch after batch until it is stopped or the connection is lost; then
 * it can resume. A batch that is retried is not done twice: the server knows the requests that carry the same `batch`,
 * and the id that each response carries undoes them all together.
 */
export function useBulk(ids: readonly number[], act: BulkAct): Bulk {
  const client = useQueryClient()
  const [state, setState] = useState(BEGIN)
  const [what] = useState(() => ({ ids, body: { act, batch: crypto.randomUUID() } }))
  const run = useRef({ isStopped: false, reached: 0, id: null as number | null })
  const put = (next: Partial<State>) => setState((before) => ({ ...before, ...next }))

  useEffect(() => {
    let isOn = true
    const look = async () => {
      for await (const part of batches('/api/bulk/preview', what.ids, { act: what.body.act })) {
        if (!isOn) return
        setState(noted(part))
      }
      put({ stage: 'ready' })
    }
    look().catch((error: unknown) => isOn && setState({ ...BEGIN, ...brokenBy(error) }))
    return () => {
      isOn = false
    }
  }, [what])

  const carryOut = async () => {
    run.current.isStopped = false
    put({ stage: 'acting', why: null })
    for await (const part of batches<Answer & { id: number }>('/api/bulk', what.ids, what.body, run.current.reached)) {
      const { id, reached } = part
      Object.assign(run.current, { reached, id })
      setState(noted(part, { reached }))
      if (run.current.isStopped) break
    }
    put({ stage: run.current.reached < what.ids.length ? 'stopped' : 'done' })
  }
  return {
    ...state,
    go: () =>
      void carryOut()
        .catch((error: unknown) => put(brokenBy(error)))
        .then(() => client.invalidateQueries()),
    stop: () => {
      run.current.isStopped = true
    },
    undo: async () => {
      const result = await undone(run.current.id)
      void client.invalidateQueries()
      return result
    },
  }
}
