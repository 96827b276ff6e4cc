import { toast } from 'sonner'
import { journal, type Kept, tellKept } from '#components/desk/saving/journal.ts'

const UNDO_MS = 20_000

/** Deletes a stored text from this browser; an undo is offered for a while. */
export async function throwAway(kept: Kept): Promise<void> {
  const base = await journal.base(kept.key)
  if (!(await journal.drop(kept.key))) {
    toast.error('This browser does not let it go. It is kept still.')
    return
  }
  tellKept()
  const undo = async () => {
    const isBack = await journal.keep(kept, base)
    if (!isBack) toast.error('This browser gives no room to bring it back.')
    tellKept()
  }
  toast('Thrown away: the text that this browser kept.', {
    action: { label: 'Undo', onClick: () => void undo() },
    duration: UNDO_MS,
  })
}
