'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { BackupsFrame } from '#components/desk/backups/backups-frame.tsx'
import { ConfirmRestore } from '#components/desk/backups/confirm-restore.tsx'
import { PreviewView } from '#components/desk/backups/preview-view.tsx'
import { RestoreProgress } from '#components/desk/backups/restore-progress.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { PageTitle } from '#components/desk/parts/bar/page-title.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { backupQueries } from '#components/desk/queries/backup-queries.ts'
import { t } from '#domain/messages/t.ts'

/** A backup before it is restored: what would change, and the confirmation; then the progress of the restore. */
export function PreviewPage({ id }: { id: string }) {
  const [isOrdered, setOrdered] = useState(false)
  return (
    <BackupsFrame>
      <PageColumn>
        {isOrdered ? (
          <RestoreProgress />
        ) : (
          <>
            <p className="flex items-center gap-2">
              <Icon of={ArrowLeft} /> <DeskLink href="/desk/backups">{t('All backups')}</DeskLink>
            </p>
            <Preview id={id} onOrdered={() => setOrdered(true)} />
          </>
        )}
      </PageColumn>
    </BackupsFrame>
  )
}

function Preview({ id, onOrdered }: { id: string; onOrdered: () => void }) {
  const query = useQuery(backupQueries.preview(id))
  const { data, isPending, error } = query
  if (error instanceof ApiProblem && error.status === 404)
    return <Trouble title={t('This check has expired.')} why={t('Choose the backup again.')} />
  if (error && !data) return <ReadingTrouble what={t('The check of this backup')} of={query} />
  if (isPending || data.state === 'working')
    return (
      <PagePart isBusy>
        <PageTitle>{t('Checking the backup')}</PageTitle>
        <Progress label={t('Checking the backup')} />
        <p role="status">
          {t(
            'It is read whole and compared with the newsroom as it stands. This takes seconds, or minutes for a large archive. You may leave this page.',
          )}
        </p>
      </PagePart>
    )
  if (data.state === 'failed') return <Trouble title={t('This backup cannot be restored.')} why={data.problem} />
  return (
    <>
      <PreviewView preview={data.preview} />
      <ConfirmRestore id={id} preview={data.preview} onOrdered={onOrdered} />
    </>
  )
}

const Trouble = ({ title, why }: { title: string; why: string }) => (
  <PagePart>
    <PageTitle>{title}</PageTitle>
    <Refusal of={why} />
  </PagePart>
)
