'use client'
import { TermsPage } from '#components/desk/taxonomy/terms-page.tsx'
import { TopicFacts } from '#components/desk/taxonomy/topic-facts.tsx'
import type { DeskTopic } from '#domain/article/desk-views.ts'

/** Lists the topics: rename, describe, merge, follow up. */
export function TopicsPage() {
  return (
    <TermsPage<DeskTopic>
      noun="topics"
      first="Topic"
      choices={[
        { value: 'all', name: 'All' },
        { value: 'following', name: 'To come back to' },
        { value: 'unused', name: 'Unused' },
      ]}
      none={
        <div className="empty">
          <h2>There are no topics yet.</h2>
          <p className="lede">
            A topic gathers what the paper wrote about one thing. Whoever writes makes them in a story.
          </p>
        </div>
      }
      facts={(topic, acts, onClose) => <TopicFacts key={topic.id} topic={topic} acts={acts} onClose={onClose} />}
    />
  )
}
