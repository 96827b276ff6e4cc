import { useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { useReadAgain } from '#components/desk/sources/use-sources.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import type { BulkOutcome } from '#domain/workflow/bulk-action.ts'

type Done = { act: number; withdrawn: number; left: number }
type Items = { items: BulkOutcome[] }
const words = sourcesWords.toasts
const sentence = (error: unknown): string => (error instanceof ApiProblem ? error.title : words.wentWrong)

/** Undoes the withdrawal of a source's stories and shows the outcome. */
export function useUndo() {
  const readAgain = useReadAgain()
  return async (act: number) => {
    try {
      const { items } = await api.send<Items>('POST', `/api/bulk/${act}/undoing`)
      toast(textOf(items, words.restored))
    } catch (error) {
      toast.error(`${words.notRestored} ${sentence(error)}`)
    }
    await readAgain()
  }
}

/** Republishes the stories that the end of the licence withdrew. */
export function useRestore(source: SourceDetail) {
  const readAgain = useReadAgain()
  const [isBusy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    try {
      const { items } = await api.send<Items>('POST', `/api/sources/${source.id}/restoration`)
      toast(textOf(items, words.republished))
    } catch (error) {
      toast.error(`${words.notRepublished} ${sentence(error)}`)
    }
    await readAgain()
    setBusy(false)
  }
  return { isBusy, restore: () => void restore() }
}

/** Says how many stories changed, in the words of `changed`, and how many could not. */
function textOf(items: BulkOutcome[], changed: (n: number) => string): string {
  const back = items.filter((item) => item.outcome === 'changed').length
  const kept = items.length - back
  return kept === 0 ? changed(back) : `${changed(back)} ${words.others(kept)}`
}

/** Withdraws all stories of a source, in as few requests as the server needs. */
export function useWithdraw(source: SourceDetail, onDone: () => void) {
  const readAgain = useReadAgain()
  const undo = useUndo()
  const [batch] = useState(() => crypto.randomUUID())
  const [isBusy, setBusy] = useState(false)
  const [why, setWhy] = useState('')
  const go = async (asked: { reason: string; legal: boolean; count: number }) => {
    setBusy(true)
    setWhy('')
    try {
      let done: Done | null = null
      for (let count = asked.count; count > 0; count = done.left) {
        done = await api.send<Done>('POST', `/api/sources/${source.id}/withdrawal`, { ...asked, count, batch })
      }
      if (done) {
        const { act, withdrawn } = done
        onDone()
        toastWithUndo(words.withdrawn(withdrawn, source.name), () => void undo(act))
      }
    } catch (error) {
      setWhy(sentence(error))
    }
    await readAgain()
    setBusy(false)
  }
  return { isBusy, why, go: (asked: Parameters<typeof go>[0]) => void go(asked) }
}
