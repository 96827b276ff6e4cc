import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, api } from '#components/desk/api.ts'
import { pagesWords } from '#components/desk/words/pages.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { DeskMenu, MenuLink, MenuName } from '#domain/paper/menu-fields.ts'
import type { DeskPageItem } from '#domain/paper/page-fields.ts'

export const PAGES = ['pages']
const MENUS = ['menus']

export const sentence = (error: unknown): string =>
  error instanceof ApiProblem ? error.title : pagesWords.saving.wentWrong

export const usePages = () =>
  useQuery({ queryKey: PAGES, queryFn: () => api.get<DeskPage<DeskPageItem>>('/api/pages') })

export const useMenus = () => useQuery({ queryKey: MENUS, queryFn: () => api.get<{ items: DeskMenu[] }>('/api/menus') })

type Named = { slug: string; name: string }

/** Reads the sections and topics that a menu can link to. */
export function useTargets() {
  const read = (noun: 'sections' | 'topics') => ({
    queryKey: ['menu-targets', noun],
    queryFn: () => api.get<DeskPage<Named>>(`/api/${noun}`),
  })
  const sections = useQuery(read('sections')).data?.items ?? []
  const topics = useQuery(read('topics')).data?.items ?? []
  return { sections, topics }
}

/** Saves a menu with an optimistic update. */
export function useSaveMenu() {
  const client = useQueryClient()
  return useMutation({
    scope: { id: 'menus' },
    mutationFn: ({ name, links }: { name: MenuName; links: MenuLink[] }) => {
      const version = client.getQueryData<{ items: DeskMenu[] }>(MENUS)?.items.find((one) => one.name === name)?.version
      return api.send<{ version: number }>('PUT', `/api/menus/${name}`, { version: version ?? 0, links })
    },
    onMutate: ({ name, links }) => {
      client.setQueryData<{ items: DeskMenu[] }>(MENUS, (before) => ({
        items: (before?.items ?? []).map((one) => (one.name === name ? { ...one, links } : one)),
      }))
    },
    onSettled: () => client.invalidateQueries({ queryKey: MENUS }),
  })
}
