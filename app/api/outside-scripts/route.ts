import { z } from 'zod'
import { deskRoutes } from '#app/api/http/desk-route.ts'
import { version } from '#app/api/http/request-fields.ts'
import { saveOutsideScripts } from '#db/commands/settings/save-outside-scripts.ts'
import { outsideScripts } from '#db/queries/settings/outside-scripts.ts'
import { outsideScripts as scripts } from '#domain/paper/outside-script.ts'
import { ok } from '#domain/result.ts'

const answers = z.strictObject({ version, scripts }).meta({ id: 'OutsideScripts' })

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the scripts of other hosts that readers’ pages load; normally none.',
    least: 'admin',
    may: 'settings.edit',
    answers,
    work: (_, { db }) => ok(outsideScripts(db)),
  },
  PUT: {
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
    refuses: ['changed-meanwhile'],
    work: (input, { db, actor, now }) => saveOutsideScripts(db, actor, input, now),
  },
})
