import { deskRoute } from '#app/api/http/desk-route.ts'
import { methods } from '#app/api/http/methods.ts'
import { emptyBody, version } from '#app/api/http/request-fields.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { settingsChange, siteSettings } from '#domain/paper/settings.ts'
import { can } from '#domain/permissions/can.ts'
import { ok, refuse } from '#domain/result.ts'

const answers = siteSettings.extend({ version }).meta({ id: 'SettingsOfVersion' })
const reading = {
  does: 'Returns the settings of the paper.',
  least: 'admin',
  takes: emptyBody.loose(),
  answers,
  refuses: ['not-allowed'],
} as const
const change = {
  does: 'Changes the given settings; with a version, only if nobody changed them since.',
  least: 'admin',
  takes: settingsChange.extend({ version: version.optional() }),
  example: { tagline: 'The paper of Port Hallin' },
  answers,
  refuses: ['not-allowed', 'unknown-zone', 'unknown-media', 'picture-expired', 'low-contrast', 'changed-meanwhile'],
} as const

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: deskRoute(reading, (_, { db, actor }) =>
    can(actor, 'settings.edit') ? ok(paperSettings(db)) : refuse('not-allowed'),
  ),
  PUT: deskRoute(change, (input, { db, actor, now }) => saveSettings(db, actor, input, now)),
})
