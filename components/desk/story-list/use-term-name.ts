import { useQuery } from '@tanstack/react-query'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'

/** The name of the topic, byline or source with this slug; the slug until it is known. */
export function useTermName(source: 'authors' | 'topics' | 'sources', slug: string): string {
  const { find } = termSources[source]
  const { data } = useQuery({
    queryKey: ['find', source, 'slug', slug],
    queryFn: async () => (await find(slug)).find((one) => one.slug === slug)?.name ?? slug,
    staleTime: 60_000,
    enabled: slug !== '',
  })
  return data ?? slug
}
