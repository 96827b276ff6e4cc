'use client'
import { ChangeButton } from '#components/desk/imports/change-button.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportJob, ImportView } from '#domain/import/batch/import-views.ts'
import { shareOfJob } from '#domain/import/plan/batch-progress.ts'

const { watch: words } = importsWords

/** Shows how far a job is, and stops it. */
export function ImportProgress({ one: { id, progress }, job }: { one: ImportView; job: ImportJob }) {
  const percent = Math.floor((progress ? shareOfJob(progress) : 0) * 100)
  const parts = progress
    ? [
        words.stages[progress.stage],
        progress.done > 0 && words.done(progress.done),
        progress.msLeft !== null && words.left(duration(progress.msLeft)),
      ]
    : [words.queued]
  return (
    <PagePart level={3} title={words[job]}>
      <Progress label={words[job]} percent={progress ? percent : undefined} />
      <p role="status">{parts.filter(Boolean).join(', ')}</p>
      <p className={HINT}>{words.away}</p>
      <ChangeButton id={id} method="DELETE" path="/run" done={words.stopped} busy={words.stopping}>
        {words.stop}
      </ChangeButton>
    </PagePart>
  )
}

function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000))
  if (seconds < 90) return words.seconds(seconds)
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60)
}
