'use client'
import { TermsPage } from '#components/desk/taxonomy/terms-page.tsx'
import { TopicFacts } from '#components/desk/taxonomy/topic-facts.tsx'
import { taxonomyWords as words } from '#components/desk/words/taxonomy.ts'
import type { DeskTopic } from '#domain/article/desk-views.ts'

/** Lists the topics: rename, describe, merge, follow up. */
export function TopicsPage() {
  return (
    <TermsPage<DeskTopic>
      noun="topics"
      first={words.columns.topic}
      choices={['all', 'following', 'unused']}
      facts={(topic, acts, onClose) => <TopicFacts key={topic.id} topic={topic} acts={acts} onClose={onClose} />}
    />
  )
}
