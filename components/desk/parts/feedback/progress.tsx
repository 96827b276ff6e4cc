type Props = {
  /** Its accessible name. */
  label: string
  /** 0 to 100; undefined while nobody knows. */
  percent?: number | undefined
  /** A colour of text. */
  tone?: string
}

/** A bar that shows how far something is. */
export const Progress = ({ label, percent, tone = 'text-blue' }: Props) => (
  <progress
    className={`h-1 w-full appearance-none overflow-clip rounded-[2px] border-0 bg-press ${tone} [&::-moz-progress-bar]:bg-current [&::-webkit-progress-bar]:bg-press [&::-webkit-progress-value]:bg-current`}
    aria-label={label}
    value={percent}
    max={100}
  >
    {percent} %
  </progress>
)
