import { termCollection } from '#app/api/http/term-routes.ts'
import { topicFacts } from '#app/api/topics/topic-fields.ts'
import { TOPIC } from '#db/commands/taxonomy/term.ts'
import { deskTopics } from '#db/queries/taxonomy/desk-topics.ts'
import { deskTopic } from '#domain/article/desk-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termCollection(TOPIC, topicFacts, deskTopic, deskTopics)
