import { TakenBars } from '#components/desk/partners/taken-bars.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

/** Columns of a partner: its token, the stories that its contract covers, and how many it took. */
export const partnerColumns: readonly Column<PartnerView>[] = [
  { name: msg('Partner'), cell: (partner) => <Token partner={partner} /> },
  { name: msg('Access to'), cell: coveredBy },
  { name: msg('Taken in 30 days'), hidden: 'narrow', cell: (partner) => <Taken partner={partner} /> },
  { name: msg('Last request'), cell: ({ lastUsedAt }) => <Asked at={lastUsedAt} /> },
]

function Token({ partner: { name, contact, hint, endedAt, pausedAt } }: { partner: PartnerView }) {
  const { said } = useNewsroom()
  return (
    <>
      <b>{name}</b>
      <div className="text-ink-3">
        {endedAt === null ? (
          <>
            {contact === '' ? t('token') : t('{contact}, token', { contact })}{' '}
            <code className="font-mono">…{hint}</code>
          </>
        ) : (
          t('ended {time}', { time: said(endedAt) })
        )}
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
  const names = sections?.map(({ name }) => name)
  const own =
    names === undefined
      ? t('All our own stories')
      : names.length === 0
        ? t('Nothing')
        : t('Our own stories in {names}', { names: names.join(', ') })
  return sources.length === 0
    ? own
    : t('{own}; and from {sources}', { own, sources: sources.map(({ name }) => name).join(', ') })
}

function Taken({ partner: { days } }: { partner: PartnerView }) {
  const now = useNow(60_000)
  const sum = (of: 'requests' | 'stories') => days.reduce((all, day) => all + day[of], 0).toLocaleString(t('en-GB'))
  if (days.length === 0) return <span className="text-ink-3">{t('nothing in 30 days')}</span>
  return (
    <>
      {now !== null && <TakenBars days={days} now={now} />}
      <span className="text-ink-3">
        {t('{stories} stories, {requests} requests', { stories: sum('stories'), requests: sum('requests') })}
      </span>
    </>
  )
}
