import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { actedOn, lookedAt, type Part, undone } from '#components/desk/bulk/bulk-parts.ts'
import { bulkWords as words } from '#components/desk/words/bulk.ts'
import type { BulkAct, BulkOutcome } from '#domain/workflow/bulk-action.ts'

type Stage = 'reading' | 'ready' | 'acting' | 'stopped' | 'broken' | 'done'
type State = {
  stage: Stage
  /** The outcome of each story that was previewed or processed. */
  outcomes: ReadonlyMap<number, BulkOutcome>
  /** The number of stories processed. */
  reached: number
  why: string | null
}
export type Bulk = State & {
  go: () => void
  stop: () => void
  /** Undoes the action; resolves with the numbers of stories restored and kept. */
  undo: () => Promise<{ back: number; kept: number }>
}

const BEGIN: State = { stage: 'reading', outcomes: new Map(), reached: 0, why: null }
const whyOf = (error: unknown) => (error instanceof ApiProblem ? error.title : words.errors.notDone)
const noted = (before: State, { items }: Part): State['outcomes'] =>
  new Map([...before.outcomes, ...items.map((item) => [item.id, item] as const)])

/**
 * Runs an action on many stories: a preview, then batch after batch until it is stopped or the connection is lost; then
 * it can resume.
 */
export function useBulk(ids: readonly number[], act: BulkAct): Bulk {
  const client = useQueryClient()
  const [state, setState] = useState(BEGIN)
  const [what] = useState(() => ({ ids, act, batch: crypto.randomUUID() }))
  const run = useRef({ isStopped: false, reached: 0, id: null as number | null })

  useEffect(() => {
    let isOn = true
    const poll = async () => {
      for await (const part of lookedAt(what.ids, what.act)) {
        if (!isOn) return
        setState((before) => ({ ...before, outcomes: noted(before, part) }))
      }
      setState((before) => ({ ...before, stage: 'ready' }))
    }
    poll().catch((error: unknown) => isOn && setState({ ...BEGIN, stage: 'broken', why: whyOf(error) }))
    return () => {
      isOn = false
    }
  }, [what])

  const carryOut = async () => {
    run.current.isStopped = false
    setState((before) => ({ ...before, stage: 'acting', why: null }))
    for await (const part of actedOn(what.ids, { ...what, from: run.current.reached })) {
      Object.assign(run.current, { reached: part.reached, id: part.id })
      setState((before) => ({ ...before, outcomes: noted(before, part), reached: part.reached }))
      if (run.current.isStopped) break
    }
    setState((before) => ({ ...before, stage: before.reached < what.ids.length ? 'stopped' : 'done' }))
  }
  const go = async () => {
    await carryOut().catch((error: unknown) =>
      setState((before) => ({ ...before, stage: 'broken', why: whyOf(error) })),
    )
    await client.invalidateQueries()
  }
  return {
    ...state,
    go: () => void go(),
    stop: () => {
      run.current.isStopped = true
    },
    undo: async () => {
      const result = run.current.id === null ? { back: 0, kept: 0 } : await undone(run.current.id)
      void client.invalidateQueries()
      return result
    },
  }
}
