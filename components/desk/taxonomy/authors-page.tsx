'use client'
import { AUTHOR_FORM } from '#components/desk/taxonomy/author-form.tsx'
import { TermRows } from '#components/desk/taxonomy/term-rows.tsx'
import { TermsPage } from '#components/desk/taxonomy/terms-page.tsx'
import { t } from '#domain/messages/t.ts'

/** Lists the bylines, with or without an account. */
export function AuthorsPage() {
  return (
    <TermsPage
      form={AUTHOR_FORM}
      filter={{ label: t('Search authors'), choices: ['all', 'unused'] }}
      rows={(props) => <TermRows {...props} noun="authors" first={t('Byline')} />}
    />
  )
}
