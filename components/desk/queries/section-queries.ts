import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { withCursor } from '#components/desk/queries/api-query.ts'
import type { DeskPage, DeskSection } from '#domain/article/desk-views.ts'

export const sectionQueries = {
  /** All sections of the paper, which are few enough for one or two pages. */
  every: () => queryOptions({ queryKey: ['sections', 'every'], queryFn: everySection, staleTime: 60_000 }),
}

async function everySection(): Promise<DeskSection[]> {
  const sections: DeskSection[] = []
  let cursor: string | null = null
  do {
    const page: DeskPage<DeskSection> = await api.get(withCursor('/api/sections', cursor))
    sections.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return sections
}
