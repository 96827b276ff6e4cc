'use client'
import { useLinkedFrom } from '#components/desk/links/use-links.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { linksWords as words } from '#components/desk/words/links.ts'

/** Lists the public stories that link to this one. */
export function LinkedFromField({ id }: { id: number }) {
  const items = useLinkedFrom(id).data?.items
  if (!items) return null
  return (
    <section className="field" aria-labelledby="linked-from">
      <h2 className="label" id="linked-from">
        {words.linkedFrom.heading}
      </h2>
      {items.length === 0 ? (
        <small>{words.linkedFrom.none}</small>
      ) : (
        <ul className="linked-from">
          {items.map((one) => (
            <li key={one.id}>
              <DeskLink href={`/desk/articles/${one.id}`}>{one.headline || words.untitled}</DeskLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
