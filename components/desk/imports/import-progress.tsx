'use client'
import { toast } from 'sonner'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { ImportJob, ImportView } from '#domain/import/batch/import-views.ts'
import { shareOfJob } from '#domain/import/plan/batch-progress.ts'

const { watch: words } = importsWords

/** Shows how far a job is, and stops it. */
export function ImportProgress({ one: { id, progress }, job }: { one: ImportView; job: ImportJob }) {
  const change = useChangeImport(String(id))
  const stop = () =>
    change.mutate({ method: 'DELETE', path: '/run' }, { onSuccess: () => toast.success(words.stopped) })
  const percent = Math.floor((progress ? shareOfJob(progress) : 0) * 100)
  const parts = progress
    ? [
        words.stages[progress.stage],
        progress.done > 0 && words.done(progress.done),
        progress.msLeft !== null && words.left(duration(progress.msLeft)),
      ]
    : [words.queued]
  return (
    <section className="import-part">
      <h3 className="head2">{words[job]}</h3>
      <progress className="bar-progress" aria-label={words[job]} value={progress ? percent : undefined} max={100}>
        {percent} %
      </progress>
      <p role="status">{parts.filter(Boolean).join(', ')}</p>
      <p className="hint">{words.away}</p>
      <p>
        <button
          type="button"
          className="btn"
          aria-disabled={change.isPending}
          onClick={() => !change.isPending && stop()}
        >
          {change.isPending ? words.stopping : words.stop}
        </button>
      </p>
    </section>
  )
}

function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1_000))
  if (seconds < 90) return words.seconds(seconds)
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60)
}
