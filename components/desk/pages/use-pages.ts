import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, api } from '#components/desk/api.ts'
import { menuQueries } from '#components/desk/queries/menu-queries.ts'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { pagesWords } from '#components/desk/words/pages.ts'
import type { MenuLink, MenuName } from '#domain/paper/menu-fields.ts'

export const sentence = (error: unknown): string =>
  error instanceof ApiProblem ? error.title : pagesWords.saving.wentWrong

export const usePages = () => useQuery(standingPageQueries.list())

export const useMenus = () => useQuery(menuQueries.list())

/** Reads the sections and topics that a menu can link to. */
export function useTargets() {
  const sections = useQuery(menuQueries.targets('sections')).data?.items ?? []
  const topics = useQuery(menuQueries.targets('topics')).data?.items ?? []
  return { sections, topics }
}

/** Saves a menu with an optimistic update. */
export function useSaveMenu() {
  const client = useQueryClient()
  return useMutation({
    scope: { id: 'menus' },
    mutationFn: ({ name, links }: { name: MenuName; links: MenuLink[] }) => {
      const version = client.getQueryData(menuQueries.list().queryKey)?.items.find((one) => one.name === name)?.version
      return api.send<{ version: number }>('PUT', `/api/menus/${name}`, { version: version ?? 0, links })
    },
    onMutate: ({ name, links }) => {
      client.setQueryData(menuQueries.list().queryKey, (before) => ({
        items: (before?.items ?? []).map((one) => (one.name === name ? { ...one, links } : one)),
      }))
    },
    onSettled: () => client.invalidateQueries({ queryKey: menuQueries.list().queryKey }),
  })
}
