import { afterEach, expect, test } from 'vitest'
import type { Letter } from '#domain/letters/letter.ts'
import { speak } from '#domain/messages/testing/speak.ts'
import { letterText } from '#server/jobs/letter-text.ts'

afterEach(() => speak('en'))

const NOON = Date.UTC(2026, 10, 24, 12)
const site = 'https://halyard.example'
const addressed = { person: 'p', to: 'ada@halyard.example', name: 'Ada Brekken', paper: 'The Halyard' }
const text = (letter: Letter) => {
  const said = letterText(letter, 'Europe/Oslo')
  return [said.subject, ...said.text.split('\n\n')]
}

const INVITATION: Letter = { template: 'invitation', ...addressed, link: `${site}/desk/link#abc`, until: NOON }
const ALERT: Letter = {
  template: 'alert',
  ...addressed,
  until: NOON,
  alerts: [
    {
      cause: 'disk-fills',
      since: NOON,
      details: { freeBytes: 5e8, boundBytes: 1024 ** 3, use: [{ name: 'media', bytes: 2e9 }] },
      link: `${site}/desk/backups`,
    },
    { cause: 'new-network', since: NOON, details: {}, link: `${site}/desk` },
  ],
}
const line = { kind: 'sent-back', by: 'Ana', headline: 'Ferries', text: 'Says who?', path: '/desk/articles/7' } as const
const DIGEST: Letter = { template: 'digest', ...addressed, until: NOON, site, count: 1, lines: [line] }
const NETWORKS: Letter = {
  template: 'new-networks',
  ...addressed,
  signIns: [{ network: '203.0.113.0/24', at: NOON }],
  link: `${site}/desk/account`,
}

test('a letter with a link says until when it works, in the paper’s zone', () => {
  expect(text(INVITATION)).toEqual([
    'Your invitation to The Halyard',
    'Ada Brekken,',
    'you have been invited to the desk of The Halyard. Choose a password with this link:',
    `${site}/desk/link#abc`,
    'The link works once, until 24 November 2026 at 13:00 (Europe/Oslo). If you did not expect this mail, tell the administrator.\n',
  ])
  expect(text({ ...INVITATION, template: 'reset' }).slice(0, 3)).toEqual([
    'Set a new password for The Halyard',
    'Ada Brekken,',
    'choose a new password for the desk of The Halyard with this link:',
  ])
})

test('a letter about alerts is made of their details; those that cannot be read leave the cause', () => {
  expect(text(ALERT)).toEqual([
    'The Halyard: The disk fills: 477 MB free, and 1 more',
    'Ada Brekken,',
    'The Halyard needs somebody to look after it.',
    [
      'The disk fills: 477 MB free',
      'Less than 1.0 GB is free. In the data folder: media 1.9 GB.',
      'Since: 24 November 2026 at 13:00 (Europe/Oslo)',
      'What to do: Make the disk larger, or move old backups elsewhere. Remove no pictures and no disk-reserve by hand.',
      `${site}/desk/backups`,
    ].join('\n'),
    expect.stringMatching(/^new-network\nSince: /),
    expect.stringMatching(/^You get this letter as an admin of The Halyard: once a day/),
  ])
})

test('a digest and a letter about networks are made of what happened', () => {
  expect(text(DIGEST)).toEqual([
    'The Halyard: Ana sent “Ferries” back',
    'Ada Brekken,',
    'Ana sent “Ferries” back.\n“Says who?”',
    `You choose in your account (${site}/desk/account) which letters the desk of The Halyard sends you.`,
    `${site}/desk/articles/7\n`,
  ])
  expect(text(NETWORKS)).toEqual([
    'The Halyard: A sign-in from a new network',
    'Ada Brekken,',
    'somebody signed in to the desk of The Halyard as you, from a network that you have not used before:',
    '203.0.113.0/24, on 24 November 2026 at 13:00 (Europe/Oslo)',
    expect.stringMatching(/^If that was you, nothing is to be done\./),
    `${site}/desk/account\n`,
  ])
})

test('a letter is said in another language, its times, sizes and quotation marks too', () => {
  speak('de', {
    '{name},': 'Guten Tag {name},',
    'Your invitation to {paper}': 'Ihre Einladung zu {paper}',
    '“{text}”': '„{text}“',
    '{who} sent {story} back.': '{who} hat {story} zurückgegeben.',
    'The disk fills: {size} free': 'Die Platte läuft voll: {size} frei',
    '{day} at {time} ({zone})': '{day} um {time} ({zone})',
    'Since: {time}': 'Seit: {time}',
  })
  expect(text(INVITATION).slice(0, 2)).toEqual(['Ihre Einladung zu The Halyard', 'Guten Tag Ada Brekken,'])
  expect(text(DIGEST).slice(0, 3)).toEqual([
    'The Halyard: Ana hat „Ferries“ zurückgegeben',
    'Guten Tag Ada Brekken,',
    'Ana hat „Ferries“ zurückgegeben.\n„Says who?“',
  ])
  const alert = text(ALERT).join('\n')
  expect(alert).toMatch(/media 1,9\sGB/)
  expect(alert).toContain('Seit: 24. November 2026 um 13:00 (Europe/Oslo)')
})

test('no address in a letter is joined by a mark of direction', () => {
  speak('ar', { '{name},': '{name}،' })
  expect(text(DIGEST)[1]).toBe('\u2068Ada Brekken\u2069،')
  expect(text(DIGEST).join('\n')).toContain(`(${site}/desk/account)`)
})
