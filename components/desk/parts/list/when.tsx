import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'

/** The time of a row, in the paper's zone; its title says the day and the second. */
export function When({ at }: { at: number }) {
  const { paper, said, seconds } = useNewsroom()
  return (
    <time
      className="whitespace-nowrap text-ink-2"
      dateTime={new Date(at).toISOString()}
      title={`${longDay(paper, at)}, ${seconds(at)}`}
    >
      {said(at)}
    </time>
  )
}
