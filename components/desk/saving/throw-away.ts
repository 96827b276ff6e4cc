import { toast } from 'sonner'
import { journal, type Kept, tellKept } from '#components/desk/saving/journal.ts'
import { savingWords as words } from '#components/desk/words/saving.ts'

const UNDO_MS = 20_000

/** Deletes a stored text from this browser; an undo is offered for a while. */
export async function throwAway(kept: Kept): Promise<void> {
  const base = await journal.base(kept.key)
  if (!(await journal.drop(kept.key))) {
    toast.error(words.notDiscarded)
    return
  }
  tellKept()
  const undo = async () => {
    const isBack = await journal.keep(kept, base)
    if (!isBack) toast.error(words.notRestored)
    tellKept()
  }
  toast(words.discarded, {
    action: { label: words.undo, onClick: () => void undo() },
    duration: UNDO_MS,
  })
}
