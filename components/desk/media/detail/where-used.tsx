'use client'
import type { ReactNode } from 'react'
import { usesCount, type useUses } from '#components/desk/media/detail/use-uses.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'
import { authorPath } from '#domain/urls/paths.ts'

const words = mediaDetailWords.uses

/** Lists everything that shows a picture, and how readers see each. */
export function WhereUsed({ uses }: { uses: ReturnType<typeof useUses> }) {
  const { data } = uses
  return (
    <section aria-labelledby="where-used">
      <h2 className="head2" id="where-used">
        {words.heading} <span className="n">{data ? usesCount(data) || words.nowhere : ''}</span>
      </h2>
      {uses.isError && <p className="why">{words.failed}</p>}
      {data && usesCount(data) > 0 && <Places uses={data} />}
    </section>
  )
}

function Places({ uses }: { uses: MediaUses }) {
  const { stories, others } = uses
  return (
    <table className="ledger">
      <thead className="hush">
        <tr>
          <th scope="col">{words.columns.where}</th>
          <th scope="col">{words.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map(({ id, headline, status, where, isPublic }) => (
          <tr key={id}>
            <td className="serif">
              <DeskLink href={`/desk/articles/${id}`}>{headline || words.untitled}</DeskLink>
              <small className="dim">{where.map((place) => words.places[place]).join(', ')}</small>
            </td>
            <td className={isPublic ? 'yes' : undefined}>
              <StateMark status={status} hasChangesNotOut={false} />
            </td>
          </tr>
        ))}
        {others > 0 && (
          <tr>
            <td className="dim">{words.others(others)}</td>
            <td className="dim">{words.hidden}</td>
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
        <Place key={`${name}-${id}-${articleId}`} how={name === 'Front' ? words.front : words.scheduledFront}>
          <span className="serif">{headline || words.unpublished}</span>
        </Place>
      ))}
      {pages.map(({ id, title, isPublic }) => (
        <Place key={`page-${id}`} how={isPublic ? words.page : words.unpublishedPage}>
          <DeskLink href={`/desk/pages/${id}`}>{title}</DeskLink>
        </Place>
      ))}
      {authors.map(({ id, name, slug }) => (
        <Place key={`author-${id}`} how={words.byline}>
          <a href={authorPath(slug)}>{name}</a>
        </Place>
      ))}
      {sources.map(({ id, name }) => (
        <Place key={`source-${id}`} how={words.source}>
          <DeskLink href={`/desk/sources/${id}`}>{name}</DeskLink>
        </Place>
      ))}
      {isLogo && (
        <Place how={words.logo}>
          <DeskLink href="/desk/settings">{words.paper}</DeskLink>
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
