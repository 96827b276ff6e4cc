import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { Colleague, DeskPage } from '#domain/article/desk-views.ts'

/** Reads all colleagues, by name. */
export function useColleagues(): Colleague[] {
  const found = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => api.get<DeskPage<Colleague>>('/api/colleagues'),
    staleTime: 60_000,
  })
  return found.data?.items ?? []
}
