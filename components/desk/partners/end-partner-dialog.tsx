'use client'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { t } from '#domain/messages/t.ts'

type Props = { name: string; isPending: boolean; onEnd: () => void; onClose: () => void; returnFocus: () => void }

/** Confirms ending a contract, because its token cannot be restored. */
export function EndPartnerDialog({ name, isPending, onEnd, ...dialog }: Props) {
  return (
    <ActDialog
      title={t('End the access of {name}', { name })}
      does={t('End access')}
      doing={t('Ending access…')}
      isBusy={isPending}
      onSubmit={onEnd}
      {...dialog}
    >
      <p>
        {t(
          'Its token stops working with the next request. Stories that it has already taken stay with it. To give it access again, add it again; it then gets another token.',
        )}
      </p>
    </ActDialog>
  )
}
