import { Details } from '#components/desk/parts/feedback/details.tsx'
import { t } from '#domain/messages/t.ts'
import type { ReaderPage } from '#domain/newsletters/newsletter-views.ts'

const HIGH = 24

/** Joined and left by day: bars up and down from a line, and the same as a table. */
export function ReaderDays({ days }: { days: ReaderPage['days'] }) {
  const most = Math.max(1, ...days.flatMap(({ joined, left }) => [joined, left]))
  const sum = (of: 'joined' | 'left') => days.reduce((all, day) => all + day[of], 0)
  const high = (n: number) => (n === 0 ? 0 : Math.max(1, Math.round((n / most) * HIGH)))
  if (days.length === 0) return null
  return (
    <div className="grid max-w-104 gap-2">
      <svg
        // Time runs one way, whatever the language.
        className="h-16 w-full [direction:ltr] forced-colors:fill-[CanvasText]"
        role="img"
        aria-label={t('By day since {day}: {joined, number} joined, {left, number} left.', {
          day: days[0]?.day ?? '',
          joined: sum('joined'),
          left: sum('left'),
        })}
        viewBox={`0 0 ${days.length} ${2 * HIGH}`}
        preserveAspectRatio="none"
      >
        {days.map(({ day, joined, left }, n) => (
          <g key={day}>
            <rect className="fill-blue" x={n} width={0.84} y={HIGH - high(joined)} height={high(joined)} />
            <rect className="fill-red" x={n} width={0.84} y={HIGH} height={high(left)} />
          </g>
        ))}
      </svg>
      <Details title={t('The numbers by day')}>
        <table className="w-full text-sm">
          <thead>
            <tr className="text-start">
              {[t('Day'), t('Joined'), t('Left', {}, 'readers')].map((name) => (
                <th key={name} scope="col" className="py-1 text-start font-semibold">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, joined, left }) => (
              <tr key={day}>
                <td>{day}</td>
                <td>{joined}</td>
                <td>{left}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Details>
    </div>
  )
}
