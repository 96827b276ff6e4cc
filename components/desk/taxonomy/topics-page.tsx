'use client'
import { TermRows } from '#components/desk/taxonomy/term-rows.tsx'
import { TermsPage } from '#components/desk/taxonomy/terms-page.tsx'
import { TOPIC_FORM } from '#components/desk/taxonomy/topic-form.tsx'
import { t } from '#domain/messages/t.ts'

/** Lists the topics: rename, describe, merge, follow up. */
export function TopicsPage() {
  return (
    <TermsPage
      form={TOPIC_FORM}
      filter={{ label: t('Search topics'), choices: ['all', 'following', 'unused'] }}
      rows={(props) => <TermRows {...props} noun="topics" first={t('Topic')} />}
    />
  )
}
