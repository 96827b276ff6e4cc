'use client'
import { ArrowLeft, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { BackupsFrame } from '#components/desk/backups/backups-frame.tsx'
import { ConfirmRestore } from '#components/desk/backups/confirm-restore.tsx'
import { PreviewView } from '#components/desk/backups/preview-view.tsx'
import { RestoreProgress } from '#components/desk/backups/restore-progress.tsx'
import { usePreview } from '#components/desk/backups/use-backups.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { backupsWords as words } from '#components/desk/words/backups.ts'

/** A backup before it is restored: what would change, and the confirmation; then the progress of the restore. */
export function PreviewPage({ id }: { id: string }) {
  const [isOrdered, setOrdered] = useState(false)
  const list = <DeskLink href="/desk/backups">{words.back}</DeskLink>
  return (
    <BackupsFrame>
      <div className="import-page">
        {isOrdered ? (
          <RestoreProgress />
        ) : (
          <>
            <p className="backup-back">
              <ArrowLeft className="i" aria-hidden="true" /> {list}
            </p>
            <Preview id={id} onOrdered={() => setOrdered(true)} />
          </>
        )}
      </div>
    </BackupsFrame>
  )
}

function Preview({ id, onOrdered }: { id: string; onOrdered: () => void }) {
  const { data, error, isPending, refetch } = usePreview(id)
  if (error instanceof ApiProblem && error.status === 404)
    return <Trouble title={words.expired} why={words.expiredHow} />
  if (error && !data)
    return <ReadingTrouble what={words.preview} error={error} hasOld={false} onRetry={() => void refetch()} />
  if (isPending || data.state === 'working')
    return (
      <section className="import-part" aria-busy="true">
        <h2 className="import-title">{words.checking}</h2>
        <progress className="bar-progress" aria-label={words.checking} />
        <p role="status">{words.checkingHow}</p>
      </section>
    )
  if (data.state === 'failed') return <Trouble title={words.cannot} why={data.problem} />
  return (
    <>
      <PreviewView preview={data.preview} />
      <ConfirmRestore id={id} preview={data.preview} onOrdered={onOrdered} />
    </>
  )
}

function Trouble({ title, why }: { title: string; why: string }) {
  return (
    <section className="import-part" role="alert">
      <h2 className="import-title">{title}</h2>
      <p className="why">
        <CircleAlert className="i" aria-hidden="true" />
        {why}
      </p>
    </section>
  )
}
