import { termCollection } from '#app/api/http/term-routes.ts'
import { sourceFacts } from '#app/api/sources/source-facts.ts'
import { SOURCE } from '#db/commands/taxonomy/term.ts'
import { deskSources } from '#db/queries/taxonomy/desk-sources.ts'
import { deskSource } from '#domain/article/desk-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termCollection(SOURCE, sourceFacts, deskSource, deskSources)
