import type { Letter, ReaderLetter } from '#domain/letters/letter.ts'
import { t } from '#domain/messages/t.ts'
import { digestOf } from '#domain/notifications/digest.ts'
import type { Alert } from '#domain/upkeep/alert-details.ts'
import { alertWords } from '#domain/upkeep/alert-words.ts'
import { letterTime } from '#domain/upkeep/letter-time.ts'
import { readerLetterText } from '#domain/words/newsletters/reader-letter-text.ts'

type Words = { subject: string; text: string }
type Of<Template extends Letter['template']> = Extract<Letter, { template: Template }>

/** True for a letter whose words an earlier version stored, in English. */
export const isInEnglish = (letter: Letter): boolean =>
  letter.template === 'notice' || (letter.template === 'alert' && letter.alerts.some((alert) => 'title' in alert))

/** Programs that make links of addresses in plain text take Unicode's isolates for a part of them. */
const ISOLATED_ADDRESS = /\u2068(https?:[^\s\u2069]+)\u2069/g

/**
 * Renders a letter as plain text, in the language that is spoken here; one to a reader in `language`. Its times are in
 * `zone`.
 */
export function letterText(letter: Letter, zone: string, language = 'en'): Words {
  if ('reader' in letter) return readerLetterText(letter, zone, language)
  const { subject, body } = partsOf(letter, zone)
  const text = [t('{name},', { name: letter.name }), ...body].filter(Boolean).join('\n\n')
  return { subject, text: `${text.replaceAll(ISOLATED_ADDRESS, '$1')}\n` }
}

function partsOf(letter: Exclude<Letter, ReaderLetter>, zone: string): { subject: string; body: string[] } {
  const { paper } = letter
  switch (letter.template) {
    case 'invitation': {
      const does = t('you have been invited to the desk of {paper}. Choose a password with this link:', { paper })
      return { subject: t('Your invitation to {paper}', { paper }), body: [does, ...linkParts(letter, zone)] }
    }
    case 'reset': {
      const does = t('choose a new password for the desk of {paper} with this link:', { paper })
      return { subject: t('Set a new password for {paper}', { paper }), body: [does, ...linkParts(letter, zone)] }
    }
    case 'digest': {
      const { subject, paragraphs, link } = digestOf(letter)
      return { subject: ofPaper(paper, subject), body: [...paragraphs, link] }
    }
    case 'notice':
      return { subject: ofPaper(paper, letter.subject), body: [...letter.paragraphs, letter.link] }
    case 'new-networks':
      return networkParts(letter, zone)
    case 'alert':
      return alertParts(letter, zone)
  }
}

const ofPaper = (paper: string, subject: string): string => t('{paper}: {subject}', { paper, subject })

const linkParts = ({ link, until }: Of<'invitation' | 'reset'>, zone: string): string[] => [
  link,
  t('The link works once, until {time}. If you did not expect this mail, tell the administrator.', {
    time: letterTime(zone, until),
  }),
]

function networkParts({ paper, signIns, link }: Of<'new-networks'>, zone: string) {
  const where = signIns.map(({ network, at }) => t('{network}, on {time}', { network, time: letterTime(zone, at) }))
  return {
    subject: ofPaper(paper, t('A sign-in from a new network')),
    body: [
      t('somebody signed in to the desk of {paper} as you, from a network that you have not used before:', { paper }),
      where.join('\n'),
      t(
        'If that was you, nothing is to be done. If not, choose a new password in your account, end the other sessions there, and tell an admin.',
      ),
      link,
    ],
  }
}

function alertParts({ paper, alerts }: Of<'alert'>, zone: string) {
  const told = alerts.map((alert) => ('title' in alert ? alert : wordsOf(alert, zone)))
  const first = told[0]?.title ?? ''
  const items = told.map(({ title, says, since, todo, link }) =>
    [title, says, t('Since: {time}', { time: since }), t('What to do: {todo}', { todo }), link]
      .filter(Boolean)
      .join('\n'),
  )
  const n = told.length - 1
  return {
    subject: ofPaper(paper, n === 0 ? first : t('{first}, and {n, plural, one {# more} other {# more}}', { first, n })),
    body: [
      t('{paper} needs somebody to look after it.', { paper }),
      ...items,
      t(
        'You get this letter as an admin of {paper}: once a day for each of these while it lasts, and no more once it is mended.',
        { paper },
      ),
    ],
  }
}

type Held = Exclude<Of<'alert'>['alerts'][number], { title: string }>

function wordsOf({ link, ...alert }: Held, zone: string) {
  const at = (time: number) => letterTime(zone, time)
  // Details that do not fit their cause leave a sentence that names it.
  const { path: _, ...words } = alertWords(alert as unknown as Alert, at)
  return { ...words, since: at(alert.since), link }
}
