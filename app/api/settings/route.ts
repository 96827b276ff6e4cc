import { deskRoutes } from '#app/api/http/desk-route.ts'
import { version } from '#app/api/http/request-fields.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { settingsChange, siteSettings } from '#domain/paper/settings.ts'
import { ok } from '#domain/result.ts'

const answers = siteSettings.extend({ version }).meta({ id: 'SettingsOfVersion' })

export const { GET, POST, PUT, PATCH, DELETE } = deskRoutes({
  GET: {
    does: 'Returns the settings of the paper.',
    least: 'admin',
    may: 'settings.edit',
    answers,
    work: (_, { db }) => ok(paperSettings(db)),
  },
  PUT: {
    does: 'Changes the given settings; with a version, only if nobody changed them since.',
    least: 'admin',
    takes: settingsChange.extend({ version: version.optional() }),
    example: { tagline: 'The paper of Port Hallin' },
    answers,
    refuses: ['unknown-zone', 'unknown-media', 'picture-expired', 'low-contrast', 'changed-meanwhile'],
    work: (input, { db, actor, now }) => saveSettings(db, actor, input, now),
  },
})
