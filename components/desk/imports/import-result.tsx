'use client'
import type { ReactNode } from 'react'
import { ChangeButton } from '#components/desk/imports/change-button.tsx'
import { ProofPart } from '#components/desk/imports/proof-part.tsx'
import { UndoPart } from '#components/desk/imports/undo-part.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { importsWords } from '#components/desk/words/imports.ts'
import { partsWords } from '#components/desk/words/parts.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'

const { result: words, run } = importsWords

/** The result of an import with its proof and undoing; or the way to continue one that was stopped or undone. */
export function ImportResult({ one, end }: { one: ImportView; end: ReactNode }) {
  const { said } = useNewsroom()
  if (one.state === 'undone') return <Undone one={one} end={end} />
  return (
    <>
      <PagePart level={3} title={words.title}>
        {one.importedAt !== null && <p>{words.at(said(one.importedAt))}</p>}
        {one.state === 'importing' && <Partly id={one.id} />}
        <Counts one={one} />
        {one.conflicts > 0 && (
          <p>
            {words.conflicts(one.conflicts)} <DeskLink href="/desk/imports/conflicts">{words.merge}</DeskLink>
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
    <PagePart level={3} title={words.title}>
      {one.undoneAt !== null && <p>{words.undone(said(one.undoneAt))}</p>}
      <Counts one={one} />
      <p className="flex flex-wrap items-center gap-2">
        <ChangeButton id={one.id} method="POST" path="/plan">
          {words.planAgain}
        </ChangeButton>
        {end}
      </p>
    </PagePart>
  )
}

const Partly = ({ id }: { id: number }) => (
  <>
    <p>{run.partly}</p>
    <ChangeButton id={id} method="POST" path="/run" kind="primary">
      {run.go}
    </ChangeButton>
  </>
)

function Counts({ one: { summary } }: { one: ImportView }) {
  const rows = Object.entries(words.summary).flatMap(([key, name]) => {
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
            <td className="text-end whitespace-nowrap">{count.toLocaleString(partsWords.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
