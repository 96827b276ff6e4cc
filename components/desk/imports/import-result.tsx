'use client'
import type { ReactNode } from 'react'
import { ChangeButton } from '#components/desk/imports/change-button.tsx'
import { ProofPart } from '#components/desk/imports/proof-part.tsx'
import { UndoPart } from '#components/desk/imports/undo-part.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import { t } from '#domain/messages/t.ts'

/** The result of an import with its proof and undoing; or the way to continue one that was stopped or undone. */
export function ImportResult({ one, end }: { one: ImportView; end: ReactNode }) {
  const { said } = useNewsroom()
  if (one.state === 'undone') return <Undone one={one} end={end} />
  return (
    <>
      <PagePart level={3} title={t('Result')}>
        {one.importedAt !== null && <p>{t('Imported {time}.', { time: said(one.importedAt) })}</p>}
        {one.state === 'importing' && <Partly id={one.id} />}
        <Counts one={one} />
        {one.conflicts > 0 && (
          <p>
            {t(
              '{n, plural, one {# story was changed both here and in the export.} other {# stories were changed both here and in the export.}} Your version stands; merge what is missing.',
              { n: one.conflicts },
            )}{' '}
            <DeskLink href="/desk/imports/conflicts">{t('Merge them')}</DeskLink>
          </p>
        )}
      </PagePart>
      {one.state === 'imported' && <ProofPart one={one} />}
      <UndoPart one={one} />
    </>
  )
}

function Undone({ one, end }: { one: ImportView; end: ReactNode }) {
  const { said } = useNewsroom()
  return (
    <PagePart level={3} title={t('Result')}>
      {one.undoneAt !== null && <p>{t('Undone {time}.', { time: said(one.undoneAt) })}</p>}
      <Counts one={one} />
      <p className="flex flex-wrap items-center gap-2">
        <ChangeButton id={one.id} method="POST" path="/plan">
          {t('Plan it again')}
        </ChangeButton>
        {end}
      </p>
    </PagePart>
  )
}

const Partly = ({ id }: { id: number }) => (
  <>
    <p>{t('A part of the import is stored. Continue it, or undo it.')}</p>
    <ChangeButton id={id} method="POST" path="/run" kind="primary">
      {t('Continue the import')}
    </ChangeButton>
  </>
)

function Counts({ one: { summary } }: { one: ImportView }) {
  const rows = Object.entries({
    made: t('New', {}, 'stories and pages'),
    updated: t('Updated', {}, 'stories and pages'),
    unchanged: t('Unchanged', {}, 'stories and pages'),
    left: t('Left as they are here'),
    conflicts: t('Changed on both sides'),
    refused: t('Refused', {}, 'stories and pages'),
    warnings: t('Warnings'),
    gone: t('No longer in the export'),
    removed: t('Removed again', {}, 'stories and pages'),
    restored: t('Restored', {}, 'stories and pages'),
    kept: t('Kept, because they were worked on here'),
    redirects: t('Old addresses that redirect'),
    pictures: t('Pictures'),
    newSections: t('New sections'),
    newTopics: t('New topics'),
    newAuthors: t('New bylines'),
    newSources: t('New sources'),
  }).flatMap(([key, name]) => {
    const count = summary?.[key] ?? 0
    return count > 0 ? [{ key, name, count }] : []
  })
  if (rows.length === 0) return null
  return (
    <table className="w-full max-w-120 border-collapse">
      <tbody>
        {rows.map(({ key, name, count }) => (
          <tr key={key} className="border-b border-rule">
            <th scope="row" className="py-[0.4375rem] pe-3 text-start font-normal text-ink-2">
              {name}
            </th>
            <td className="text-end whitespace-nowrap">{t('{n, number}', { n: count })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
