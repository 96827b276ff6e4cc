import { toast } from 'sonner'
import { journal, type Kept, tellKept } from '#components/desk/saving/journal.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { savingWords as words } from '#components/desk/words/saving.ts'

const UNDO_MS = 20_000

/** Deletes a stored text from this browser; an undo is offered for a while, for each of several. */
export async function throwAway(kept: Kept): Promise<void> {
  const base = await journal.base(kept.key)
  if (!(await journal.drop(kept.key))) return void toast.error(words.notDiscarded)
  tellKept()
  const undo = async () => {
    if (!(await journal.keep(kept, base))) toast.error(words.notRestored)
    tellKept()
  }
  toast(words.discarded, { action: { label: everyScreenWords.undo, onClick: () => void undo() }, duration: UNDO_MS })
}
