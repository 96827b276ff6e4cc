'use client'
import { Download } from 'lucide-react'
import { useDeleteExport } from '#components/desk/exports/use-exports.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { exportsWords as words } from '#components/desk/words/exports.ts'
import type { ExportView } from '#domain/export/export-view.ts'

const PROBLEMS_SHOWN = 20

/** The exports that are over, newest first. */
export function MadeExports({ items, isOneMade }: { items: readonly ExportView[]; isOneMade: boolean }) {
  if (items.length === 0 && isOneMade) return null
  if (items.length === 0)
    return (
      <div className="empty">
        <h2>{words.empty}</h2>
        <p className="lede">{words.emptyHow}</p>
      </div>
    )
  return (
    <section className="import-part" aria-labelledby="export-made">
      <h2 className="head2" id="export-made">
        {words.made}
      </h2>
      <ul className="export-list">
        {items.map((one) => (
          <MadeExport key={one.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function MadeExport({ one }: { one: ExportView }) {
  const { exactly } = useNewsroom()
  const remove = useDeleteExport(one.id, words.deleted)
  const format = words.begin.formats[one.format]
  const what = words.of(format, exactly(one.createdAt))
  return (
    <li>
      <div>
        <h3>{format}</h3>
        <p className="hint">{words.by(exactly(one.createdAt), one.createdBy)}</p>
        <Outcome one={one} />
      </div>
      <p className="row-flex">
        {one.state === 'done' && (
          <a className="btn" href={`/api/exports/${one.id}/file`} download aria-label={words.downloadOf(what)}>
            <Download className="i" aria-hidden="true" />
            {words.download}
          </a>
        )}
        <button
          type="button"
          className="btn"
          aria-label={words.deleteOf(what)}
          aria-disabled={remove.isPending}
          onClick={() => !remove.isPending && remove.mutate()}
        >
          {words.delete}
        </button>
      </p>
    </li>
  )
}

function Outcome({ one: { state, error, counts, bytes, problems, problemCount } }: { one: ExportView }) {
  if (state === 'failed') return <p className="why">{words.failed(error ?? '')}</p>
  const shown = problems.slice(0, PROBLEMS_SHOWN)
  return (
    <>
      {counts && <p>{words.counts(counts.public, counts.hidden, fileSize(bytes ?? 0))}</p>}
      {counts && counts.withChanges > 0 && <p className="hint">{words.withChanges(counts.withChanges)}</p>}
      {state === 'gone' && <p className="why">{words.gone}</p>}
      {problemCount > 0 && (
        <details className="import-list">
          <summary className="why">{words.problems(problemCount)}</summary>
          <ul>
            {shown.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problemCount > shown.length && <li className="dim">{words.more(problemCount - shown.length)}</li>}
          </ul>
        </details>
      )}
    </>
  )
}
