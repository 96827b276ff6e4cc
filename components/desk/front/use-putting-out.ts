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

/** Puts fronts out: now, at a time, or an earlier one again. `begin` takes the front that is then out. */
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

/** Does something that the server may refuse. Whatever became of it, the front is looked at again. */
function useAttempts() {
  const lookAgain = useLookAgain()
  /** Answers why it was not done. */
  const attempt = async (work: () => Promise<void>): Promise<string | null> => {
    try {
      await work()
      return null
    } catch (error) {
      return whyNot(error)
    } finally {
      // Whether it can be looked at now says nothing of what was done.
      await lookAgain().catch(() => undefined)
    }
  }
  const told = async (work: () => Promise<void>) => {
    const why = await attempt(work)
    if (why !== null) toast.error(why)
  }
  return { attempt, told }
}
