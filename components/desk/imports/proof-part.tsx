'use client'
import { useQuery } from '@tanstack/react-query'
import { Check, CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { ChangeButton } from '#components/desk/imports/change-button.tsx'
import { Samples } from '#components/desk/imports/import-list.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { MoreLines } from '#components/desk/parts/list/more-lines.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import { ADDRESS_OUTCOMES, type AddressOutcome, type ImportProof } from '#domain/import/proof/import-proof.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

/** Outcomes of old addresses, each with its number. */
const OUTCOMES: Record<AddressOutcome, Message> = {
  same: msg('{n, plural, one {<b>#</b> answers as before} other {<b>#</b> answer as before}}'),
  moved: msg('{n, plural, one {<b>#</b> redirects to what it became} other {<b>#</b> redirect to what they became}}'),
  gone: msg('{n, plural, one {<b>#</b> answers “gone” on purpose} other {<b>#</b> answer “gone” on purpose}}'),
  named: msg('{n, plural, one {<b>#</b> does not answer, and is named} other {<b>#</b> do not answer, and are named}}'),
  lost: msg('{n, plural, one {<b>#</b> does not answer} other {<b>#</b> do not answer}}'),
  elsewhere: msg('{n, plural, one {<b>#</b> leads elsewhere} other {<b>#</b> lead elsewhere}}'),
  chain: msg('{n, plural, one {<b>#</b> needs more than one hop} other {<b>#</b> need more than one hop}}'),
  'dead-end': msg('{n, plural, one {<b>#</b> leads to nothing} other {<b>#</b> lead to nothing}}'),
  'wrong-status': msg(
    '{n, plural, one {<b>#</b> answers with a wrong status} other {<b>#</b> answer with a wrong status}}',
  ),
}

const COUNTED: Record<ImportProof['summary']['counts'][number]['what'], Message> = {
  words: msg('Words'),
  pictures: msg('Pictures'),
  captions: msg('Captions'),
  credits: msg('Credits'),
  alts: msg('Alt texts'),
  links: msg('Links'),
  footnotes: msg('Footnotes'),
  embeds: msg('Embeds'),
}

const MOST_STORIES = 20
const bold = (inside: ReactNode) => <b>{inside}</b>

/** The proof of an import: what was compared, and what is unexplained. */
export function ProofPart({ one }: { one: ImportView }) {
  const query = useQuery(importQueries.proof(one))
  const { data } = query
  const isMade = one.provedAt !== null
  return (
    <PagePart level={3} title={t('Proof')}>
      <p className="max-w-176 text-ink-2">
        {t(
          'Compares the export with what stands here: every old address, and the words, pictures, captions, credits and links of each story.',
        )}
      </p>
      <ReadingTrouble what={t('Proof')} of={query} />
      {data && <Proof proof={data} />}
      <p className="flex flex-wrap items-center gap-2">
        <ChangeButton id={one.id} method="POST" path="/proof" kind={isMade ? 'plain' : 'primary'}>
          {isMade ? t('Prove again') : t('Prove the import')}
        </ChangeButton>
        {isMade && (
          <>
            <ButtonLink href={`/api/imports/${one.id}/proof/page`} target="_blank" rel="noopener">
              {t('Open the whole proof')}
            </ButtonLink>
            <ButtonLink href={`/api/imports/${one.id}/proof`} target="_blank" rel="noopener">
              {t('As JSON')}
            </ButtonLink>
          </>
        )}
      </p>
    </PagePart>
  )
}

function Proof({ proof: { isClean, madeAt, summary, stories } }: { proof: ImportProof }) {
  const { said } = useNewsroom()
  const { byOutcome } = summary.addresses
  return (
    <>
      <p className={isClean ? 'text-green' : 'text-red'}>
        <Icon of={isClean ? Check : CircleAlert} />{' '}
        <b>
          {isClean
            ? t('Nothing is unexplained.')
            : t('{n, plural, one {# thing is unexplained.} other {# things are unexplained.}}', { n: summary.faults })}
        </b>{' '}
        <span className="text-ink-3">{t('Proved {time}.', { time: said(madeAt) })}</span>
      </p>
      <Counts counts={summary.counts} />
      <h4 className="font-bold">{t('Old addresses')}</h4>
      <ul className="grid gap-1">
        {ADDRESS_OUTCOMES.map((outcome) => {
          const { [outcome]: n = 0 } = byOutcome
          return n > 0 && <li key={outcome}>{rich(OUTCOMES[outcome], { n, b: bold })}</li>
        })}
      </ul>
      {stories.length > 0 && (
        <>
          <h4 className="font-bold">{t('Stories with something unexplained')}</h4>
          <ul className="grid gap-1">
            {stories.slice(0, MOST_STORIES).map(({ importId, headline, faults }) => (
              <li key={importId}>
                <b dir="auto">{headline}</b> <Samples of={faults.map(({ what }) => what)} />
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
      label={t('Proof')}
      rowKey={({ what }) => what}
      columns={[
        { name: t('Counted'), isRowHead: true, cell: ({ what }) => t(COUNTED[what]) },
        {
          name: t('In the export'),
          align: 'end',
          cell: ({ inExport }) => inExport !== null && t('{n, number}', { n: inExport }),
        },
        { name: t('Here'), align: 'end', cell: ({ here }) => t('{n, number}', { n: here }) },
      ]}
      empty={null}
    />
  </div>
)
