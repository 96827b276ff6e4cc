import { TakenBars } from '#components/desk/partners/taken-bars.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

/** Columns of a partner: its token, the stories that its contract covers, and how many it took. */
export const partnerColumns = (): readonly Column<PartnerView>[] => [
  { name: t('Partner'), cell: (partner) => <Token partner={partner} /> },
  { name: t('Access to'), cell: coveredBy },
  { name: t('Taken in 30 days'), hidden: 'narrow', cell: (partner) => <Taken partner={partner} /> },
  { name: t('Last request'), cell: ({ lastUsedAt }) => <Asked at={lastUsedAt} /> },
]

function Token({ partner: { name, contact, hint, endedAt, pausedAt } }: { partner: PartnerView }) {
  const { said } = useNewsroom()
  const token = <code className="font-mono">…{hint}</code>
  return (
    <>
      <b dir="auto">{name}</b>
      <div className="text-ink-3">
        {endedAt !== null
          ? t('ended {time}', { time: said(endedAt) })
          : contact === ''
            ? rich('token {token}', { token })
            : rich('{contact}, token {token}', { contact, token })}
      </div>
      {endedAt === null && pausedAt !== null && (
        <p className="text-xs text-ink-3">
          {t('A restore paused its token. Resume it under Backups, or make a new one.')}
        </p>
      )}
    </>
  )
}

function Asked({ at }: { at: number | null }) {
  const { said } = useNewsroom()
  return at === null ? <span className="text-ink-3">{t('never')}</span> : said(at)
}

function coveredBy({ sections, sources }: PartnerView): string {
  const [own, others] = [sections ?? [], sources].map((some) =>
    saidList(
      some.map(({ name }) => name),
      'commas',
    ),
  )
  const values = { sections: own ?? '', sources: others ?? '' }
  if (sources.length === 0) {
    if (sections === null) return t('All our own stories')
    return sections.length === 0 ? t('Nothing') : t('Our own stories in {sections}', values)
  }
  if (sections === null) return t('All our own stories; and from {sources}', values)
  return sections.length === 0
    ? t('Nothing; and from {sources}', values)
    : t('Our own stories in {sections}; and from {sources}', values)
}

function Taken({ partner: { days } }: { partner: PartnerView }) {
  const now = useNow(60_000)
  const sum = (of: 'requests' | 'stories') => days.reduce((all, day) => all + day[of], 0)
  if (days.length === 0) return <span className="text-ink-3">{t('nothing in 30 days')}</span>
  return (
    <>
      {now !== null && <TakenBars days={days} now={now} />}
      <span className="text-ink-3">
        {t(
          '{stories, plural, one {# story} other {# stories}}, {requests, plural, one {# request} other {# requests}}',
          { stories: sum('stories'), requests: sum('requests') },
        )}
      </span>
    </>
  )
}
