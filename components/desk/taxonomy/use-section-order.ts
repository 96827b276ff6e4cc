import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import { taxonomyQueries, WHOLE_LIST } from '#components/desk/queries/taxonomy-queries.ts'
import { moved } from '#components/desk/taxonomy/section-order.ts'
import type { TermActs } from '#components/desk/taxonomy/use-terms.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

/** Puts the sections in another order, which shows at once; the focus stays with what moved. */
export function useSectionOrder(sections: readonly DeskSection[], acts: TermActs) {
  const order = useAct({
    send: (next: DeskSection[]) => acts.order(next.map(({ id }) => id)),
    optimistic: {
      queryKey: taxonomyQueries.list<DeskSection>('sections', WHOLE_LIST).queryKey,
      change: (_: unknown, next: DeskSection[]) => ({ pages: [{ items: next, next: null }], pageParams: [null] }),
    },
    refusal: (error) => `${t('The order was not changed.')} ${fieldSentence(error)}`,
    renews: [],
  })
  // Moving the row's element in the document would lose the focus.
  const focused = useRef<string | null>(null)
  const shown = sections.map(({ id }) => id).join()
  useEffect(() => {
    if (focused.current !== null) document.getElementById(focused.current)?.focus()
    focused.current = null
  }, [shown])
  const go = (to: DeskSection[] | null, focusAfter?: string) => {
    if (!to) return
    focused.current = focusAfter ?? null
    order.act(to)
  }
  const keys = (event: KeyboardEvent, id: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null) return
    event.preventDefault()
    go(moved(sections, id, by), `term-${id}`)
  }
  return { go, keys }
}
