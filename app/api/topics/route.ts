import { termCollection } from '#app/api/term-routes.ts'
import { topicFacts } from '#app/api/topics/topic-facts.ts'
import { TOPIC } from '#db/commands/term.ts'
import { deskTopics } from '#db/queries/desk-topics.ts'
import { deskTopic } from '#domain/article/desk-views.ts'

export const { GET, POST, PUT, PATCH, DELETE } = termCollection(TOPIC, topicFacts, deskTopic, deskTopics)
