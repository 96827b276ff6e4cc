import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { ConfirmDialog } from '#components/desk/parts/dialog/confirm-dialog.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { backupQueries } from '#components/desk/queries/backup-queries.ts'
import { t } from '#domain/messages/t.ts'

/** Says what nobody knows since a restore, until an admin confirms that it was checked. `since` in ms UTC. */
export function UncheckedNotice({ since }: { since: number }) {
  const { exactly } = useNewsroom()
  const [isAsking, setAsking] = useState(false)
  const confirm = useAct({
    send: () => api.send('POST', '/api/backups/check', {}),
    onSettled: () => setAsking(false),
    renews: [backupQueries.all],
  })
  return (
    <>
      <Notice
        tone="warning"
        actions={
          <Button size="small" onClick={() => setAsking(true)}>
            {t('Checked', {}, 'a button: somebody checked it')}
          </Button>
        }
      >
        <b>{t('Recalls since the backup are not known')}</b>
        <br />
        {t(
          'The newsroom was restored to its state of {time}. Stories recalled, names replaced and requests decided since may be public again: recall and replace them again, and enter the requests.',
          { time: exactly(since) },
        )}
      </Notice>
      {isAsking && (
        <ConfirmDialog
          title={t('Was everything checked?')}
          describe={t(
            'Nothing is changed by this. The notice goes for all admins, and the audit log says who confirmed it.',
          )}
          does={t('It was checked')}
          isBusy={confirm.isPending}
          onConfirm={() => confirm.act()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
