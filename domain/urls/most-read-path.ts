import { USUAL, type Within } from '#domain/article/ranking.ts'

/** The only address of a most-read list: the default period is left out. */
export function mostReadPath({ within = USUAL, section }: { within?: Within; section?: string | undefined }): string {
  const query = [...(within === USUAL ? [] : [`within=${within}`]), ...(section ? [`section=${section}`] : [])]
  return query.length === 0 ? '/most-read' : `/most-read?${query.join('&')}`
}
