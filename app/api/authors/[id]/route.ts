import { authorFacts } from '#app/api/authors/author-fields.ts'
import { termItem } from '#app/api/http/term-routes.ts'
import { AUTHOR } from '#db/commands/taxonomy/term.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termItem(AUTHOR, authorFacts)
