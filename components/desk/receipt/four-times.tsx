import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { seenOf } from '#components/desk/receipt/receipt-words.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { Receipt, ReceiptPage } from '#domain/article/receipt-views.ts'

/**
 * Shows when a story was published, read back from disk, first seen and seen everywhere, and the dates that readers
 * see.
 */
export function FourTimes({ receipt, story }: { receipt: Receipt; story: ReceiptPage['story'] }) {
  const { said } = useNewsroom()
  const exact = useExact()
  const { publishedAt, readBackAt, firstSeenAt, allSeenAt, checks, state } = receipt
  const { times } = words
  const [seen, all] = [seenOf(checks), checks.length]
  const isUpdated = story?.modifiedAt != null && story.publishedAt !== null && story.modifiedAt > story.publishedAt
  return (
    <dl className="sum">
      <Time name={times.published}>{exact(publishedAt)}</Time>
      <Time name={times.readBack}>{readBackAt === null ? '…' : exact(readBackAt)}</Time>
      <Time name={times.firstSeen}>{firstSeenAt === null ? '…' : exact(firstSeenAt)}</Time>
      <Time name={times.seen} isBad={state === 'not-seen'}>
        {all === 0 ? '…' : allSeenAt === null ? times.seenOf(seen, all) : times.allSeen(seen, all, exact(allSeenAt))}
      </Time>
      {story?.publishedAt != null && (
        <Time name={times.dates}>
          {times.first(said(story.publishedAt))}
          {isUpdated && times.changed(said(story.modifiedAt ?? 0))}
        </Time>
      )}
    </dl>
  )
}

function Time({ name, isBad = false, children }: { name: string; isBad?: boolean; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={isBad ? 'no' : undefined}>{children}</dd>
    </div>
  )
}

/** Formats milliseconds too, because they are the evidence here. */
function useExact() {
  const { seconds } = useNewsroom()
  return (at: number) => `${seconds(at)}.${String(at % 1_000).padStart(3, '0')}`
}
