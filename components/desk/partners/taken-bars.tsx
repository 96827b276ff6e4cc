import { PARTNER_DAYS, type PartnerDay } from '#domain/partners/partner-views.ts'

const HIGH = 24
const WIDE = 4
const DAY_MS = 86_400_000

/**
 * A bar chart of the stories that a partner took each day, over a month. It is hidden from screen readers; the text
 * beside it states what matters.
 */
export function TakenBars({ days, now }: { days: readonly PartnerDay[]; now: number }) {
  const most = Math.max(1, ...days.map(({ stories }) => stories))
  const today = Math.floor(now / DAY_MS)
  const bars = days.map(({ date, stories }) => ({
    date,
    at: PARTNER_DAYS - 1 - (today - Math.floor(Date.parse(date) / DAY_MS)),
    high: stories === 0 ? 0 : Math.max(2, Math.round((stories / most) * HIGH)),
  }))
  return (
    <svg
      className="block h-6 w-30 border-b border-edge fill-blue"
      viewBox={`0 0 ${PARTNER_DAYS * WIDE} ${HIGH}`}
      aria-hidden="true"
    >
      {bars.map(({ date, at, high }) => (
        <rect key={date} x={at * WIDE} y={HIGH - high} width={WIDE - 1} height={high} />
      ))}
    </svg>
  )
}
