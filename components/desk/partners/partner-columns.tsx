import { TakenBars } from '#components/desk/partners/taken-bars.tsx'
import type { Column } from '#components/desk/parts/list/list-props.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partnersWords as words } from '#components/desk/words/partners.ts'
import { partsWords } from '#components/desk/words/parts.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

/** Columns of a partner: its token, the stories that its contract covers, and how many it took. */
export const partnerColumns: readonly Column<PartnerView>[] = [
  { name: words.columns.partner, cell: (partner) => <Token partner={partner} /> },
  { name: words.columns.access, cell: coveredBy },
  { name: words.columns.taken, hidden: 'narrow', cell: (partner) => <Taken partner={partner} /> },
  { name: words.columns.asked, cell: ({ lastUsedAt }) => <Asked at={lastUsedAt} /> },
]

function Token({ partner: { name, contact, hint, endedAt, pausedAt } }: { partner: PartnerView }) {
  const { said } = useNewsroom()
  return (
    <>
      <b>{name}</b>
      <div className="text-ink-3">
        {endedAt === null ? (
          <>
            {words.token(contact)} <code className="font-mono">…{hint}</code>
          </>
        ) : (
          words.ended(said(endedAt))
        )}
      </div>
      {endedAt === null && pausedAt !== null && <p className="text-xs text-ink-3">{words.paused}</p>}
    </>
  )
}

function Asked({ at }: { at: number | null }) {
  const { said } = useNewsroom()
  return at === null ? <span className="text-ink-3">{everyScreenWords.never}</span> : said(at)
}

function coveredBy({ sections, sources }: PartnerView): string {
  const { access } = words
  const names = sections?.map(({ name }) => name)
  const own = names === undefined ? access.all : names.length === 0 ? access.none : access.sections(names)
  return sources.length === 0
    ? own
    : access.withSources(
        own,
        sources.map(({ name }) => name),
      )
}

function Taken({ partner: { days } }: { partner: PartnerView }) {
  const now = useNow(60_000)
  const sum = (of: 'requests' | 'stories') =>
    days.reduce((all, day) => all + day[of], 0).toLocaleString(partsWords.locale)
  if (days.length === 0) return <span className="text-ink-3">{words.nothingTaken}</span>
  return (
    <>
      {now !== null && <TakenBars days={days} now={now} />}
      <span className="text-ink-3">{words.taken(sum('stories'), sum('requests'))}</span>
    </>
  )
}
