import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Kept } from '#components/desk/saving/journal.ts'
import { t } from '#domain/messages/t.ts'

/** Describes a stored text and when it was written. `count` is the number of words that are nowhere else; `name` is its story. */
export function KeptSaid({ kept: { label, since, at }, count, name }: { kept: Kept; count: number; name?: string }) {
  const { said, minutes } = useNewsroom()
  const isOfOneMinute = minutes(since) === minutes(at)
  return (
    <>
      <b>
        {label === null
          ? name === undefined
            ? t('This browser kept {changes} that never reached the server.', {
                changes: t('{words, plural, =0 {changes} one {# word} other {# words}}', { words: count }),
              })
            : t('This browser kept {changes} of “{headline}” that never reached the server.', {
                changes: t('{words, plural, =0 {changes} one {# word} other {# words}}', { words: count }),
                headline: name,
              })
          : `${label}.`}
      </b>{' '}
      {label === null
        ? (isOfOneMinute ? null : minutes(at)) === null
          ? t('Written {from}.', { from: said(since) })
          : t('Written {from} to {to}.', { from: said(since), to: isOfOneMinute ? null : minutes(at) })
        : t('Kept in this browser since {time}.', { time: said(at) })}
    </>
  )
}
