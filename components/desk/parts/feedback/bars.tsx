const HIGH = 24
/** Width of a bar as a share of its slot: a few bars are separate, many merge into one shape. */
const WIDE = 0.84

type Props = {
  /** A number a slot; 0 draws no bar. */
  counts: readonly number[]
  /** The value of the full height, so that several charts share a scale. */
  most: number
  /** Height of the smallest number, of 24. */
  least?: number
  /** They hang from the upper edge. */
  isDown?: boolean
  /** Without a label the text beside it states what matters, and it is hidden from screen readers. */
  label?: string
  /** Layout and colour. */
  className: string
}

/** A bar chart. */
export const Bars = ({ counts, most, least = 0, isDown = false, label, className }: Props) => (
  <svg
    // Time runs one way, whatever the language.
    className={`[direction:ltr] forced-colors:fill-[CanvasText] ${className}`}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    viewBox={`0 0 ${counts.length} ${HIGH}`}
    preserveAspectRatio="none"
  >
    <path d={counts.map((count, n) => bar(n, Math.max(least, (count / most) * HIGH), count, isDown)).join('')} />
  </svg>
)

function bar(n: number, high: number, count: number, isDown: boolean): string {
  if (count === 0) return ''
  const to = isDown ? 0 : HIGH
  return `M${n} ${to}v${Math.round((isDown ? high : -high) * 100) / 100}h${WIDE}V${to}z`
}
