import { authorFacts } from '#app/api/authors/author-fields.ts'
import { termCollection } from '#app/api/http/term-routes.ts'
import { AUTHOR } from '#db/commands/taxonomy/term.ts'
import { deskAuthors } from '#db/queries/taxonomy/desk-authors.ts'
import { deskAuthor } from '#domain/article/desk-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termCollection(AUTHOR, authorFacts, deskAuthor, deskAuthors)
