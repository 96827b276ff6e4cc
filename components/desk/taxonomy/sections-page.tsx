'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { taxonomyQueries, WHOLE_LIST } from '#components/desk/queries/taxonomy-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { AddDialog } from '#components/desk/taxonomy/add-dialog.tsx'
import { PaperFrame } from '#components/desk/taxonomy/paper-frame.tsx'
import { PaperLoading } from '#components/desk/taxonomy/paper-loading.tsx'
import { SectionFacts } from '#components/desk/taxonomy/section-facts.tsx'
import { asTree } from '#components/desk/taxonomy/section-order.ts'
import { SectionRows } from '#components/desk/taxonomy/section-rows.tsx'
import { useChosen } from '#components/desk/taxonomy/use-chosen.ts'
import { sentenceOf, usePaperActs, usePaperList } from '#components/desk/taxonomy/use-paper.ts'
import { taxonomyWords as words } from '#components/desk/words/taxonomy.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'

/** The paper's sections: their order, and the details of the selected one. */
export function SectionsPage() {
  const client = useQueryClient()
  const list = usePaperList<DeskSection>('sections')
  const acts = usePaperActs('sections')
  const { id, choose } = useChosen('/desk/sections')
  const [isAdding, setAdding] = useState(false)
  useKeys({ a: () => setAdding(true), escape: () => choose(null) })
  const sections = asTree(list.data?.pages.flatMap((page) => page.items) ?? [])
  const chosen = sections.find((section) => section.id === id)
  const order = async (next: DeskSection[]) => {
    // Optimistic update, rolled back on refusal.
    client.setQueryData(taxonomyQueries.list<DeskSection>('sections', WHOLE_LIST).queryKey, {
      pages: [{ items: next, next: null }],
      pageParams: [null],
    })
    try {
      await acts.order(next.map((section) => section.id))
    } catch (error) {
      toast.error(`${words.order.failed} ${sentenceOf(error)}`)
    }
  }
  return (
    <PaperFrame noun="sections" saved={acts.saved} onAdd={() => setAdding(true)}>
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={list.data !== undefined}
        onRetry={() => void list.refetch()}
      />
      <div className={chosen ? 'paper has-chosen' : 'paper'} aria-busy={list.isPending}>
        <div className="paper-all">
          {list.isPending && <PaperLoading />}
          {list.data && sections.length === 0 && (
            <div className="empty">
              <h2>{words.empty.sections.title}</h2>
              <p className="lede">{words.empty.sections.about}</p>
            </div>
          )}
          {sections.length > 0 && <SectionRows sections={sections} chosen={id} onOrder={(next) => void order(next)} />}
        </div>
        {chosen && (
          <PanelBoundary key={chosen.id} label={words.details.label} className="facts">
            <SectionFacts
              section={chosen}
              all={sections}
              acts={acts}
              onClose={() => {
                choose(null)
                document.getElementById(`section-${chosen.id}`)?.focus()
              }}
            />
          </PanelBoundary>
        )}
      </div>
      {isAdding && (
        <AddDialog
          noun="sections"
          onAdd={async (name) => choose((await acts.create({ name })).id)}
          onClose={() => setAdding(false)}
        />
      )}
    </PaperFrame>
  )
}
