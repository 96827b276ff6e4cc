'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { givenList } from '#components/desk/parts/list/use-list.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'
import { authorPath } from '#domain/urls/paths.ts'

const PLACES = { lead: msg('lead picture'), text: msg('in the text'), file: msg('linked', 'file') }

type Place = { key: string; where: ReactNode; state: ReactNode }

/** Lists everything that shows a picture or links to a file, and how readers see each. */
export function WhereUsed({ uses }: { uses: UseQueryResult<MediaUses> }) {
  const { data } = uses
  const places = data && placesOf(data)
  // Stories that are not named stand in one row.
  const count = data && places ? places.length + Math.max(0, data.others - 1) : null
  return (
    <PagePart title={t('Where used')} note={count === 0 ? t('nowhere') : (count ?? '')}>
      <ReadingTrouble what={t('Where it is used')} of={uses} />
      <List
        list={givenList(places ?? [])}
        label={t('Where used')}
        rowKey={({ key }) => key}
        columns={[
          { name: t('Where'), cell: ({ where }) => where },
          { name: t('State'), cell: ({ state }) => <span className="text-ink-3">{state}</span> },
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
        <StoryLink className="font-serif" id={id} headline={headline} />
        <small className="block text-xs text-ink-3">
          {saidList(
            where.map((place) => t(PLACES[place])),
            'commas',
          )}
        </small>
      </>
    ),
    state: <StateMark status={status} />,
  })),
  ...(others > 0
    ? [
        {
          key: 'others',
          where: t('{n, plural, one {A story by somebody else} other {# stories by others}}', { n: others }),
          state: t('you cannot see it'),
        },
      ]
    : []),
  ...fronts.map(({ id, name, articleId, headline }) => ({
    key: `${name}-${id}-${articleId}`,
    where: <span className="font-serif">{headline || t('An unpublished story')}</span>,
    state: name === 'Front' ? t('on the front') : t('on a scheduled front'),
  })),
  ...pages.map(({ id, title, isPublic }) => ({
    key: `page-${id}`,
    where: (
      <DeskLink href={`/desk/pages/${id}`} dir="auto">
        {title}
      </DeskLink>
    ),
    state: isPublic ? t('page') : t('unpublished page'),
  })),
  ...authors.map(({ id, name, slug }) => ({
    key: `author-${id}`,
    where: (
      <a href={authorPath(slug)} dir="auto">
        {name}
      </a>
    ),
    state: t('byline'),
  })),
  ...sources.map(({ id, name }) => ({
    key: `source-${id}`,
    where: (
      <DeskLink href={`/desk/sources/${id}`} dir="auto">
        {name}
      </DeskLink>
    ),
    state: t('source'),
  })),
  ...(isLogo
    ? [{ key: 'logo', where: <DeskLink href="/desk/settings">{t('The paper')}</DeskLink>, state: t('logo') }]
    : []),
]
