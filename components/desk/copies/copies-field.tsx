'use client'
import { useQuery } from '@tanstack/react-query'
import { stateSaid } from '#components/desk/copies/copy-states.ts'
import { HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { copyQueries } from '#components/desk/queries/partner-queries.ts'
import { t } from '#domain/messages/t.ts'

/** The houses that republished a story; nothing where none did. */
export function CopiesField({ id }: { id: number }) {
  const items = useQuery(copyQueries.ofStory(id)).data?.items ?? []
  if (items.length === 0) return null
  const n = new Set(items.map(({ house }) => house.id)).size
  return (
    <section className="grid content-start gap-1" aria-labelledby="republished-by">
      <h2 className={LABEL} id="republished-by">
        {t('{n, plural, one {Republished by # house} other {Republished by # houses}}', { n })}
      </h2>
      <ul className="grid gap-1 text-sm">
        {items.map(({ id: copy, house, address, state, checkedAt }) => (
          <li key={copy} className="wrap-anywhere">
            {address === '' ? <bdi>{house.name}</bdi> : <a href={address}>{house.name}</a>}{' '}
            <small className={HINT}>
              {stateSaid(state)} {checkedAt !== null && <When at={checkedAt} />}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
