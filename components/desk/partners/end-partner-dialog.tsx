'use client'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { partnersWords as words } from '#components/desk/words/partners.ts'

type Props = { name: string; isPending: boolean; onEnd: () => void; onClose: () => void; returnFocus: () => void }

/** Confirms ending a contract, because its token cannot be restored. */
export function EndPartnerDialog({ name, isPending, onEnd, ...dialog }: Props) {
  return (
    <ActDialog
      title={words.end.title(name)}
      does={words.end.end}
      doing={words.end.ending}
      isBusy={isPending}
      onSubmit={onEnd}
      {...dialog}
    >
      <p>{words.end.hint}</p>
    </ActDialog>
  )
}
