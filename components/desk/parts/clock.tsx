'use client'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { zoneName } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { t } from '#domain/messages/t.ts'

/** Shows newsroom time, rendered in the browser only. */
export function Clock() {
  const { paper, seconds } = useNewsroom()
  const now = useNow(1_000)
  if (now === null) return null
  return (
    <span
      className="inline-flex items-center gap-[0.3em] text-sm whitespace-nowrap text-ink-2"
      title={t('Newsroom time, {zone}', { zone: paper.zone })}
    >
      <b className="font-semibold text-ink">{seconds(now)}</b> {zoneName(paper.zone, now)}
    </span>
  )
}
