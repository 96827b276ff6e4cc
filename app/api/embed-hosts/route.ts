import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { version } from '#app/api/http/request-fields.ts'
import { saveEmbedHosts } from '#db/commands/settings/save-embed-hosts.ts'
import { embedHosts } from '#db/queries/settings/embed-hosts.ts'
import { embedHosts as hosts } from '#domain/paper/embed-host.ts'
import { ok } from '#domain/result.ts'

const answers = z.strictObject({ version, hosts }).meta({ id: 'EmbedHosts' })

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the sites whose pages stories may embed, besides those that every paper may.',
    least: 'admin',
    may: 'settings.edit',
    answers,
    work: (_, { db }) => ok(embedHosts(db)),
  },
  PUT: {
    does: 'Replaces the list of sites whose pages stories may embed, unless somebody changed it since that version.',
    least: 'admin',
    takes: z.strictObject({ version, hosts }),
    example: {
      version: 0,
      hosts: [
        { host: 'charts.example', endpoint: 'https://charts.example/oembed', frameHost: 'frames.charts.example' },
      ],
    },
    answers,
    refuses: ['changed-meanwhile'],
    work: (input, { db, actor, now }) => saveEmbedHosts(db, actor, input, now),
  },
})
