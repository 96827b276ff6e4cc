'use client'
import { SECTION_FORM } from '#components/desk/taxonomy/section-form.tsx'
import { asTree } from '#components/desk/taxonomy/section-order.ts'
import { SectionRows } from '#components/desk/taxonomy/section-rows.tsx'
import { TermsPage } from '#components/desk/taxonomy/terms-page.tsx'

/** The paper's sections: their order, and the details of the selected one. */
export const SectionsPage = () => (
  <TermsPage form={SECTION_FORM} arrange={asTree} rows={(props) => <SectionRows {...props} />} />
)
