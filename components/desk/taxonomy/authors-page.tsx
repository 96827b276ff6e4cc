'use client'
import { AuthorFacts } from '#components/desk/taxonomy/author-facts.tsx'
import { TermsPage } from '#components/desk/taxonomy/terms-page.tsx'
import type { DeskAuthor } from '#domain/article/desk-views.ts'

/** Lists the bylines, with or without an account. */
export function AuthorsPage() {
  return (
    <TermsPage<DeskAuthor>
      noun="authors"
      first="Byline"
      choices={[
        { value: 'all', name: 'All' },
        { value: 'unused', name: 'Unused' },
      ]}
      none={
        <div className="empty">
          <h2>There are no bylines yet.</h2>
          <p className="lede">A byline needs no sign-in: make one for everybody whose name stands over a story.</p>
        </div>
      }
      facts={(author, acts, onClose) => <AuthorFacts key={author.id} author={author} acts={acts} onClose={onClose} />}
    />
  )
}
