import { expect, test } from 'vitest'
import { notificationKind } from '#domain/notifications/notification-kind.ts'
import { announcement, quoted } from '#domain/notifications/notification-words.ts'

/** Kinds that are about no story. */
const WITHOUT_STORY = ['request-arrived', 'request-due']

test.each(notificationKind.options.filter((kind) => !WITHOUT_STORY.includes(kind)))(
  '%s: no two quotation marks meet, whatever stands in the headline (P-393)',
  (kind) => {
    for (const headline of ['“Peace”', '“Peace”, says the mayor', 'The mayor: "never"', '']) {
      const said = announcement({ kind, by: 'Ana', headline, to: null })
      expect(said).not.toMatch(/[“”"]{2}/)
      expect(said.match(/[“”"]/g)).toHaveLength(2)
    }
  },
)

test('a note that is a quotation has its marks once', () => {
  expect(quoted('“Which\n tide?”')).toBe('Which tide?')
})
