import { msg } from '#domain/messages/t.ts'

/** Names of the kinds of people who are quoted. */
export const VOICE_NAMES = {
  official: msg('Official', 'a person who is quoted'),
  expert: msg('Expert', 'a person who is quoted'),
  business: msg('Business', 'a person who is quoted'),
  group: msg('Organisation', 'a person who is quoted'),
  resident: msg('Resident', 'a person who is quoted'),
  other: msg('Other', 'a person who is quoted'),
  unknown: msg('Unknown', 'a person who is quoted'),
} as const
