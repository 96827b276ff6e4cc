import { DEFAULT_PERIOD, type Within } from '#domain/article/lists/ranking.ts'

/** The only address of a most-read list: the default period is left out. */
export function mostReadPath({
  within = DEFAULT_PERIOD,
  section,
}: {
  within?: Within
  section?: string | undefined
}): string {
  const query = [...(within === DEFAULT_PERIOD ? [] : [`within=${within}`]), ...(section ? [`section=${section}`] : [])]
  return query.length === 0 ? '/most-read' : `/most-read?${query.join('&')}`
}
