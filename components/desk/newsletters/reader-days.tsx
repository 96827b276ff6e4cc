import { Bars } from '#components/desk/parts/feedback/bars.tsx'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { t } from '#domain/messages/t.ts'
import type { ReaderPage } from '#domain/newsletters/newsletter-views.ts'

const DAY_MS = 86_400_000
/** Slots at least, so that one day is no broad bar. */
const FEWEST = 30

/** Joined and left by day: bars up and down from a line, and the same as a table. */
export function ReaderDays({ days }: { days: ReaderPage['days'] }) {
  const most = Math.max(1, ...days.flatMap(({ joined, left }) => [joined, left]))
  const sum = (of: 'joined' | 'left') => days.reduce((all, day) => all + day[of], 0)
  const last = Date.parse(days.at(-1)?.day ?? '')
  const slots = Math.max(FEWEST, (last - Date.parse(days[0]?.day ?? '')) / DAY_MS + 1)
  const countsOf = (of: 'joined' | 'left') => {
    const counts = new Map(days.map((day) => [Date.parse(day.day), day[of]]))
    return Array.from({ length: slots }, (_, n) => counts.get(last - (slots - 1 - n) * DAY_MS) ?? 0)
  }
  if (days.length === 0) return null
  return (
    <div className="grid max-w-104 gap-2">
      <div
        role="img"
        aria-label={t('By day since {day}: {joined, number} joined, {left, number} left.', {
          day: days[0]?.day ?? '',
          joined: sum('joined'),
          left: sum('left'),
        })}
      >
        <Bars className="block h-8 w-full fill-blue" counts={countsOf('joined')} most={most} least={1} />
        <Bars isDown className="block h-8 w-full fill-red" counts={countsOf('left')} most={most} least={1} />
      </div>
      <Details title={t('The numbers by day')}>
        <List
          list={givenList(days.toReversed())}
          label={t('The numbers by day')}
          rowKey={({ day }) => day}
          columns={[
            { name: t('Day'), isRowHead: true, cell: ({ day }) => day },
            { name: t('Joined'), align: 'end', cell: ({ joined }) => joined },
            { name: t('Left', {}, 'readers'), align: 'end', cell: ({ left }) => left },
          ]}
          empty={null}
        />
      </Details>
    </div>
  )
}
