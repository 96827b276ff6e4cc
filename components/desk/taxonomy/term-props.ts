import type { DeskList } from '#components/desk/parts/list/use-list.ts'
import type { TermActs } from '#components/desk/taxonomy/use-terms.ts'
import type { BylineRef } from '#domain/article/desk-views.ts'

export type TermItem = {
  id: number
  slug: string
  name: string
  role?: string
  followUp?: { at: number; note: string } | null
  alike?: BylineRef[] | undefined
  stories?: { out: number; desk: number } | undefined
}
export type RowsProps<T> = {
  list: DeskList<T>
  chosen: number | null
  acts: TermActs
  empty: { title: string; how: string }
}
