import { toast } from 'sonner'
import { journal, type Kept, tellKept } from '#components/desk/saving/journal.ts'
import { t } from '#domain/messages/t.ts'

const UNDO_MS = 20_000

/** Deletes a stored text from this browser; an undo is offered for a while, for each of several. */
export async function throwAway(kept: Kept): Promise<void> {
  const base = await journal.base(kept.key)
  if (!(await journal.drop(kept.key)))
    return void toast.error(t('This browser could not delete the text. It is still kept; try again.'))
  tellKept()
  const undo = async () => {
    if (!(await journal.keep(kept, base))) toast.error(t('This browser has no space left to restore the text.'))
    tellKept()
  }
  toast(t('The text kept in this browser was discarded.'), {
    action: { label: t('Undo'), onClick: () => void undo() },
    duration: UNDO_MS,
  })
}
