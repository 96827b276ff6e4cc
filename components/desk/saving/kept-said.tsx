import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { Kept, SetAside } from '#components/desk/saving/journal.ts'
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
            ? t(
                '{n, plural, =0 {This browser kept changes that never reached the server.} one {This browser kept # word that never reached the server.} other {This browser kept # words that never reached the server.}}',
                { n: count },
              )
            : t(
                '{n, plural, =0 {This browser kept changes of “{headline}” that never reached the server.} one {This browser kept # word of “{headline}” that never reached the server.} other {This browser kept # words of “{headline}” that never reached the server.}}',
                { n: count, headline: name },
              )
          : labelSaid(label, said)}
      </b>{' '}
      {label === null
        ? isOfOneMinute
          ? t('Written {from}.', { from: said(since) })
          : t('Written {from} to {to}.', { from: said(since), to: minutes(at) })
        : t('Kept in this browser since {time}.', { time: said(at) })}
    </>
  )
}

function labelSaid(label: SetAside | string, said: (at: number) => string): string {
  if (typeof label === 'string') return `${label}.`
  return label.mergedWith === 'server'
    ? t('Your text before the merge.')
    : t('The text before you merged the changes of {time}.', { time: said(label.mergedWith) })
}
