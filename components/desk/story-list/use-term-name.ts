import { useQuery } from '@tanstack/react-query'
import { termQueries, type TermSource } from '#components/desk/queries/term-queries.ts'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'

/** The name of the topic, byline or source with this slug; the slug until it is known. */
export function useTermName(source: 'authors' | 'topics' | 'sources', slug: string): string {
  const terms: TermSource<{ slug: string; name: string }> = termSources[source]
  const { data } = useQuery({ ...termQueries.found(terms, slug), enabled: slug !== '' })
  return data?.find((one) => one.slug === slug)?.name ?? slug
}
