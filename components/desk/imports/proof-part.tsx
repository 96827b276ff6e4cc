'use client'
import { useQuery } from '@tanstack/react-query'
import { Check, CircleAlert } from 'lucide-react'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import { partsWords } from '#components/desk/words/parts.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportProof } from '#domain/import/proof/import-proof.ts'

const { proof: words, plan: planWords } = importsWords
const MOST_STORIES = 20

/** The proof of an import: what was compared, and what is unexplained. */
export function ProofPart({ one }: { one: ImportView }) {
  const change = useChangeImport(String(one.id))
  const proof = useQuery(importQueries.proof(one))
  return (
    <section className="import-part" aria-label={words.title}>
      <h3 className="head2">{words.title}</h3>
      <p className="lede">{words.hint}</p>
      <ReadingTrouble
        what={words.title}
        error={proof.error}
        hasOld={proof.data !== undefined}
        onRetry={() => void proof.refetch()}
      />
      {proof.data && <Proof proof={proof.data} />}
      <p className="row-flex">
        <button
          type="button"
          className={one.provedAt !== null ? 'btn' : 'btn primary'}
          aria-disabled={change.isPending}
          onClick={() => !change.isPending && change.mutate({ method: 'POST', path: '/proof' })}
        >
          {one.provedAt !== null ? words.again : words.make}
        </button>
        {one.provedAt !== null && (
          <>
            <a className="btn" href={`/api/imports/${one.id}/proof/page`} target="_blank" rel="noopener">
              {words.open}
            </a>
            <a className="btn" href={`/api/imports/${one.id}/proof`} target="_blank" rel="noopener">
              {words.json}
            </a>
          </>
        )}
      </p>
    </section>
  )
}

function Proof({ proof: { isClean, madeAt, summary, stories } }: { proof: ImportProof }) {
  const { said } = useNewsroom()
  const outcomes = Object.entries(summary.addresses.byOutcome).filter(([, count]) => count > 0)
  const Mark = isClean ? Check : CircleAlert
  return (
    <>
      <p className={isClean ? 'yes' : 'no'}>
        <Mark className="i" aria-hidden="true" /> <b>{isClean ? words.clean : words.faults(summary.faults)}</b>{' '}
        <span className="dim">{words.made(said(madeAt))}</span>
      </p>
      <Counts counts={summary.counts} />
      <h4>{words.addresses}</h4>
      <ul>
        {outcomes.map(([outcome, count]) => (
          <li key={outcome}>
            <b>{count.toLocaleString(partsWords.locale)}</b> {words.outcomes[outcome] ?? outcome}
          </li>
        ))}
      </ul>
      {stories.length > 0 && (
        <>
          <h4>{words.stories}</h4>
          <ul>
            {stories.slice(0, MOST_STORIES).map(({ importId, headline, faults }) => (
              <li key={importId}>
                <b>{headline}</b> <span className="samples">{faults.map(({ what }) => what).join(' · ')}</span>
              </li>
            ))}
            {stories.length > MOST_STORIES && <li className="dim">{planWords.more(stories.length - MOST_STORIES)}</li>}
          </ul>
        </>
      )}
    </>
  )
}

function Counts({ counts }: { counts: ImportProof['summary']['counts'] }) {
  return (
    <table className="ledger import-counts">
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col" className="num">
            {words.columns.inExport}
          </th>
          <th scope="col" className="num">
            {words.columns.here}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ what, inExport, here }) => (
          <tr key={what}>
            <th scope="row">{words.counted[what] ?? what}</th>
            <td className="num">{inExport?.toLocaleString(partsWords.locale)}</td>
            <td className="num">{here.toLocaleString(partsWords.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
