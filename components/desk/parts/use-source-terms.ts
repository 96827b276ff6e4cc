import { useQuery } from '@tanstack/react-query'
import { sourceQueries } from '#components/desk/queries/source-queries.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

export type SourceTerms = NonNullable<DeskArticle['sourceTerms']>

/**
 * Reads the terms of the story's current source. If the source was just chosen, they are requested from the server;
 * null until then, and for a new source, which is created when the story is saved.
 */
export function useSourceTerms({
  source,
  sourceTerms,
}: Pick<DeskArticle, 'source' | 'sourceTerms'>): SourceTerms | null {
  const name = source?.name ?? ''
  const isKnown = sourceTerms !== null && sourceTerms.name === name
  const { data } = useQuery({ ...sourceQueries.named(name), enabled: name !== '' && !isKnown })
  if (name === '') return null
  if (isKnown) return sourceTerms
  const found = data?.items.find((one) => one.name === name)
  return found
    ? { id: found.id, name, policy: found.policy, hasLicence: found.hasLicence, licenceUntil: found.licenceUntil }
    : null
}
