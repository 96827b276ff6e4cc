'use client'
import { Download } from 'lucide-react'
import { useDeleteExport } from '#components/desk/exports/use-exports.ts'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { HINT, WHY } from '#components/desk/parts/field/control-look.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import type { RowAction } from '#components/desk/parts/list/row-actions.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { exportsWords as words } from '#components/desk/words/exports.ts'
import type { ExportView } from '#domain/export/export-view.ts'

const PROBLEMS_SHOWN = 20

/** The exports that are over, newest first. */
export function MadeExports({ list, isOneMade }: { list: DeskList<ExportView>; isOneMade: boolean }) {
  const { exactly } = useNewsroom()
  const remove = useDeleteExport(words.deleted)
  const nameOf = ({ format, createdAt }: ExportView) => words.of(words.begin.formats[format], exactly(createdAt))
  return (
    <List
      list={list}
      label={words.list}
      rowKey={({ id }) => id}
      columns={[
        {
          name: words.made,
          cell: (one) => (
            <div className="grid gap-1 wrap-anywhere">
              <h3 className="font-semibold">{words.begin.formats[one.format]}</h3>
              <p className="text-xs text-ink-3">{words.by(exactly(one.createdAt), one.createdBy)}</p>
              <Outcome one={one} />
            </div>
          ),
        },
      ]}
      actions={(one) => [
        ...(one.state === 'done' ? [downloadOf(one, nameOf(one))] : []),
        {
          name: words.delete,
          label: words.deleteOf(nameOf(one)),
          isBusy: remove.isBusy(one),
          does: () => remove.act(one),
        },
      ]}
      empty={isOneMade ? null : { title: words.empty, how: words.emptyHow }}
    />
  )
}

const downloadOf = ({ id }: ExportView, name: string): RowAction => ({
  name: words.download,
  label: words.downloadOf(name),
  icon: Download,
  href: `/api/exports/${id}/file`,
})

function Outcome({ one: { state, error, counts, bytes, problems, problemCount } }: { one: ExportView }) {
  if (state === 'failed') return <p className={WHY}>{words.failed(error ?? '')}</p>
  const shown = problems.slice(0, PROBLEMS_SHOWN)
  return (
    <>
      {counts && <p>{words.counts(counts.public, counts.hidden, fileSize(bytes ?? 0))}</p>}
      {counts && counts.withChanges > 0 && <p className={HINT}>{words.withChanges(counts.withChanges)}</p>}
      {state === 'gone' && <p className={WHY}>{words.gone}</p>}
      {problemCount > 0 && (
        <Details isBad title={words.problems(problemCount)}>
          <ul>
            {shown.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problemCount > shown.length && <li className="text-ink-3">{words.more(problemCount - shown.length)}</li>}
          </ul>
        </Details>
      )}
    </>
  )
}
