import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { DeskMenu } from '#domain/paper/menu-fields.ts'

type Named = { slug: string; name: string }

export const menuQueries = {
  list: () => apiQuery<{ items: DeskMenu[] }>(['menus', 'list'], '/api/menus'),
  /** The sections or topics that a menu can link to. */
  targets: (noun: 'sections' | 'topics') => apiQuery<DeskPage<Named>>(['menus', 'targets', noun], `/api/${noun}`),
}
