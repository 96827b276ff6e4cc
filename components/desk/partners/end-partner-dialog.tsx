'use client'
import { MakingDialog } from '#components/desk/parts/making-dialog.tsx'

type Props = { name: string; isPending: boolean; onEnd: () => void; onClose: () => void; returnFocus: () => void }

/** Confirms ending a contract, because its token cannot be restored. */
export function EndPartnerDialog({ name, onEnd, ...dialog }: Props) {
  return (
    <MakingDialog
      title={`End the access of ${name}`}
      does="End it"
      doing="Ending it…"
      refusal={null}
      onSubmit={onEnd}
      {...dialog}
    >
      <p>
        Its token stops with the next request, and it is given nothing any more. Stories that it has already taken stay
        with it. To let it in again, add it anew: it then gets another token.
      </p>
    </MakingDialog>
  )
}
