'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { mediaDetailWords } from '#components/desk/words/media-detail.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'
import { authorPath } from '#domain/urls/paths.ts'

const words = mediaDetailWords.uses

type Place = { key: string; where: ReactNode; state: ReactNode }

/** Lists everything that shows a picture or links to a file, and how readers see each. */
export function WhereUsed({ uses: { data, error, refetch } }: { uses: UseQueryResult<MediaUses> }) {
  const places = data && placesOf(data)
  // Stories that are not named stand in one row.
  const count = data && places ? places.length + Math.max(0, data.others - 1) : null
  return (
    <PagePart title={words.heading} note={count === 0 ? words.nowhere : (count ?? '')}>
      <ReadingTrouble what={words.what} error={error} hasOld={data !== undefined} onRetry={() => void refetch()} />
      <List
        list={givenList(places ?? [])}
        label={words.heading}
        rowKey={({ key }) => key}
        columns={[
          { name: words.columns.where, cell: ({ where }) => where },
          { name: words.columns.state, cell: ({ state }) => <span className="text-ink-3">{state}</span> },
        ]}
        empty={null}
      />
    </PagePart>
  )
}

const placesOf = ({ stories, others, fronts, pages, authors, sources, isLogo }: MediaUses): Place[] => [
  ...stories.map(({ id, headline, status, where }) => ({
    key: `story-${id}`,
    where: (
      <>
        <DeskLink className="font-serif" href={`/desk/articles/${id}`}>
          {headline || words.untitled}
        </DeskLink>
        <small className="block text-xs text-ink-3">{where.map((place) => words.places[place]).join(', ')}</small>
      </>
    ),
    state: <StateMark status={status} />,
  })),
  ...(others > 0 ? [{ key: 'others', where: words.others(others), state: words.hidden }] : []),
  ...fronts.map(({ id, name, articleId, headline }) => ({
    key: `${name}-${id}-${articleId}`,
    where: <span className="font-serif">{headline || words.unpublished}</span>,
    state: name === 'Front' ? words.front : words.scheduledFront,
  })),
  ...pages.map(({ id, title, isPublic }) => ({
    key: `page-${id}`,
    where: <DeskLink href={`/desk/pages/${id}`}>{title}</DeskLink>,
    state: isPublic ? words.page : words.unpublishedPage,
  })),
  ...authors.map(({ id, name, slug }) => ({
    key: `author-${id}`,
    where: <a href={authorPath(slug)}>{name}</a>,
    state: words.byline,
  })),
  ...sources.map(({ id, name }) => ({
    key: `source-${id}`,
    where: <DeskLink href={`/desk/sources/${id}`}>{name}</DeskLink>,
    state: words.source,
  })),
  ...(isLogo
    ? [{ key: 'logo', where: <DeskLink href="/desk/settings">{words.paper}</DeskLink>, state: words.logo }]
    : []),
]
