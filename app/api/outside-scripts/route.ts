import { z } from 'zod'
import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, version } from '#app/api/http/request-fields.ts'
import { saveOutsideScripts } from '#db/commands/settings/save-outside-scripts.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import { outsideScripts as scripts } from '#domain/paper/outside-script.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const answers = z.strictObject({ version, scripts }).meta({ id: 'OutsideScripts' })
const reading = {
  does: 'Returns the scripts of other hosts that readers’ pages load; normally none.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers,
  refuses: ['not-allowed'],
} as const
const change = {
  does: 'Replaces the scripts of other hosts that readers’ pages load, unless somebody changed them since that version.',
  least: 'admin',
  takes: z.strictObject({ version, scripts }),
  example: {
    version: 0,
    scripts: [
      { src: 'https://counter.example/count.js', integrity: '', attributes: { 'data-domain': 'paper.example' } },
    ],
  },
  answers,
  refuses: ['not-allowed', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'settings.edit') ? ok(outsideScripts(db)) : refuse('not-allowed'),
  ),
  PUT: deskRoute(change, (input, { db, actor, now }) => saveOutsideScripts(db, actor, input, now)),
})
