'use client'
import { CircleAlert, DatabaseBackup } from 'lucide-react'
import { BackupState } from '#components/desk/backups/backup-state.tsx'
import { BackupsFrame } from '#components/desk/backups/backups-frame.tsx'
import { CopyUploadPart } from '#components/desk/backups/copy-upload-part.tsx'
import { MomentTable } from '#components/desk/backups/moment-table.tsx'
import { PausedPart } from '#components/desk/backups/paused-part.tsx'
import { useBackUp, useBackups } from '#components/desk/backups/use-backups.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { ListLoading } from '#components/desk/taxonomy/list-loading.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'

/** Lists the moments that the newsroom can be restored to; for admins. */
export function BackupsPage() {
  return (
    <BackupsFrame action={<BackUpButton />}>
      <Backups />
    </BackupsFrame>
  )
}

function BackUpButton() {
  const list = useBackups()
  const backUp = useBackUp()
  const isBusy = backUp.isPending || list.data?.making.isRunning === true
  return (
    <button
      type="button"
      className="btn primary"
      aria-disabled={isBusy || !list.data}
      onClick={() => !isBusy && list.data && backUp.mutate()}
    >
      <DatabaseBackup className="i" aria-hidden="true" />
      {isBusy ? words.backingUp : words.backUp}
    </button>
  )
}

function Backups() {
  const list = useBackups()
  const { data } = list
  return (
    <>
      <ReadingTrouble
        what={words.list}
        error={list.error}
        hasOld={data !== undefined}
        onRetry={() => void list.refetch()}
      />
      {list.isPending && (
        <div className="import-page" aria-busy="true">
          <ListLoading />
        </div>
      )}
      {data?.making.problem && (
        <Banner tone="bad" icon={CircleAlert}>
          {words.notBackedUp(data.making.problem)}
        </Banner>
      )}
      {data?.elsewhere.problem && (
        <Banner tone="warn" icon={CircleAlert}>
          {words.notListed(data.elsewhere.problem)}
        </Banner>
      )}
      {data && (
        <div className="import-page">
          <BackupState {...data} />
          <PausedPart {...data.paused} />
          <MomentTable items={data.items} canRestore={data.canRestore} />
          {data.canRestore && <CopyUploadPart />}
        </div>
      )}
    </>
  )
}
