import { Bars } from '#components/desk/parts/feedback/bars.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { StoryReads } from '#domain/article/lists/read-views.ts'
import { t } from '#domain/messages/t.ts'

const HOUR_MS = 3_600_000

type Props = {
  reads: StoryReads
  /** The value of the full height, so that several charts share a scale. */
  most?: number
  /** Layout. */
  className?: string
}

/** A bar chart of a story's reads by hour; its label says the peak in words. */
export function ReadChart({ reads: { hours, from }, most = Math.max(...hours), className = '' }: Props) {
  const { said } = useNewsroom()
  const peak = Math.max(...hours)
  const at = (n: number) => said(from + n * HOUR_MS)
  return (
    <Bars
      className={`h-8 w-full border-b border-edge fill-blue ${className}`}
      counts={hours}
      most={most}
      label={
        peak === 0
          ? t('Reads per hour since {since}: none.', { since: at(0) })
          : t('Reads per hour since {since}: most in the hour from {hour}, {n, number}.', {
              since: at(0),
              hour: at(hours.indexOf(peak)),
              n: peak,
            })
      }
    />
  )
}
