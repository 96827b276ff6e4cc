import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { DeskMenu } from '#domain/paper/menu-fields.ts'

type Named = { slug: string; name: string }

export const menuQueries = {
  list: () =>
    queryOptions({ queryKey: ['menus', 'list'], queryFn: () => api.get<{ items: DeskMenu[] }>('/api/menus') }),
  /** The sections or topics that a menu can link to. */
  targets: (noun: 'sections' | 'topics') =>
    queryOptions({ queryKey: ['menus', 'targets', noun], queryFn: () => api.get<DeskPage<Named>>(`/api/${noun}`) }),
}
