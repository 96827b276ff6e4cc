'use client'
import { AuthorFacts } from '#components/desk/taxonomy/author-facts.tsx'
import { TermsPage } from '#components/desk/taxonomy/terms-page.tsx'
import { taxonomyWords as words } from '#components/desk/words/taxonomy.ts'
import type { DeskAuthor } from '#domain/article/desk-views.ts'

/** Lists the bylines, with or without an account. */
export function AuthorsPage() {
  return (
    <TermsPage<DeskAuthor>
      noun="authors"
      first={words.columns.byline}
      choices={['all', 'unused']}
      facts={(author, acts, onClose) => <AuthorFacts key={author.id} author={author} acts={acts} onClose={onClose} />}
    />
  )
}
