'use client'
import { useQuery } from '@tanstack/react-query'
import { Check, CircleAlert } from 'lucide-react'
import { ChangeButton } from '#components/desk/imports/change-button.tsx'
import { MoreLines, Samples } from '#components/desk/imports/import-list.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import { partsWords } from '#components/desk/words/parts.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportProof } from '#domain/import/proof/import-proof.ts'

const { proof: words } = importsWords
const MOST_STORIES = 20

/** The proof of an import: what was compared, and what is unexplained. */
export function ProofPart({ one }: { one: ImportView }) {
  const { data, error, refetch } = useQuery(importQueries.proof(one))
  const isMade = one.provedAt !== null
  return (
    <PagePart level={3} title={words.title}>
      <p className="max-w-176 text-ink-2">{words.hint}</p>
      <ReadingTrouble what={words.title} error={error} hasOld={data !== undefined} onRetry={() => void refetch()} />
      {data && <Proof proof={data} />}
      <p className="flex flex-wrap items-center gap-2">
        <ChangeButton id={one.id} method="POST" path="/proof" kind={isMade ? 'plain' : 'primary'}>
          {isMade ? words.again : words.make}
        </ChangeButton>
        {isMade && (
          <>
            <ButtonLink href={`/api/imports/${one.id}/proof/page`} target="_blank" rel="noopener">
              {words.open}
            </ButtonLink>
            <ButtonLink href={`/api/imports/${one.id}/proof`} target="_blank" rel="noopener">
              {words.json}
            </ButtonLink>
          </>
        )}
      </p>
    </PagePart>
  )
}

function Proof({ proof: { isClean, madeAt, summary, stories } }: { proof: ImportProof }) {
  const { said } = useNewsroom()
  const outcomes = Object.entries(summary.addresses.byOutcome).filter(([, count]) => count > 0)
  return (
    <>
      <p className={isClean ? 'text-green' : 'text-red'}>
        <Icon of={isClean ? Check : CircleAlert} /> <b>{isClean ? words.clean : words.faults(summary.faults)}</b>{' '}
        <span className="text-ink-3">{words.made(said(madeAt))}</span>
      </p>
      <Counts counts={summary.counts} />
      <h4 className="font-bold">{words.addresses}</h4>
      <ul className="grid gap-1">
        {outcomes.map(([outcome, count]) => (
          <li key={outcome}>
            <b>{count.toLocaleString(partsWords.locale)}</b> {words.outcomes[outcome] ?? outcome}
          </li>
        ))}
      </ul>
      {stories.length > 0 && (
        <>
          <h4 className="font-bold">{words.stories}</h4>
          <ul className="grid gap-1">
            {stories.slice(0, MOST_STORIES).map(({ importId, headline, faults }) => (
              <li key={importId}>
                <b>{headline}</b> <Samples of={faults.map(({ what }) => what)} />
              </li>
            ))}
            <MoreLines count={stories.length - MOST_STORIES} />
          </ul>
        </>
      )}
    </>
  )
}

const Counts = ({ counts }: { counts: ImportProof['summary']['counts'] }) => (
  <div className="max-w-120">
    <List
      list={givenList(counts)}
      label={words.title}
      rowKey={({ what }) => what}
      columns={[
        { name: words.columns.what, isRowHead: true, cell: ({ what }) => words.counted[what] ?? what },
        {
          name: words.columns.inExport,
          align: 'end',
          cell: ({ inExport }) => inExport?.toLocaleString(partsWords.locale),
        },
        { name: words.columns.here, align: 'end', cell: ({ here }) => here.toLocaleString(partsWords.locale) },
      ]}
      empty={null}
    />
  </div>
)
