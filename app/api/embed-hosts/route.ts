import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, version } from '#app/api/http/request-fields.ts'
import { saveEmbedHosts } from '#db/commands/settings/save-embed-hosts.ts'
import { embedHosts } from '#db/queries/settings/embed-hosts.ts'
import { embedHosts as hosts } from '#domain/paper/embed-host.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const answers = z.strictObject({ version, hosts }).meta({ id: 'EmbedHosts' })
const reading = {
  does: 'Returns the sites whose pages stories may embed, besides those that every paper may.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers,
  refuses: ['not-allowed'],
} as const
const change = {
  does: 'Replaces the list of sites whose pages stories may embed, unless somebody changed it since that version.',
  least: 'admin',
  takes: z.strictObject({ version, hosts }),
  example: {
    version: 0,
    hosts: [{ host: 'charts.example', endpoint: 'https://charts.example/oembed', frameHost: 'frames.charts.example' }],
  },
  answers,
  refuses: ['not-allowed', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'settings.edit') ? ok(embedHosts(db)) : refuse('not-allowed'),
  ),
  PUT: deskRoute(change, (input, { db, actor, now }) => saveEmbedHosts(db, actor, input, now)),
})
