'use client'
import { usesCount, type useUses } from '#components/desk/media/detail/use-uses.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import type { MediaUses } from '#domain/newsroom-views.ts'
import { authorPath } from '#domain/urls/paths.ts'

/** The stories and bylines that show a picture, and how readers see each. */
export function WhereUsed({ uses }: { uses: ReturnType<typeof useUses> }) {
  const { data } = uses
  return (
    <section aria-labelledby="where-used">
      <h2 className="head2" id="where-used">
        Where used <span className="n">{data ? usesCount(data) || 'nowhere' : ''}</span>
      </h2>
      {uses.isError && <p className="why">Where it is used could not be read. Close it and open it again.</p>}
      {data && usesCount(data) > 0 && <Places uses={data} />}
    </section>
  )
}

const WHERE = { lead: 'on top', text: 'in the text' } as const

function Places({ uses: { stories, others, fronts, authors } }: { uses: MediaUses }) {
  return (
    <table className="ledger">
      <thead className="hush">
        <tr>
          <th scope="col">Where</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {stories.map(({ id, headline, status, where, isPublic }) => (
          <tr key={id}>
            <td className="serif">
              <DeskLink href={`/desk/articles/${id}`}>{headline || 'Untitled'}</DeskLink>
              <small className="dim">{where.map((place) => WHERE[place]).join(', ')}</small>
            </td>
            <td className={isPublic ? 'yes' : undefined}>
              <StateMark status={status} hasChangesNotOut={false} />
            </td>
          </tr>
        ))}
        {others > 0 && (
          <tr>
            <td className="dim">{others === 1 ? 'A story of somebody else' : `${others} stories of others`}</td>
            <td className="dim">not shown to you</td>
          </tr>
        )}
        {fronts.map(({ id, headline }) => (
          <tr key={`front-${id}`}>
            <td className="serif">{headline}</td>
            <td className="dim">on the front</td>
          </tr>
        ))}
        {authors.map(({ id, name, slug }) => (
          <tr key={`author-${id}`}>
            <td>
              <a href={authorPath(slug)}>{name}</a>
            </td>
            <td className="dim">byline</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
