import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { StoryReads } from '#domain/article/lists/read-views.ts'
import { t } from '#domain/messages/t.ts'

const HOUR_MS = 3_600_000
const HEIGHT = 24
/** Bar width as a fraction of an hour: a few bars are separate, many merge into one shape. */
const BAR = 0.84

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
  const bars = hours.map((count, n) => {
    const height = most === 0 ? 0 : (count / most) * HEIGHT
    return height === 0 ? '' : `M${n} ${HEIGHT}v${-round(height)}h${BAR}V${HEIGHT}z`
  })
  return (
    <svg
      // Time runs one way, whatever the language.
      className={`h-8 w-full border-b border-edge fill-blue [direction:ltr] forced-colors:fill-[CanvasText] ${className}`}
      role="img"
      aria-label={
        peak === 0
          ? t('Reads per hour since {since}: none.', { since: at(0) })
          : t('Reads per hour since {since}: most in the hour from {hour}, {n, number}.', {
              since: at(0),
              hour: at(hours.indexOf(peak)),
              n: peak,
            })
      }
      viewBox={`0 0 ${hours.length} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <path d={bars.join('')} />
    </svg>
  )
}

const round = (n: number) => Math.round(n * 100) / 100
