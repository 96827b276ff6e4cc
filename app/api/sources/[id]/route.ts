import { sourceFacts } from '#app/api/sources/source-facts.ts'
import { termItem } from '#app/api/term-routes.ts'
import { SOURCE } from '#db/commands/term.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termItem(SOURCE, sourceFacts)
