import { Bars } from '#components/desk/parts/feedback/bars.tsx'
import { PARTNER_DAYS, type PartnerDay } from '#domain/partners/partner-views.ts'

const DAY_MS = 86_400_000

/** A bar chart of the stories that a partner took each day, over a month; the text beside it states what matters. */
export function TakenBars({ days, now }: { days: readonly PartnerDay[]; now: number }) {
  const first = Math.floor(now / DAY_MS) - PARTNER_DAYS + 1
  const counts = Array.from({ length: PARTNER_DAYS }, (_, n) => {
    const of = days.find(({ date }) => Date.parse(date) === (first + n) * DAY_MS)
    return of?.stories ?? 0
  })
  return (
    <Bars
      className="block h-6 w-30 border-b border-edge fill-blue"
      counts={counts}
      most={Math.max(...counts)}
      least={2}
    />
  )
}
