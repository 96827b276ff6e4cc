'use client'
import { useQuery } from '@tanstack/react-query'
import { OwnerLink } from '#components/desk/names/owner-link.tsx'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageColumn, PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { PageReading } from '#components/desk/parts/page-reading.tsx'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import { t } from '#domain/messages/t.ts'

/** The result of an act: the forms of the name, and each story with its number of occurrences. */
export function ReplacementPage({ id }: { id: number }) {
  const query = useQuery(storyQueries.replacement(id))
  const { data } = query
  return (
    <>
      <Bar
        title={t('Replacement {id, number}', { id })}
        back={{ name: t('Replace a name'), href: '/desk/replacements/new' }}
      />
      <PageReading what={t('The replacement')} of={query} />
      {data && (
        <PageColumn>
          <PagePart title={t('Forms of the name')}>
            <p className={HINT}>
              {data.by} <When at={data.at} />
            </p>
            <ul className="grid gap-1">
              {data.forms.map(({ form, replacement }) => (
                <li key={form}>
                  <bdi>{form}</bdi> → <bdi>{replacement}</bdi>
                </li>
              ))}
            </ul>
          </PagePart>
          <PagePart
            title={t('Stories')}
            note={t('{n, plural, one {# occurrence} other {# occurrences}} replaced', {
              n: data.stories.reduce((sum, { replaced }) => sum + replaced, 0),
            })}
          >
            <ul className="grid gap-1">
              {data.stories.map((story) => (
                <li key={`${story.of} ${story.id}`}>
                  <OwnerLink {...story} /> ({story.replaced})
                </li>
              ))}
            </ul>
          </PagePart>
        </PageColumn>
      )}
    </>
  )
}
