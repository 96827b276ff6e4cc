'use client'
import type { ReactNode } from 'react'
import { ProofPart } from '#components/desk/imports/proof-part.tsx'
import { UndoPart } from '#components/desk/imports/undo-part.tsx'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
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
      <section className="import-part">
        <h3 className="head2">{words.title}</h3>
        {one.importedAt !== null && <p>{words.at(said(one.importedAt))}</p>}
        {one.state === 'importing' && <Partly id={one.id} />}
        <Counts one={one} />
        {one.conflicts > 0 && (
          <p>
            {words.conflicts(one.conflicts)} <DeskLink href="/desk/imports/conflicts">{words.merge}</DeskLink>
          </p>
        )}
      </section>
      {one.state === 'imported' && <ProofPart one={one} />}
      <UndoPart one={one} />
    </>
  )
}

function Undone({ one, end }: { one: ImportView; end: ReactNode }) {
  const { said } = useNewsroom()
  const change = useChangeImport(String(one.id))
  return (
    <section className="import-part">
      <h3 className="head2">{words.title}</h3>
      {one.undoneAt !== null && <p>{words.undone(said(one.undoneAt))}</p>}
      <Counts one={one} />
      <p className="row-flex">
        <button
          type="button"
          className="btn"
          aria-disabled={change.isPending}
          onClick={() => !change.isPending && change.mutate({ method: 'POST', path: '/plan' })}
        >
          {words.planAgain}
        </button>
        {end}
      </p>
    </section>
  )
}

function Partly({ id }: { id: number }) {
  const change = useChangeImport(String(id))
  return (
    <>
      <p>{run.partly}</p>
      <p>
        <button
          type="button"
          className="btn primary"
          aria-disabled={change.isPending}
          onClick={() => !change.isPending && change.mutate({ method: 'POST', path: '/run' })}
        >
          {run.go}
        </button>
      </p>
    </>
  )
}

function Counts({ one: { summary } }: { one: ImportView }) {
  const rows = Object.entries(words.summary).flatMap(([key, name]) => {
    const count = summary?.[key] ?? 0
    return count > 0 ? [{ key, name, count }] : []
  })
  if (rows.length === 0) return null
  return (
    <table className="ledger import-counts">
      <tbody>
        {rows.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="num">{count.toLocaleString(partsWords.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
