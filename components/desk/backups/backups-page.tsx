'use client'
import { CircleAlert, DatabaseBackup } from 'lucide-react'
import { BackupState } from '#components/desk/backups/backup-state.tsx'
import { BackupsFrame } from '#components/desk/backups/backups-frame.tsx'
import { CopyUploadPart } from '#components/desk/backups/copy-upload-part.tsx'
import { MomentTable } from '#components/desk/backups/moment-table.tsx'
import { PausedPart } from '#components/desk/backups/paused-part.tsx'
import { UncheckedNotice } from '#components/desk/backups/unchecked-notice.tsx'
import { useBackUp } from '#components/desk/backups/use-backups.ts'
import { PageColumn } from '#components/desk/parts/bar/page-part.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { backupQueries } from '#components/desk/queries/backup-queries.ts'
import { t } from '#domain/messages/t.ts'

/** Lists the moments that the newsroom can be restored to; for admins. */
export function BackupsPage() {
  return (
    <BackupsFrame action={<BackUpButton />}>
      <Backups />
    </BackupsFrame>
  )
}

function BackUpButton() {
  const { first } = useList(backupQueries.list())
  const backUp = useBackUp()
  return (
    <Button
      kind="primary"
      icon={DatabaseBackup}
      isBusy={backUp.isPending || first?.making.isRunning === true}
      busy={t('Backing up…')}
      isOff={!first}
      onClick={() => backUp.act()}
    >
      {t('Back up now')}
    </Button>
  )
}

function Backups() {
  const list = useList(backupQueries.list())
  const { first } = list
  return (
    <>
      {first?.making.problem && (
        <Notice tone="refusal">{t('The backup was not made. {why}', { why: first.making.problem })}</Notice>
      )}
      {first?.elsewhere.problem && (
        <Notice tone="warning" icon={CircleAlert}>
          {t('The copies elsewhere could not be listed. {why}', { why: first.elsewhere.problem })}
        </Notice>
      )}
      {first && first.uncheckedSince !== null && <UncheckedNotice since={first.uncheckedSince} />}
      <PageColumn>
        {first && <BackupState {...first} />}
        {first && <PausedPart {...first.paused} />}
        <MomentTable list={list} canRestore={first?.canRestore === true} />
        {first?.canRestore && <CopyUploadPart />}
      </PageColumn>
    </>
  )
}
