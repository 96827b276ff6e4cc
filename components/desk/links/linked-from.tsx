'use client'
import { useQuery } from '@tanstack/react-query'
import { HINT, LABEL } from '#components/desk/parts/field/control-look.ts'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import { t } from '#domain/messages/t.ts'

/** Lists the public stories that link to this one. */
export function LinkedFromField({ id }: { id: number }) {
  const items = useQuery(linkQueries.linkedFrom(id)).data?.items
  if (!items) return null
  return (
    <section className="grid content-start gap-1" aria-labelledby="linked-from">
      <h2 className={LABEL} id="linked-from">
        {t('Linked from')}
      </h2>
      {items.length === 0 ? (
        <small className={HINT}>{t('No published story links here.')}</small>
      ) : (
        <ul className="grid gap-1 text-sm">
          {items.map((one) => (
            <li key={one.id}>
              <StoryLink id={one.id} headline={one.headline} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
