import { termItem } from '#app/api/http/term-routes.ts'
import { topicFacts } from '#app/api/topics/topic-fields.ts'
import { TOPIC } from '#db/commands/taxonomy/term.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termItem(TOPIC, topicFacts)
