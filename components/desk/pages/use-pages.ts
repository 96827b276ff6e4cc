import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, api } from '#components/desk/api.ts'
import { menuQueries } from '#components/desk/queries/menu-queries.ts'
import { msg, t } from '#domain/messages/t.ts'
import type { DeskMenu, MenuLink, MenuName } from '#domain/paper/menu-fields.ts'

/** Names of the lists that every paper has, as links of a menu. */
export const BUILT_IN_NAMES = {
  '/latest': msg('Latest', 'list of stories'),
  '/most-read': msg('Most read', 'list of stories'),
  '/search': msg('Search', 'page for readers'),
  '/archive': msg('Archive'),
  '/corrections': msg('Corrections'),
  '/feeds': msg('Feeds'),
  '/newsletters': msg('Newsletters'),
  '/saved': msg('Saved stories'),
}

export const sentence = (error: unknown): string =>
  error instanceof ApiProblem ? error.title : t('Something went wrong. Try again.')

export const useMenus = () => useQuery(menuQueries.list())

/** Reads the sections and topics that a menu can link to. */
export function useTargets() {
  const sections = useQuery(menuQueries.targets('sections')).data?.items ?? []
  const topics = useQuery(menuQueries.targets('topics')).data?.items ?? []
  return { sections, topics }
}

/** Saves a menu with an optimistic update. The list is read again after the last of several saves. */
export function useSaveMenu() {
  const client = useQueryClient()
  const mutationKey = ['menus', 'save']
  const change = (name: MenuName, fields: Partial<DeskMenu>) =>
    client.setQueryData(menuQueries.list().queryKey, (before) => ({
      items: (before?.items ?? []).map((one) => (one.name === name ? { ...one, ...fields } : one)),
    }))
  return useMutation({
    mutationKey,
    scope: { id: 'menus' },
    mutationFn: ({ name, links }: { name: MenuName; links: MenuLink[] }) => {
      const version = client.getQueryData(menuQueries.list().queryKey)?.items.find((one) => one.name === name)?.version
      return api.send<{ version: number }>('PUT', `/api/menus/${name}`, { version: version ?? 0, links })
    },
    onMutate: async ({ name, links }) => {
      await client.cancelQueries({ queryKey: menuQueries.list().queryKey })
      change(name, { links })
    },
    onSuccess: ({ version }, { name }) => change(name, { version }),
    onSettled: () =>
      client.isMutating({ mutationKey }) > 1
        ? undefined
        : client.invalidateQueries({ queryKey: menuQueries.list().queryKey }),
  })
}
