import { daySpan, longDay, type TimeFormat } from '#components/desk/parts/times.ts'
import { lengthOf, offsetName, type PlanDay } from '#components/desk/planning/plan-days.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'

const noonOf = ({ from, to }: PlanDay) => (from + to) / 2

/** Formats `Week of 23 to 29 November, Europe/Oslo, UTC+1`; with both offsets if the clocks change in it. */
export function weekLabel(paper: TimeFormat, days: readonly PlanDay[]): string {
  const { zone } = paper
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return zone
  const offsets = words.offsets([...new Set([offsetName(zone, first.from), offsetName(zone, last.to - 1)])])
  const change = days.map(lengthOf).find((length) => length !== null)
  const span =
    days.length === 1 ? longDay(paper, noonOf(first)) : words.weekOf(daySpan(paper, noonOf(first), noonOf(last)))
  return [span, zone, offsets, days.length === 1 ? change : null].filter(Boolean).join(', ')
}
