import { problem } from '#app/api/http/api-answer.ts'
import { idOf } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody } from '#app/api/http/request-fields.ts'
import { partnerRoute } from '#app/api/partner/partner-route.ts'
import { toNinjs } from '#app/api/partner/to-ninjs.ts'
import { partnerStory, storyIdAt } from '#db/queries/partners/partner-story.ts'
import { ninjsItem } from '#domain/syndication/ninjs-item.ts'

const reading = {
  does: 'Returns a story that the contract covers, in ninjs 3.1, by its number, or by the last part of its address, before which `slug:` may stand. For a withdrawn one, an error whose `item` says so.',
  least: 'partner',
  takes: emptyBody.loose(),
  answers: ninjsItem,
  refuses: ['not-found', 'withdrawn', 'withdrawn-legally'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: partnerRoute(reading, (_, { db, partner, params }) => {
    const slug = String(params['id']).replace(/^slug:/, '')
    const isNumber = slug === params['id'] && Number(slug) > 0
    const story = partnerStory(db, partner.scope, isNumber ? idOf(params) : storyIdAt(db, slug))
    if (!story) return { answer: problem('not-found'), stories: 0 }
    const [item] = toNinjs(db, [story])
    if ('story' in story) return { answer: { status: 200, body: item }, stories: 1, took: story.story.id }
    const code = story.legal ? 'withdrawn-legally' : 'withdrawn'
    return { answer: problem(code, { details: { item } }), stories: 0 }
  }),
})
