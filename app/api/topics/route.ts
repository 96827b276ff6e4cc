import { termCollection } from '#app/api/term-routes.ts'
import { TOPIC } from '#db/commands/term.ts'
import { deskTopics } from '#db/queries/desk-topics.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termCollection(TOPIC, {}, deskTopics)
