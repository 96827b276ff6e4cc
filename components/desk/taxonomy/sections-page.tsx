'use client'
import { useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import { taxonomyQueries, WHOLE_LIST } from '#components/desk/queries/taxonomy-queries.ts'
import { SECTION_FORM } from '#components/desk/taxonomy/section-form.tsx'
import { asTree } from '#components/desk/taxonomy/section-order.ts'
import { SectionRows } from '#components/desk/taxonomy/section-rows.tsx'
import { TermsPage } from '#components/desk/taxonomy/terms-page.tsx'
import type { TermActs } from '#components/desk/taxonomy/use-terms.ts'
import { taxonomyWords as words } from '#components/desk/words/taxonomy.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'

/** The paper's sections: their order, and the details of the selected one. */
export function SectionsPage() {
  const client = useQueryClient()
  const order = async (acts: TermActs, next: DeskSection[]) => {
    // Optimistic update, rolled back on refusal.
    client.setQueryData(taxonomyQueries.list<DeskSection>('sections', WHOLE_LIST).queryKey, {
      pages: [{ items: next, next: null }],
      pageParams: [null],
    })
    try {
      await acts.order(next.map((section) => section.id))
    } catch (error) {
      toast.error(`${words.order.failed} ${fieldSentence(error)}`)
    }
  }
  return (
    <TermsPage
      form={SECTION_FORM}
      arrange={asTree}
      rows={(sections, chosen, acts) => (
        <SectionRows sections={sections} chosen={chosen} onOrder={(next) => void order(acts, next)} />
      )}
    />
  )
}
