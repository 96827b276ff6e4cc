'use client'
import { Download } from 'lucide-react'
import { useDeleteExport } from '#components/desk/exports/use-exports.ts'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { HINT, WHY } from '#components/desk/parts/field/control-look.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { MoreLines } from '#components/desk/parts/list/more-lines.tsx'
import type { RowAction } from '#components/desk/parts/list/row-actions.tsx'
import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { ExportView } from '#domain/export/export-view.ts'
import { SYSTEM_NAMES } from '#domain/export/system-names.ts'
import { t } from '#domain/messages/t.ts'

const PROBLEMS_SHOWN = 20

/** The exports that are over, newest first. */
export function MadeExports({ list, isOneMade }: { list: DeskList<ExportView>; isOneMade: boolean }) {
  const { exactly } = useNewsroom()
  const remove = useDeleteExport(t('The export is deleted.'))
  const named = ({ format, createdAt }: ExportView) => ({ format: t(SYSTEM_NAMES[format]), when: exactly(createdAt) })
  return (
    <List
      list={list}
      label={t('The list of exports')}
      columns={[
        {
          name: t('Exports'),
          cell: (one) => (
            <div className="grid gap-1 wrap-anywhere">
              <h3 className="font-semibold">{t(SYSTEM_NAMES[one.format])}</h3>
              <p className="text-xs text-ink-3">
                {one.createdBy === null
                  ? exactly(one.createdAt)
                  : t('{when}, by {who}', { when: exactly(one.createdAt), who: one.createdBy })}
              </p>
              <Outcome one={one} />
            </div>
          ),
        },
      ]}
      actions={(one) => [
        ...(one.state === 'done' ? [downloadOf(one, t('Download the export for {format} of {when}', named(one)))] : []),
        {
          name: t('Delete'),
          label: t('Delete the export for {format} of {when}', named(one)),
          isBusy: remove.isBusy(one),
          does: () => remove.act(one),
        },
      ]}
      empty={
        isOneMade
          ? null
          : {
              title: t('There is no export yet.'),
              how: t('Choose a system above and press Export. The zip then stands here for seven days.'),
            }
      }
    />
  )
}

const downloadOf = ({ id }: ExportView, label: string): RowAction => ({
  name: t('Download', {}, 'verb'),
  label,
  icon: Download,
  href: `/api/exports/${id}/file`,
})

function Outcome({ one: { state, error, counts, bytes, problems, problemCount } }: { one: ExportView }) {
  if (state === 'failed') return <p className={WHY}>{t('It failed. {why}', { why: error ?? '' })}</p>
  const shown = problems.slice(0, PROBLEMS_SHOWN)
  return (
    <>
      {counts && (
        <p>
          {t(
            '{open, plural, one {# public story or page} other {# public stories and pages}}, {hidden, plural, one {# draft} other {# drafts}}, {size}',
            { open: counts.public, hidden: counts.hidden, size: fileSize(bytes ?? 0) },
          )}
        </p>
      )}
      {counts && counts.withChanges > 0 && (
        <p className={HINT}>
          {t(
            '{n, plural, one {# public story has} other {# public stories have}} unpublished changes, which are not in it.',
            { n: counts.withChanges },
          )}
        </p>
      )}
      {state === 'gone' && <p className={WHY}>{t('Its file is no longer on the server.')}</p>}
      {problemCount > 0 && (
        <Details
          isBad
          title={t('{n, plural, one {# story or file is} other {# stories or files are}} not in it', {
            n: problemCount,
          })}
        >
          <ul>
            {shown.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            <MoreLines count={problemCount - shown.length} />
          </ul>
        </Details>
      )}
    </>
  )
}
