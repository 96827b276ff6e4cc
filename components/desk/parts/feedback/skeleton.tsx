import { t } from '#domain/messages/t.ts'

type Props = { label?: string; rows?: number }

/** A grey place of what is loading. */
export const Grey = ({ className = '' }: { className?: string }) => (
  <span
    aria-hidden="true"
    className={`block animate-[wait_1.4s_ease-in-out_infinite_alternate] rounded-[2px] bg-press ${className}`}
  />
)

/** Grey rows in place of a list that is loading, which screen readers hear as one sentence. */
export function Skeleton({ label = t('Loading…'), rows = 8 }: Props) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, n) => (
        <span key={n} aria-hidden="true" className="flex h-9 items-center border-b border-rule">
          <Grey className="h-3 w-full" />
        </span>
      ))}
    </div>
  )
}
