'use client'
import { ChangeButton } from '#components/desk/imports/change-button.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { timeLeft } from '#components/desk/parts/deadlines.ts'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import type { ImportJob, ImportView } from '#domain/import/batch/import-views.ts'
import { shareOfJob } from '#domain/import/plan/batch-progress.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'

const STAGES = {
  reading: msg('Reading the files'),
  staging: msg('Preparing the records'),
  planning: msg('Making the plan'),
  stories: msg('Storing stories'),
  redirects: msg('Storing old addresses'),
  proving: msg('Comparing with the export'),
  undoing: msg('Undoing'),
}

const JOBS = {
  plan: msg('Reading the export'),
  import: msg('Importing'),
  prove: msg('Proving the import'),
  undo: msg('Undoing the import'),
}

/** Shows how far a job is, and stops it. */
export function ImportProgress({ one: { id, progress }, job }: { one: ImportView; job: ImportJob }) {
  const percent = Math.floor((progress ? shareOfJob(progress) : 0) * 100)
  const parts = progress
    ? [
        t(STAGES[progress.stage]),
        progress.done > 0 && t('{n, number} done', { n: progress.done }),
        progress.msLeft !== null && timeLeft(progress.msLeft),
      ]
    : [t('Waiting for the server to begin')]
  return (
    <PagePart level={3} title={t(JOBS[job])}>
      <Progress label={t(JOBS[job])} percent={progress ? percent : undefined} />
      <p role="status">{saidList(parts, 'commas')}</p>
      <p className={HINT}>
        {t('You can leave this page, and close the browser. Readers and editors are not disturbed.')}
      </p>
      <ChangeButton
        id={id}
        method="DELETE"
        path="/run"
        done={t('Stopped. What was stored so far is kept.')}
        busy={t('Stopping…')}
      >
        {t('Stop')}
      </ChangeButton>
    </PagePart>
  )
}
