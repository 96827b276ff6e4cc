import { useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { Draft } from '#components/desk/front/use-draft.ts'
import { useLookAgain } from '#components/desk/front/use-front.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import type { DeskFront } from '#domain/article/desk-views.ts'
import type { FrontVersion, PlannedFront } from '#domain/article/front-views.ts'

const OUT = 'The front is out: readers get it with their next request.'

const whyNot = (error: unknown) =>
  error instanceof ApiProblem ? error.title : 'The server did not answer. Your draft is kept in this browser.'

/**
 * Publishes fronts: now, at a given time, or an earlier version again. `begin` receives the front that is then public.
 */
export function usePuttingOut(
  { version, slots }: Draft,
  begin: (front: DeskFront) => void,
  said: (at: number) => string,
) {
  const [isBusy, setBusy] = useState(false)
  const { attempt, told } = useAttempts()
  const anew = async () => begin(await api.get<DeskFront>('/api/front'))
  const putBack = async (to: number, from: number) => {
    await api.send('POST', `/api/front/versions/${to}/restoration`, { version: from })
    await anew()
  }
  return {
    isBusy,
    putOut: async () => {
      setBusy(true)
      await told(async () => {
        const out = await api.send<{ version: number }>('PUT', '/api/front', { version, slots })
        await anew()
        if (version === 0) toast(OUT)
        else toastWithUndo(OUT, () => void told(() => putBack(version, out.version)))
      })
      setBusy(false)
    },
    setFor: (at: number) =>
      attempt(async () => {
        await api.send('POST', '/api/front/planned', { version, slots, at })
        toast(`The front goes out ${said(at)}.`)
      }),
    cancel: (plan: PlannedFront) =>
      told(async () => {
        await api.send('DELETE', `/api/front/planned/${plan.id}`)
        toast(`The front set for ${said(plan.dueAt)} is taken back.`)
      }),
    rollBack: (one: FrontVersion) =>
      told(async () => {
        await putBack(one.version, version)
        toastWithUndo(
          `The front of ${said(one.savedAt)} is out again.`,
          () => void told(() => putBack(version, version + 1)),
        )
      }),
  }
}

/** Runs commands that the server may refuse. The front is read again afterwards, whether they failed or not. */
function useAttempts() {
  const lookAgain = useLookAgain()
  /** Resolves with the reason for a refusal, or with null. */
  const attempt = async (work: () => Promise<void>): Promise<string | null> => {
    try {
      await work()
      return null
    } catch (error) {
      return whyNot(error)
    } finally {
      // A failed refetch says nothing about the outcome of the command.
      await lookAgain().catch(() => undefined)
    }
  }
  const told = async (work: () => Promise<void>) => {
    const why = await attempt(work)
    if (why !== null) toast.error(why)
  }
  return { attempt, told }
}
