import { authorFacts } from '#app/api/authors/author-facts.ts'
import { termCollection } from '#app/api/term-routes.ts'
import { AUTHOR } from '#db/commands/term.ts'
import { deskAuthors } from '#db/queries/desk-authors.ts'
import { deskAuthor } from '#domain/article/desk-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termCollection(AUTHOR, authorFacts, deskAuthor, deskAuthors)
