'use client'
import type { ReactNode } from 'react'
import { usesCount, type useUses } from '#components/desk/media/detail/use-uses.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import type { MediaUses } from '#domain/newsroom-views.ts'
import { authorPath } from '#domain/urls/paths.ts'

/** Lists everything that shows a picture, and how readers see each. */
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

function Places({ uses }: { uses: MediaUses }) {
  const { stories, others } = uses
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
        <OtherPlaces uses={uses} />
      </tbody>
    </table>
  )
}

/** Lists the uses outside stories: fronts, pages, bylines, sources, the paper's logo. */
function OtherPlaces({ uses: { fronts, pages, authors, sources, isLogo } }: { uses: MediaUses }) {
  return (
    <>
      {fronts.map(({ id, name, articleId, headline }) => (
        <Place key={`${name}-${id}-${articleId}`} how={name === 'Front' ? 'on the front' : 'on a planned front'}>
          <span className="serif">{headline || 'A story that is not out'}</span>
        </Place>
      ))}
      {pages.map(({ id, title, isPublic }) => (
        <Place key={`page-${id}`} how={isPublic ? 'page' : 'page, not shown to readers'}>
          <DeskLink href={`/desk/pages/${id}`}>{title}</DeskLink>
        </Place>
      ))}
      {authors.map(({ id, name, slug }) => (
        <Place key={`author-${id}`} how="byline">
          <a href={authorPath(slug)}>{name}</a>
        </Place>
      ))}
      {sources.map(({ id, name }) => (
        <Place key={`source-${id}`} how="source">
          <DeskLink href={`/desk/sources/${id}`}>{name}</DeskLink>
        </Place>
      ))}
      {isLogo && (
        <Place how="logo">
          <DeskLink href="/desk/settings">The paper</DeskLink>
        </Place>
      )}
    </>
  )
}

const Place = ({ how, children }: { how: string; children: ReactNode }) => (
  <tr>
    <td>{children}</td>
    <td className="dim">{how}</td>
  </tr>
)
