import { sourceFacts } from '#app/api/sources/source-facts.ts'
import { termCollection } from '#app/api/term-routes.ts'
import { SOURCE } from '#db/commands/term.ts'
import { deskSources } from '#db/queries/desk-sources.ts'
import { deskSource } from '#domain/article/desk-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termCollection(SOURCE, sourceFacts, deskSource, deskSources)
